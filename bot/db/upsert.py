"""Insert, or replace what is there: both databases can, each in its own dialect."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from sqlalchemy import Table
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.engine import Connection

_INSERT = {"sqlite": sqlite.insert, "postgresql": postgresql.insert}


def upsert(connection: Connection, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
    """Save rows by their primary key, all columns of each; no key twice in one call."""
    connection.execute(_statement(connection.dialect.name, table), rows)


@cache
def _statement(dialect: str, table: Table) -> Any:
    statement = _INSERT[dialect](table)
    keys = list(table.primary_key)
    others = {c.name: statement.excluded[c.name] for c in table.c if not c.primary_key}
    return statement.on_conflict_do_update(index_elements=keys, set_=others)


def insert_once(connection: Connection, table: Table, row: Mapping[str, Any]) -> bool:
    """Save a row if its primary key is new; False if there is one, which stays as it is."""
    return bool(connection.execute(_once(connection.dialect.name, table), row).rowcount)


@cache
def _once(dialect: str, table: Table) -> Any:
    return _INSERT[dialect](table).on_conflict_do_nothing(index_elements=list(table.primary_key))
