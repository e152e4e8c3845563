"""Visits in rows: how each stands, how its tempo moved, and how it felt."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, case, delete, func, insert, literal, select, update
from sqlalchemy.engine import Connection, Row

from bot.db.tables import feelings, tempo_moves, visits
from bot.floor.tempo import Act, Tempo, TempoMove
from bot.floor.visit import Offer, Visit

_COLUMNS = (
    visits.c.id,
    visits.c.tablet_id,
    visits.c.zone,
    visits.c.sign,
    visits.c.language,
    visits.c.language_chosen,
    visits.c.tempo,
    visits.c.offer,
    visits.c.noting,
    visits.c.seq,
    visits.c.erasures,
    visits.c.started_at,
    visits.c.last_seen_at,
    visits.c.ended_at,
    visits.c.misunderstood,
    visits.c.other_language,
)
_VISIT = select(*_COLUMNS)
_GOING_ON = visits.c.ended_at.is_(None)
_GET = _VISIT.where(visits.c.id == bindparam("visit_id"))
_BY_TOKEN = _VISIT.where(visits.c.token_hash == bindparam("hash"))
_BY_RESUME = _VISIT.where(visits.c.resume_hash == bindparam("hash")).order_by(
    visits.c.started_at.desc()
)
_BY_RECEIPT = _VISIT.where(visits.c.receipt_hash == bindparam("hash"))
_IDLE = _VISIT.where(
    _GOING_ON,
    visits.c.last_seen_at < bindparam("before"),
    visits.c.tempo.in_((Tempo.LOOKING.value, Tempo.OPEN.value)),
).order_by(visits.c.last_seen_at)
_ENDED_BEFORE = (
    _VISIT.where(visits.c.ended_at < bindparam("moment"), visits.c.receipt_hash.is_not(None))
    .order_by(visits.c.ended_at)
    .limit(bindparam("most"))
)
_SIGNS = select(visits.c.sign).where(_GOING_ON)
_IN_USE = select(func.count()).where(_GOING_ON, visits.c.last_seen_at >= bindparam("since"))
_OPEN_ZONES = (
    select(visits.c.zone)
    .where(_GOING_ON, visits.c.tempo == Tempo.OPEN.value)
    .distinct()
    .order_by(visits.c.zone)
)
_ADD = insert(visits)
_SAVE = (
    update(visits)
    .where(visits.c.id == bindparam("visit_id"))
    .values({column.name: bindparam(f"new_{column.name}") for column in _COLUMNS[1:]})
)
_GIVE_TOKEN = (
    update(visits)
    .where(visits.c.id == bindparam("visit_id"))
    .values(
        token_hash=bindparam("new_token"),
        tablet_id=bindparam("new_tablet"),
        zone=bindparam("new_zone"),
    )
)
# A visit that goes on may say more: its hash becomes one that no code has, and not NULL, so that
# the words are still found when they are too old.
_FORGET_RECEIPT = (
    update(visits)
    .where(visits.c.id == bindparam("visit_id"))
    .values(receipt_hash=case((_GOING_ON, literal("used ") + visits.c.id)))
)
_NOTE_MOVE = insert(tempo_moves)
_MOVES = (
    select(tempo_moves)
    .where(tempo_moves.c.visit_id == bindparam("visit_id"))
    .order_by(tempo_moves.c.id)
)
_NOTE_FEELINGS = insert(feelings)
_FORGET_FEELINGS = delete(feelings).where(feelings.c.visit_id == bindparam("of_visit"))
_WITHOUT_WORDS = (
    update(feelings).where(feelings.c.visit_id == bindparam("of_visit")).values(words=None)
)
# That an act was the shopper's stays, as does what the tablet showed; what they wrote goes.
_WITHOUT_PRESSED = (
    update(tempo_moves)
    .where(tempo_moves.c.visit_id == bindparam("of_visit"), tempo_moves.c.pressed.is_not(None))
    .values(pressed="")
)


class VisitRows:
    """Implements the port `Visits`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, visit: Visit, token_hash: str, resume_hash: str, receipt_hash: str) -> None:
        """A new visit with the hashes of its three secrets."""
        secrets = {
            "token_hash": token_hash,
            "resume_hash": resume_hash,
            "receipt_hash": receipt_hash,
        }
        self._connection.execute(_ADD, {**_row(visit), **secrets})

    def get(self, visit_id: str) -> Visit | None:
        """As last saved."""
        return self._one(_GET, visit_id=visit_id)

    def by_token(self, token_hash: str) -> Visit | None:
        """The visit which that token opens now."""
        return self._one(_BY_TOKEN, hash=token_hash)

    def by_resume(self, resume_hash: str) -> Visit | None:
        """The newest visit with that code: such codes are short, and come again with time."""
        return self._one(_BY_RESUME, hash=resume_hash)

    def by_receipt(self, receipt_hash: str) -> Visit | None:
        """The visit with that receipt code."""
        return self._one(_BY_RECEIPT, hash=receipt_hash)

    def save(self, visit: Visit) -> None:
        """Everything of the visit but its secrets."""
        row = {f"new_{name}": value for name, value in _row(visit).items()}
        row["visit_id"] = row.pop("new_id")
        self._connection.execute(_SAVE, row)

    def give_token(self, visit_id: str, token_hash: str, tablet_id: str, zone: str) -> None:
        """The old token opens nothing any more."""
        self._connection.execute(
            _GIVE_TOKEN,
            {
                "visit_id": visit_id,
                "new_token": token_hash,
                "new_tablet": tablet_id,
                "new_zone": zone,
            },
        )

    def forget_receipt(self, visit_id: str) -> None:
        """A used receipt code is good for nothing, and leaves no trace once the visit is over."""
        self._connection.execute(_FORGET_RECEIPT, {"visit_id": visit_id})

    def ended_before(self, moment: datetime, limit: int) -> list[Visit]:
        """Ended ones of which there may still be words, oldest first."""
        rows = self._connection.execute(_ENDED_BEFORE, {"moment": moment, "most": limit})
        return [_visit(row) for row in rows]

    def signs_in_use(self) -> set[str]:
        """The signs of visits that are going on."""
        return set(self._connection.execute(_SIGNS).scalars())

    def note_move(self, move: TempoMove) -> None:
        """Keep a change of tempo with the act that allowed it."""
        self._connection.execute(
            _NOTE_MOVE,
            {
                "visit_id": move.visit_id,
                "before": move.before.value,
                "after": move.after.value,
                "seen": move.act.seen if move.act else None,
                "pressed": move.act.pressed if move.act else None,
                "at": move.at,
            },
        )

    def moves(self, visit_id: str) -> list[TempoMove]:
        """Every change of tempo, oldest first."""
        return [_move(row) for row in self._connection.execute(_MOVES, {"visit_id": visit_id})]

    def in_use(self, since: datetime) -> int:
        """How many visits are going on and gave a sign of life since then."""
        return int(self._connection.execute(_IN_USE, {"since": since}).scalar_one())

    def open_zones(self) -> list[str]:
        """Zones of visits whose tempo is open, sorted, each once."""
        return list(self._connection.execute(_OPEN_ZONES).scalars())

    def note_feelings(
        self, visit_id: str, pressed: int, understood: int, words: str | None, at: datetime
    ) -> None:
        """A second answer replaces the first."""
        self._connection.execute(_FORGET_FEELINGS, {"of_visit": visit_id})
        self._connection.execute(
            _NOTE_FEELINGS,
            {
                "visit_id": visit_id,
                "pressed": pressed,
                "understood": understood,
                "words": words,
                "at": at,
            },
        )

    def erase_words(self, visit_id: str) -> None:
        """What was written with the feelings, and the words kept with the moves of tempo."""
        self._connection.execute(_WITHOUT_WORDS, {"of_visit": visit_id})
        self._connection.execute(_WITHOUT_PRESSED, {"of_visit": visit_id})

    def idle_since(self, before: datetime) -> list[Visit]:
        """Whoever called or has a person with them is not idle, however still the tablet is."""
        return [_visit(row) for row in self._connection.execute(_IDLE, {"before": before})]

    def _one(self, query: Any, **values: str) -> Visit | None:
        row = self._connection.execute(query, values).first()
        return _visit(row) if row else None


def _row(visit: Visit) -> dict[str, Any]:
    return {**vars(visit), "tempo": visit.tempo.value, "offer": visit.offer.value}


def _visit(row: Row) -> Visit:
    return Visit(**{**row._mapping, "tempo": Tempo(row.tempo), "offer": Offer(row.offer)})


def _move(row: Row) -> TempoMove:
    act = Act(row.seen, row.pressed) if row.seen is not None else None
    return TempoMove(row.visit_id, Tempo(row.before), Tempo(row.after), act, row.at)
