"""What was said in a visit, and what was noted about it."""

from __future__ import annotations

from sqlalchemy import (
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    Table,
    Text,
    UniqueConstraint,
)

from bot.db.columns import Document, Moment
from bot.db.tables.parts import metadata, needed, one_of, rising_id, visit_id
from bot.floor.signals import SignalKind

turns = Table(
    "turns",
    metadata,
    Column("visit_id", ForeignKey("visits.id"), primary_key=True),
    Column("seq", Integer, primary_key=True, autoincrement=False),
    needed("message_id", Text),
    needed("text", Text),
    Column("choice", Text),
    needed("intent", Text),
    needed("confidence", Float),
    needed("entities", Document),
    needed("language", Text),
    needed("at", Moment),
    needed("replies", Document),
    needed("answer", Document),
    UniqueConstraint("visit_id", "message_id"),
)

tracker_events = Table(
    "tracker_events",
    metadata,
    Column("visit_id", ForeignKey("visits.id"), primary_key=True),
    Column("seq", Integer, primary_key=True, autoincrement=False),
    needed("events", Text),
)

offered = Table(
    "offered",
    metadata,
    Column("visit_id", ForeignKey("visits.id"), primary_key=True),
    Column("payload", Text, primary_key=True),
    needed("title", Text),
)

listed = Table(
    "listed",
    metadata,
    rising_id(),
    visit_id(),
    needed("product_id", Text),
    Column("size", Text),
    Column("colour", Text),
    needed("at", Moment),
    UniqueConstraint("visit_id", "product_id"),
    sqlite_autoincrement=True,
)

signals = Table(
    "signals",
    metadata,
    rising_id(),
    visit_id(),
    needed("kind", Text),
    needed("at", Moment),
    Column("product_id", Text),
    needed("detail", Document),
    needed("turn", Integer),
    one_of("kind", SignalKind),
    Index("ix_signals_visit", "visit_id", "id"),
    sqlite_autoincrement=True,
)
