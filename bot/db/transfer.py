"""All rows of one database into another."""

from __future__ import annotations

from collections.abc import Callable

from sqlalchemy import delete, func, insert, select
from sqlalchemy.engine import Connection

from bot.db.tables import metadata

_ROWS_AT_ONCE = 500


def copy_rows(source: Connection, target: Connection, progress: Callable[[int, int], None]) -> None:
    """Every table, those first to which others refer."""
    tables = metadata.sorted_tables
    total = sum(
        source.execute(select(func.count()).select_from(table)).scalar_one() for table in tables
    )
    done = 0
    for table in tables:
        rows = source.execute(select(table).execution_options(yield_per=_ROWS_AT_ONCE))
        for some in rows.partitions(_ROWS_AT_ONCE):
            target.execute(insert(table), [dict(row._mapping) for row in some])
            done += len(some)
            progress(done, total)


def delete_rows(target: Connection) -> None:
    """Every table, those last to which others refer."""
    for table in reversed(metadata.sorted_tables):
        target.execute(delete(table))
