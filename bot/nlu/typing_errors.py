"""Finds the shop's word behind a misspelt one: "zapatiyas", "mochla", "jakcet", "votas"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.nlu.common_words import COMMON

SHORTEST = 4
_ONE_ERROR_FROM = 5
_TWO_ERRORS_FROM = 9
_NOT_SHORTER_THAN = 8
_OTHER_LETTER_ABOVE = 6
_SOUNDS = (
    (re.compile(r"(.)\1{2,}"), r"\1"), (re.compile("ll"), "y"), (re.compile("ch"), "#"),
    (re.compile("qu(?=[ei])|k"), "c"), (re.compile("c(?=[ei])|z"), "s"), (re.compile("h"), ""),
    (re.compile("v|w"), "b"), (re.compile("g(?=[ei])"), "j"), (re.compile(r"(.)\1"), r"\1"),
)  # fmt: skip


class TypingErrors:
    """Knows the words of one version of the shop; words of everyday speech are never changed."""

    def __init__(self, words: Iterable[str], exact: Iterable[str] = ()) -> None:
        """`words` are folded; where two are as near, the earlier one is taken.

        Those in `exact` are known, and found by their sound, but no slip leads to them: "chica"
        and "nieto" have too many neighbours.
        """
        exact = frozenset(exact)
        self._known: set[str] = set()
        self._by_sound: dict[str, str] = {}
        self._by_length: dict[int, list[str]] = defaultdict(list)
        for word in words:
            if word in self._known:
                continue
            self._known.add(word)
            if len(word) >= SHORTEST and word.isalpha() and word not in COMMON:
                self._by_sound.setdefault(sound(word), word)
                if word not in exact:
                    self._by_length[len(word)].append(word)

    def knows(self, word: str) -> bool:
        """Whether the shop itself writes a word so."""
        return word in self._known

    def meant(self, word: str) -> tuple[str, float]:
        """The shop's word that was probably meant, and how sure that is; else the word itself."""
        if word in self._known or word in COMMON or len(word) < SHORTEST or not word.isalpha():
            return word, 1.0
        if same := self._by_sound.get(sound(word)):
            return same, 0.9
        errors = 2 if len(word) >= _TWO_ERRORS_FROM else 1
        if len(word) < _ONE_ERROR_FROM:
            return word, 1.0
        for most in range(1, errors + 1):
            if near := self._nearest(word, most):
                return near, 1 - most / len(word)
        return word, 1.0

    def _nearest(self, word: str, errors: int) -> str | None:
        for length in sorted(
            range(len(word) - errors, len(word) + errors + 1), key=lambda n: abs(n - len(word))
        ):
            if length < _ONE_ERROR_FROM:
                continue
            for near, _, _ in process.extract(
                word,
                self._by_length.get(length, ()),
                scorer=OSA.distance,
                score_cutoff=errors,
                limit=3,
            ):
                if _likely(word, near, errors):
                    return str(near)
        return None


def _likely(word: str, near: str, errors: int) -> bool:
    """In short words another letter makes another word; a letter lost, doubled or swapped does not.

    "Mojado" is no slip for "morado", nor "china" for "chica", nor "repelente" for a "Relente".
    """
    if errors > 1 and len(near) < _NOT_SHORTER_THAN:
        return False
    if len(word) == len(near) <= _OTHER_LETTER_ABOVE:
        return sorted(word) == sorted(near)
    return near[0] == word[0] or (errors == 1 and len(near) > _ONE_ERROR_FROM)


def sound(word: str) -> str:
    """How a Spanish speaker would say it: "votas" and "botas" sound the same."""
    for written, spoken in _SOUNDS:
        word = written.sub(spoken, word)
    return word
