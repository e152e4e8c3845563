"""Every table of the shop, with what must always hold about its rows.

Ids of visits, leads, people and tablets are made by the program; those of rows that only follow
one another (stream, signals, timers) rise and are given by the database, never twice.
Products are named by the catalogue's own ids and without foreign keys: what a shopper liked stays
on their list whatever the catalogue does.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum
from typing import Any

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
    text,
)

from bot.db.columns import Document, Moment, Price, RisingId
from bot.floor.lead import BriefRight, How, LeadStatus, Outcome
from bot.floor.signals import SignalKind
from bot.floor.staff import Role, Shift
from bot.floor.stream import Heard
from bot.floor.tempo import Tempo
from bot.floor.timer import TimerKind
from bot.floor.visit import Offer

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def _one_of(column: str, values: Iterable[Enum]) -> CheckConstraint:
    listed = ", ".join(f"'{value.value}'" for value in values)
    return CheckConstraint(f"{column} IN ({listed})", name=f"{column}_known")


def _partial(name: str, *columns: str, where: str, unique: bool = False) -> Index:
    """An index of only those rows for which the condition holds."""
    condition = text(where)
    return Index(name, *columns, unique=unique, sqlite_where=condition, postgresql_where=condition)


def _id() -> Column[Any]:
    return Column("id", Text, primary_key=True)


def _rising_id() -> Column[Any]:
    return Column("id", RisingId, primary_key=True, autoincrement=True)


def _visit_id() -> Column[Any]:
    return Column("visit_id", ForeignKey("visits.id"), nullable=False)


def _needed(name: str, kind: Any, **more: Any) -> Column[Any]:
    return Column(name, kind, nullable=False, **more)


tablets = Table(
    "tablets",
    metadata,
    _id(),
    _needed("name", Text),
    _needed("name_key", Text),
    _needed("zone", Text),
    _needed("key_hash", Text, unique=True),
    _needed("added_at", Moment),
    Column("removed_at", Moment),
    _partial("uq_tablets_name_in_use", "name_key", where="removed_at IS NULL", unique=True),
)

staff = Table(
    "staff",
    metadata,
    _id(),
    _needed("name", Text),
    _needed("name_key", Text),
    _needed("pin_hash", Text),
    _needed("role", Text),
    _needed("languages", Document),
    _needed("specialities", Document),
    _needed("shift", Text),
    Column("shift_since", Moment),
    Column("last_rung_at", Moment),
    _needed("added_at", Moment),
    Column("removed_at", Moment),
    _one_of("role", Role),
    _one_of("shift", Shift),
    _partial("uq_staff_name_in_use", "name_key", where="removed_at IS NULL", unique=True),
)

sessions = Table(
    "sessions",
    metadata,
    Column("token_hash", Text, primary_key=True),
    _needed("csrf", Text),
    _needed("person_id", ForeignKey("staff.id"), index=True),
    _needed("until", Moment),
)

pin_failures = Table(
    "pin_failures",
    metadata,
    _rising_id(),
    _needed("name_key", Text),
    _needed("source", Text),
    _needed("at", Moment, index=True),
    Index("ix_pin_failures_door", "name_key", "source", "at"),
    sqlite_autoincrement=True,
)

visits = Table(
    "visits",
    metadata,
    _id(),
    _needed("tablet_id", ForeignKey("tablets.id")),
    _needed("zone", Text),
    _needed("sign", Text),
    _needed("language", Text),
    _needed("language_chosen", Boolean),
    _needed("tempo", Text),
    _needed("offer", Text),
    _needed("noting", Boolean),
    _needed("seq", Integer),
    _needed("erasures", Integer),
    _needed("misunderstood", Integer),
    _needed("other_language", Integer),
    _needed("started_at", Moment),
    _needed("last_seen_at", Moment),
    Column("ended_at", Moment),
    _needed("token_hash", Text, unique=True),
    _needed("resume_hash", Text, index=True),
    Column("receipt_hash", Text, unique=True),
    _one_of("tempo", Tempo),
    _one_of("offer", Offer),
    CheckConstraint("(tempo = 'ended') = (ended_at IS NOT NULL)", name="ended_when_over"),
    _partial("ix_visits_going_on", "last_seen_at", where="ended_at IS NULL"),
    _partial("ix_visits_to_forget", "ended_at", where="receipt_hash IS NOT NULL"),
)

tempo_moves = Table(
    "tempo_moves",
    metadata,
    _rising_id(),
    _visit_id(),
    _needed("before", Text),
    _needed("after", Text),
    Column("seen", Text),
    Column("pressed", Text),
    _needed("at", Moment),
    _one_of("before", Tempo),
    _one_of("after", Tempo),
    CheckConstraint("(seen IS NULL) = (pressed IS NULL)", name="whole_act"),
    CheckConstraint(
        "before <> 'looking' OR after = 'ended' OR seen IS NOT NULL", name="no_step_without_an_act"
    ),
    Index("ix_tempo_moves_visit", "visit_id", "id"),
    sqlite_autoincrement=True,
)

feelings = Table(
    "feelings",
    metadata,
    Column("visit_id", ForeignKey("visits.id"), primary_key=True),
    _needed("pressed", Integer),
    _needed("understood", Integer),
    Column("words", Text),
    _needed("at", Moment),
    CheckConstraint("pressed BETWEEN 1 AND 5 AND understood BETWEEN 1 AND 5", name="one_to_five"),
)

turns = Table(
    "turns",
    metadata,
    Column("visit_id", ForeignKey("visits.id"), primary_key=True),
    Column("seq", Integer, primary_key=True, autoincrement=False),
    _needed("message_id", Text),
    _needed("text", Text),
    Column("choice", Text),
    _needed("intent", Text),
    _needed("confidence", Float),
    _needed("entities", Document),
    _needed("language", Text),
    _needed("at", Moment),
    _needed("replies", Document),
    _needed("answer", Document),
    UniqueConstraint("visit_id", "message_id"),
)

tracker_events = Table(
    "tracker_events",
    metadata,
    Column("visit_id", ForeignKey("visits.id"), primary_key=True),
    Column("seq", Integer, primary_key=True, autoincrement=False),
    _needed("events", Text),
)

offered = Table(
    "offered",
    metadata,
    Column("visit_id", ForeignKey("visits.id"), primary_key=True),
    Column("payload", Text, primary_key=True),
    _needed("title", Text),
)

listed = Table(
    "listed",
    metadata,
    _rising_id(),
    _visit_id(),
    _needed("product_id", Text),
    Column("size", Text),
    Column("colour", Text),
    _needed("at", Moment),
    UniqueConstraint("visit_id", "product_id"),
    sqlite_autoincrement=True,
)

signals = Table(
    "signals",
    metadata,
    _rising_id(),
    _visit_id(),
    _needed("kind", Text),
    _needed("at", Moment),
    Column("product_id", Text),
    _needed("detail", Document),
    _needed("turn", Integer),
    _one_of("kind", SignalKind),
    Index("ix_signals_visit", "visit_id", "id"),
    sqlite_autoincrement=True,
)

OPEN_LEAD = "status IN ('raised', 'claimed', 'met')"
IN_HAND = "status IN ('claimed', 'met')"

leads = Table(
    "leads",
    metadata,
    _id(),
    _visit_id(),
    _needed("sign", Text),
    _needed("zone", Text),
    Column("named", ForeignKey("staff.id")),
    _needed("how", Text),
    _needed("brief", Document),
    _needed("question", Text),
    _needed("language", Text),
    _needed("status", Text),
    _needed("raised_at", Moment),
    Column("claimed_by", ForeignKey("staff.id")),
    Column("claimed_at", Moment),
    Column("met_at", Moment),
    Column("closed_at", Moment),
    Column("outcome", Text),
    Column("brief_right", Text),
    _needed("person_holds", Boolean),
    Column("person_wrote_at", Moment),
    _one_of("how", How),
    _one_of("status", LeadStatus),
    _one_of("outcome", Outcome),
    _one_of("brief_right", BriefRight),
    CheckConstraint("status <> 'raised' OR claimed_by IS NULL", name="waiting_is_nobodys"),
    CheckConstraint(f"NOT ({IN_HAND}) OR claimed_by IS NOT NULL", name="in_hand_is_somebodys"),
    _partial("uq_leads_one_open_a_visit", "visit_id", where=OPEN_LEAD, unique=True),
    _partial("ix_leads_open", "raised_at", where=OPEN_LEAD),
    _partial("ix_leads_in_hand", "claimed_by", where=IN_HAND),
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
        _needed("at", Moment),
    )


lead_declines = _of_lead_and_person("lead_declines", _needed("reason", Text))
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
    _rising_id(),
    _needed("lead_id", ForeignKey("leads.id"), index=True),
    _needed("kind", Text),
    _needed("due_at", Moment),
    _one_of("kind", TimerKind),
    Index("ix_timers_due", "due_at", "id"),
    sqlite_autoincrement=True,
)

stream = Table(
    "stream",
    metadata,
    _rising_id(),
    _needed("audience", Text),
    _needed("kind", Text),
    Column("visit_id", Text),
    _needed("body", Document),
    _needed("at", Moment),
    _one_of("kind", Heard),
    Index("ix_stream_audience", "audience", "id"),
    _partial("ix_stream_visit", "visit_id", where="visit_id IS NOT NULL"),
    sqlite_autoincrement=True,
)

products = Table(
    "products",
    metadata,
    Column("id", Text, primary_key=True),
    _needed("name", Document),
    _needed("description", Document),
    _needed("price", Price),
    _needed("currency", Text),
    Column("sale_price", Price),
    Column("brand", Text),
    Column("category", Text),
    _needed("place", Document),
    Column("image", Text),
    _needed("materials", Document),
    _needed("uses", Document),
    _needed("recipients", Document),
    _needed("attributes", Document),
    _needed("withdrawn", Boolean),
    _needed("fingerprint", Text),
)

variants = Table(
    "variants",
    metadata,
    Column("product_id", ForeignKey("products.id"), primary_key=True),
    Column("id", Text, primary_key=True),
    _needed("position", Integer),
    Column("size", Text),
    Column("colour", Text),
    Column("colour_key", Text),
    Column("quantity", BigInteger),
    _needed("available", Boolean),
    _needed("doubtful", Boolean),
)

opinions = Table(
    "opinions",
    metadata,
    Column("product_id", ForeignKey("products.id"), primary_key=True),
    Column("position", Integer, primary_key=True, autoincrement=False),
    _needed("author", Text),
    _needed("stars", Integer),
    _needed("text", Document),
    _needed("verified", Boolean),
    _needed("invented", Boolean),
    CheckConstraint("stars BETWEEN 1 AND 5", name="one_to_five"),
)

facts = Table(
    "facts",
    metadata,
    Column("key", Text, primary_key=True),
    _needed("value", Text),
)
