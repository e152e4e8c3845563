"""The demo shop: products read from the YAML files that a shopkeeper could edit."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

from bot.catalogue.vocabulary import LANGUAGES, SHOP_FILES, Glossary, read_glossary
from bot.floor.product import Opinion, Product, Variant

DEMO_FILES = SHOP_FILES / "demo"


class DemoShopError(ValueError):
    """A demo file is wrong; the message names the file, the product and what to change."""


def demo_products(folder: Path = DEMO_FILES, glossary: Glossary | None = None) -> list[Product]:
    """Every product of the folder's files, in the order of their names."""
    glossary = glossary or read_glossary()
    products = [p for path in sorted(folder.glob("*.yml")) for p in _read_file(path, glossary)]
    twice = {p.id for p in products if sum(q.id == p.id for q in products) > 1}
    if twice:
        raise DemoShopError(f"{folder}: these ids are used twice: {', '.join(sorted(twice))}")
    return products


def _read_file(path: Path, glossary: Glossary) -> Iterator[Product]:
    try:
        data = YAML(typ="safe").load(path.read_text(encoding="utf-8"))
    except YAMLError as error:
        raise DemoShopError(f"{path.name} is not valid YAML: {error}") from error
    for entry in data["products"]:
        try:
            yield _product(entry, data["places"], glossary)
        except (KeyError, TypeError, ValueError) as error:
            reason = f"{type(error).__name__}: {error}"
            raise DemoShopError(f"{path.name}, {entry.get('id', '?')}: {reason}") from error


def _product(entry: Mapping[str, Any], places: Mapping[str, Any], glossary: Glossary) -> Product:
    def known(kind: str, field: str) -> tuple[str, ...]:
        return tuple(_key(glossary, kind, key) for key in entry.get(field, ()))

    return Product(
        id=entry["id"],
        name=_both(entry["name"]),
        description=_both(entry["description"]),
        price=_euros(entry["price"]),
        sale_price=_euros(entry["sale"]) if "sale" in entry else None,
        brand=entry["brand"],
        category=_key(glossary, "categories", entry["category"]),
        place=_both(places[entry["place"]]),
        materials=known("materials", "materials"),
        uses=known("uses", "uses"),
        recipients=known("recipients", "for"),
        attributes={lang: _facts(entry["facts"][lang]) for lang in LANGUAGES},
        variants=tuple(_variants(entry, glossary)),
        opinions=tuple(_opinion(said) for said in entry["opinions"]),
    )


def _variants(entry: Mapping[str, Any], glossary: Glossary) -> Iterator[Variant]:
    """One per size and colour; `stock` is a number or list, or one of these per colour."""
    stock = entry["stock"]
    by_colour = stock if isinstance(stock, dict) else {None: stock}
    sizes: list[str | None] = [str(size) for size in entry.get("sizes", ())] or [None]
    for colour_key, pieces in by_colour.items():
        if colour_key is not None:
            _key(glossary, "colours", colour_key)
        for size, quantity in zip(sizes, _row(pieces), strict=True):
            parts = (entry["id"], colour_key, size)
            yield Variant(
                id="-".join(part for part in parts if part),
                size=size,
                colour=glossary.label("colours", colour_key, "es") if colour_key else None,
                colour_key=colour_key,
                quantity=int(quantity),
                available=int(quantity) > 0,
            )


def _row(pieces: int | Sequence[int]) -> Sequence[int]:
    return [pieces] if isinstance(pieces, int) else pieces


def _opinion(said: Mapping[str, Any]) -> Opinion:
    if not 1 <= said["stars"] <= 5:
        raise ValueError(f"{said['stars']} stars: say 1 to 5")
    return Opinion(said["who"], said["stars"], _both(said), verified=False, invented=True)


def _both(text: Mapping[str, str]) -> dict[str, str]:
    return {language: str(text[language]).strip() for language in LANGUAGES}


def _facts(facts: Mapping[str, Any]) -> dict[str, str]:
    return {str(label): str(value) for label, value in facts.items()}


def _euros(amount: float | int | str) -> Decimal:
    try:
        return Decimal(str(amount)).quantize(Decimal("0.01"))
    except InvalidOperation:
        raise ValueError(f"{amount!r} is not an amount of euros") from None


def _key(glossary: Glossary, kind: str, key: str) -> str:
    if key not in glossary.terms[kind]:
        raise ValueError(f"{key!r} is not among the {kind} of vocabulary.yml")
    return key
