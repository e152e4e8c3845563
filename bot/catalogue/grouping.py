"""Offers to products: the rows of one item_group_id are one product's variants."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from bot.catalogue.inflect import plain
from bot.catalogue.messages import message
from bot.catalogue.offers import LANGUAGES, Offer
from bot.catalogue.vocabulary import Glossary
from bot.floor.product import Product, Variant

_CHILDREN = {"newborn", "infant", "toddler", "kids"}
_BY_GENDER = {"male": ("men",), "female": ("women",), "unisex": ("women", "men")}
_LONGEST_PHRASE = 4


def product_from(offers: Sequence[Offer], glossary: Glossary) -> Product:
    """One product; where the rows differ in what is the product's, the first that says so wins."""
    cheapest = min(offers, key=lambda offer: offer.asked_price)
    category = _category(offers, glossary)
    return Product(
        id=offers[0].group,
        name={code: _common_title(offers, code) for code in _languages(offers, "title")},
        description=_first_texts(offers, "description"),
        price=cheapest.price,
        currency=cheapest.currency,
        sale_price=cheapest.sale_price,
        brand=_first(offers, "brand"),
        category=category,
        place=_first_texts(offers, "place"),
        image=_first(offers, "image"),
        materials=_keys(glossary, "materials", (offer.material for offer in offers)),
        uses=_uses(offers, glossary),
        recipients=_recipients(offers),
        attributes=_attributes(offers),
        variants=tuple(_variant(offer, glossary) for offer in offers),
    )


def _variant(offer: Offer, glossary: Glossary) -> Variant:
    main_colour = re.split(r"[/,]", offer.colour)[0] if offer.colour else None
    return Variant(
        id=offer.id,
        size=offer.size,
        colour=offer.colour,
        colour_key=glossary.key_for("colours", main_colour) if main_colour else None,
        quantity=offer.quantity,
        available=offer.available and offer.quantity != 0,
    )


def _first(offers: Sequence[Offer], field: str) -> Any:
    return next((value for offer in offers if (value := getattr(offer, field))), None)


def _languages(offers: Sequence[Offer], field: str) -> list[str]:
    found = {code for offer in offers for code in getattr(offer, field)}
    return [code for code in LANGUAGES if code in found] + sorted(found - set(LANGUAGES))


def _first_texts(offers: Sequence[Offer], field: str) -> dict[str, str]:
    return {
        code: next(text for offer in offers if (text := getattr(offer, field).get(code)))
        for code in _languages(offers, field)
    }


def _common_title(offers: Sequence[Offer], language: str) -> str:
    """What all variants' titles begin with: "Camiseta Oslo" of "Camiseta Oslo, azul, M"."""
    titles = [offer.title[language] for offer in offers if language in offer.title]
    if len(set(titles)) == 1:
        return _without_variant(titles[0], offers) if len(offers) > 1 else titles[0]
    split = [title.split() for title in titles]
    common = 0
    while all(common < len(words) and words[common] == split[0][common] for words in split):
        common += 1
    return " ".join(split[0][:common]).rstrip(" -–|,/(:") or titles[0]


def _without_variant(title: str, offers: Sequence[Offer]) -> str:
    """A title shared by all is taken as it is unless it ends in the only colour or size."""
    for value in {value for o in offers for value in (o.colour, o.size) if value}:
        shorter = re.sub(rf"[\s,\-–|/(]+{re.escape(value)}\)?$", "", title, flags=re.IGNORECASE)
        if len(shorter.split()) >= 2:
            title = shorter
    return title


def _category(offers: Sequence[Offer], glossary: Glossary) -> str | None:
    """The vocabulary's key when it knows the last product type, else that type as written."""
    types = [_last_part(offer.product_type) for offer in offers if offer.product_type]
    paths = [_last_part(o.google_category) for o in offers if o.google_category]
    written = [part for part in types + paths if part and not part.isdigit()]
    for text in written or [text for offer in offers[:1] for text in offer.title.values()]:
        if key := _category_within(text, glossary):
            return key
    return written[0] if written else None


def _last_part(path: str) -> str:
    return re.split(r"\s*(?:>|\s/\s)\s*", path.strip(" >"))[-1]


def _category_within(text: str, glossary: Glossary) -> str | None:
    """The longest phrase of a text that names a category."""
    if key := glossary.key_for("categories", text):
        return key
    said = re.findall(r"[\w'-]+", plain(text))
    for length in range(min(_LONGEST_PHRASE, len(said)), 0, -1):
        for start in range(len(said) - length + 1):
            phrase = " ".join(said[start : start + length])
            if len(phrase) > 2 and (key := glossary.key_for("categories", phrase)):
                return key
    return None


def _keys(
    glossary: Glossary, kind: str, written: Iterable[str | None], known_only: bool = False
) -> tuple[str, ...]:
    parts = (part.strip() for text in written if text for part in re.split(r"[/,>]", text))
    found = (glossary.key_for(kind, p) or (None if known_only else p.lower()) for p in parts if p)
    return tuple(dict.fromkeys(key for key in found if key))


def _uses(offers: Sequence[Offer], glossary: Glossary) -> tuple[str, ...]:
    """The activities named on the way to a product type: "Deporte > Running > Zapatillas"."""
    paths = (offer.product_type for offer in offers)
    return _keys(glossary, "uses", paths, known_only=True)


def _recipients(offers: Sequence[Offer]) -> tuple[str, ...]:
    if any(offer.age_group in _CHILDREN for offer in offers):
        return ("children",)
    found = (who for offer in offers for who in _BY_GENDER.get(offer.gender, ()))
    return tuple(dict.fromkeys(found))


def _attributes(offers: Sequence[Offer]) -> Mapping[str, Mapping[str, str]]:
    """Facts worth telling; labels of our own are said in each language."""
    facts: dict[str, dict[str, str]] = {code: {} for code in LANGUAGES}
    for code, said in facts.items():
        for offer in offers:
            for name, value in offer.details:
                said.setdefault(name, value)
        for label, key in (("weight", "product_weight"), ("pattern", "pattern")):
            if value := next((o.extra[key] for o in offers if o.extra[key]), ""):
                said.setdefault(message(label, code), value)
        condition = offers[0].extra["condition"].lower()
        if condition in ("used", "refurbished"):
            said[message("condition", code)] = message(condition, code)
        if span := _price_span(offers, code):
            said[message("several_prices", code)] = span
    return {code: said for code, said in facts.items() if said}


def _price_span(offers: Sequence[Offer], language: str) -> str | None:
    """A product has one price here; that its variants differ must not be kept from anybody."""
    low, high = (pick(offer.asked_price for offer in offers) for pick in (min, max))
    if low == high:
        return None
    return message("from_to", language, low=low, high=high, currency=offers[0].currency)
