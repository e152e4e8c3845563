"""Which word was meant by one that nobody writes so: "cuanot", "qiero", "teh", "quierover".

A tablet is typed on in a hurry, and a slip takes away the very word that says what a message is
about. Words that the examples use, and words of the two languages, stay as they are; any other is
taken for the word of the examples that it was probably meant to be.
"""

from __future__ import annotations

import json
import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise
from pathlib import Path

from rapidfuzz import process
from rapidfuzz.distance import OSA
from spellchecker import SpellChecker

from bot.nlu.slips import strangeness
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
_SHORTEST = 2
_SHORT = 3
_OFTEN = 15
_PER_SLIP = 4.0
_JOINED = 1.6
_EASY = 0.5
"""A word of the dictionary is taken for another only if that is easily typed instead."""
_PER_PAIR = 1.3
_FILE = "spelling.json"


class Spelling:
    """Knows the words of some texts, how often they were used, and which stood side by side."""

    def __init__(self, used: Mapping[str, int], pairs: Mapping[str, int]) -> None:
        """`used` are folded words with how often they were used, `pairs` two with a blank."""
        written = dictionary()
        self.used = {w: often for w, often in used.items() if often >= _USED or w in written}
        self._total = sum(self.used.values())
        self._by_length: dict[int, list[str]] = defaultdict(list)
        self._by_sound: dict[str, list[str]] = defaultdict(list)
        for word in filter(str.isalpha, self.used):
            self._by_length[len(word)].append(word)
            self._by_sound[sound(word)].append(word)
        seldom = [w for w, often in self.used.items() if often <= _SELDOM and w not in written]
        for slip in filter(self._is_slip, seldom):
            del self.used[slip]
        self.pairs = {
            pair: often for pair, often in pairs.items() if self.used.keys() >= {*pair.split()}
        }

    @classmethod
    def learn(cls, texts: Iterable[Sequence[str]]) -> Spelling:
        """From the folded words of texts."""
        used: Counter[str] = Counter()
        pairs: Counter[str] = Counter()
        for words in texts:
            used.update(words)
            pairs.update(map(" ".join, pairwise(words)))
        return cls(used, pairs)

    def meant(self, words: Sequence[str]) -> list[tuple[str, ...]]:
        """The word or two that were probably meant by each; what stands beside it helps."""
        told: list[tuple[str, ...]] = []
        for at, word in enumerate(words):
            if word in self.used or not word.isalpha() or len(word) < _SHORTEST:
                told.append((word,))
                continue
            before = told[-1][-1] if told else ""
            told.append(self._guess(word, before, words[at + 1] if at + 1 < len(words) else ""))
        return told

    def save(self, folder: Path) -> None:
        """As JSON."""
        known = {"used": self.used, "pairs": self.pairs}
        (folder / _FILE).write_text(json.dumps(known), encoding="utf-8")

    @classmethod
    def load(cls, folder: Path) -> Spelling:
        """What `save` wrote."""
        return cls(**json.loads((folder / _FILE).read_text(encoding="utf-8")))

    def _guess(self, word: str, before: str, after: str) -> tuple[str, ...]:
        written = dictionary().get(word)
        guesses: list[tuple[float, tuple[str, ...]]] = [
            (self._likely(word, near), (near,))
            for near in self._near(word)
            if written is None or strangeness(word, near) <= _EASY
        ]
        if written is None:
            guesses += [(self._apart(two), two) for two in self._two_in_one(word)]
        else:
            guesses.append((_EASY * _PER_SLIP + math.log1p(written * self._total), (word,)))
        fitting = [(chance + self._fits(before, one, after), one) for chance, one in guesses]
        return max(fitting)[1] if fitting else (word,)

    def _fits(self, before: str, meant: tuple[str, ...], after: str) -> float:
        sides = (f"{before} {meant[0]}", f"{meant[-1]} {after}")
        return _PER_PAIR * sum(math.log1p(self.pairs.get(side, 0)) for side in sides)

    def _is_slip(self, word: str) -> bool:
        most = 0.5 if len(word) <= _SHORT else 1.0
        likely = (near for near in self._near(word) if strangeness(word, near) <= most)
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
        return math.log(self.used[near]) - _PER_SLIP * strangeness(word, near)

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
