"""Whom a message speaks to: "gracias tío", "young man, where are the boots".

By such words nobody says for whom something is, so they are left out before a message is read.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from ruamel.yaml import YAML

from bot.service.pieces import SHOP_FILES
from bot.service.shop_facts import plain

SPOKEN_TO_FILE = SHOP_FILES / "spoken_to.yml"

_ENDS = r"(?=\s*(?:$|[,.;:!?\n)]))"
_NOT_OF_A_THING = r"(?!\s*(?:\d|tallas?\b|size\b|de\b|del\b|numero\b))"
"""A woman of size 38, a boy of six and the uncle of somebody are nobody who is spoken to."""
_NOT_WORN = r"(?!\s*,\s*(?:tallas?\b|size\b|\d))"
_BEFOREHAND = ("after", "after_answering")


def without_address(text: str) -> str:
    """The text with a gap where it speaks to somebody; every other letter keeps its place."""
    folded = plain(text)
    if len(folded) != len(text):
        return text
    for pattern in _patterns():
        for found in pattern.finditer(folded):
            start, end = found.span("who")
            gap = "," + " " * (end - start - 1)
            text, folded = text[:start] + gap + text[end:], folded[:start] + gap + folded[end:]
    return text


@lru_cache(maxsize=1)
def _patterns() -> tuple[re.Pattern[str], ...]:
    """After a word of thanks or greeting; before a question; behind a comma at a question's end."""
    lists = YAML(typ="safe").load(SPOKEN_TO_FILE.read_text("utf-8"))
    names, wearers = lists["names"], lists["wearers"]
    anybody, only_spoken_to = _who([*names, *wearers]), _who(names)
    greeted, answered = (rf"(?<!\w){_any_of(lists[key])}[\s,.!]+" for key in _BEFOREHAND)
    asks = rf"\s*[,.!:]?\s*(?=¿?\s*{_any_of(lists['before'])}(?!\w))"
    goes_on = rf"(?:{_ENDS}|{_NOT_OF_A_THING}(?=\s+[^\W\d]))"
    return (
        re.compile(rf"{greeted}{only_spoken_to}{goes_on}"),
        re.compile(rf"{greeted}{anybody}(?:{_ENDS}{_NOT_WORN}|{asks})"),
        re.compile(rf"{answered}{only_spoken_to}{goes_on}"),
        re.compile(rf"^\W*{anybody}{asks}"),
        re.compile(rf",\s*{anybody}(?=\s*\?\W*$)"),
        re.compile(rf"\?\s*{anybody}(?=\W*$)"),
    )


def _who(names: Sequence[str]) -> str:
    return rf"(?P<who>(?<!\w){_any_of(names)}(?!['\w]))"


def _any_of(pieces: Sequence[str]) -> str:
    """Longer ones first: "hijo mío" before "hijo"."""
    written = sorted((re.escape(plain(piece)) for piece in pieces), key=len, reverse=True)
    return rf"(?:{'|'.join(written)})"
