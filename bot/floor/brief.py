"""The brief: what a salesperson is told beforehand, and nothing the shopper did not let through.

At most five lines: what they want, what they compared, what makes them hesitate, what they were
told already, and the tone they asked for. Lines are points with the signals behind them; the
words come from the shop's phrases.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum

from bot.floor.lead import BRIEF_LINES
from bot.floor.signals import Signal, SignalKind

K = SignalKind


class Topic(str, Enum):
    """What a line of the brief is about, in the order in which lines stand."""

    PREFERS_WRITING = "prefers_writing"
    WANTS = "wants"
    COMPARED = "compared"
    TOLD = "told"
    FOR_WHOM = "for_whom"
    HESITATES = "hesitates"
    BUDGET = "budget"


NEVER_BEFORE_TICKED = frozenset({Topic.FOR_WHOM, Topic.HESITATES, Topic.BUDGET})
"""Hesitations, budget and other people are told only if the shopper ticks them."""

_TELLING = {
    K.ASKED_PRICE, K.ASKED_STOCK, K.ASKED_DETAILS, K.ASKED_OPINIONS, K.ASKED_PLACE,
}  # fmt: skip
_WANTING = {
    K.BROWSED, K.ASKED_ADVICE, K.READY_TO_BUY, K.ASKED_TO_TRY, K.LISTED, *_TELLING,
}  # fmt: skip
_HESITATING = {K.FOUND_TOO_EXPENSIVE, K.THINKS_IT_OVER, K.COMPLAINED}


@dataclass(frozen=True)
class Point:
    """One line before it has words: its topic and the signals that it rests on, oldest first."""

    topic: Topic
    signals: tuple[Signal, ...]

    @property
    def ticked(self) -> bool:
        """Whether it would be sent if the shopper changed nothing."""
        return self.topic not in NEVER_BEFORE_TICKED


@dataclass(frozen=True)
class Line:
    """One line as the shopper reads it."""

    text: str
    ticked: bool


@dataclass(frozen=True)
class Brief:
    """What would be sent, the open question for the salesperson, and what was let through."""

    lines: tuple[Line, ...]
    question: str
    sent: tuple[str, ...] = ()

    def ticked(self) -> list[str]:
        """The lines that are sent unless the shopper changes something."""
        return [line.text for line in self.lines if line.ticked]


def points(signals: Sequence[Signal]) -> list[Point]:
    """The points of a brief, at most five, in their order; hesitations make room for none."""
    by_topic = {topic: _of_topic(topic, signals) for topic in Topic}
    found = [Point(topic, tuple(kept)) for topic, kept in by_topic.items() if kept]
    ticked = [point for point in found if point.ticked][:BRIEF_LINES]
    room = BRIEF_LINES - len(ticked)
    return ticked + [point for point in found if not point.ticked][:room]


def question_key(signals: Sequence[Signal]) -> str:
    """Which open question is worth asking, by what weighed last: never one with yes or no."""
    last = {signal.kind: signal for signal in signals}
    for kind, key in (
        (K.COMPLAINED, "complaint"),
        (K.READY_TO_BUY, "ready"),
        (K.FOUND_TOO_EXPENSIVE, "price"),
        (K.COMPARED, "compared"),
        (K.ASKED_TO_TRY, "try"),
        (K.THINKS_IT_OVER, "thinking"),
        (K.NAMED_NEED, "need"),
    ):
        if kind in last:
            return key
    return "open"


def _of_topic(topic: Topic, signals: Sequence[Signal]) -> list[Signal]:
    if topic is Topic.WANTS:
        return _wants(signals)
    if topic is Topic.TOLD:
        return _once_per_product(s for s in signals if s.kind in _TELLING and s.product_id)
    if topic is Topic.COMPARED:
        return [s for s in signals if s.kind is K.COMPARED][-1:]
    if topic is Topic.HESITATES:
        return [s for s in signals if s.kind in _HESITATING][-1:]
    if topic is Topic.BUDGET:
        return [s for s in signals if s.kind is K.NAMED_BUDGET][-1:]
    slot, value = {
        Topic.FOR_WHOM: ("recipient", None),
        Topic.PREFERS_WRITING: ("tone", "writing"),
    }[topic]
    return _needs(signals, slot, value)[-1:]


def _wants(signals: Sequence[Signal]) -> list[Signal]:
    """The last product or kind of thing they came to, and what it must be good for."""
    things = [s for s in signals if s.kind in _WANTING and (s.product_id or "category" in s.detail)]
    uses = [] if things and "use" in things[-1].detail else _needs(signals, "use")[-1:]
    return things[-1:] + uses


def _needs(signals: Sequence[Signal], slot: str, value: str | None = None) -> list[Signal]:
    return [
        s
        for s in signals
        if s.kind is K.NAMED_NEED
        and s.detail.get("slot") == slot
        and value in (None, s.detail.get("value"))
    ]


def _once_per_product(signals: Iterable[Signal]) -> list[Signal]:
    return list({signal.product_id: signal for signal in signals}.values())[-3:]
