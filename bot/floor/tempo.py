"""The tempo of a visit, which only an act of the shopper moves out of `looking`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from bot.floor.errors import WrongTempo


class Tempo(str, Enum):
    """How close the shopper lets the shop come."""

    LOOKING = "looking"
    OPEN = "open"
    CALLED = "called"
    ACCOMPANIED = "accompanied"
    ENDED = "ended"


@dataclass(frozen=True)
class Act:
    """Something that the shopper did: the words they saw, and what they pressed or wrote."""

    seen: str
    pressed: str


@dataclass(frozen=True)
class TempoMove:
    """One change of tempo, kept with the act that allowed it (None: the floor's own, back down)."""

    visit_id: str
    before: Tempo
    after: Tempo
    act: Act | None
    at: datetime


_BY_ACT = {
    Tempo.LOOKING: {Tempo.OPEN, Tempo.CALLED, Tempo.ENDED},
    Tempo.OPEN: {Tempo.LOOKING, Tempo.CALLED, Tempo.ENDED},
    Tempo.CALLED: {Tempo.LOOKING, Tempo.ENDED, Tempo.ACCOMPANIED},
    Tempo.ACCOMPANIED: {Tempo.LOOKING, Tempo.ENDED},
    Tempo.ENDED: set(),
}
_WITHOUT_ACT = {
    Tempo.OPEN: {Tempo.ENDED},
    Tempo.CALLED: {Tempo.ACCOMPANIED, Tempo.LOOKING, Tempo.ENDED},
    Tempo.ACCOMPANIED: {Tempo.LOOKING, Tempo.CALLED, Tempo.ENDED},
    Tempo.LOOKING: {Tempo.ENDED},
    Tempo.ENDED: set(),
}


def move(visit_id: str, before: Tempo, after: Tempo, act: Act | None, at: datetime) -> TempoMove:
    """The move from one tempo to another, or WrongTempo.

    Without an act of the shopper the floor may only follow what the shopper began: a call is
    met, given back to the queue, or over. Nothing without an act ever leaves `looking` upwards.
    """
    allowed = _WITHOUT_ACT if act is None else _BY_ACT
    if after not in allowed[before]:
        raise WrongTempo(f"{before.value} -> {after.value}")
    return TempoMove(visit_id, before, after, act, at)
