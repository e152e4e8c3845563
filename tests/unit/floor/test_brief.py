"""The brief: at most five lines, in their order, and nothing private unless it is ticked."""

from __future__ import annotations

from datetime import datetime, timezone

from bot.floor.brief import Topic, points, question_key
from bot.floor.signals import Signal, SignalKind

NOW = datetime(2026, 3, 2, 11, tzinfo=timezone.utc)


def signal(kind: SignalKind, product: str | None = None, **detail: object) -> Signal:
    return Signal(kind, NOW, product, detail)


def need(slot: str, value: object) -> Signal:
    return signal(SignalKind.NAMED_NEED, slot=slot, value=value)


def topics(*signals: Signal) -> list[Topic]:
    return [point.topic for point in points(signals)]


EVERYTHING = (
    signal(SignalKind.NAMED_BUDGET, slot="price_max", value=60),
    need("recipient", "children"),
    signal(SignalKind.FOUND_TOO_EXPENSIVE, "boots"),
    signal(SignalKind.ASKED_PRICE, "boots"),
    signal(SignalKind.COMPARED, products=["boots", "shoes"]),
    need("tone", "writing"),
)


def test_nothing_noted_is_nothing_told() -> None:
    assert points([]) == []


def test_there_are_five_lines_at_most() -> None:
    assert len(points(EVERYTHING)) == 5


def test_in_writing_stands_first() -> None:
    assert topics(*EVERYTHING)[0] is Topic.PREFERS_WRITING


def test_hesitation_budget_and_other_people_start_unticked() -> None:
    private = {Topic.HESITATES, Topic.BUDGET, Topic.FOR_WHOM}
    for point in points(EVERYTHING):
        assert point.ticked is (point.topic not in private)


def test_what_they_want_is_what_they_came_to_last() -> None:
    (wants, _) = points([signal(SignalKind.ASKED_PRICE, "a"), signal(SignalKind.ASKED_STOCK, "b")])
    assert [s.product_id for s in wants.signals] == ["b"]


def test_a_product_is_told_about_once() -> None:
    told = points([signal(SignalKind.ASKED_PRICE, "a"), signal(SignalKind.ASKED_STOCK, "a")])[-1]
    assert told.topic is Topic.TOLD
    assert len(told.signals) == 1


def test_only_the_last_comparison_is_told() -> None:
    compared = points(
        [
            signal(SignalKind.COMPARED, products=["a", "b"]),
            signal(SignalKind.COMPARED, products=["b", "c"]),
        ]
    )[0]
    assert [s.detail["products"] for s in compared.signals] == [["b", "c"]]


def test_the_question_follows_what_weighs_most() -> None:
    assert question_key([]) == "open"
    assert question_key([need("use", "hiking")]) == "need"
    assert question_key([signal(SignalKind.COMPARED), signal(SignalKind.COMPLAINED)]) == "complaint"
