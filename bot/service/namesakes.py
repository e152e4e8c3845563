"""Words that name two things: told apart by a use, or by being a mere part of a longer name."""

from __future__ import annotations

import re

from bot.floor.product import Product
from bot.service.catalogue_ports import Catalogue, Sure, Wish
from bot.service.named import Entities
from bot.service.shop_facts import plain

_STEM = 5


def kind_by_its_use(entities: Entities, text: str, catalogue: Catalogue) -> str | None:
    """The kind that a name means with this use, where the kind so called has none of them.

    A padlock for the bike is a bike lock, though a mere padlock is for suitcases.
    """
    kinds = [each for each in entities if each.get("entity") == "category"]
    uses = [each["value"] for each in entities if each.get("entity") == "use"]
    if len(kinds) != 1 or len(uses) != 1:
        return None
    word = plain(text[int(kinds[0].get("start", 0)) : int(kinds[0].get("end", 0))])
    if not word or catalogue.search(Wish(category=kinds[0]["value"], use=uses[0]), 1):
        return None
    found = catalogue.search(Wish(words=word, use=uses[0], sure=Sure.LIKELY))
    return next((product.category for product in found if _is_called(product, word)), None)


def is_small_word_of(product: Product, word: str) -> bool:
    """Whether the word only describes: "finos" in "Guantes finos Hebra", which "Hebra" names."""
    if not word or " " in word.strip():
        return False
    names = [part for name in product.name.values() for part in name.split()]
    same = [part for part in names if plain(part) == plain(word)]
    return bool(same) and all(part == part.lower() for part in same)


def _is_called(product: Product, word: str) -> bool:
    begins = re.compile(rf"\b{re.escape(word[:_STEM])}")
    return any(begins.search(plain(name)) for name in product.name.values())
