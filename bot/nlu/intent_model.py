"""Three views of a text side by side, its words, the pieces of its words and its meaning, read by
one softmax regression whose chances can be believed. Kept as arrays and JSON."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix, hstack

from bot.nlu.calibration import chances_of, held_back, temperature
from bot.nlu.features import phrases_of, pieces_of
from bot.nlu.rarity import Floats, Rarity
from bot.nlu.softmax import Weights, fit


@dataclass(frozen=True)
class Seen:
    """A text as the model sees it: its words, and its vector, which is empty without encoder."""

    words: Sequence[str]
    vector: Floats


class IntentModel:
    """Gives each label a chance."""

    def __init__(
        self,
        labels: Sequence[str],
        phrases: Rarity,
        pieces: Rarity,
        weights: Weights,
        temperature: float,
    ) -> None:
        self._labels = list(labels)
        self._phrases, self._pieces = phrases, pieces
        self._weights = weights
        self._of_phrases = weights.sparse[: len(phrases.features)]
        self._of_pieces = weights.sparse[len(phrases.features) :]
        self._temperature = np.float32(temperature)

    @classmethod
    def learn(cls, texts: Sequence[Seen], labels: Sequence[str], strength: float) -> IntentModel:
        """From texts and their labels; `strength` is how closely it follows them (C)."""
        names = sorted(set(labels))
        numbers = np.array([names.index(label) for label in labels], dtype=np.intp)
        phrases = Rarity.learn([list(phrases_of(text.words)) for text in texts])
        pieces = Rarity.learn([list(pieces_of(text.words)) for text in texts], at_least=2)
        sparse = _table(phrases, pieces, texts)
        dense = np.stack([text.vector for text in texts])
        back = held_back(numbers)
        trial = fit(sparse[~back], dense[~back], numbers[~back], len(names), strength)
        warmth = temperature(trial.scores(sparse[back], dense[back]), numbers[back])
        weights = fit(sparse, dense, numbers, len(names), strength)
        return cls(names, phrases, pieces, weights, warmth)

    @property
    def width(self) -> int:
        """How long the vector of a text must be; 0: learned without an encoder."""
        return len(self._weights.dense)

    def rank(self, text: Seen) -> list[tuple[str, float]]:
        """Every label with its chance, the likeliest first."""
        scores = self._weights.offsets.copy()
        for view, weights, features in (
            (self._phrases, self._of_phrases, phrases_of(text.words)),
            (self._pieces, self._of_pieces, pieces_of(text.words)),
        ):
            places, values = view.vector(features)
            scores += values @ weights[places]
        if len(text.vector):
            scores += text.vector @ self._weights.dense
        chances = chances_of(scores / self._temperature)
        return [(self._labels[at], float(chances[at])) for at in np.argsort(-chances)]

    def chances(self, texts: Sequence[Seen]) -> tuple[list[str], Floats]:
        """The labels, and their chances for many texts, one a row."""
        dense = np.stack([text.vector for text in texts])
        scores = self._weights.scores(_table(self._phrases, self._pieces, texts), dense)
        return self._labels, chances_of(scores / self._temperature)

    def save(self, folder: Path) -> None:
        """Write names as JSON and numbers as arrays: nothing that could run when it is read."""
        names = {
            "labels": self._labels,
            "phrases": self._phrases.features,
            "pieces": self._pieces.features,
            "temperature": float(self._temperature),
        }
        (folder / "names.json").write_text(json.dumps(names), encoding="utf-8")
        for name, numbers in self._numbers().items():
            np.save(folder / f"{name}.npy", numbers, allow_pickle=False)

    @classmethod
    def load(cls, folder: Path) -> IntentModel:
        """What `save` wrote."""
        names = json.loads((folder / "names.json").read_text(encoding="utf-8"))

        def numbers(name: str) -> Floats:
            read: NDArray[np.float16 | np.float32]
            read = np.load(folder / f"{name}.npy", allow_pickle=False)
            return read.astype(np.float32)

        return cls(
            names["labels"],
            Rarity(names["phrases"], numbers("rarity_of_phrases")),
            Rarity(names["pieces"], numbers("rarity_of_pieces")),
            Weights(numbers("sparse"), numbers("dense"), numbers("offsets")),
            names["temperature"],
        )

    def _numbers(self) -> dict[str, NDArray[np.float16 | np.float32]]:
        return {
            "rarity_of_phrases": self._phrases.rarity,
            "rarity_of_pieces": self._pieces.rarity,
            "sparse": self._weights.sparse.astype(np.float16),
            "dense": self._weights.dense,
            "offsets": self._weights.offsets,
        }


def _table(phrases: Rarity, pieces: Rarity, texts: Sequence[Seen]) -> csr_matrix:
    return hstack(
        [
            phrases.table(phrases_of(text.words) for text in texts),
            pieces.table(pieces_of(text.words) for text in texts),
        ],
        format="csr",
    )
