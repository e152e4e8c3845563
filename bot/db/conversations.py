"""What was said in a visit, in rows: turns, Rasa's events, the choices shown, the list."""

from __future__ import annotations

import json
import logging
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Text, bindparam, delete, func, insert, select, update
from sqlalchemy.engine import Connection, Row

from bot.db import tables
from bot.db.tables import offered, tracker_events, turns
from bot.db.upsert import upsert
from bot.floor.stream import Choice
from bot.service.records import Listed, Turn

_log = logging.getLogger(__name__)
_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode

_TURNS = select(
    turns.c.visit_id,
    turns.c.seq,
    turns.c.message_id,
    turns.c.text,
    turns.c.choice,
    turns.c.intent,
    turns.c.confidence,
    turns.c.entities,
    turns.c.language,
    turns.c.at,
    turns.c.replies,
    turns.c.answer,
).where(turns.c.visit_id == bindparam("visit_id"))
_TURN = _TURNS.where(turns.c.message_id == bindparam("message_id"))
_ALL_TURNS = _TURNS.order_by(turns.c.seq)
_ADD_TURN = insert(turns)
_ADD_EVENTS = insert(tracker_events)
_EVENTS = (
    select(tracker_events.c.seq, tracker_events.c.events)
    .where(tracker_events.c.visit_id == bindparam("visit_id"))
    .order_by(tracker_events.c.seq)
)
_FORGET_EVENTS = delete(tracker_events).where(tracker_events.c.visit_id == bindparam("visit_id"))
_OFFERED = select(offered.c.title).where(
    offered.c.visit_id == bindparam("visit_id"), offered.c.payload == bindparam("payload")
)
_FORGET_OFFERED = delete(offered).where(offered.c.visit_id == bindparam("visit_id"))
_list = tables.listed
_LISTED = (
    select(_list.c.product_id, _list.c.size, _list.c.colour, _list.c.at)
    .where(_list.c.visit_id == bindparam("visit_id"))
    .order_by(_list.c.id)
)
_LIST_ADD = insert(_list)
_LIST_AGAIN = (
    update(_list)
    .where(_list.c.visit_id == bindparam("of_visit"), _list.c.product_id == bindparam("of_product"))
    .values(
        size=func.coalesce(bindparam("new_size", type_=Text), _list.c.size),
        colour=func.coalesce(bindparam("new_colour", type_=Text), _list.c.colour),
    )
)
_FORGET_LIST = delete(_list).where(_list.c.visit_id == bindparam("visit_id"))
_LIST_REMOVE = _FORGET_LIST.where(_list.c.product_id == bindparam("product_id"))
_WITHOUT_TEXT = (
    update(turns)
    .where(turns.c.visit_id == bindparam("of_visit"))
    .values(text="", choice=None, entities=[], replies=[], answer={})
)


class ConversationRows:
    """Implements the port `Conversations`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def turn(self, visit_id: str, message_id: str) -> Turn | None:
        """The turn of that message id, if it was answered."""
        of = {"visit_id": visit_id, "message_id": message_id}
        row = self._connection.execute(_TURN, of).first()
        return Turn(*row) if row else None

    def add_turn(self, turn: Turn) -> None:
        """Unique by (visit, seq) and by (visit, message id)."""
        row = {**vars(turn), "entities": list(turn.entities), "replies": list(turn.replies)}
        self._connection.execute(_ADD_TURN, row)

    def turns(self, visit_id: str) -> list[Turn]:
        """Oldest first."""
        return [Turn(*row) for row in self._connection.execute(_ALL_TURNS, {"visit_id": visit_id})]

    def add_tracker_events(
        self, visit_id: str, seq: int, events: Sequence[Mapping[str, Any]]
    ) -> None:
        """One row for all of a turn."""
        row = {"visit_id": visit_id, "seq": seq, "events": _encode(list(events))}
        self._connection.execute(_ADD_EVENTS, row)

    def tracker_events(self, visit_id: str) -> list[tuple[int, list[dict[str, Any]]]]:
        """A damaged row costs its own turn, not the conversation."""
        rows = self._connection.execute(_EVENTS, {"visit_id": visit_id})
        read = ((row.seq, _events_in(row, visit_id)) for row in rows)
        return [(seq, events) for seq, events in read if events is not None]

    def offer(self, visit_id: str, choices: Sequence[Choice]) -> None:
        """The newest title of a payload counts."""
        titles = {choice.payload: choice.title for choice in choices}
        rows = [
            {"visit_id": visit_id, "payload": payload, "title": title}
            for payload, title in titles.items()
        ]
        if rows:
            upsert(self._connection, offered, rows)

    def offered(self, visit_id: str, payload: str) -> str | None:
        """The title under which this visit was shown that choice."""
        of = {"visit_id": visit_id, "payload": payload}
        title: str | None = self._connection.execute(_OFFERED, of).scalar()
        return title

    def list_add(self, visit_id: str, listed: Listed) -> None:
        """Twice is once, in its first place; a size or colour said later is taken over."""
        again = {
            "of_visit": visit_id,
            "of_product": listed.product_id,
            "new_size": listed.size,
            "new_colour": listed.colour,
        }
        if not self._connection.execute(_LIST_AGAIN, again).rowcount:
            self._connection.execute(_LIST_ADD, {"visit_id": visit_id, **vars(listed)})

    def list_remove(self, visit_id: str, product_id: str) -> bool:
        """False if it was not on it."""
        of = {"visit_id": visit_id, "product_id": product_id}
        return bool(self._connection.execute(_LIST_REMOVE, of).rowcount)

    def listed(self, visit_id: str) -> list[Listed]:
        """In the order in which it was put there."""
        rows = self._connection.execute(_LISTED, {"visit_id": visit_id})
        return [Listed(*row) for row in rows]

    def erase(self, visit_id: str) -> None:
        """Turns stay as counts: how many, when, and what they were about."""
        for statement in (_FORGET_EVENTS, _FORGET_OFFERED, _FORGET_LIST):
            self._connection.execute(statement, {"visit_id": visit_id})
        self._connection.execute(_WITHOUT_TEXT, {"of_visit": visit_id})

    def forget_tracker(self, visit_id: str) -> None:
        """Remove Rasa's events only."""
        self._connection.execute(_FORGET_EVENTS, {"visit_id": visit_id})


def _events_in(row: Row, visit_id: str) -> list[dict[str, Any]] | None:
    try:
        events = json.loads(row.events)
    except ValueError:
        events = None
    if isinstance(events, list) and all(isinstance(event, dict) for event in events):
        return events
    _log.error("Rasa's events of visit %s, turn %s, cannot be read", visit_id, row.seq)
    return None
