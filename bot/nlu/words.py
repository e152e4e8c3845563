"""Splits what people type into words without losing where each one stood."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")


class Word(NamedTuple):
    """One word in lower case and without accents; `start` and `end` are places in the message."""

    text: str
    start: int
    end: int


def fold(text: str) -> str:
    """Lower case without accents, letter for letter, so that places in the text stay the same."""
    return "".join(map(_plain_letter, text))


def split(folded: str) -> list[Word]:
    """The words of a folded text; "women's" is one word, "gore-tex" two."""
    return [Word(m[0], m.start(), m.end()) for m in _WORD.finditer(folded)]


@lru_cache(maxsize=4096)
def _plain_letter(letter: str) -> str:
    if letter == "’":
        return "'"
    plain = unicodedata.normalize("NFD", letter)[0].lower()
    return plain if len(plain) == 1 else letter
