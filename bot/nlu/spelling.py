"""Which word was meant by one that nobody writes so: "cuanot", "qiero", "teh", "quierover".

A tablet is typed on in a hurry, and a slip takes away the very word that says what a message is
about. Words that the examples use, and words of the two languages, stay as they are; any other is
taken for the word of the examples that it was probably meant to be.
"""

from __future__ import annotations

import json
import math
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import lru_cache
from pathlib import Path

from rapidfuzz import process
from rapidfuzz.distance import OSA
from spellchecker import SpellChecker

from bot.nlu.typing_errors import sound
from bot.nlu.words import fold

_LANGUAGES = ("es", "en")
_WRITTEN = 40
"""So often a word must stand in the subtitles that the dictionaries were counted from; what is
rarer there is as often a slip as a word."""
_USED = 2
_SELDOM = 5
_SLIP_OF = 8
"""A word of no dictionary that is used seldom is a slip of one that is used so many times more."""
_TWO_SLIPS_FROM = 7
_SHORT = 3
_OFTEN = 15
_DOUBLED = re.compile(r"(.)\1+")
_ROWS = ("qwertyuiop", "asdfghjklñ", "zxcvbnm")
_PER_SLIP = 4.0
_JOINED = 1.6
_REMEMBERED = 4096
_FILE = "spelling.json"


class Spelling:
    """Knows the words of some texts, and how often they were used."""

    def __init__(self, used: Mapping[str, int]) -> None:
        """`used` are folded words with how often they were used."""
        written = dictionary()
        self.used = {w: often for w, often in used.items() if often >= _USED or w in written}
        self._total = sum(self.used.values())
        self._by_length: dict[int, list[str]] = defaultdict(list)
        self._by_sound: dict[str, list[str]] = defaultdict(list)
        for word in filter(str.isalpha, self.used):
            self._by_length[len(word)].append(word)
            self._by_sound[sound(word)].append(word)
        self._meant: dict[str, tuple[str, ...]] = {}
        seldom = [w for w, often in self.used.items() if often <= _SELDOM and w not in written]
        for slip in filter(self._is_slip, seldom):
            del self.used[slip]

    def meant(self, words: Iterable[str]) -> list[str]:
        """The words that were probably meant, one or two for each."""
        return [meant for word in words for meant in self._remembered(word)]

    def save(self, folder: Path) -> None:
        """As JSON."""
        (folder / _FILE).write_text(json.dumps(self.used), encoding="utf-8")

    @classmethod
    def load(cls, folder: Path) -> Spelling:
        """What `save` wrote."""
        return cls(json.loads((folder / _FILE).read_text(encoding="utf-8")))

    def _remembered(self, word: str) -> tuple[str, ...]:
        if word in self.used or not word.isalpha():
            return (word,)
        if word not in self._meant:
            if len(self._meant) >= _REMEMBERED:
                self._meant.clear()
            self._meant[word] = self._guess(word)
        return self._meant[word]

    def _guess(self, word: str) -> tuple[str, ...]:
        if len(word) < 2:
            return (word,)
        guesses: list[tuple[float, tuple[str, ...]]]
        guesses = [(self._likely(word, near), (near,)) for near in self._near(word)]
        guesses += [(self._apart(two), two) for two in self._two_in_one(word)]
        if word in dictionary():
            guesses.append((math.log1p(dictionary()[word] * self._total), (word,)))
        return max(guesses)[1] if guesses else (word,)

    def _is_slip(self, word: str) -> bool:
        most = 0.5 if len(word) <= _SHORT else 1.0
        likely = (near for near in self._near(word) if _strangeness(word, near) <= most)
        return len(word) >= _SHORT and any(
            self.used[near] >= _SLIP_OF * self.used[word] for near in likely
        )

    def _near(self, word: str) -> list[str]:
        slips = 2 if len(word) >= _TWO_SLIPS_FROM else 1
        lengths = range(len(word) - slips, len(word) + slips + 1)
        candidates = [near for length in lengths for near in self._by_length.get(length, ())]
        found = process.extract(word, candidates, scorer=OSA.distance, score_cutoff=slips, limit=20)
        near = {near for near, _, _ in found} | {*self._by_sound.get(sound(word), ())}
        least = _OFTEN if len(word) <= _SHORT else 1
        return [one for one in near if self.used.get(one, 0) >= least and one != word]

    def _likely(self, word: str, near: str) -> float:
        return math.log(self.used[near]) - _PER_SLIP * _strangeness(word, near)

    def _apart(self, two: tuple[str, str]) -> float:
        return math.log(min(self.used[part] for part in two)) - _PER_SLIP * _JOINED

    def _two_in_one(self, word: str) -> list[tuple[str, str]]:
        cuts = ((word[:at], word[at:]) for at in range(1, len(word)))
        return [
            (one, two)
            for one, two in cuts
            if self.used.get(one, 0) >= _OFTEN and self.used.get(two, 0) >= _OFTEN
        ]


@lru_cache(maxsize=1)
def dictionary() -> dict[str, float]:
    """Folded words of Spanish and English that people do write, and what share each has of all."""
    shares: dict[str, float] = defaultdict(float)
    for language in _LANGUAGES:
        counted = SpellChecker(language=language).word_frequency
        for word, often in counted.items():
            if often >= _WRITTEN:
                plain = fold(word)
                shares[plain] = max(shares[plain], often / counted.total_words)
    return dict(shares)


def _strangeness(word: str, near: str) -> float:
    """How unlike a slip of the finger it is: 0.3 for what sounds the same, 2 for two slips."""
    if sound(word).replace("y", "i") == sound(near).replace("y", "i"):
        return 0.3
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
