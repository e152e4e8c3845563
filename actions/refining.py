"""A few words more about what was looked for last: "mejor de fibra", "y más finos"."""

from __future__ import annotations

import re
from dataclasses import replace

from actions.exchange import SHOWN_AT_ONCE, Exchange
from actions.giving_way import wish_of
from actions.showing import show
from bot.floor.product import Product
from bot.service.named import said
from bot.service.shop_facts import plain
from bot.service.wishes import sought

_OTHERWISE_SAID = ("category", "product", "brand", "use", "recipient", "price", "staff")
_FEW_WORDS = 6
_MANY = 200
_LEAST, _ENDING = 3, 2
_SPEAKS_OF_NOTHING = re.compile(
    r"espera\w*|es[oa]s|est[oa]s|those|these|wait|mejor|better|rather|perdon\w*|sorry|bueno|vale|ok\w*|pues|digo|mean|meant"
    r"|prefier\w*|prefer|porfa\w*|actually|maybe|hold|not|nop?e?|then|gracias|thanks"
)


def refined(x: Exchange) -> bool:
    """Show those of the last search whose own texts say it; False when none or all of them do."""
    words = _words(x.text)
    if not words or len(x.text.split()) > _FEW_WORDS or not x.slot("category") or x.turn.pressed:
        return False
    if any(said(x.entities, kind) for kind in _OTHERWISE_SAID):
        return False
    searched = x.catalogue.search(replace(wish_of(x), words=""), _MANY)
    fitting = [product for product in searched if _says(product, words)]
    if not fitting or len(fitting) == len(searched):
        return False
    show(x, fitting[:SHOWN_AT_ONCE], "utter_refined")
    return True


def _words(text: str) -> list[str]:
    folded = (plain(word) for word in sought(text).split())
    return [
        word for word in folded if len(word) >= _LEAST and not _SPEAKS_OF_NOTHING.fullmatch(word)
    ]


def _says(product: Product, words: list[str]) -> bool:
    facts = (value for told in product.attributes.values() for value in told.values())
    texts = plain(" ".join([*product.name.values(), *product.description.values(), *facts]))
    return all(re.search(rf"\b{re.escape(_stem(word))}", texts) for word in words)


def _stem(word: str) -> str:
    """Without the ending that tells one from many and him from her."""
    return word[: max(_LEAST, len(word) - _ENDING)]
