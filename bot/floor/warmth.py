"""Warmth: a score over a visit's signals that can always say which signals made it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from bot.floor.signals import Signal, SignalKind


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


def warmth(signals: Iterable[Signal], weights: Weights) -> Warmth:
    """Add up points by kind, each kind capped at its number of signals that count.

    Erasing a signal lowers the score: it is computed anew from the signals that are there.
    """
    counted = Counter(signal.kind for signal in signals)
    because = {
        kind: weights.points[kind] * min(number, weights.caps.get(kind, number))
        for kind, number in counted.items()
        if weights.points.get(kind)
    }
    score = sum(because.values())
    return Warmth(score, because, score >= weights.threshold)
