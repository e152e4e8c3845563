"""Small facts about the shop itself, in rows."""

from __future__ import annotations

from sqlalchemy import bindparam, select
from sqlalchemy.engine import Connection

from bot.db.tables import facts
from bot.db.upsert import upsert

_GET = select(facts.c.value).where(facts.c.key == bindparam("of_key"))


class FactRows:
    """Implements the port `ShopFacts`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, key: str) -> str | None:
        """The fact."""
        value: str | None = self._connection.execute(_GET, {"of_key": key}).scalar()
        return value

    def set(self, key: str, value: str) -> None:
        """Keep it."""
        upsert(self._connection, facts, [{"key": key, "value": value}])
