"""The notes that shoppers leave, in rows."""

from __future__ import annotations

from typing import Any

from sqlalchemy import bindparam, delete, select
from sqlalchemy.engine import Connection

from bot.db.tables import left_notes
from bot.db.upsert import upsert
from bot.floor.left_note import LeftNote

_NOTE = select(
    left_notes.c.id,
    left_notes.c.visit_id,
    left_notes.c.sign,
    left_notes.c.zone,
    left_notes.c.language,
    left_notes.c.text,
    left_notes.c.at,
    left_notes.c.read_by,
    left_notes.c.read_at,
)
_OLDEST_FIRST = (left_notes.c.at, left_notes.c.id)
_WAITS = left_notes.c.read_at.is_(None)
_OF_VISIT = left_notes.c.visit_id == bindparam("of_visit")
_GET = _NOTE.where(left_notes.c.id == bindparam("note_id"))
_UNREAD = _NOTE.where(_WAITS).order_by(*_OLDEST_FIRST)
_UNREAD_OF = _NOTE.where(_OF_VISIT, _WAITS)
_OF = _NOTE.where(_OF_VISIT).order_by(*_OLDEST_FIRST)
_REMOVE = delete(left_notes).where(left_notes.c.id == bindparam("note_id"))
_ERASE = delete(left_notes).where(_OF_VISIT)


class LeftNoteRows:
    """Implements the port `LeftNotes`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def save(self, note: LeftNote) -> None:
        """A partial unique index sees to it that only one of a visit waits."""
        upsert(self._connection, left_notes, [vars(note)])

    def get(self, note_id: str) -> LeftNote | None:
        """As last saved."""
        return self._one(_GET, note_id=note_id)

    def unread_of(self, visit_id: str) -> LeftNote | None:
        """The one that waits."""
        return self._one(_UNREAD_OF, of_visit=visit_id)

    def of(self, visit_id: str) -> list[LeftNote]:
        """All of a visit, read ones too, oldest first."""
        return [LeftNote(*row) for row in self._connection.execute(_OF, {"of_visit": visit_id})]

    def unread(self) -> list[LeftNote]:
        """All that wait, oldest first."""
        return [LeftNote(*row) for row in self._connection.execute(_UNREAD)]

    def remove(self, note_id: str) -> None:
        """One of them."""
        self._connection.execute(_REMOVE, {"note_id": note_id})

    def erase(self, visit_id: str) -> None:
        """All of a visit, read ones too."""
        self._connection.execute(_ERASE, {"of_visit": visit_id})

    def _one(self, query: Any, **values: str) -> LeftNote | None:
        row = self._connection.execute(query, values).first()
        return LeftNote(*row) if row else None
