"""Every table of the shop, with what must always hold about its rows.

Ids of visits, leads, people and tablets are made by the program; those of rows that only follow
one another (stream, signals, timers) rise and are given by the database, never twice.
Products are named by the catalogue's own ids and without foreign keys: what a shopper liked stays
on their list whatever the catalogue does.
"""

from bot.db.tables.calling import (
    IN_HAND,
    OPEN_LEAD,
    lead_declines,
    lead_messages,
    lead_rings,
    lead_seen,
    leads,
    timers,
)
from bot.db.tables.hearing import stream
from bot.db.tables.leaving import keepsakes, left_notes
from bot.db.tables.parts import metadata
from bot.db.tables.people import pin_failures, sessions, staff, tablets
from bot.db.tables.selling import facts, opinions, products, variants
from bot.db.tables.talking import listed, offered, signals, tracker_events, turns
from bot.db.tables.visiting import feelings, tempo_moves, visits

__all__ = [
    "IN_HAND",
    "OPEN_LEAD",
    "facts",
    "feelings",
    "keepsakes",
    "lead_declines",
    "lead_messages",
    "lead_rings",
    "lead_seen",
    "leads",
    "left_notes",
    "listed",
    "metadata",
    "offered",
    "opinions",
    "pin_failures",
    "products",
    "sessions",
    "signals",
    "staff",
    "stream",
    "tablets",
    "tempo_moves",
    "timers",
    "tracker_events",
    "turns",
    "variants",
    "visits",
]
