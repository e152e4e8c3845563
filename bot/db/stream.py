"""The one stream in rows: the outbox of every commit, and what pages replay after a break."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import and_, bindparam, delete, func, insert, or_, select, update
from sqlalchemy.engine import Connection, Row

from bot.db.tables import leads, stream
from bot.floor.stream import Heard, StreamEvent, of_visit

_APPEND = insert(stream)
_EVENTS = select(
    stream.c.audience,
    stream.c.kind,
    stream.c.body,
    stream.c.at,
    stream.c.id,
    stream.c.visit_id,
)
_AFTER = (
    _EVENTS.where(stream.c.id > bindparam("last")).order_by(stream.c.id).limit(bindparam("most"))
)
_HEARD_BY = _AFTER.where(stream.c.audience.in_(bindparam("audiences", expanding=True)))
_BY_THE_SHOP = or_(
    stream.c.kind == Heard.NOTICE.value,
    and_(stream.c.kind == Heard.REPLY.value, stream.c.body["from"].as_string() != "shopper"),
)
_LAST_SHOWN = (
    _EVENTS.where(stream.c.audience == bindparam("audience"), _BY_THE_SHOP)
    .order_by(stream.c.id.desc())
    .limit(1)
)
_LAST_COMPARISON = (
    _EVENTS.where(
        stream.c.audience == bindparam("audience"),
        stream.c.kind == Heard.REPLY.value,
        stream.c.body["comparison"].as_string().is_not(None),
    )
    .order_by(stream.c.id.desc())
    .limit(1)
)
_LAST = select(func.coalesce(func.max(stream.c.id), 0))
_VISIT_OF_LEAD = select(leads.c.visit_id).where(leads.c.id == bindparam("lead_id"))
_OF_VISIT = stream.c.visit_id == bindparam("of_visit")
_ERASE_OWN = delete(stream).where(stream.c.audience == bindparam("audience"))
_ERASE_MESSAGES = delete(stream).where(_OF_VISIT, stream.c.kind == Heard.MESSAGE.value)
_LEFT = select(stream.c.id, stream.c.body).where(_OF_VISIT)
_REWRITE = (
    update(stream).where(stream.c.id == bindparam("row_id")).values(body=bindparam("new_body"))
)
_FORGET = delete(stream).where(stream.c.visit_id.is_(None), stream.c.at < bindparam("before"))


class StreamRows:
    """Implements the port `Stream`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def append(self, event: StreamEvent) -> int:
        """Its id: only one unit of work writes at a time, so ids rise as commits do."""
        row = {
            "audience": event.audience,
            "kind": event.kind.value,
            "visit_id": event.visit_id or self._visit_of(event),
            "body": dict(event.body),
            "at": event.at,
        }
        return int(self._connection.execute(_APPEND, row).inserted_primary_key[0])

    def after(self, last: int, limit: int = 500) -> list[StreamEvent]:
        """Rows after an id, oldest first, of any audience."""
        rows = self._connection.execute(_AFTER, {"last": last, "most": limit})
        return [_event(row) for row in rows]

    def heard_by(
        self, audiences: Sequence[str], after: int, limit: int = 1000
    ) -> list[StreamEvent]:
        """Rows of these audiences after an id, oldest first."""
        of = {"audiences": list(audiences), "last": after, "most": limit}
        return [_event(row) for row in self._connection.execute(_HEARD_BY, of)]

    def last_shown(self, visit_id: str) -> StreamEvent | None:
        """The newest message or notice that the visit was shown by the shop's side."""
        row = self._connection.execute(_LAST_SHOWN, {"audience": of_visit(visit_id)}).first()
        return _event(row) if row else None

    def last_comparison(self, visit_id: str) -> StreamEvent | None:
        """The newest message with a comparison that the visit was shown."""
        of = {"audience": of_visit(visit_id)}
        row = self._connection.execute(_LAST_COMPARISON, of).first()
        return _event(row) if row else None

    def last_id(self) -> int:
        """The newest id, 0 in an empty stream."""
        return int(self._connection.execute(_LAST).scalar_one())

    def forget(self, before: datetime) -> None:
        """What the desks heard of the whole floor until then is nobody's any more."""
        self._connection.execute(_FORGET, {"before": before})

    def erase(self, visit_id: str) -> None:
        """Desks keep that there was a call, and lose every word that came with it."""
        self._connection.execute(_ERASE_OWN, {"audience": of_visit(visit_id)})
        self._connection.execute(_ERASE_MESSAGES, {"of_visit": visit_id})
        for row_id, body in self._connection.execute(_LEFT, {"of_visit": visit_id}).all():
            rewritten = _without_words(body)
            if rewritten != body:
                self._connection.execute(_REWRITE, {"row_id": row_id, "new_body": rewritten})

    def _visit_of(self, event: StreamEvent) -> str | None:
        """The visit that a row came from, so that erasing finds it among the desks' rows too."""
        if event.audience.startswith(of_visit("")):
            return event.audience.removeprefix(of_visit(""))
        lead = event.body.get("lead")
        if isinstance(lead, str):
            found: str | None = self._connection.execute(_VISIT_OF_LEAD, {"lead_id": lead}).scalar()
            return found
        holder = lead if isinstance(lead, Mapping) else event.body
        visit = holder.get("visit")
        return visit if isinstance(visit, str) else None


def _event(row: Row) -> StreamEvent:
    return StreamEvent(row.audience, Heard(row.kind), *row[2:])


def _without_words(body: Mapping[str, Any]) -> dict[str, Any]:
    emptied = {"brief": [], "question": ""}
    kept = {key: emptied.get(key, value) for key, value in body.items()}
    if isinstance(kept.get("lead"), Mapping):
        kept["lead"] = _without_words(kept["lead"])
    return kept
