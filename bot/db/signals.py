"""What was noted about a visit, in rows."""

from __future__ import annotations

from sqlalchemy import bindparam, delete, func, insert, select
from sqlalchemy.engine import Connection, Row

from bot.db.tables import signals
from bot.floor.signals import Signal, SignalKind

_ADD = insert(signals)
_ALL = select(
    signals.c.kind,
    signals.c.at,
    signals.c.product_id,
    signals.c.detail,
    signals.c.turn,
    signals.c.id,
).where(signals.c.visit_id == bindparam("visit_id"))
_OF = _ALL.order_by(signals.c.id)
_ONE = _ALL.where(signals.c.id == bindparam("signal_id"))
_COUNTED = (
    select(signals.c.kind, func.count())
    .where(signals.c.visit_id == bindparam("visit_id"))
    .group_by(signals.c.kind)
)
_ERASE = delete(signals).where(signals.c.visit_id == bindparam("visit_id"))
_REMOVE = _ERASE.where(signals.c.id == bindparam("signal_id"))
_LONGEST_ID = 18
"""Digits of an id that certainly fit into the database's integers."""


class SignalRows:
    """Implements the port `Signals`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, visit_id: str, signal: Signal) -> None:
        """The database gives its id."""
        self._connection.execute(
            _ADD,
            {
                "visit_id": visit_id,
                "kind": signal.kind.value,
                "at": signal.at,
                "product_id": signal.product_id,
                "detail": dict(signal.detail),
                "turn": signal.turn,
            },
        )

    def of(self, visit_id: str) -> list[Signal]:
        """Oldest first."""
        return [_signal(row) for row in self._connection.execute(_OF, {"visit_id": visit_id})]

    def counted(self, visit_id: str) -> dict[SignalKind, int]:
        """How many there are of each kind."""
        rows = self._connection.execute(_COUNTED, {"visit_id": visit_id})
        return {SignalKind(kind): number for kind, number in rows}

    def remove(self, visit_id: str, signal_id: str) -> Signal | None:
        """Any text may come as an id; what is no id of ours was simply not there."""
        if not (signal_id.isascii() and signal_id.isdigit() and len(signal_id) <= _LONGEST_ID):
            return None
        of = {"visit_id": visit_id, "signal_id": int(signal_id)}
        row = self._connection.execute(_ONE, of).first()
        if row is None:
            return None
        self._connection.execute(_REMOVE, of)
        return _signal(row)

    def erase(self, visit_id: str) -> None:
        """All of a visit."""
        self._connection.execute(_ERASE, {"visit_id": visit_id})


def _signal(row: Row) -> Signal:
    return Signal(SignalKind(row.kind), row.at, row.product_id, row.detail, row.turn, str(row.id))
