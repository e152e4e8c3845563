"""Warmth: a score over a visit's signals that can always say which signals made it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from bot.floor.signals import SignalKind


@dataclass(frozen=True)
class Weights:
    """The trainer's numbers: points by kind, how many of a kind count, and the threshold.

    Read from data/shop/warmth.yml. A kind that is not listed gives nothing.
    """

    points: Mapping[SignalKind, float]
    caps: Mapping[SignalKind, int]
    threshold: float


@dataclass(frozen=True)
class Warmth:
    """The score, and the points each kind of signal put into it."""

    score: float
    because: Mapping[SignalKind, float]
    warm: bool


def warmth(counted: Mapping[SignalKind, int], weights: Weights) -> Warmth:
    """Add up points by kind, each kind capped at its number of signals that count.

    `counted` says how many signals of each kind there are now: erasing one lowers the score.
    """
    because = {
        kind: weights.points[kind] * min(number, weights.caps.get(kind, number))
        for kind, number in counted.items()
        if weights.points.get(kind)
    }
    score = sum(because.values())
    return Warmth(score, because, score >= weights.threshold)
