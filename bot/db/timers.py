"""The timers of leads, in rows: a restart keeps them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import bindparam, delete, insert, select
from sqlalchemy.engine import Connection, Row

from bot.db.tables import timers
from bot.floor.timer import Timer, TimerKind

_SET = insert(timers)
_STOP = delete(timers).where(timers.c.lead_id == bindparam("lead_id"))
_DUE = (
    select(timers.c.lead_id, timers.c.kind, timers.c.due_at, timers.c.id)
    .where(timers.c.due_at <= bindparam("now"))
    .order_by(timers.c.due_at, timers.c.id)
)
_DROP = delete(timers).where(timers.c.id == bindparam("timer_id"))


class TimerRows:
    """The part of the port `Leads` that is about timers."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def set_timers(self, timers: Sequence[Timer]) -> None:
        """Add timers."""
        rows = [
            {"lead_id": timer.lead_id, "kind": timer.kind.value, "due_at": timer.due_at}
            for timer in timers
        ]
        if rows:
            self._connection.execute(_SET, rows)

    def stop_timers(self, lead_id: str) -> None:
        """Remove all timers of a lead."""
        self._connection.execute(_STOP, {"lead_id": lead_id})

    def due_timers(self, now: datetime) -> list[Timer]:
        """Those due, oldest first."""
        return [_timer(row) for row in self._connection.execute(_DUE, {"now": now})]

    def drop_timer(self, timer_id: int) -> bool:
        """False if somebody else dropped it."""
        return bool(self._connection.execute(_DROP, {"timer_id": timer_id}).rowcount)


def _timer(row: Row) -> Timer:
    return Timer(row.lead_id, TimerKind(row.kind), row.due_at, row.id)
