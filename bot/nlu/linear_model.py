"""TF-IDF and one logistic regression for each label, kept as arrays: learned by scikit-learn, read
by a few lines of numpy, which answer a message in a tenth of the time."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

_Floats = NDArray[np.float32]


class LinearModel:
    """Gives each label a probability by the features of a text; those never seen count nothing."""

    def __init__(
        self, labels: Sequence[str], features: Sequence[str], rarity: _Floats, weights: _Floats,
        offsets: _Floats,
    ) -> None:  # fmt: skip
        self._labels = list(labels)
        self._at = {feature: at for at, feature in enumerate(features)}
        self._rarity = rarity
        self._weights = weights
        self._offsets = offsets

    @classmethod
    def learn(
        cls, texts: Sequence[Iterable[str]], labels: Sequence[str], strength: float
    ) -> LinearModel:
        """From the features of texts and their labels; `strength` is scikit-learn's C."""
        from sklearn.feature_extraction.text import TfidfVectorizer
        from sklearn.linear_model import LogisticRegression

        reader = TfidfVectorizer(analyzer=list, sublinear_tf=True, dtype=np.float64)
        table = reader.fit_transform(texts)
        learner = LogisticRegression(
            C=strength, class_weight="balanced", solver="liblinear", tol=0.01, random_state=1
        )
        learner.fit(table, labels)
        return cls(
            [str(label) for label in learner.classes_],
            [str(feature) for feature in reader.get_feature_names_out()],
            np.asarray(reader.idf_, dtype=np.float32),
            np.ascontiguousarray(learner.coef_.T, dtype=np.float32),
            np.asarray(learner.intercept_, dtype=np.float32),
        )

    def rank(self, features: Iterable[str]) -> list[tuple[str, float]]:
        """Every label with its probability, the likeliest first."""
        counts = Counter(at for one in features if (at := self._at.get(one)) is not None)
        scores = self._offsets
        if counts:
            places = np.fromiter(counts.keys(), dtype=np.intp)
            often = np.fromiter(counts.values(), dtype=np.float32)
            values: _Floats = (1 + np.log(often)) * self._rarity[places]
            scores = scores + (values / np.linalg.norm(values)) @ self._weights[places]
        chances: _Floats = 1 / (1 + np.exp(-scores))
        chances = chances / chances.sum()
        return [(self._labels[at], float(chances[at])) for at in np.argsort(-chances)]

    def save(self, folder: Path) -> None:
        """Write names as JSON and numbers as arrays: nothing that could run when it is read."""
        names = {"labels": self._labels, "features": list(self._at)}
        (folder / "names.json").write_text(json.dumps(names), encoding="utf-8")
        for name, numbers in self._numbers().items():
            np.save(folder / f"{name}.npy", numbers, allow_pickle=False)

    @classmethod
    def load(cls, folder: Path) -> LinearModel:
        """What `save` wrote."""
        names = json.loads((folder / "names.json").read_text(encoding="utf-8"))
        rarity, weights, offsets = (
            np.load(folder / f"{name}.npy", allow_pickle=False)
            for name in ("rarity", "weights", "offsets")
        )
        return cls(names["labels"], names["features"], rarity, weights, offsets)

    def _numbers(self) -> dict[str, _Floats]:
        return {"rarity": self._rarity, "weights": self._weights, "offsets": self._offsets}
