"""The one stream: outbox and replay log."""

from __future__ import annotations

from sqlalchemy import (
    Column,
    Index,
    Table,
    Text,
)

from bot.db.columns import Document, Moment
from bot.db.tables.parts import metadata, needed, one_of, partial, rising_id
from bot.floor.stream import Heard

stream = Table(
    "stream",
    metadata,
    rising_id(),
    needed("audience", Text),
    needed("kind", Text),
    Column("visit_id", Text),
    needed("body", Document),
    needed("at", Moment),
    one_of("kind", Heard),
    Index("ix_stream_audience", "audience", "id"),
    partial("ix_stream_visit", "visit_id", where="visit_id IS NOT NULL"),
    sqlite_autoincrement=True,
)
