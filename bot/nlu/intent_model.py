"""Three views of a text side by side, its words, the pieces of its words and its meaning, read by
one softmax regression whose chances can be believed. Kept as arrays and JSON."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix, hstack

from bot.nlu.beside import beside
from bot.nlu.calibration import HeldBack, Marks, Numbers, chances_of, hold_back, temperature
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
        usual: Floats,
        temperature: float,
    ) -> None:
        """`usual` is the mean of the vectors that it learned from."""
        self._labels = list(labels)
        self._phrases, self._pieces = phrases, pieces
        self._weights = weights
        self._of_phrases = weights.sparse[: len(phrases.features)]
        self._of_pieces = weights.sparse[len(phrases.features) :]
        self._usual = usual
        self._temperature = np.float32(temperature)

    @classmethod
    def learn(cls, texts: Sequence[Seen], labels: Sequence[str], strength: float) -> IntentModel:
        """From texts and their labels; `strength` is how closely it follows them (C)."""
        names = sorted(set(labels))
        numbers = np.array([names.index(label) for label in labels], dtype=np.intp)
        warmth = beside(lambda: _tried(texts, numbers, strength, hold_back(numbers)))
        views, weights = _learned(texts, numbers, len(names), strength)
        usual = _vectors(texts).mean(axis=0)
        return cls(names, views.phrases, views.pieces, weights, usual, warmth())

    @property
    def width(self) -> int:
        """How long the vector of a text must be; 0: learned without an encoder."""
        return len(self._weights.dense)

    def rank(self, text: Seen) -> list[tuple[str, float]]:
        """Every label with its chance, the likeliest first.

        A text whose vector is missing is taken to have the usual one, which favours no label.
        """
        scores = self._weights.offsets.copy()
        for view, weights, features in (
            (self._phrases, self._of_phrases, phrases_of(text.words)),
            (self._pieces, self._of_pieces, pieces_of(text.words)),
        ):
            places, values = view.vector(features)
            scores += values @ weights[places]
        vector = text.vector if len(text.vector) == self.width else self._usual
        scores += vector @ self._weights.dense
        chances = chances_of(scores / self._temperature)
        return [(self._labels[at], float(chances[at])) for at in np.argsort(-chances)]

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
            numbers("usual"),
            names["temperature"],
        )

    def _numbers(self) -> dict[str, NDArray[np.float16 | np.float32]]:
        return {
            "rarity_of_phrases": self._phrases.rarity,
            "rarity_of_pieces": self._pieces.rarity,
            "sparse": self._weights.sparse.astype(np.float16),
            "dense": self._weights.dense,
            "offsets": self._weights.offsets,
            "usual": self._usual,
        }


@dataclass(frozen=True)
class _Views:
    phrases: Rarity
    pieces: Rarity

    @classmethod
    def learn(cls, texts: Sequence[Seen]) -> tuple[_Views, csr_matrix]:
        """And the table of what they were learned from."""
        said = [list(phrases_of(text.words)) for text in texts]
        pieces = [list(pieces_of(text.words)) for text in texts]
        views = cls(Rarity.learn(said), Rarity.learn(pieces, at_least=2))
        return views, _beside(views.phrases.table(said), views.pieces.table(pieces))

    def table(self, texts: Sequence[Seen]) -> csr_matrix:
        return _beside(
            self.phrases.table(phrases_of(text.words) for text in texts),
            self.pieces.table(pieces_of(text.words) for text in texts),
        )


def _beside(phrases: csr_matrix, pieces: csr_matrix) -> csr_matrix:
    return hstack([phrases, pieces], format="csr")


def weight_of_meaning(examples_a_label: float) -> float:
    """How long the vectors are made beside the words, which are of length 1 each.

    A few examples leave most words unheard, and the meaning has to stand in for them; hundreds tell
    what the words say. Chosen on training examples of public sets with 4 to 300 a label, where no
    one length was best: 3 at four a label, 2 at ten, 1.5 at a hundred.
    """
    return float((10 / examples_a_label) ** 0.2)


def _learned(
    texts: Sequence[Seen], labels: Numbers, how_many: int, strength: float
) -> tuple[_Views, Weights]:
    """The weights are those of vectors as they come."""
    views, table = _Views.learn(texts)
    meaning = np.float32(weight_of_meaning(len(texts) / how_many))
    weights = fit(table, _vectors(texts) * meaning, labels, how_many, strength)
    return views, replace(weights, dense=weights.dense * meaning)


def _tried(texts: Sequence[Seen], labels: Numbers, strength: float, back: HeldBack) -> float:
    """The temperature that suits what a trial on a part makes of the rest."""
    names, numbers = np.unique(labels[back.learned], return_inverse=True)
    views, weights = _learned(_those(texts, back.learned), numbers, len(names), strength)

    def scores(marks: Marks) -> Floats:
        asked = _those(texts, marks)
        if not asked:
            return np.zeros((0, len(names)), np.float32)
        return weights.scores(views.table(asked), _vectors(asked))

    own = np.searchsorted(names, labels[back.seldom])
    return temperature(scores(back.seldom), own, scores(back.unknown))


def _those(texts: Sequence[Seen], marks: Marks) -> list[Seen]:
    return [text for text, marked in zip(texts, marks, strict=True) if marked]


def _vectors(texts: Sequence[Seen]) -> Floats:
    return np.stack([text.vector for text in texts])
