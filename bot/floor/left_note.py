"""A note that a shopper leaves for whoever comes later. It calls nobody."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from bot.floor.errors import NoteNotFitting

LONGEST = 500


@dataclass(frozen=True)
class LeftNote:
    """What was left, under which sign and where; `read_by` is the id of whoever read it first."""

    id: str
    visit_id: str
    sign: str
    zone: str
    language: str
    text: str
    at: datetime
    read_by: str | None = None
    read_at: datetime | None = None

    def saying(self, text: str, at: datetime) -> LeftNote:
        """The same note with other words: a visit has one that waits, not a pile of them."""
        return replace(self, text=must_be_a_note(text), at=at)

    def read(self, person_id: str, at: datetime) -> LeftNote:
        """Read; the first reader stays its reader."""
        if self.read_at is not None:
            return self
        return replace(self, read_by=person_id, read_at=at)


def must_be_a_note(text: str) -> str:
    """The words without blanks around them; NoteNotFitting if none or too many are left."""
    kept = text.strip()
    if not 1 <= len(kept) <= LONGEST:
        raise NoteNotFitting()
    return kept
