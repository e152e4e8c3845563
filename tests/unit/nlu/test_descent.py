"""Downhill over many numbers: to the same place as scipy's way."""

import numpy as np
from scipy.optimize import minimize

from bot.nlu.descent import Floats, descend

STEEP = np.linspace(1, 40, 60, dtype=np.float32)
BOTTOM = np.sin(np.arange(60)).astype(np.float32)


def valley(at: Floats) -> tuple[float, Floats]:
    away = at - BOTTOM
    return float((STEEP * away * away).sum() / 2), STEEP * away


def banana(at: Floats) -> tuple[float, Floats]:
    x, y = float(at[0]), float(at[1])
    slope = [-2 * (1 - x) - 40 * x * (y - x * x), 20 * (y - x * x)]
    return (1 - x) ** 2 + 10 * (y - x * x) ** 2, np.array(slope, dtype=np.float32)


def test_the_bottom_of_a_valley_is_found_however_unlike_its_slopes_are() -> None:
    assert np.allclose(descend(valley, np.zeros(60, np.float32), 60), BOTTOM, atol=1e-2)


def test_a_bent_valley_ends_where_scipys_does() -> None:
    def in_doubles(at: np.ndarray) -> tuple[float, np.ndarray]:
        height, slope = banana(at.astype(np.float32))
        return height, slope.astype(np.float64)

    ours = descend(banana, np.array([-1.0, 1.5], np.float32), 100)
    theirs = minimize(in_doubles, np.array([-1.0, 1.5]), jac=True, method="L-BFGS-B").x
    assert np.allclose(ours, theirs, atol=1e-2)


def test_no_step_is_taken_where_it_is_flat_and_never_more_than_are_allowed() -> None:
    asked = []

    def counted(at: Floats) -> tuple[float, Floats]:
        asked.append(at)
        return valley(at)

    assert np.array_equal(descend(counted, BOTTOM, 10), BOTTOM)
    assert len(asked) == 1
    far = np.full(60, 9, np.float32)
    assert valley(descend(valley, far, 1))[0] < valley(far)[0]
