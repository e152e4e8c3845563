"""How far the ids have been given that the database counts: none is ever given twice.

Rows alone do not tell, for the newest may have been erased.
"""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import text
from sqlalchemy.engine import Connection

from bot.db.tables import metadata

_COUNTED = sorted(
    table.name
    for table in metadata.tables.values()
    if any(column.autoincrement is True for column in table.columns)
)
_RAISE_SQLITE = (
    text("DELETE FROM sqlite_sequence WHERE name = :name"),
    text("INSERT INTO sqlite_sequence (name, seq) VALUES (:name, :last)"),
)
_RAISE_POSTGRESQL = (text("SELECT setval(pg_get_serial_sequence(:name, 'id'), :last)"),)
_LAST_OF_SEQUENCE = text(
    "SELECT pg_sequence_last_value(CAST(pg_get_serial_sequence(:name, 'id') AS regclass))"
)


def counters(connection: Connection) -> dict[str, int]:
    """The last id given in each table that counts; tables that never gave one are left out."""
    if connection.dialect.name == "sqlite":
        return dict(connection.execute(text("SELECT name, seq FROM sqlite_sequence")).all())
    return {name: last for name in _COUNTED if (last := _last_of_sequence(connection, name))}


def raise_counters(connection: Connection, least: Mapping[str, int]) -> None:
    """Let the next id of each table be above what it was anywhere."""
    now = counters(connection)
    sqlite = connection.dialect.name == "sqlite"
    for name in _COUNTED:
        last = max(least.get(name, 0), now.get(name, 0))
        if last:
            for statement in _RAISE_SQLITE if sqlite else _RAISE_POSTGRESQL:
                connection.execute(statement, {"name": name, "last": last})


def _last_of_sequence(connection: Connection, table: str) -> int:
    return int(connection.execute(_LAST_OF_SEQUENCE, {"name": table}).scalar() or 0)
