"""What the use cases need of visits: how each stands, what was said, what was noted."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, Protocol

from bot.floor.signals import Signal, SignalKind
from bot.floor.stream import Choice
from bot.floor.tempo import TempoMove
from bot.floor.visit import Visit
from bot.service.records import Listed, Turn


class Visits(Protocol):
    """Visits, their tempo, and what only they may see."""

    def add(self, visit: Visit, token_hash: str, resume_hash: str, receipt_hash: str) -> None:
        """A new visit."""

    def get(self, visit_id: str) -> Visit | None:
        """As last saved."""

    def by_token(self, token_hash: str) -> Visit | None:
        """The visit which that token opens now."""

    def by_resume(self, resume_hash: str) -> Visit | None:
        """The visit with that resume code."""

    def by_receipt(self, receipt_hash: str) -> Visit | None:
        """The visit with that receipt code."""

    def save(self, visit: Visit) -> None:
        """Everything of the visit but its secrets."""

    def give_token(self, visit_id: str, token_hash: str, tablet_id: str, zone: str) -> None:
        """A new token, and the tablet it now runs on; the old token opens nothing any more."""

    def forget_receipt(self, visit_id: str) -> None:
        """A used receipt code is good for nothing."""

    def signs_in_use(self) -> set[str]:
        """The signs of visits that are going on."""

    def note_move(self, move: TempoMove) -> None:
        """Keep a change of tempo with the act that allowed it."""

    def moves(self, visit_id: str) -> list[TempoMove]:
        """Every change of tempo, oldest first."""

    def in_use(self, since: datetime) -> int:
        """How many visits are going on and gave a sign of life since then."""

    def open_zones(self) -> list[str]:
        """Zones of visits whose tempo is open, sorted, each once."""

    def note_feelings(
        self, visit_id: str, pressed: int, understood: int, words: str | None, at: datetime
    ) -> None:
        """The two taps; a second answer replaces the first."""

    def erase_words(self, visit_id: str) -> None:
        """What was written with the feelings, and the words kept with the moves of tempo."""

    def ended_before(self, moment: datetime, limit: int) -> list[Visit]:
        """Visits that ended before then and whose receipt is still good, oldest first."""

    def idle_since(self, before: datetime) -> list[Visit]:
        """Visits going on without a sign of life since then, called and accompanied ones not."""


class Conversations(Protocol):
    """What was said in a visit: the log of turns, Rasa's events, the offered choices, the list."""

    def turn(self, visit_id: str, message_id: str) -> Turn | None:
        """The turn of that message id, if it was answered."""

    def add_turn(self, turn: Turn) -> None:
        """Unique by (visit, seq) and by (visit, message id)."""

    def turns(self, visit_id: str) -> list[Turn]:
        """Oldest first."""

    def add_tracker_events(
        self, visit_id: str, seq: int, events: Sequence[Mapping[str, Any]]
    ) -> None:
        """Rasa's events of one turn, one row; unique by (visit, seq)."""

    def tracker_events(self, visit_id: str) -> list[tuple[int, list[dict[str, Any]]]]:
        """(seq, events) oldest first. A row that cannot be read is left out and logged."""

    def offer(self, visit_id: str, choices: Sequence[Choice]) -> None:
        """Remember which choices the visit was shown; the newest title of a payload counts."""

    def offered(self, visit_id: str, payload: str) -> str | None:
        """The title under which this visit was shown that choice, None if it never was."""

    def list_add(self, visit_id: str, listed: Listed) -> None:
        """Put a product on the list; twice is once."""

    def list_remove(self, visit_id: str, product_id: str) -> bool:
        """False if it was not on it."""

    def listed(self, visit_id: str) -> list[Listed]:
        """In the order in which it was put there."""

    def erase(self, visit_id: str) -> None:
        """Texts, Rasa's events, choices and list are gone; turns stay as counts without text."""

    def forget_tracker(self, visit_id: str) -> None:
        """Remove Rasa's events only."""


class Signals(Protocol):
    """What was noted about a visit."""

    def add(self, visit_id: str, signal: Signal) -> None:
        """The database gives its id."""

    def of(self, visit_id: str) -> list[Signal]:
        """Oldest first."""

    def counted(self, visit_id: str) -> Mapping[SignalKind, int]:
        """How many there are of each kind."""

    def remove(self, visit_id: str, signal_id: str) -> Signal | None:
        """The removed one, None if it was not there."""

    def erase(self, visit_id: str) -> None:
        """All of a visit."""
