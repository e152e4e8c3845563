"""Calls in rows, and who declined, heard and saw them."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, delete, insert, select, text, update
from sqlalchemy.engine import Row
from sqlalchemy.exc import IntegrityError

from bot.db.tables import (
    OPEN_LEAD,
    lead_declines,
    lead_messages,
    lead_rings,
    lead_seen,
    leads,
    staff,
)
from bot.db.timers import TimerRows
from bot.db.upsert import insert_once, upsert
from bot.floor.errors import LeadAlreadyOpen
from bot.floor.lead import BriefRight, How, Lead, LeadStatus, Outcome

_COLUMNS = (
    leads.c.id,
    leads.c.visit_id,
    leads.c.sign,
    leads.c.zone,
    leads.c.named,
    leads.c.how,
    leads.c.brief,
    leads.c.question,
    leads.c.language,
    leads.c.status,
    leads.c.raised_at,
    leads.c.claimed_by,
    leads.c.claimed_at,
    leads.c.met_at,
    leads.c.closed_at,
    leads.c.outcome,
    leads.c.brief_right,
    leads.c.person_holds,
    leads.c.person_wrote_at,
)
_LEAD = select(*_COLUMNS)
_IS_OPEN = text(OPEN_LEAD)
_OLDEST_FIRST = (leads.c.raised_at, leads.c.id)
_GET = _LEAD.where(leads.c.id == bindparam("lead_id"))
_ALL_OF = _LEAD.where(leads.c.visit_id == bindparam("visit_id")).order_by(*_OLDEST_FIRST)
_OPEN_OF = _LEAD.where(leads.c.visit_id == bindparam("visit_id"), _IS_OPEN)
_OPEN = _LEAD.where(_IS_OPEN).order_by(*_OLDEST_FIRST)
_ADD = insert(leads)
_SAVE = (
    update(leads)
    .where(leads.c.id == bindparam("lead_id"))
    .values({column.name: bindparam(f"new_{column.name}") for column in _COLUMNS[1:]})
)
_ERASE_BRIEFS = (
    update(leads).where(leads.c.visit_id == bindparam("of_visit")).values(brief=[], question="")
)
_ERASE_REASONS = (
    update(lead_declines)
    .where(
        lead_declines.c.lead_id.in_(
            select(leads.c.id).where(leads.c.visit_id == bindparam("of_visit"))
        )
    )
    .values(reason="")
)
_DECLINED_BY = select(lead_declines.c.person_id).where(
    lead_declines.c.lead_id == bindparam("lead_id")
)
_RUNG_FOR = select(lead_rings.c.person_id).where(lead_rings.c.lead_id == bindparam("lead_id"))
_FORGET_RINGS = delete(lead_rings).where(lead_rings.c.lead_id == bindparam("lead_id"))
_TO_THE_END = (
    update(staff).where(staff.c.id == bindparam("person")).values(last_rung_at=bindparam("at"))
)


class LeadRows(TimerRows):
    """Implements the port `Leads`."""

    def add(self, lead: Lead) -> None:
        """LeadAlreadyOpen if the visit has an open one; the transaction goes on."""
        try:
            with self._connection.begin_nested():
                self._connection.execute(_ADD, _row(lead))
        except IntegrityError as error:
            if self.open_of(lead.visit_id) is None:
                raise
            raise LeadAlreadyOpen(lead.visit_id) from error

    def get(self, lead_id: str) -> Lead | None:
        """As last saved."""
        row = self._connection.execute(_GET, {"lead_id": lead_id}).first()
        return _lead(row) if row else None

    def save(self, lead: Lead) -> None:
        """Everything that may change."""
        row = {f"new_{name}": value for name, value in _row(lead).items()}
        row["lead_id"] = row.pop("new_id")
        self._connection.execute(_SAVE, row)

    def open_of(self, visit_id: str) -> Lead | None:
        """There is at most one: a partial unique index sees to it."""
        row = self._connection.execute(_OPEN_OF, {"visit_id": visit_id}).first()
        return _lead(row) if row else None

    def all_of(self, visit_id: str) -> list[Lead]:
        """Every lead of a visit, oldest first."""
        return [_lead(row) for row in self._connection.execute(_ALL_OF, {"visit_id": visit_id})]

    def open(self) -> list[Lead]:
        """Raised, claimed and met ones, oldest first."""
        return [_lead(row) for row in self._connection.execute(_OPEN)]

    def decline(self, lead_id: str, person_id: str, reason: str, at: datetime) -> None:
        """The first reason stays."""
        row = {"lead_id": lead_id, "person_id": person_id, "reason": reason, "at": at}
        insert_once(self._connection, lead_declines, row)

    def declined_by(self, lead_id: str) -> set[str]:
        """Ids of whoever declined it."""
        return set(self._connection.execute(_DECLINED_BY, {"lead_id": lead_id}).scalars())

    def note_ring(self, lead_id: str, person_id: str, at: datetime) -> None:
        """Whoever was rung goes to the end of the rotation."""
        upsert(
            self._connection, lead_rings, [{"lead_id": lead_id, "person_id": person_id, "at": at}]
        )
        self._connection.execute(_TO_THE_END, {"person": person_id, "at": at})

    def rung_for(self, lead_id: str) -> set[str]:
        """Ids of whoever it rang for since it was last raised."""
        return set(self._connection.execute(_RUNG_FOR, {"lead_id": lead_id}).scalars())

    def forget_rings(self, lead_id: str) -> None:
        """It may ring for everybody again; the rotation stays as it is."""
        self._connection.execute(_FORGET_RINGS, {"lead_id": lead_id})

    def note_seen(self, lead_id: str, person_id: str, at: datetime) -> None:
        """The first look counts."""
        row = {"lead_id": lead_id, "person_id": person_id, "at": at}
        insert_once(self._connection, lead_seen, row)

    def note_message(self, lead_id: str, message_id: str) -> bool:
        """False if the person's message of that id was written already."""
        row = {"lead_id": lead_id, "message_id": message_id}
        return insert_once(self._connection, lead_messages, row)

    def erase_briefs(self, visit_id: str) -> None:
        """Briefs, questions, and why somebody declined: all of it may speak of the shopper."""
        self._connection.execute(_ERASE_BRIEFS, {"of_visit": visit_id})
        self._connection.execute(_ERASE_REASONS, {"of_visit": visit_id})


def _row(lead: Lead) -> dict[str, Any]:
    return {
        **vars(lead),
        "how": lead.how.value,
        "brief": list(lead.brief),
        "status": lead.status.value,
        "outcome": lead.outcome.value if lead.outcome else None,
        "brief_right": lead.brief_right.value if lead.brief_right else None,
    }


def _lead(row: Row) -> Lead:
    values = {
        **row._mapping,
        "how": How(row.how),
        "brief": tuple(row.brief),
        "status": LeadStatus(row.status),
        "outcome": Outcome(row.outcome) if row.outcome else None,
        "brief_right": BriefRight(row.brief_right) if row.brief_right else None,
    }
    return Lead(**values)
