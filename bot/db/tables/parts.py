"""What tables are made of: names by one rule, and columns and conditions that come again."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum
from typing import Any

from sqlalchemy import (
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    MetaData,
    Text,
    text,
)

from bot.db.columns import RisingId

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def one_of(column: str, values: Iterable[Enum]) -> CheckConstraint:
    """The database knows the words of an enumeration too; no word at all is left to `needed`."""
    listed = ", ".join(f"'{value.value}'" for value in values)
    return CheckConstraint(f"{column} IN ({listed})", name=f"{column}_known")


def partial(name: str, *columns: str, where: str, unique: bool = False) -> Index:
    """An index of only those rows for which the condition holds."""
    condition = text(where)
    return Index(name, *columns, unique=unique, sqlite_where=condition, postgresql_where=condition)


def own_id() -> Column[Any]:
    """Made by the program: a UUID in hexadecimal."""
    return Column("id", Text, primary_key=True)


def rising_id() -> Column[Any]:
    """Given by the database; the table must say `sqlite_autoincrement=True` as well."""
    return Column("id", RisingId, primary_key=True, autoincrement=True)


def visit_id() -> Column[Any]:
    """The visit that a row belongs to."""
    return Column("visit_id", ForeignKey("visits.id"), nullable=False)


def needed(name: str, kind: Any, **more: Any) -> Column[Any]:
    """A column that is never empty."""
    return Column(name, kind, nullable=False, **more)
