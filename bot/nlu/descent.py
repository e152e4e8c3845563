"""Going downhill over millions of numbers: L-BFGS in single precision.

scipy's has the same steps, but it makes a Python list of the bounds of every number, which there
are none of, and keeps everything in double precision: with two million weights that costs more than
the steps themselves.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Slope = Callable[[Floats], tuple[float, Floats]]

_REMEMBERED = 6
_SUFFICIENT = 1e-4
_HALVINGS = 12
_FLAT = 1e-5


def descend(slope: Slope, start: Floats, steps: int) -> Floats:
    """From `start`, with a function that gives a height and its gradient, at most so many steps.

    Each goes along the gradient as the last few steps have bent it (Nocedal and Wright, Numerical
    Optimization, algorithm 7.4), half as far again and again until it has gone down enough.
    """
    at, (height, gradient) = start, slope(start)
    bends: deque[tuple[Floats, Floats, float]] = deque(maxlen=_REMEMBERED)
    for _ in range(steps):
        way = _bent(-gradient, bends)
        fall = _times(gradient, way)
        if fall >= 0 or _times(gradient, gradient) <= _FLAT:
            break
        length = 1.0 if bends else 1.0 / max(1.0, float(np.abs(gradient).sum()))
        for _ in range(_HALVINGS):
            there = at + np.float32(length) * way
            height_there, gradient_there = slope(there)
            if height_there <= height + _SUFFICIENT * length * fall:
                break
            length /= 2
        else:
            break
        moved, turned = there - at, gradient_there - gradient
        curve = _times(moved, turned)
        if curve > 0:
            bends.append((moved, turned, 1 / curve))
        at, height, gradient = there, height_there, gradient_there
    return at


def _bent(way: Floats, bends: deque[tuple[Floats, Floats, float]]) -> Floats:
    shares: list[float] = []
    for moved, turned, inverse in reversed(bends):
        share = inverse * _times(moved, way)
        way = way - np.float32(share) * turned
        shares.append(share)
    if bends:
        _, turned, inverse = bends[-1]
        way = way * np.float32(1 / (inverse * _times(turned, turned)))
    for (moved, turned, inverse), share in zip(bends, reversed(shares), strict=True):
        way = way + np.float32(share - inverse * _times(turned, way)) * moved
    return way


def _times(one: Floats, other: Floats) -> float:
    return float(np.dot(one, other))
