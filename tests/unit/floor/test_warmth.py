from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from bot.floor.signals import SignalKind
from bot.floor.warmth import Weights, warmth

WEIGHTS = Weights(
    points={SignalKind.ASKED_PRICE: 2, SignalKind.READY_TO_BUY: 10},
    caps={SignalKind.ASKED_PRICE: 3},
    threshold=10,
)


def test_warmth_says_which_signals_made_it() -> None:
    found = warmth(Counter([SignalKind.ASKED_PRICE, SignalKind.READY_TO_BUY]), WEIGHTS)
    assert found.because == {SignalKind.ASKED_PRICE: 2, SignalKind.READY_TO_BUY: 10}
    assert (found.score, found.warm) == (12, True)


def test_asking_the_same_again_and_again_does_not_make_a_visit_warm() -> None:
    found = warmth(Counter({SignalKind.ASKED_PRICE: 50}), WEIGHTS)
    assert (found.score, found.warm) == (6, False)


def test_a_kind_without_weight_gives_nothing() -> None:
    assert warmth(Counter([SignalKind.BROWSED]), WEIGHTS).because == {}


@given(st.lists(st.sampled_from(SignalKind), min_size=1), st.data())
def test_erasing_a_signal_never_makes_a_visit_warmer(
    kinds: list[SignalKind], data: st.DataObject
) -> None:
    left = list(kinds)
    left.pop(data.draw(st.integers(0, len(kinds) - 1)))
    assert warmth(Counter(left), WEIGHTS).score <= warmth(Counter(kinds), WEIGHTS).score
