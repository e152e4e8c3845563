"""Calls, what people did about them, and their timers."""

from __future__ import annotations

from typing import Any

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    Table,
    Text,
)

from bot.db.columns import Document, Moment
from bot.db.tables.parts import metadata, needed, one_of, own_id, partial, rising_id, visit_id
from bot.floor.lead import BriefRight, How, LeadStatus, Outcome
from bot.floor.timer import TimerKind

OPEN_LEAD = "status IN ('raised', 'claimed', 'met')"
IN_HAND = "status IN ('claimed', 'met')"

leads = Table(
    "leads",
    metadata,
    own_id(),
    visit_id(),
    needed("sign", Text),
    needed("zone", Text),
    Column("named", ForeignKey("staff.id")),
    needed("how", Text),
    needed("brief", Document),
    needed("question", Text),
    needed("language", Text),
    needed("status", Text),
    needed("raised_at", Moment),
    Column("claimed_by", ForeignKey("staff.id")),
    Column("claimed_at", Moment),
    Column("met_at", Moment),
    Column("closed_at", Moment),
    Column("outcome", Text),
    Column("brief_right", Text),
    needed("person_holds", Boolean),
    Column("person_wrote_at", Moment),
    one_of("how", How),
    one_of("status", LeadStatus),
    one_of("outcome", Outcome),
    one_of("brief_right", BriefRight),
    CheckConstraint("status <> 'raised' OR claimed_by IS NULL", name="waiting_is_nobodys"),
    CheckConstraint(f"NOT ({IN_HAND}) OR claimed_by IS NOT NULL", name="in_hand_is_somebodys"),
    partial("uq_leads_one_open_a_visit", "visit_id", where=OPEN_LEAD, unique=True),
    partial("ix_leads_open", "raised_at", where=OPEN_LEAD),
    partial("ix_leads_in_hand", "claimed_by", where=IN_HAND),
    Index("ix_leads_visit", "visit_id", "raised_at"),
)


def _of_lead_and_person(name: str, *more: Column[Any]) -> Table:
    """What one person did, or heard, about one lead: once each."""
    return Table(
        name,
        metadata,
        Column("lead_id", ForeignKey("leads.id"), primary_key=True),
        Column("person_id", ForeignKey("staff.id"), primary_key=True),
        *more,
        needed("at", Moment),
    )


lead_declines = _of_lead_and_person("lead_declines", needed("reason", Text))
lead_rings = _of_lead_and_person("lead_rings")
lead_seen = _of_lead_and_person("lead_seen")

lead_messages = Table(
    "lead_messages",
    metadata,
    Column("lead_id", ForeignKey("leads.id"), primary_key=True),
    Column("message_id", Text, primary_key=True),
)

timers = Table(
    "timers",
    metadata,
    rising_id(),
    needed("lead_id", ForeignKey("leads.id"), index=True),
    needed("kind", Text),
    needed("due_at", Moment),
    one_of("kind", TimerKind),
    Index("ix_timers_due", "due_at", "id"),
    sqlite_autoincrement=True,
)
