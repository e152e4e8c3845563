"""Server-Sent Events: what happened since, then what happens, without a gap between the two."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Callable
from typing import Any, TypeVar

from sanic import Blueprint, Request

from bot.floor import errors
from bot.floor.lead import LeadStatus
from bot.floor.staff import Person, Shift
from bot.floor.stream import FLOOR, Heard, StreamEvent, of_person, of_visit
from bot.service import announcing, desk, left_notes, visits
from bot.service.ports import Shop, View
from bot.service.stream_ports import Listener
from bot.web import guard

routes = Blueprint("events", url_prefix="/api")

QUIET_SECONDS = 15.0
"""A comment line after so much silence keeps the connection open."""

REPLAY = 500

T = TypeVar("T")


@routes.get("/visits/<visit_id>/events")
async def visit_events(request: Request, visit_id: str) -> None:
    """Everything of the visit, from its start or from the last id that the page has."""
    guard.going_on(request, visit_id)
    shop = guard.shop_of(request)
    heard_until = _last_id(request) or 0
    await visits.give_sign_of_life(shop, visit_id)
    with shop.relay.listening(of_visit(visit_id)) as listener:
        response = await _respond(request)
        async for event in _since(shop, listener, heard_until):
            if event is None:
                if _if_still(guard.going_on, request, visit_id) is None:
                    return
                await visits.give_sign_of_life(shop, visit_id)
                await response.send(": still here\n\n")
                continue
            await response.send(sse(event.kind.value, event.body, event.id, reply=True))
            if event.body.get("tempo") == "ended":
                return


@routes.get("/desk/events")
async def desk_events(request: Request) -> None:
    """A snapshot first, then what happens; after a gap also the messages that were missed."""
    person = guard.person_at(request)
    shop = guard.shop_of(request)
    missed_from = _last_id(request)
    with shop.relay.listening(FLOOR, of_person(person.id)) as listener:
        response = await _respond(request)
        with shop.reading() as view:
            now = view.stream.last_id()
            snapshot = _snapshot(shop, view, person, missed_from or now)
        await response.send(snapshot)
        start = now if missed_from is None else missed_from
        async for event in _since(shop, listener, start):
            if event is None or event.kind is Heard.SHIFT:
                there = _if_still(guard.person_at, request)
                if there is None:
                    return
                person = there
            if event is None:
                await response.send(": still here\n\n")
            elif text := _at_desk(shop, person, event, fresh=event.id > now):
                await response.send(text)


def sse(kind: str, body: Any, number: int, reply: bool = False) -> str:
    """One event on the wire. A reply carries its id as R.id too."""
    sent = {"id": number, **body} if reply and kind == Heard.REPLY.value else body
    return f"id: {number}\nevent: {kind}\ndata: {json.dumps(sent, ensure_ascii=False)}\n\n"


async def _since(shop: Shop, listener: Listener, last: int) -> AsyncIterator[StreamEvent | None]:
    """Rows after `last` from the database, then from the relay; None after a silence."""
    while True:
        with shop.reading() as view:
            rows = view.stream.heard_by(listener.audiences, after=last, limit=REPLAY)
        for row in rows:
            last = row.id
            yield row
        if len(rows) < REPLAY:
            break
    while not listener.cut_off:
        event = await listener.next(QUIET_SECONDS)
        if event is None:
            yield None
        elif event.id > last:
            last = event.id
            yield event


def _at_desk(shop: Shop, person: Person, event: StreamEvent, fresh: bool) -> str | None:
    """What this person hears of an event now: nothing stale, nothing that is not for them."""
    if not fresh and event.kind is not Heard.MESSAGE:
        return None
    if event.kind is Heard.SHIFT:
        with shop.reading() as view:
            return _snapshot(shop, view, person, event.id)
    if event.kind is Heard.LEFT_NOTE:
        return _left_note(shop, person, event)
    if event.kind in (Heard.LEAD, Heard.RING) and not _is_for(shop, person, event):
        return None
    return sse(event.kind.value, event.body, event.id)


def _left_note(shop: Shop, person: Person, event: StreamEvent) -> str | None:
    """The note as it is now; null once it was read, withdrawn or erased."""
    if person.shift is Shift.OFF:
        return None
    note_id = str(event.body["id"])
    with shop.reading() as view:
        note = view.left_notes.get(note_id)
    waits = note is not None and note.read_at is None
    body = {"id": note_id, "note": left_notes.wire(note) if note and waits else None}
    return sse(event.kind.value, body, event.id)


def _is_for(shop: Shop, person: Person, event: StreamEvent) -> bool:
    """Whether a lead, or its ring, still concerns this person."""
    with shop.reading() as view:
        lead = view.leads.get(str(event.body.get("id") or event.body.get("lead")))
        if lead is None:
            return False
        if lead.status is LeadStatus.RAISED:
            return desk.may_see(view, lead, person)
    if event.kind is Heard.RING:
        return False
    return person.shift is not Shift.OFF or lead.claimed_by == person.id


def _snapshot(shop: Shop, view: View, person: Person, number: int) -> str:
    leads = desk.leads_for(view, person)
    body = {
        "leads": [announcing.lead_wire(view, lead) for lead in leads],
        "ringing": [lead.id for lead in leads if desk.rings_for(view, lead, person)],
        "left_notes": [left_notes.wire(note) for note in left_notes.unread_for(view, person)],
        "floor": announcing.floor_wire(shop, view),
        "shift": person.shift.value,
    }
    return sse("snapshot", body, number)


def _if_still(who: Callable[..., T], *asked: object) -> T | None:
    """Whoever opened this stream, None once they may not hear it: tokens and sessions end."""
    try:
        return who(*asked)
    except errors.FloorError:
        return None


async def _respond(request: Request) -> Any:
    return await request.respond(
        content_type="text/event-stream; charset=utf-8",
        headers={"Cache-Control": "no-store", "X-Accel-Buffering": "no"},
    )


def _last_id(request: Request) -> int | None:
    written = request.headers.get("last-event-id", "")
    if not written:
        return None
    if not (written.isascii() and written.isdigit() and len(written) < 19):
        raise errors.LastEventUnreadable()
    return int(written)
