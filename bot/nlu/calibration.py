"""Chances that can be believed: of what is said to be 0.8 likely, eight in ten are right.

A regression is surer of what it has learned by heart than of what it has never seen, and it gives
even nonsense to somebody. So before it learns everything it is tried on a part: some examples of
each label are held back, and some labels are held back whole, as if nobody had thought of them. One
number is chosen, by which the scores are divided before they become chances (temperature scaling:
Guo and others, 2017): the one that finds the right label of the held-back examples likeliest, and
those of unknown labels as likely to be one thing as another (entropic open-set loss: Dhamija and
others, 2018). It changes no ranking. With it one threshold for "I did not understand" serves every
set of examples.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from bot.nlu.rarity import Floats

Numbers = NDArray[np.intp]
Marks = NDArray[np.bool_]

UNKNOWN = 0.1
"""Of ten messages on a shop floor about one is for no intent that anybody has thought of."""

_EVERY = 5
_TEMPERATURES = np.geomspace(0.25, 4.0, 57)


@dataclass(frozen=True)
class HeldBack:
    """Which examples a trial may not learn from: `seldom` of labels that it learns all the same,
    `unknown` of labels that it does not."""

    seldom: Marks
    unknown: Marks

    @property
    def learned(self) -> Marks:
        """The rest."""
        rest: Marks = ~(self.seldom | self.unknown)
        return rest


def hold_back(labels: Numbers) -> HeldBack:
    """Every fifth example of a label that has five, and every fifth label whole."""
    places: defaultdict[int, list[int]] = defaultdict(list)
    for place, label in enumerate(labels.tolist()):
        places[label].append(place)
    seldom, unknown = np.zeros((2, len(labels)), dtype=np.bool_)
    for number, label in enumerate(sorted(places)):
        if number % _EVERY == _EVERY // 2 and len(places) > _EVERY:
            unknown[places[label]] = True
        elif len(places[label]) >= _EVERY:
            seldom[places[label][::_EVERY]] = True
    return HeldBack(seldom, unknown)


def temperature(known: Floats, labels: Numbers, unknown: Floats) -> float:
    """By which to divide scores; from those of held-back examples (rows) for each label."""
    if not len(labels):
        return 1.0
    losses = [_loss(known / t, labels, unknown / t) for t in _TEMPERATURES]
    return float(_TEMPERATURES[int(np.argmin(losses))])


def chances_of(scores: Floats) -> Floats:
    """Softmax over the last axis."""
    chances: Floats = np.exp(_logarithms(scores))
    return chances


def _loss(known: Floats, labels: Numbers, unknown: Floats) -> float:
    loss = -float(_logarithms(known)[np.arange(len(labels)), labels].mean())
    if not len(unknown):
        return loss
    return (1 - UNKNOWN) * loss - UNKNOWN * float(_logarithms(unknown).mean())


def _logarithms(scores: Floats) -> Floats:
    shifted = scores - scores.max(axis=-1, keepdims=True)
    logarithms: Floats = shifted - np.log(np.exp(shifted).sum(axis=-1, keepdims=True))
    return logarithms
