"""People and things for the tests of the rows: each call makes another one."""

from __future__ import annotations

import uuid
from datetime import datetime, timedelta, timezone
from typing import Any

from bot.db.unit_of_work import Database
from bot.floor.lead import How, Lead, LeadStatus
from bot.floor.staff import Person, Role, Shift
from bot.floor.tempo import Tempo
from bot.floor.visit import Offer, Visit
from bot.service.ports import UnitOfWork
from bot.service.records import Tablet

NOON = datetime(2024, 5, 4, 12, 0, 0, 123456, tzinfo=timezone.utc)


def later(**by: float) -> datetime:
    return NOON + timedelta(**by)


def new_id() -> str:
    return uuid.uuid4().hex


def a_tablet(uow: UnitOfWork, name: str = "", zone: str = "Running", key: str = "") -> Tablet:
    tablet = Tablet(new_id(), name or f"Tablet {new_id()}", zone)
    uow.tablets.add(tablet, key or new_id(), NOON)
    return tablet


def a_visit(uow: UnitOfWork, **more: Any) -> Visit:
    """Saved, with secrets that are "token", "resume" and "receipt" followed by its id."""
    visit = Visit(
        **{
            "id": new_id(),
            "tablet_id": more.get("tablet_id") or a_tablet(uow).id,
            "zone": "Running",
            "sign": "nube azul",
            "language": "es",
            "language_chosen": False,
            "tempo": Tempo.LOOKING,
            "offer": Offer.UNSPENT,
            "noting": True,
            "seq": 0,
            "erasures": 0,
            "started_at": NOON,
            "last_seen_at": NOON,
            **more,
        }
    )
    uow.visits.add(visit, f"token {visit.id}", f"resume {visit.id}", f"receipt {visit.id}")
    return visit


def a_person(uow: UnitOfWork, name: str = "", **more: Any) -> Person:
    person = Person(
        **{
            "id": new_id(),
            "name": name or f"Ana {new_id()}",
            "role": Role.SALESPERSON,
            "languages": ("es", "en"),
            "specialities": ("trail",),
            "shift": Shift.ON,
            **more,
        }
    )
    uow.staff.add(person, f"hash of {person.name}", NOON)
    return person


def a_lead(uow: UnitOfWork, **more: Any) -> Lead:
    lead = Lead(
        **{
            "id": new_id(),
            "visit_id": more.get("visit_id") or a_visit(uow).id,
            "sign": "nube azul",
            "zone": "Running",
            "named": None,
            "how": How.COME,
            "brief": ("Busca zapatillas de trail", "Talla 42"),
            "question": "¿Para qué terreno son?",
            "language": "es",
            "status": LeadStatus.RAISED,
            "raised_at": NOON,
            **more,
        }
    )
    uow.leads.add(lead)
    return lead


def saved_visit(database: Database) -> Visit:
    with database.unit_of_work_now() as uow:
        return a_visit(uow)
