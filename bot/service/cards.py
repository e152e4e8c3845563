"""Products as the contract's R shows them: cards, and rows of a comparison side by side."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any
from urllib.parse import quote

from bot.floor.product import Product, Stock, Variant
from bot.service.catalogue_ports import Catalogue
from bot.service.money import price_text
from bot.service.ports import Phrases
from bot.service.questions import one_row_for

_A_PAIR = 2
"""What only one of two has ("GPS") tells them apart; of more, only what several have."""
LINES = 12
"""A comparison longer than this is a table that nobody reads standing up."""


def card(
    product: Product, catalogue: Catalogue, language: str, stock: Stock | None = None
) -> dict[str, Any]:
    """One of R.products. `stock` is that of the variant asked about, else the best there is.

    `sizes_abroad` is beyond the contract: shoe sizes by their British and American names.
    """
    return {
        "id": product.id,
        "name": product.said(product.name, language),
        "price": float(product.asked_price),
        "currency": product.currency,
        "image": image_of(product),
        "sizes": product.sizes(),
        "colours": colours_of(product.variants, catalogue, language),
        "stock": (stock or product.stock).value,
        "place": product.said(product.place, language) or None,
        "sizes_abroad": [asdict(size) for size in catalogue.shoe_sizes(product)],
    }


def image_of(product: Product) -> str:
    """A picture that the shop itself serves: the page loads nothing from other hosts."""
    if product.image and product.image.startswith("/"):
        return product.image
    return f"/pictures/{quote(product.id, safe='')}.svg"


def colours_of(variants: Sequence[Variant], catalogue: Catalogue, language: str) -> list[str]:
    """The names of the colours, each once, in the reader's language where it is known."""
    names = [colour_of(variant, catalogue, language) for variant in variants]
    return list(dict.fromkeys(name for name in names if name))


def colour_of(variant: Variant, catalogue: Catalogue, language: str) -> str | None:
    """The colour of one variant as the reader calls it."""
    if variant.colour_key:
        return catalogue.label("colours", variant.colour_key, language)
    return variant.colour


def comparison(
    products: Sequence[Product], catalogue: Catalogue, phrases: Phrases, language: str
) -> dict[str, Any]:
    """R.comparison: only rows in which something is known, those that differ first."""
    known = [row for row in _rows(products, catalogue, phrases, language) if any(row["values"])]
    differ = [row for row in known if len(set(row["values"])) > 1]
    alike = [row for row in known if row not in differ]
    rows = [
        {**row, "values": [value or phrases.say("unknown", language) for value in row["values"]]}
        for row in (differ + alike)[:LINES]
    ]
    return {"products": [product.id for product in products], "rows": rows}


def _rows(
    products: Sequence[Product], catalogue: Catalogue, phrases: Phrases, language: str
) -> list[dict[str, Any]]:
    def row(key: str, values: Sequence[str]) -> dict[str, Any]:
        return {"label": phrases.say(f"row.{key}", language), "values": list(values)}

    prices = [price_text(p.asked_price, p.currency, language) for p in products]
    stocks = [phrases.say(f"stock.{p.stock.value}", language) for p in products]
    materials = [
        ", ".join(catalogue.label("materials", key, language) for key in p.materials)
        for p in products
    ]
    return [
        row("price", prices),
        row("brand", [product.brand or "" for product in products]),
        *_attribute_rows(products, language),
        row("opinions", [stars_text(p, language) for p in products]),
        row("material", materials),
        row("sizes", [_span(p.sizes()) for p in products]),
        row("colours", [", ".join(colours_of(p.variants, catalogue, language)) for p in products]),
        row("stock", stocks),
        row("place", [p.said(p.place, language) for p in products]),
    ]


def _attribute_rows(products: Sequence[Product], language: str) -> list[dict[str, Any]]:
    facts = [attributes_of(product, language) for product in products]
    rows: dict[str, dict[str, Any]] = {}
    for place, each in enumerate(facts):
        for label, value in each.items():
            empty = {"label": label, "values": [""] * len(facts)}
            values = rows.setdefault(one_row_for(label), empty)["values"]
            values[place] = values[place] or value
    known = sorted(rows.values(), key=lambda row: -_known(row))
    return [row for row in known if len(products) == _A_PAIR or _known(row) > 1]


def _known(row: Mapping[str, Any]) -> int:
    return sum(map(bool, row["values"]))


def attributes_of(product: Product, language: str) -> Mapping[str, str]:
    """Further facts in that language, else in any that there is."""
    return product.attributes.get(language) or next(iter(product.attributes.values()), {})


def average_stars(product: Product) -> float | None:
    """None without opinions: silence is not a bad mark."""
    if not product.opinions:
        return None
    return sum(opinion.stars for opinion in product.opinions) / len(product.opinions)


def stars_text(product: Product, language: str) -> str:
    """4,5 / 5 (2) or nothing."""
    average = average_stars(product)
    if average is None:
        return ""
    number = f"{average:.1f}"
    spelled = number.replace(".", ",") if language[:2] == "es" else number
    return f"{spelled} / 5 ({len(product.opinions)})"


def _span(sizes: Sequence[str]) -> str:
    if len(sizes) > 4:
        return f"{sizes[0]} – {sizes[-1]}"
    return ", ".join(sizes)
