"""Visits: how each stands, how its tempo moved, and how it felt."""

from __future__ import annotations

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    Integer,
    Table,
    Text,
)

from bot.db.columns import Moment
from bot.db.tables.parts import metadata, needed, one_of, own_id, partial, rising_id, visit_id
from bot.floor.tempo import Tempo
from bot.floor.visit import Offer

visits = Table(
    "visits",
    metadata,
    own_id(),
    needed("tablet_id", ForeignKey("tablets.id")),
    needed("zone", Text),
    needed("sign", Text),
    needed("language", Text),
    needed("language_chosen", Boolean),
    needed("tempo", Text),
    needed("offer", Text),
    needed("noting", Boolean),
    needed("seq", Integer),
    needed("erasures", Integer),
    needed("misunderstood", Integer),
    needed("other_language", Integer),
    needed("started_at", Moment),
    needed("last_seen_at", Moment),
    Column("ended_at", Moment),
    needed("token_hash", Text, unique=True),
    needed("resume_hash", Text, index=True),
    Column("receipt_hash", Text, unique=True),
    one_of("tempo", Tempo),
    one_of("offer", Offer),
    CheckConstraint("(tempo = 'ended') = (ended_at IS NOT NULL)", name="ended_when_over"),
    partial("ix_visits_going_on", "last_seen_at", where="ended_at IS NULL"),
    partial("ix_visits_to_forget", "ended_at", where="receipt_hash IS NOT NULL"),
)

tempo_moves = Table(
    "tempo_moves",
    metadata,
    rising_id(),
    visit_id(),
    needed("before", Text),
    needed("after", Text),
    Column("seen", Text),
    Column("pressed", Text),
    needed("at", Moment),
    one_of("before", Tempo),
    one_of("after", Tempo),
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
    needed("pressed", Integer),
    needed("understood", Integer),
    Column("words", Text),
    needed("at", Moment),
    CheckConstraint("pressed BETWEEN 1 AND 5 AND understood BETWEEN 1 AND 5", name="one_to_five"),
)
