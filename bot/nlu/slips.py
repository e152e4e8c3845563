"""How unlike a slip of the finger it is to have typed one word for another."""

from __future__ import annotations

import re
from functools import lru_cache

from rapidfuzz.distance import OSA

from bot.nlu.typing_errors import sound

_ROWS = ("qwertyuiop", "asdfghjklñ", "zxcvbnm")
_DOUBLED = re.compile(r"(.)\1+")


def strangeness(word: str, near: str) -> float:
    """How unlike a slip of the finger it is: 0.3 for what sounds the same, 2 for two slips."""
    if sound(word).replace("y", "i") == sound(near).replace("y", "i"):
        return 0.5
    if _DOUBLED.sub(r"\1", word) == _DOUBLED.sub(r"\1", near):
        return 0.4
    if OSA.distance(word, near) > 1:
        return 2.0
    if len(word) != len(near):
        return 0.8
    wrong = [(typed, right) for typed, right in zip(word, near, strict=True) if typed != right]
    if len(wrong) == 2:
        return 0.5
    typed, right = wrong[0]
    first = 0.5 if word[0] != near[0] else 0.0
    return first + (0.8 if right in _neighbours(typed) else 1.2)


@lru_cache(maxsize=64)
def _neighbours(letter: str) -> frozenset[str]:
    """The keys around one, on the tablet's keyboard."""
    for row, keys in enumerate(_ROWS):
        at = keys.find(letter)
        if at >= 0:
            rows = _ROWS[max(0, row - 1) : row + 2]
            return frozenset("".join(keys[max(0, at - 1) : at + 2] for keys in rows)) - {letter}
    return frozenset()
