"""What the use cases need of the notes that shoppers leave."""

from __future__ import annotations

from typing import Protocol

from bot.floor.left_note import LeftNote


class LeftNotes(Protocol):
    """Notes for whoever comes later: a visit has at most one that nobody read yet."""

    def save(self, note: LeftNote) -> None:
        """A new one, or in the place of the one with its id."""

    def get(self, note_id: str) -> LeftNote | None:
        """As last saved."""

    def unread_of(self, visit_id: str) -> LeftNote | None:
        """The one that waits."""

    def of(self, visit_id: str) -> list[LeftNote]:
        """All of a visit, read ones too, oldest first."""

    def unread(self) -> list[LeftNote]:
        """All that wait, oldest first."""

    def remove(self, note_id: str) -> None:
        """One of them."""

    def erase(self, visit_id: str) -> None:
        """All of a visit, read ones too."""
