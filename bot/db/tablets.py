"""The tablets of the shop, in rows."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import bindparam, insert, select, update
from sqlalchemy.engine import Connection

from bot.db.names import known_by, unless_taken
from bot.db.tables import tablets
from bot.service.records import Tablet

_IN_USE = select(tablets.c.id, tablets.c.name, tablets.c.zone).where(tablets.c.removed_at.is_(None))
_ADD = insert(tablets)
_BY_KEY = _IN_USE.where(tablets.c.key_hash == bindparam("key_hash"))
_ALL = _IN_USE.order_by(tablets.c.name_key)
_REMOVE = (
    update(tablets)
    .where(tablets.c.name_key == bindparam("known_by"), tablets.c.removed_at.is_(None))
    .values(removed_at=bindparam("at"))
)


class TabletRows:
    """Implements the port `Tablets`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, tablet: Tablet, key_hash: str, at: datetime) -> None:
        """NameTaken if there is one of that name in use."""
        with unless_taken(self._connection, tablet.name):
            self._connection.execute(
                _ADD,
                {
                    "id": tablet.id,
                    "name": tablet.name,
                    "name_key": known_by(tablet.name),
                    "zone": tablet.zone,
                    "key_hash": key_hash,
                    "added_at": at,
                },
            )

    def by_key(self, key_hash: str) -> Tablet | None:
        """The tablet with that key, unless it was removed."""
        row = self._connection.execute(_BY_KEY, {"key_hash": key_hash}).first()
        return Tablet(*row) if row else None

    def remove(self, name: str, at: datetime) -> bool:
        """Keep the row, for its visits; its key opens nothing any more."""
        done = self._connection.execute(_REMOVE, {"known_by": known_by(name), "at": at})
        return bool(done.rowcount)

    def all(self) -> list[Tablet]:
        """Those in use, by name."""
        return [Tablet(*row) for row in self._connection.execute(_ALL)]
