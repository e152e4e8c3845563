"""The people of the shop in rows: who works here, on which shift, signed in where."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import bindparam, delete, exists, insert, select, text, update
from sqlalchemy.engine import Connection, Row

from bot.db.names import known_by, unless_taken
from bot.db.tables import IN_HAND, leads, pin_failures, sessions, staff
from bot.floor.staff import Person, Role, Shift

_FAILURES_KEPT = timedelta(days=1)
"""Longer than any lock on a PIN; older failures only take room."""

_BUSY = exists().where(leads.c.claimed_by == staff.c.id, text(f"leads.{IN_HAND}")).label("busy")
_PERSON = select(
    staff.c.id,
    staff.c.name,
    staff.c.role,
    staff.c.languages,
    staff.c.specialities,
    staff.c.shift,
    staff.c.last_rung_at,
    _BUSY,
).where(staff.c.removed_at.is_(None))
_GET = _PERSON.where(staff.c.id == bindparam("person_id"))
_ALL = _PERSON.order_by(staff.c.name_key)
_BY_NAME = _PERSON.add_columns(staff.c.pin_hash).where(staff.c.name_key == bindparam("known_by"))
_ADD = insert(staff)
_REMOVE = (
    update(staff)
    .where(staff.c.id == bindparam("person_id"))
    .values(removed_at=bindparam("at"), shift=Shift.OFF.value, shift_since=bindparam("at"))
)
_SET_SHIFT = (
    update(staff)
    .where(staff.c.id == bindparam("person_id"))
    .values(shift=bindparam("new_shift"), shift_since=bindparam("at"))
)
_OPEN_SESSION = insert(sessions)
_SESSION = _PERSON.add_columns(sessions.c.csrf).where(
    sessions.c.person_id == staff.c.id,
    sessions.c.token_hash == bindparam("token_hash"),
    sessions.c.until > bindparam("now"),
)
_CLOSE_SESSION = delete(sessions).where(sessions.c.token_hash == bindparam("token_hash"))
_CLOSE_SESSIONS = delete(sessions).where(sessions.c.person_id == bindparam("person_id"))
_OF_DOOR = (
    pin_failures.c.name_key == bindparam("known_by"),
    pin_failures.c.source == bindparam("from_source"),
)
_FAILURES = (
    select(pin_failures.c.at)
    .where(*_OF_DOOR, pin_failures.c.at >= bindparam("since"))
    .order_by(pin_failures.c.at)
)
_NOTE_FAILURE = insert(pin_failures)
_DROP_OLD_FAILURES = delete(pin_failures).where(pin_failures.c.at < bindparam("before"))
_FORGET_FAILURES = delete(pin_failures).where(*_OF_DOOR)


class StaffRows:
    """Implements the port `Staff`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, person: Person, pin_hash: str, at: datetime) -> None:
        """NameTaken if somebody of that name works here."""
        row = {
            "id": person.id,
            "name": person.name,
            "name_key": known_by(person.name),
            "pin_hash": pin_hash,
            "role": person.role.value,
            "languages": list(person.languages),
            "specialities": list(person.specialities),
            "shift": person.shift.value,
            "last_rung_at": person.last_rung_at,
            "added_at": at,
        }
        with unless_taken(self._connection, person.name):
            self._connection.execute(_ADD, row)

    def remove(self, name: str, at: datetime) -> bool:
        """Their sessions end; the row stays for the leads that they met."""
        found = self.by_name(name)
        if found is None:
            return False
        person, _ = found
        self._connection.execute(_CLOSE_SESSIONS, {"person_id": person.id})
        self._connection.execute(_REMOVE, {"person_id": person.id, "at": at})
        return True

    def get(self, person_id: str) -> Person | None:
        """With `busy` computed from the leads they hold; None once removed."""
        row = self._connection.execute(_GET, {"person_id": person_id}).first()
        return _person(row) if row else None

    def by_name(self, name: str) -> tuple[Person, str] | None:
        """The person and the hash of their PIN; names are compared without case."""
        row = self._connection.execute(_BY_NAME, {"known_by": known_by(name)}).first()
        return (_person(row), row.pin_hash) if row else None

    def all(self) -> list[Person]:
        """Everyone who works here, by name."""
        return [_person(row) for row in self._connection.execute(_ALL)]

    def set_shift(self, person_id: str, shift: Shift, at: datetime) -> None:
        """On, paused or off."""
        of = {"person_id": person_id, "new_shift": shift.value, "at": at}
        self._connection.execute(_SET_SHIFT, of)

    def open_session(self, token_hash: str, csrf: str, person_id: str, until: datetime) -> None:
        """A signed-in desk."""
        row = {"token_hash": token_hash, "csrf": csrf, "person_id": person_id, "until": until}
        self._connection.execute(_OPEN_SESSION, row)

    def session(self, token_hash: str, now: datetime) -> tuple[Person, str] | None:
        """The person and the CSRF token of a session that is still good."""
        of = {"token_hash": token_hash, "now": now}
        row = self._connection.execute(_SESSION, of).first()
        return (_person(row), row.csrf) if row else None

    def close_session(self, token_hash: str) -> None:
        """Signed out."""
        self._connection.execute(_CLOSE_SESSION, {"token_hash": token_hash})

    def failures(self, name: str, source: str, since: datetime) -> list[datetime]:
        """When a PIN failed for that name from that source, since then."""
        of = {"known_by": known_by(name), "from_source": source, "since": since}
        return list(self._connection.execute(_FAILURES, of).scalars())

    def note_failure(self, name: str, source: str, at: datetime) -> None:
        """One more failure; those of yesterday are dropped on the way."""
        self._connection.execute(_DROP_OLD_FAILURES, {"before": at - _FAILURES_KEPT})
        row = {"name_key": known_by(name), "source": source, "at": at}
        self._connection.execute(_NOTE_FAILURE, row)

    def forget_failures(self, name: str, source: str) -> None:
        """The right PIN opens again."""
        of = {"known_by": known_by(name), "from_source": source}
        self._connection.execute(_FORGET_FAILURES, of)


def _person(row: Row) -> Person:
    return Person(
        id=row.id,
        name=row.name,
        role=Role(row.role),
        languages=tuple(row.languages),
        specialities=tuple(row.specialities),
        shift=Shift(row.shift),
        last_rung_at=row.last_rung_at,
        busy=bool(row.busy),
    )
