"""What a shopper leaves with the shop, and what they take with them."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Table, Text

from bot.db.columns import Document, Moment
from bot.db.tables.parts import metadata, needed, own_id, partial, visit_id

left_notes = Table(
    "left_notes",
    metadata,
    own_id(),
    visit_id(),
    needed("sign", Text),
    needed("zone", Text),
    needed("language", Text),
    needed("text", Text),
    needed("at", Moment),
    Column("read_by", ForeignKey("staff.id")),
    Column("read_at", Moment),
    partial("ix_left_notes_unread", "at", where="read_at IS NULL"),
    partial("ix_left_notes_visit", "visit_id", where="read_at IS NULL", unique=True),
)

keepsakes = Table(
    "keepsakes",
    metadata,
    Column("visit_id", ForeignKey("visits.id"), primary_key=True),
    needed("code_hash", Text, unique=True),
    Column("comparison", Document),
    needed("at", Moment),
)
