"""One softmax regression over sparse and dense features together, fitted by L-BFGS.

scikit-learn would need one matrix for both: the dense numbers made sparse are ten times slower to
multiply, and the sparse ones made dense do not fit into memory.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

from bot.nlu.descent import descend
from bot.nlu.rarity import Floats

_STEPS = 40


@dataclass(frozen=True)
class Weights:
    """What each feature says for each label: (features, labels), and an offset a label."""

    sparse: Floats
    dense: Floats
    offsets: Floats

    def scores(self, sparse: csr_matrix, dense: Floats) -> Floats:
        """Of each text (a row) for each label, before they become chances."""
        scores: Floats = sparse @ self.sparse + dense @ self.dense + self.offsets
        return scores


def fit(
    sparse: csr_matrix, dense: Floats, labels: NDArray[np.intp], how_many: int, strength: float
) -> Weights:
    """The weights that give each text its own label, and are small.

    Minimises the negative log likelihood plus half the weights' squares divided by `strength`
    (scikit-learn's C), in a fixed number of steps: more changed nothing on any set, half of them
    made no answer worse but let more nonsense pass. What all dense vectors have in common is taken
    off first, which tells no labels apart and slows the descent.
    """
    middle = dense.mean(axis=0)
    task = _Task(sparse, dense - middle, labels, how_many, strength)
    start = np.zeros(task.size, dtype=np.float32)
    weights = task.weights(descend(task.loss, start, _STEPS))
    return replace(weights, offsets=weights.offsets - middle @ weights.dense)


class _Task:
    def __init__(
        self,
        sparse: csr_matrix,
        dense: Floats,
        labels: NDArray[np.intp],
        how_many: int,
        strength: float,
    ) -> None:
        self._sparse, self._dense = sparse, dense
        self._turned = (sparse.T.tocsr(), np.ascontiguousarray(dense.T))
        self._labels, self._how_many = labels, how_many
        self._rows = np.arange(len(labels))
        self._decay = np.float32(1 / strength)
        self.size = (sparse.shape[1] + dense.shape[1] + 1) * how_many

    def weights(self, flat: Floats) -> Weights:
        table = flat.reshape(-1, self._how_many)
        cut = self._sparse.shape[1]
        return Weights(table[:cut], table[cut:-1], table[-1])

    def loss(self, flat: Floats) -> tuple[float, Floats]:
        """And its gradient."""
        weights = self.weights(flat)
        scores = weights.scores(self._sparse, self._dense)
        scores -= scores.max(axis=1, keepdims=True)
        own = scores[self._rows, self._labels].copy()
        chances = np.exp(scores, out=scores)
        sums = chances.sum(axis=1, keepdims=True)
        loss = float(np.log(sums[:, 0]).sum() - own.sum())
        chances /= sums
        chances[self._rows, self._labels] -= 1
        decay, (sparse, dense) = self._decay, self._turned
        slopes = np.concatenate(
            [
                (sparse @ chances + decay * weights.sparse).ravel(),
                (dense @ chances + decay * weights.dense).ravel(),
                chances.sum(axis=0),
            ]
        )
        squares = float(np.vdot(weights.sparse, weights.sparse))
        squares += float(np.vdot(weights.dense, weights.dense))
        return loss + squares * float(decay) / 2, slopes
