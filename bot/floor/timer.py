"""Timers of a lead: kept in the database, so that a restart keeps them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from bot.floor import lead as rules
from bot.floor.lead import Lead


class TimerKind(str, Enum):
    """What is due."""

    RING_NEXT = "ring_next"
    TAKES_LONGER = "takes_longer"
    SOMETHING_ELSE = "something_else"
    EXPIRE = "expire"
    TOGETHER_YET = "together_yet"
    NEVER_MET = "never_met"
    PERSON_SILENT = "person_silent"


@dataclass(frozen=True)
class Timer:
    """Something that is due for a lead at a time."""

    lead_id: str
    kind: TimerKind
    due_at: datetime
    id: int = 0


def while_waiting(lead: Lead, since: datetime) -> list[Timer]:
    """The timers of a lead in the queue, counted from `since` (its start, or its return)."""
    return [
        Timer(lead.id, kind, since + after)
        for kind, after in (
            (TimerKind.RING_NEXT, rules.RING_AGAIN),
            (TimerKind.TAKES_LONGER, rules.TAKES_LONGER),
            (TimerKind.SOMETHING_ELSE, rules.SOMETHING_ELSE),
            (TimerKind.EXPIRE, rules.EXPIRES),
        )
    ]


def ring_at(lead: Lead, at: datetime) -> Timer:
    """The next ring of a lead that still waits."""
    return Timer(lead.id, TimerKind.RING_NEXT, at)


def after_claim(lead: Lead, at: datetime) -> list[Timer]:
    """A claimed lead is met within three minutes, or both are asked."""
    if lead.person_holds:
        return [after_writing(lead, at)]
    return [ask_together(lead, at)]


def ask_together(lead: Lead, at: datetime) -> Timer:
    """Three minutes from now both are asked whether they are together."""
    return Timer(lead.id, TimerKind.TOGETHER_YET, at + rules.MEETS_WITHIN)


def after_asking_together(lead: Lead, at: datetime) -> Timer:
    """When neither says yes within a minute, the call goes back to the queue."""
    return Timer(lead.id, TimerKind.NEVER_MET, at + rules.ANSWERS_TOGETHER_WITHIN)


def after_writing(lead: Lead, at: datetime) -> Timer:
    """Two minutes without a word of the person."""
    return Timer(lead.id, TimerKind.PERSON_SILENT, at + rules.PERSON_SILENT)
