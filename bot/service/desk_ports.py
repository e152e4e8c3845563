"""What the use cases need of the desk: tablets, calls, and the people who take them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from bot.floor.lead import Lead
from bot.floor.staff import Person, Shift
from bot.floor.timer import Timer
from bot.service.records import Tablet


class Tablets(Protocol):
    """The tablets of the shop."""

    def add(self, tablet: Tablet, key_hash: str, at: datetime) -> None:
        """NameTaken if there is one of that name."""

    def by_key(self, key_hash: str) -> Tablet | None:
        """The tablet with that key, unless it was removed."""

    def remove(self, name: str, at: datetime) -> bool:
        """False if there is none of that name."""

    def all(self) -> list[Tablet]:
        """Those in use."""


class Leads(Protocol):
    """Calls, who declined them, for whom they rang, and their timers."""

    def add(self, lead: Lead) -> None:
        """LeadAlreadyOpen if the visit has an open one (held by a partial unique index)."""

    def get(self, lead_id: str) -> Lead | None:
        """As last saved."""

    def save(self, lead: Lead) -> None:
        """Everything that may change."""

    def open_of(self, visit_id: str) -> Lead | None:
        """The visit's lead that is raised, claimed or met."""

    def all_of(self, visit_id: str) -> list[Lead]:
        """Every lead of a visit, oldest first."""

    def open(self) -> list[Lead]:
        """Raised, claimed and met ones, oldest first."""

    def decline(self, lead_id: str, person_id: str, reason: str, at: datetime) -> None:
        """Hidden from that person from now on; a second time changes nothing."""

    def declined_by(self, lead_id: str) -> set[str]:
        """Ids of whoever declined it."""

    def note_ring(self, lead_id: str, person_id: str, at: datetime) -> None:
        """It rang for that person, who goes to the end of the rotation."""

    def rung_for(self, lead_id: str) -> set[str]:
        """Ids of whoever it rang for since it was last raised."""

    def forget_rings(self, lead_id: str) -> None:
        """Back in the queue: it may ring for everybody again."""

    def note_seen(self, lead_id: str, person_id: str, at: datetime) -> None:
        """That person saw it."""

    def note_message(self, lead_id: str, message_id: str) -> bool:
        """False if the person's message of that id was written already."""

    def set_timers(self, timers: Sequence[Timer]) -> None:
        """Add timers."""

    def stop_timers(self, lead_id: str) -> None:
        """Remove all timers of a lead."""

    def due_timers(self, now: datetime) -> list[Timer]:
        """Those due, oldest first."""

    def drop_timer(self, timer_id: int) -> bool:
        """False if somebody else dropped it."""

    def erase_briefs(self, visit_id: str) -> None:
        """Empty briefs and questions of a visit's leads."""


class Staff(Protocol):
    """The people, their sessions, and the lock on their PINs."""

    def add(self, person: Person, pin_hash: str, at: datetime) -> None:
        """NameTaken if somebody of that name works here."""

    def remove(self, name: str, at: datetime) -> bool:
        """Their sessions end; False if there is nobody of that name."""

    def get(self, person_id: str) -> Person | None:
        """With `busy` computed from the leads they hold; None once removed."""

    def by_name(self, name: str) -> tuple[Person, str] | None:
        """The person and the hash of their PIN; names are compared without case."""

    def all(self) -> list[Person]:
        """Everyone who works here, by name."""

    def set_shift(self, person_id: str, shift: Shift, at: datetime) -> None:
        """On, paused or off."""

    def open_session(self, token_hash: str, csrf: str, person_id: str, until: datetime) -> None:
        """A signed-in desk."""

    def session(self, token_hash: str, now: datetime) -> tuple[Person, str] | None:
        """The person and the CSRF token of a session that is still good."""

    def close_session(self, token_hash: str) -> None:
        """Signed out."""

    def failures(self, name: str, source: str, since: datetime) -> list[datetime]:
        """When a PIN failed for that name from that source, since then."""

    def note_failure(self, name: str, source: str, at: datetime) -> None:
        """One more failure."""

    def forget_failures(self, name: str, source: str) -> None:
        """The right PIN opens again."""
