"""Tells languages apart by their words and, for words never seen, by pieces of three letters."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from bot.nlu.words import fold, split

_SMOOTHING = 0.4
_PIECE_WEIGHT = 0.3
_MOST_OF_A_STRANGER = 0.5
_SHARED = 0.5
_SELDOM = 0.05
_SHORT_WORDS = frozenset("aeioy")
_BORROWED = frozenset(
    """
    trekking running trail outdoor softshell sneakers shorts jersey navy beige camel fit stock sale
    uk us eu usa wifi lol ok okay bye gps email link
    """.split()  # noqa: SIM905
)
"""Said in both languages, whichever the examples happen to use them in."""
_LETTERS = "ñ¿¡áéíóúü"
_STRONGEST = 4.0


class LanguageModel:
    """Naive Bayes over words; each feature has one log-probability for each language."""

    def __init__(
        self, languages: Sequence[str], features: Sequence[str], weights: NDArray[np.float32]
    ) -> None:
        self._languages = list(languages)
        self._at = {feature: at for at, feature in enumerate(features)}
        self._weights = weights

    @classmethod
    def learn(cls, examples: Iterable[tuple[str, str]]) -> LanguageModel:
        """From texts and their languages.

        A word that all languages use counts half: "no" must not decide alone. That somebody once
        said "hola" in English does not make it a word of both. One never seen counts little,
        because most of those are names.
        """
        counts: dict[str, Counter[str]] = defaultdict(Counter)
        for text, language in examples:
            for word in _words(text):
                counts[language].update([word, *_pieces(word)])
        languages = sorted(counts)
        features = sorted(set().union(*counts.values())) if counts else []
        table = np.array([[counts[tongue][f] for tongue in languages] for f in features])
        if not features:
            return cls([], [], np.zeros((0, 0), dtype=np.float32))
        smoothed = table + _SMOOTHING
        weights = np.log(smoothed / smoothed.sum(axis=0))
        weights -= weights.mean(axis=1, keepdims=True)
        shared = table.min(axis=1) > _SELDOM * table.max(axis=1)
        weights[np.flatnonzero(shared)] *= _SHARED
        return cls(languages, features, weights.clip(-_STRONGEST, _STRONGEST).astype(np.float32))

    def tell(self, text: str) -> tuple[str | None, float]:
        """The likeliest language and how sure that is; (None, 0.0) with nothing to go by."""
        total = np.zeros(len(self._languages), dtype=np.float32)
        for word in _words(text):
            total += self._word(word)
        if not total.any():
            return None, 0.0
        likely = np.exp(total - total.max())
        best = int(total.argmax())
        return self._languages[best], float(likely[best] / likely.sum())

    def _word(self, word: str) -> NDArray[np.float32]:
        if (at := self._at.get(word)) is not None:
            return self._row(at)
        known = [
            self._row(at) for piece in _pieces(word) if (at := self._at.get(piece)) is not None
        ]
        if not known:
            return np.zeros(len(self._languages), dtype=np.float32)
        told = _PIECE_WEIGHT * np.sum(known, axis=0)
        return np.asarray(told.clip(-_MOST_OF_A_STRANGER, _MOST_OF_A_STRANGER), dtype=np.float32)

    def _row(self, at: int) -> NDArray[np.float32]:
        return np.asarray(self._weights[at], dtype=np.float32)

    def save(self, folder: Path) -> None:
        """Write names as JSON and numbers as an array: nothing that could run when it is read."""
        names = {"languages": self._languages, "features": list(self._at)}
        (folder / "language.json").write_text(json.dumps(names), encoding="utf-8")
        np.save(folder / "language.npy", self._weights, allow_pickle=False)

    @classmethod
    def load(cls, folder: Path) -> LanguageModel:
        """What `save` wrote."""
        names = json.loads((folder / "language.json").read_text(encoding="utf-8"))
        weights = np.load(folder / "language.npy", allow_pickle=False)
        return cls(names["languages"], names["features"], weights)


def _words(text: str) -> Iterator[str]:
    """Words without their accents, and each letter that only one of the languages writes."""
    for word in split(fold(text)):
        if word.text in _BORROWED or word.text.isdigit():
            continue
        if len(word.text) > 1 or word.text in _SHORT_WORDS:
            yield word.text
    for letter in text.lower():
        if letter in _LETTERS:
            yield f"letter {letter}"


def _pieces(word: str) -> list[str]:
    if word.startswith("letter "):
        return []
    padded = f"^{word}$"
    return [f"piece {padded[at : at + 3]}" for at in range(len(padded) - 2)]
