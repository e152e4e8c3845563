"""Chances that can be believed: of what is said to be 0.8 likely, eight in ten are right.

A regression that has learned its examples by heart is surer of them than of what it has never seen.
So a part of the examples is held back, and one number is chosen, by which the scores are divided
before they become chances (temperature scaling: Guo and others, 2017). It changes no ranking. With
it one threshold for "I did not understand" serves every set of examples.
"""

from __future__ import annotations

from collections import defaultdict

import numpy as np
from numpy.typing import NDArray

from bot.nlu.rarity import Floats

_EVERY = 5
_TEMPERATURES = np.geomspace(0.25, 4.0, 49)


def held_back(labels: NDArray[np.intp], at: int = 0) -> NDArray[np.bool_]:
    """True for every fifth example of a label, beginning with the one numbered `at`; a label with
    fewer than that keeps all of its examples."""
    of_label: defaultdict[int, list[int]] = defaultdict(list)
    for place, label in enumerate(labels.tolist()):
        of_label[label].append(place)
    back = np.zeros(len(labels), dtype=np.bool_)
    for places in of_label.values():
        if len(places) >= _EVERY:
            back[places[at % _EVERY :: _EVERY]] = True
    return back


def temperature(scores: Floats, labels: NDArray[np.intp]) -> float:
    """The one that makes the right labels of unseen examples likeliest."""
    if not len(labels):
        return 1.0
    losses = [-np.log(_of_own(scores / t, labels)).mean() for t in _TEMPERATURES]
    return float(_TEMPERATURES[int(np.argmin(losses))])


def chances_of(scores: Floats) -> Floats:
    """Softmax over the last axis."""
    chances = np.exp(scores - scores.max(axis=-1, keepdims=True))
    total: Floats = chances / chances.sum(axis=-1, keepdims=True)
    return total


def _of_own(scores: Floats, labels: NDArray[np.intp]) -> Floats:
    own: Floats = chances_of(scores)[np.arange(len(labels)), labels]
    return np.maximum(own, np.float32(1e-9))
