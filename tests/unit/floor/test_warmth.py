from datetime import datetime, timezone

from hypothesis import given
from hypothesis import strategies as st

from bot.floor.signals import Signal, SignalKind
from bot.floor.warmth import Weights, warmth

NOW = datetime(2026, 5, 4, 12, tzinfo=timezone.utc)
WEIGHTS = Weights(
    points={SignalKind.ASKED_PRICE: 2, SignalKind.READY_TO_BUY: 10},
    caps={SignalKind.ASKED_PRICE: 3},
    threshold=10,
)


def signals(*kinds: SignalKind) -> list[Signal]:
    return [Signal(kind, NOW) for kind in kinds]


def test_warmth_says_which_signals_made_it() -> None:
    found = warmth(signals(SignalKind.ASKED_PRICE, SignalKind.READY_TO_BUY), WEIGHTS)
    assert found.because == {SignalKind.ASKED_PRICE: 2, SignalKind.READY_TO_BUY: 10}
    assert (found.score, found.warm) == (12, True)


def test_asking_the_same_again_and_again_does_not_make_a_visit_warm() -> None:
    found = warmth(signals(*[SignalKind.ASKED_PRICE] * 50), WEIGHTS)
    assert (found.score, found.warm) == (6, False)


def test_a_kind_without_weight_gives_nothing() -> None:
    assert warmth(signals(SignalKind.BROWSED), WEIGHTS).because == {}


@given(st.lists(st.sampled_from(SignalKind)), st.data())
def test_erasing_a_signal_never_makes_a_visit_warmer(
    kinds: list[SignalKind], data: st.DataObject
) -> None:
    before = signals(*kinds)
    if before:
        left = list(before)
        left.pop(data.draw(st.integers(0, len(before) - 1)))
        assert warmth(left, WEIGHTS).score <= warmth(before, WEIGHTS).score
