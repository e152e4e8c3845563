"""A linear model of intents: TF-IDF of words and of pieces of words, one regression an intent.

Answers in well under a millisecond because only the rows of the features that a message has are
read. Rasa's own regression copies its whole matrix for every message.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import log
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

Views = Sequence[Counter[str]]
"""A message as one bag of features for each way of looking at it."""


@dataclass(frozen=True)
class _View:
    """Where the features of one view begin in the matrix, and how rare each is."""

    at: Mapping[str, int]
    rarity: NDArray[np.float32]
    first: int

    def weigh(self, bag: Counter[str]) -> tuple[list[int], NDArray[np.float32]]:
        """Known features and their weights: (1 + log n) times rarity, of length one together."""
        known = [
            (at, 1 + log(n)) for name, n in bag.items() if (at := self.at.get(name)) is not None
        ]
        rows = [at for at, _ in known]
        weights = np.array([often for _, often in known], dtype=np.float32)
        weights *= self.rarity[[row - self.first for row in rows]] if rows else 1
        length = float(np.sqrt((weights**2).sum()))
        return rows, weights / length if length else weights


class IntentModel:
    """Learns from bags of features; says how likely each intent is."""

    def __init__(
        self,
        intents: Sequence[str],
        views: Sequence[_View],
        weights: NDArray[np.float32],
        start: NDArray[np.float32],
    ) -> None:
        self.intents = list(intents)
        self._views = views
        self._weights = weights
        self._start = start

    @classmethod
    def learn(
        cls, examples: Sequence[tuple[Views, str]], strength: float, fewest: Sequence[int]
    ) -> IntentModel:
        """`strength` is C of the regression: higher trusts the examples more.

        `fewest` says for each view how many messages must have a feature.
        """
        bags = [views for views, _ in examples]
        views, first = [], 0
        for each, least in zip(zip(*bags, strict=True), fewest, strict=True):
            views.append(_view(each, first, least))
            first += len(views[-1].at)
        known = cls([], views, np.empty(0, np.float32), np.empty(0, np.float32))
        regression = LogisticRegression(C=strength, solver="liblinear", random_state=0)
        regression.fit(known._matrix(bags, first), [intent for _, intent in examples])
        return cls(
            list(regression.classes_),
            views,
            np.ascontiguousarray(regression.coef_.T, dtype=np.float32),
            regression.intercept_.astype(np.float32),
        )

    def rank(self, bags: Views) -> list[tuple[str, float]]:
        """Every intent with its probability, the likeliest first."""
        scores = self._start.copy()
        for view, bag in zip(self._views, bags, strict=True):
            rows, weights = view.weigh(bag)
            if rows:
                scores += weights @ self._weights[rows]
        likely = 1 / (1 + np.exp(-scores))
        likely /= likely.sum()
        return [(self.intents[i], float(likely[i])) for i in np.argsort(-likely, kind="stable")]

    def save(self, folder: Path) -> None:
        """Names as JSON, numbers as arrays: nothing that could run when it is read."""
        names = {"intents": self.intents, "views": [list(view.at) for view in self._views]}
        (folder / "intents.json").write_text(json.dumps(names), encoding="utf-8")
        np.save(folder / "weights.npy", self._weights.astype(np.float16), allow_pickle=False)
        np.save(folder / "start.npy", self._start, allow_pickle=False)
        for number, view in enumerate(self._views):
            np.save(folder / f"rarity{number}.npy", view.rarity, allow_pickle=False)

    @classmethod
    def load(cls, folder: Path) -> IntentModel:
        """What `save` wrote."""
        names = json.loads((folder / "intents.json").read_text(encoding="utf-8"))
        views, first = [], 0
        for number, features in enumerate(names["views"]):
            rarity = np.load(folder / f"rarity{number}.npy", allow_pickle=False)
            views.append(_View({n: first + i for i, n in enumerate(features)}, rarity, first))
            first += len(features)
        weights = np.load(folder / "weights.npy", allow_pickle=False).astype(np.float32)
        start = np.load(folder / "start.npy", allow_pickle=False)
        return cls(names["intents"], views, weights, start)

    def _matrix(self, bags: Sequence[Views], width: int) -> csr_matrix:
        columns: list[int] = []
        values: list[float] = []
        ends = [0]
        for each in bags:
            for view, bag in zip(self._views, each, strict=True):
                rows, weights = view.weigh(bag)
                columns += rows
                values += weights.tolist()
            ends.append(len(columns))
        return csr_matrix((values, columns, ends), shape=(len(bags), width))


def _view(bags: Sequence[Counter[str]], first: int, fewest: int) -> _View:
    """What was seen in fewer than `fewest` messages teaches little and is left out.

    Rarity is the smoothed inverse document frequency, as in scikit-learn's TfidfTransformer.
    """
    seen_in: Counter[str] = Counter(name for bag in bags for name in bag)
    names = sorted(name for name, bags_with in seen_in.items() if bags_with >= fewest)
    rarity = np.array([log((1 + len(bags)) / (1 + seen_in[n])) + 1 for n in names], np.float32)
    return _View({name: first + i for i, name in enumerate(names)}, rarity, first)
