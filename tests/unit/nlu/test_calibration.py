"""Chances that can be believed, and what is held back to choose them."""

import numpy as np
import pytest

from bot.nlu.calibration import UNKNOWN, chances_of, hold_back, temperature
from bot.nlu.rarity import Floats

LABELS = 8


def drawn(true_temperature: float, texts: int = 20000) -> tuple[Floats, np.ndarray]:
    """Scores, and labels drawn with the chances that the scores mean at that temperature."""
    dice = np.random.default_rng(3)
    scores = dice.normal(scale=3, size=(texts, LABELS)).astype(np.float32)
    chances = chances_of(scores / true_temperature)
    labels = (chances.cumsum(axis=1) < dice.random((texts, 1))).sum(axis=1)
    return scores, np.minimum(labels, LABELS - 1)


@pytest.mark.parametrize("true_temperature", [0.5, 1.0, 2.5])
def test_the_temperature_is_found_at_which_what_is_said_to_be_likely_is(
    true_temperature: float,
) -> None:
    scores, labels = drawn(true_temperature)
    nobody = np.zeros((0, LABELS), np.float32)
    found = temperature(scores, labels, nobody)
    assert found == pytest.approx(true_temperature, rel=0.1)
    chances = chances_of(scores / np.float32(found))
    sure = (chances.max(axis=1) > 0.7) & (chances.max(axis=1) < 0.9)
    right = chances.argmax(axis=1)[sure] == labels[sure]
    assert right.mean() == pytest.approx(chances.max(axis=1)[sure].mean(), abs=0.03)


def test_nonsense_that_scores_high_makes_every_chance_smaller() -> None:
    scores, labels = drawn(1.0)
    nonsense = scores[:500] * 2
    alone = temperature(scores, labels, nonsense[:0])
    assert temperature(scores, labels, nonsense) > alone
    assert UNKNOWN < 0.5  # or nothing would be understood any more


def test_without_examples_to_spare_the_scores_stay_as_they_are() -> None:
    nothing = np.zeros((0, LABELS), np.float32)
    assert temperature(nothing, np.zeros(0, np.intp), nothing) == 1.0


def test_chances_are_those_of_softmax_however_large_the_scores() -> None:
    chances = chances_of(np.array([[1000, 1000, -1000], [0, 0, 0]], np.float32))
    assert np.allclose(chances, [[0.5, 0.5, 0], [1 / 3, 1 / 3, 1 / 3]])


def test_every_fifth_example_is_held_back_and_every_fifth_label_whole() -> None:
    labels = np.repeat(np.arange(10), 10)
    back = hold_back(labels)
    assert set(labels[back.unknown]) == {2, 7}
    assert back.unknown.sum() == 20
    assert np.bincount(labels[back.seldom], minlength=10).tolist() == [2, 2, 0] + [2] * 4 + [
        0, 2, 2,
    ]  # fmt: skip
    assert (back.learned ^ back.seldom ^ back.unknown).all()


def test_a_label_with_few_examples_keeps_them_all() -> None:
    labels = np.array([0] * 4 + [1] * 5)
    back = hold_back(labels)
    assert back.seldom.tolist() == [False] * 4 + [True] + [False] * 4


def test_where_there_are_few_labels_none_is_held_back_whole() -> None:
    back = hold_back(np.repeat(np.arange(4), 10))
    assert not back.unknown.any()
    assert back.seldom.any()
