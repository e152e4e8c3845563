"""What was measured: named numbers with their units and the bounds that they must keep."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Measure:
    """One line of the table. `at_most` or `at_least` is the bound, on two cores."""

    name: str
    value: float
    unit: str
    at_most: float | None = None
    at_least: float | None = None

    @property
    def holds(self) -> bool | None:
        """Whether the bound is kept; None where there is no bound."""
        if self.at_most is not None:
            return self.value <= self.at_most
        if self.at_least is not None:
            return self.value >= self.at_least
        return None


def percentile(samples: Sequence[float], percent: float) -> float:
    """The smallest sample that at least `percent` of them do not exceed."""
    ordered = sorted(samples)
    return ordered[max(0, math.ceil(len(ordered) * percent / 100) - 1)]


def milliseconds(name: str, seconds: float, at_most: float | None = None) -> Measure:
    """A measure of a short time."""
    return Measure(name, seconds * 1000, "ms", at_most=at_most)
