"""Slips in the names of colours, which are short, and make no other word: "azlu", "rjo", "nehra".

Other short words have too many neighbours for that: "bota" and "bata", "boot" and "foot".
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.nlu.common_words import COMMON
from bot.nlu.slips import strangeness
from bot.nlu.spelling import dictionary
from bot.nlu.typing_errors import sound

_SHORTEST, _LONGEST = 3, 4
_NOTHING_ELSE = frozenset("azul rojo rosa gris lila blue pink grey gray gold".split())  # noqa: SIM905
"""Of these a letter may be lost; "vio" is no "vino"."""
_ONE_SLIP = 0.8
"""As strange as a letter lost, or the key beside the right one."""
_BY_SOUND_FROM = 5
SURE = 0.7


class ShortSlips:
    """Knows the words in the names of colours."""

    def __init__(self, names: Iterable[str]) -> None:
        """`names` are folded."""
        self._slips: dict[str, str] = {}
        words = {word for name in names for word in name.split() if word.isalpha()}
        self._longer = sorted(word for word in words if len(word) >= _LONGEST)
        for word in sorted(words):
            if _SHORTEST <= len(word) <= _LONGEST:
                for slip in _slips(word):
                    self._slips.setdefault(slip, word)
        self._nearest = lru_cache(maxsize=4096)(self._near)

    def meant(self, word: str) -> str | None:
        """The word of a colour that was meant; None where it may be any other."""
        if word in COMMON or word in dictionary():
            return None
        return self._slips.get(word) or self._nearest(word)

    def _near(self, word: str) -> str | None:
        """The colour one slip away, as it is written or as it sounds."""
        if len(word) < _LONGEST:
            return None
        alike = process.extract(word, self._longer, scorer=OSA.distance, score_cutoff=2, limit=9)
        likely = [(_strange(word, near), near) for near, _, _ in alike if near[0] == word[0]]
        strange, near = min(likely, default=(1.0, ""))
        return near if strange <= _ONE_SLIP else None


def _strange(word: str, near: str) -> float:
    """Of a colour of four letters only the doubled, the swapped and the added letter is a slip."""
    if len(near) == _LONGEST and len(word) <= _LONGEST:
        return 1.0
    strange = strangeness(word, near)
    if strange > _ONE_SLIP and len(near) > _BY_SOUND_FROM:
        return min(strange, strangeness(sound(word), sound(near)))
    return strange


def _slips(word: str) -> Iterator[str]:
    """Two letters swapped, one doubled; of some one lost, but never the first."""
    for at in range(len(word) - 1):
        yield word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    for at, letter in enumerate(word):
        yield word[:at] + letter + word[at:]
    if word in _NOTHING_ELSE:
        for at in range(1, len(word)):
            yield word[:at] + word[at + 1 :]
