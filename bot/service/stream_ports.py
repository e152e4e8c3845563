"""What the use cases need of the stream and of whoever listens to it."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import AbstractContextManager
from datetime import datetime
from typing import Protocol

from bot.floor.stream import StreamEvent


class Stream(Protocol):
    """The one stream: outbox and replay log."""

    def append(self, event: StreamEvent) -> int:
        """Its id, which rises in commit order."""

    def after(self, last: int, limit: int = 500) -> list[StreamEvent]:
        """Rows after an id, oldest first, of any audience."""

    def heard_by(
        self, audiences: Sequence[str], after: int, limit: int = 1000
    ) -> list[StreamEvent]:
        """Rows of these audiences after an id, oldest first."""

    def last_shown(self, visit_id: str) -> StreamEvent | None:
        """The newest message or notice that the visit was shown by the shop's side."""

    def last_comparison(self, visit_id: str) -> StreamEvent | None:
        """The newest message with a comparison that the visit was shown."""

    def last_id(self) -> int:
        """The newest id, 0 in an empty stream."""

    def forget(self, before: datetime) -> None:
        """Remove rows of the whole floor from before then; those of visits go by `erase`."""

    def erase(self, visit_id: str) -> None:
        """Every row of the visit's own audience, and what desks heard of its words."""


class Listener(Protocol):
    """One open page's queue of events, oldest first."""

    audiences: tuple[str, ...]
    cut_off: bool

    async def next(self, timeout: float) -> StreamEvent | None:
        """The next event, None when there was none for so many seconds."""


class Relay(Protocol):
    """Hands committed rows of the stream to the pages that are open."""

    def listening(self, *audiences: str) -> AbstractContextManager[Listener]:
        """A queue that gets everything for these audiences that is committed from now on."""
