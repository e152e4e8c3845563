"""Colours have short names, and a slip in them makes no other word: "azlu", "bleu", "rde", "rjo".

Other short words have too many neighbours for that: "bota" and "bata", "boot" and "foot".
"""

from __future__ import annotations

from collections.abc import Iterable

from bot.nlu.common_words import COMMON
from bot.nlu.spelling import dictionary

_SHORTEST, _LONGEST = 3, 4
_NOTHING_ELSE = frozenset("azul rojo rosa gris lila blue pink grey gray gold".split())  # noqa: SIM905
"""Of these a letter may be lost; "vio" is no "vino"."""
SURE = 0.7


class ShortSlips:
    """Knows the short words in the names of colours."""

    def __init__(self, names: Iterable[str]) -> None:
        """`names` are folded."""
        self._slips: dict[str, str] = {}
        words = {word for name in names for word in name.split() if word.isalpha()}
        for word in sorted(words):
            if _SHORTEST <= len(word) <= _LONGEST:
                for slip in _slips(word):
                    self._slips.setdefault(slip, word)

    def meant(self, word: str) -> str | None:
        """The short word that was meant; None where it may be any other."""
        meant = self._slips.get(word)
        if meant is None or word in COMMON or word in dictionary():
            return None
        return meant


def _slips(word: str) -> Iterable[str]:
    """Two letters swapped, one doubled; of some one lost, but never the first."""
    for at in range(len(word) - 1):
        yield word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    for at, letter in enumerate(word):
        yield word[:at] + letter + word[at:]
    if word in _NOTHING_ELSE:
        for at in range(1, len(word)):
            yield word[:at] + word[at + 1 :]
