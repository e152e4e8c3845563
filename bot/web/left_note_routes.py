"""The note for whoever comes later: the shopper's routes and the desk's."""

from __future__ import annotations

from sanic import Blueprint, Request
from sanic.response import HTTPResponse

from bot.floor.left_note import LeftNote
from bot.service import left_notes
from bot.web import bodies, guard
from bot.web.reading import answer, read

routes = Blueprint("left_notes", url_prefix="/api")


@routes.post("/visits/<visit_id>/left-note")
async def leave(request: Request, visit_id: str) -> HTTPResponse:
    """Saved before the shopper reads that it was left; again means other words for it."""
    guard.going_on(request, visit_id)
    body = read(request, bodies.LeaveNote)
    note = await left_notes.leave(guard.shop_of(request), visit_id, body.text)
    return answer(_own(note), 201)


@routes.get("/visits/<visit_id>/left-note")
async def show(request: Request, visit_id: str) -> HTTPResponse:
    """The one that nobody read yet."""
    guard.going_on(request, visit_id)
    with guard.shop_of(request).reading() as view:
        return answer(_own(left_notes.unread_of(view, visit_id)))


@routes.delete("/visits/<visit_id>/left-note", ignore_body=False)
async def withdraw(request: Request, visit_id: str) -> HTTPResponse:
    """Nothing of it is left."""
    guard.going_on(request, visit_id)
    await left_notes.withdraw(guard.shop_of(request), visit_id)
    return answer({})


@routes.get("/desk/left-notes")
async def unread(request: Request) -> HTTPResponse:
    """Those that nobody read yet, oldest first."""
    person = guard.person_at(request)
    with guard.shop_of(request).reading() as view:
        return answer([left_notes.wire(note) for note in left_notes.unread_for(view, person)])


@routes.post("/desk/left-notes/<note_id>/read")
async def mark_read(request: Request, note_id: str) -> HTTPResponse:
    """It leaves every desk."""
    person = guard.person_at(request)
    await left_notes.read(guard.shop_of(request), person, note_id)
    return answer({})


def _own(note: LeftNote) -> dict[str, str]:
    return {"id": note.id, "text": note.text, "at": note.at.isoformat()}
