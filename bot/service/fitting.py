"""Which of several products the words of a message fit best: "el cubierto de titanio"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.floor.product import Product
from bot.service.catalogue_ports import Catalogue
from bot.service.named import Entities, said
from bot.service.shop_facts import plain
from bot.service.small_words import SAYS_NOTHING

_SHORTEST, _STEM = 3, 5
"""Of longer words the beginning is compared, for their number and gender."""


def fitting_best(
    entities: Entities, text: str, products: Sequence[Product], catalogue: Catalogue
) -> list[Product]:
    """Those of the material that was named whose names have most of the words; all where none."""
    of_material = [
        product
        for product in products
        if all(material in product.materials for material in said(entities, "material"))
    ]
    products = of_material or list(products)
    kind = _stems_of_the_kind(entities, catalogue)
    words = [
        _ways_to_say(word, catalogue)
        for word in re.findall(r"\w+", plain(text))
        if len(word) >= _SHORTEST and not SAYS_NOTHING.fullmatch(word) and word[:_STEM] not in kind
    ]
    marks = [sum(_mark(ways, each) for ways in words) for each in products]
    best = max(marks, default=0)
    return [each for each, mark in zip(products, marks, strict=True) if mark == best]


def _stems_of_the_kind(entities: Entities, catalogue: Catalogue) -> set[str]:
    """What all of them are called tells none: "la chaqueta roja" asks for no "Chaqueta" by name."""
    labels = (
        catalogue.label("categories", str(key), language)
        for key in said(entities, "category")
        for language in ("es", "en")
    )
    return {word[:_STEM] for label in labels for word in re.findall(r"\w+", plain(label))}


def _mark(ways: list[str], product: Product) -> int:
    """Its very word counts more than another name of its kind."""
    if _is_in(ways[0], product):
        return 2
    return int(any(_is_in(way, product) for way in ways))


def _ways_to_say(word: str, catalogue: Catalogue) -> list[str]:
    """The word, and what else the kind of thing is called: "remera" is "camiseta" too."""
    ways: set[str] = set()
    for names in catalogue.vocabulary().categories.values():
        single = {plain(name) for name in names if " " not in name}
        if word in single:
            ways |= {name[:_STEM] for name in single}
    return [word[:_STEM], *sorted(ways)]


def _is_in(stem: str, product: Product) -> bool:
    names = " ".join(plain(name) for name in product.name.values())
    whole = r"\b" if len(stem) < _STEM else ""
    return re.search(rf"\b{re.escape(stem)}{whole}", names) is not None
