"""The tablets and the people of the shop."""

from __future__ import annotations

from sqlalchemy import (
    Column,
    ForeignKey,
    Index,
    Table,
    Text,
)

from bot.db.columns import Document, Moment
from bot.db.tables.parts import metadata, needed, one_of, own_id, partial, rising_id
from bot.floor.staff import Role, Shift

tablets = Table(
    "tablets",
    metadata,
    own_id(),
    needed("name", Text),
    needed("name_key", Text),
    needed("zone", Text),
    needed("key_hash", Text, unique=True),
    needed("added_at", Moment),
    Column("removed_at", Moment),
    partial("uq_tablets_name_in_use", "name_key", where="removed_at IS NULL", unique=True),
)

staff = Table(
    "staff",
    metadata,
    own_id(),
    needed("name", Text),
    needed("name_key", Text),
    needed("pin_hash", Text),
    needed("role", Text),
    needed("languages", Document),
    needed("specialities", Document),
    needed("shift", Text),
    Column("shift_since", Moment),
    Column("last_rung_at", Moment),
    needed("added_at", Moment),
    Column("removed_at", Moment),
    one_of("role", Role),
    one_of("shift", Shift),
    partial("uq_staff_name_in_use", "name_key", where="removed_at IS NULL", unique=True),
)

sessions = Table(
    "sessions",
    metadata,
    Column("token_hash", Text, primary_key=True),
    needed("csrf", Text),
    needed("person_id", ForeignKey("staff.id"), index=True),
    needed("until", Moment),
)

pin_failures = Table(
    "pin_failures",
    metadata,
    rising_id(),
    needed("name_key", Text),
    needed("source", Text),
    needed("at", Moment, index=True),
    Index("ix_pin_failures_door", "name_key", "source", "at"),
    sqlite_autoincrement=True,
)
