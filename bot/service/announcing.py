"""What is said to the open pages: rows of the stream, in the commit of what they tell about."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Any

from bot.floor.lead import Lead
from bot.floor.left_note import LeftNote
from bot.floor.staff import Shift
from bot.floor.stream import FLOOR, Choice, Heard, Reply, StreamEvent, of_person, of_visit
from bot.floor.tempo import Tempo
from bot.service.ports import Shop, UnitOfWork, View

IN_USE_WITHIN = timedelta(minutes=2)
"""A tablet is in use while its visit gave a sign of life in the last two minutes."""


def lead_wire(view: View, lead: Lead) -> dict[str, Any]:
    """The contract's LEAD, with the open question for the salesperson beside the brief."""
    holder = view.staff.get(lead.claimed_by) if lead.claimed_by else None
    return {
        "id": lead.id,
        "visit": lead.visit_id,
        "sign": lead.sign,
        "zone": lead.zone,
        "who": lead.named or "anyone",
        "how": lead.how.value,
        "brief": list(lead.brief),
        "question": lead.question,
        "language": lead.language,
        "status": lead.status.value,
        "claimed_by": holder.name if holder else None,
        "raised_at": lead.raised_at.isoformat(),
    }


def floor_wire(shop: Shop, view: View) -> dict[str, Any]:
    """How many tablets are in use, and where somebody may come by; never which visit."""
    return {
        "in_use": view.visits.in_use(shop.clock() - IN_USE_WITHIN),
        "open": view.visits.open_zones(),
    }


def say_floor(shop: Shop, uow: UnitOfWork) -> None:
    """Tell every desk how the floor is now."""
    _append(shop, uow, FLOOR, Heard.FLOOR, floor_wire(shop, uow))


def say_tempo(shop: Shop, uow: UnitOfWork, visit_id: str, tempo: Tempo) -> None:
    """Tell the tablet its tempo."""
    _append(shop, uow, of_visit(visit_id), Heard.TEMPO, {"tempo": tempo.value}, visit_id)


def say_lead(shop: Shop, uow: UnitOfWork, lead: Lead) -> None:
    """Tell the tablet and the desks that may see it how a lead stands.

    A lead for a named person goes to that person's desk alone; one that somebody claimed goes
    to everybody, so that the others know.
    """
    wire = lead_wire(uow, lead)
    _append(shop, uow, of_visit(lead.visit_id), Heard.LEAD, wire, lead.visit_id)
    desk = of_person(lead.named) if lead.named else FLOOR
    _append(shop, uow, desk, Heard.LEAD, wire, lead.visit_id)


def say_ring(shop: Shop, uow: UnitOfWork, lead: Lead, person_id: str) -> None:
    """Ring at one person's desk."""
    _append(shop, uow, of_person(person_id), Heard.RING, {"lead": lead.id}, lead.visit_id)


def ask_together(shop: Shop, uow: UnitOfWork, lead: Lead) -> None:
    """Ask whoever claimed the lead whether they have met."""
    person = lead.claimed_by or ""
    _append(shop, uow, of_person(person), Heard.TOGETHER, {"lead": lead.id}, lead.visit_id)


def say_shift(shop: Shop, uow: UnitOfWork, person_id: str, shift: Shift) -> None:
    """Tell a person's desks their shift: they are shown the floor afresh."""
    _append(shop, uow, of_person(person_id), Heard.SHIFT, {"status": shift.value})


def say_left_note(shop: Shop, uow: UnitOfWork, note: LeftNote) -> None:
    """Tell every desk that a note is there, says something else, or waits no more.

    Without its words: a desk is told those as they are when it hears of it, so that whatever is
    withdrawn or erased meanwhile is nowhere else.
    """
    _append(shop, uow, FLOOR, Heard.LEFT_NOTE, {"id": note.id}, note.visit_id)


def say_notice(
    shop: Shop,
    uow: UnitOfWork,
    visit_id: str,
    language: str,
    kind: str,
    choices: Sequence[tuple[str, str]] = (),
    **values: object,
) -> None:
    """A calm band on the tablet. `kind` is also the phrase's key; choices are (phrase, payload)."""
    said = shop.phrases.say
    buttons = [Choice(said(key, language, **values), payload) for key, payload in choices]
    uow.conversations.offer(visit_id, buttons)
    body = {
        "kind": kind,
        "text": said(f"notice.{kind}", language, **values),
        "choices": [button.wire() for button in buttons],
    }
    _append(shop, uow, of_visit(visit_id), Heard.NOTICE, body, visit_id)


def notice_of(
    shop: Shop,
    uow: UnitOfWork,
    lead: Lead,
    kind: str,
    *choices: tuple[str, str],
    **values: object,
) -> None:
    """A notice about a lead, unless its visit is over and nobody is there to read it."""
    visit = uow.visits.get(lead.visit_id)
    if visit is not None and visit.ended_at is None:
        say_notice(shop, uow, visit.id, visit.language, kind, choices, **values)


def say_reply(shop: Shop, uow: UnitOfWork, visit_id: str, reply: Reply) -> dict[str, Any]:
    """Put a message into the conversation; gives back the contract's R."""
    uow.conversations.offer(visit_id, reply.choices)
    number = _append(shop, uow, of_visit(visit_id), Heard.REPLY, reply.wire(), visit_id)
    return {"id": number, **reply.wire()}


def say_message(shop: Shop, uow: UnitOfWork, lead: Lead, wire: Mapping[str, Any]) -> None:
    """Let the desk that holds the conversation hear a message of it."""
    body = {"lead": lead.id, "message": dict(wire)}
    person = lead.claimed_by or ""
    _append(shop, uow, of_person(person), Heard.MESSAGE, body, lead.visit_id)


def reply_wire(event: StreamEvent) -> dict[str, Any]:
    """The contract's R from its row."""
    return {"id": event.id, **event.body}


def _append(
    shop: Shop,
    uow: UnitOfWork,
    audience: str,
    kind: Heard,
    body: Mapping[str, Any],
    visit_id: str | None = None,
) -> int:
    return uow.stream.append(StreamEvent(audience, kind, body, shop.clock(), visit_id=visit_id))
