"""How much each feature of a text counts: more often is more, in many texts is less (TF-IDF)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import chain

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

Floats = NDArray[np.float32]
Places = NDArray[np.intp]


class Rarity:
    """The features of one view that were seen in training, and how rare each is.

    A text becomes a vector of length 1: (1 + ln often) x (1 + ln((1 + texts) / (1 + texts with
    it))), as scikit-learn's TfidfVectorizer(sublinear_tf=True) has it.
    """

    def __init__(self, features: Sequence[str], rarity: Floats) -> None:
        self.features = list(features)
        self.rarity = rarity
        self._at = {feature: at for at, feature in enumerate(self.features)}

    @classmethod
    def learn(cls, texts: Sequence[Iterable[str]], at_least: int = 1) -> Rarity:
        """From the features of each text; those in fewer than `at_least` texts are left out."""
        seen = Counter(feature for text in texts for feature in set(text))
        features = sorted(feature for feature, often in seen.items() if often >= at_least)
        often = np.array([seen[feature] for feature in features], dtype=np.float32)
        return cls(features, (1 + np.log((1 + len(texts)) / (1 + often))).astype(np.float32))

    def vector(self, text: Iterable[str]) -> tuple[Places, Floats]:
        """Where and what the vector of a text is that is not zero; unknown features count not."""
        counts = Counter(at for feature in text if (at := self._at.get(feature)) is not None)
        places = np.fromiter(counts.keys(), dtype=np.intp, count=len(counts))
        often = np.fromiter(counts.values(), dtype=np.float32, count=len(counts))
        values: Floats = (1 + np.log(often)) * self.rarity[places]
        length = float(np.sqrt(values @ values)) or 1.0
        return places, values / np.float32(length)

    def table(self, texts: Iterable[Iterable[str]]) -> csr_matrix:
        """The vectors of many texts, one a row: the same numbers, all at once."""
        at = self._at
        rows = [[at[feature] for feature in text if feature in at] for text in texts]
        ends = np.cumsum([0, *map(len, rows)])
        places = np.fromiter(chain.from_iterable(rows), dtype=np.int32, count=ends[-1])
        table = csr_matrix(
            (np.ones(len(places), np.float32), places, ends), shape=(len(rows), len(self.features))
        )
        table.sum_duplicates()
        table.data = (1 + np.log(table.data)) * self.rarity[table.indices]
        lengths = np.sqrt(np.asarray(table.multiply(table).sum(axis=1)).ravel())
        table.data /= np.repeat(np.where(lengths > 0, lengths, 1), np.diff(table.indptr))
        return table.astype(np.float32)
