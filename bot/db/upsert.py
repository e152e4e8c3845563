"""Insert, or keep or replace what is there: one statement that both databases understand.

Written as text because SQLAlchemy 1.4 compiles its own form of it anew at every call.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from sqlalchemy import Table, bindparam, text
from sqlalchemy.engine import Connection


def upsert(connection: Connection, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
    """Save rows by their primary key, all columns of each; no key twice in one call."""
    connection.execute(_or_replace(table), rows)


def insert_once(connection: Connection, table: Table, row: Mapping[str, Any]) -> bool:
    """Save a row if its primary key is new; False if there is one, which stays as it is."""
    return bool(connection.execute(_or_keep(table), row).rowcount)


@cache
def _or_replace(table: Table) -> Any:
    others = ", ".join(f"{c.name} = excluded.{c.name}" for c in table.c if not c.primary_key)
    return _statement(table, f"DO UPDATE SET {others}")


@cache
def _or_keep(table: Table) -> Any:
    return _statement(table, "DO NOTHING")


def _statement(table: Table, on_conflict: str) -> Any:
    columns = ", ".join(c.name for c in table.c)
    values = ", ".join(f":{c.name}" for c in table.c)
    keys = ", ".join(c.name for c in table.primary_key)
    # Only names of our own tables and columns are put together here, never a value.
    into = f"INSERT INTO {table.name} ({columns}) VALUES ({values}) "  # noqa: S608
    typed = [bindparam(column.name, type_=column.type) for column in table.c]
    return text(f"{into} ON CONFLICT ({keys}) {on_conflict}").bindparams(*typed)
