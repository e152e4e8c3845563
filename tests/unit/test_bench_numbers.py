"""The arithmetic of the bench."""

from bot.bench.numbers import Measure, percentile


def test_a_percentile_is_a_sample_that_was_really_taken() -> None:
    samples = [5.0, 1.0, 4.0, 2.0, 3.0]
    assert percentile(samples, 50) == 3.0
    assert percentile(samples, 99) == 5.0
    assert percentile([7.0], 50) == 7.0


def test_a_bound_holds_up_to_and_with_its_own_value() -> None:
    assert Measure("a turn", 10, "ms", at_most=10).holds is True
    assert Measure("a turn", 10.1, "ms", at_most=10).holds is False
    assert Measure("turns", 120, "a second", at_least=120).holds is True
    assert Measure("turns", 119, "a second", at_least=120).holds is False
    assert Measure("a turn", 10, "ms").holds is None
