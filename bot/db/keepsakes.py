"""What shoppers take along, in rows."""

from __future__ import annotations

from sqlalchemy import bindparam, delete, select
from sqlalchemy.engine import Connection

from bot.db.tables import keepsakes
from bot.db.upsert import upsert
from bot.service.keepsake_ports import Keepsake

_BY_CODE = select(
    keepsakes.c.visit_id,
    keepsakes.c.code_hash,
    keepsakes.c.comparison,
    keepsakes.c.at,
).where(keepsakes.c.code_hash == bindparam("hash"))
_ERASE = delete(keepsakes).where(keepsakes.c.visit_id == bindparam("of_visit"))


class KeepsakeRows:
    """Implements the port `Keepsakes`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def save(self, keepsake: Keepsake) -> None:
        """In the place of the visit's earlier one."""
        upsert(self._connection, keepsakes, [vars(keepsake)])

    def by_code(self, code_hash: str) -> Keepsake | None:
        """The page that this code opens."""
        row = self._connection.execute(_BY_CODE, {"hash": code_hash}).first()
        return Keepsake(*row) if row else None

    def erase(self, visit_id: str) -> None:
        """The visit's page, if there is one."""
        self._connection.execute(_ERASE, {"of_visit": visit_id})
