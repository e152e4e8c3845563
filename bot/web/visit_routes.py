"""The shopper's routes: a visit from its first touch to its end."""

from __future__ import annotations

from typing import Any

from sanic import Blueprint, Request
from sanic.response import HTTPResponse

from bot.floor.errors import TooManyAttempts
from bot.floor.tempo import Tempo
from bot.service import erasing, notes, talk, tempo, visits
from bot.web import bodies, guard
from bot.web.problems import BodyRefused
from bot.web.reading import answer, read

routes = Blueprint("visits", url_prefix="/api")

VISITS_A_MINUTE = 600
CODES_A_MINUTE = 20
AT_ONCE = 8
"""Messages of one visit that may be on their way at the same time."""


@routes.post("/visits")
async def open_visit(request: Request) -> HTTPResponse:
    """A shopper touched the screen."""
    guard.knock(request, "visit", VISITS_A_MINUTE)
    body = read(request, bodies.OpenVisit)
    opened = await visits.open_visit(guard.shop_of(request), body.tablet, body.language)
    return answer(_opened(opened), 201)


@routes.post("/visits/resume")
async def resume_visit(request: Request) -> HTTPResponse:
    """Take a sleeping visit up again."""
    guard.knock(request, "code", CODES_A_MINUTE)
    body = read(request, bodies.ResumeVisit)
    opened = await visits.resume_visit(guard.shop_of(request), body.tablet, body.resume)
    return answer(_opened(opened), 201)


@routes.delete("/visits/<visit_id>", ignore_body=False)
async def end_visit(request: Request, visit_id: str) -> HTTPResponse:
    """It is over."""
    guard.going_on(request, visit_id)
    await visits.end_visit(guard.shop_of(request), visit_id)
    return answer({})


@routes.post("/visits/<visit_id>/messages")
async def say(request: Request, visit_id: str) -> HTTPResponse:
    """One turn of the conversation."""
    token = guard.token_of(request)
    try:
        body = read(request, bodies.SayMessage)
    except BodyRefused:
        guard.going_on(request, visit_id)  # who may not come in is told that, and nothing else
        raise
    message = talk.Message(str(body.id), body.text, body.choice)
    with _one_more(request.app.ctx.on_their_way, visit_id):
        return answer(await talk.say(guard.shop_of(request), visit_id, token, message))


@routes.post("/visits/<visit_id>/language")
async def set_language(request: Request, visit_id: str) -> HTTPResponse:
    """The language button."""
    guard.going_on(request, visit_id)
    body = read(request, bodies.SetLanguage)
    await visits.set_language(guard.shop_of(request), visit_id, body.language)
    return answer({})


@routes.post("/visits/<visit_id>/tempo")
async def set_tempo(request: Request, visit_id: str) -> HTTPResponse:
    """Looking alone, or somebody may come by."""
    guard.going_on(request, visit_id)
    body = read(request, bodies.SetTempo)
    await tempo.set_tempo(guard.shop_of(request), visit_id, Tempo(body.tempo))
    return answer({})


@routes.get("/visits/<visit_id>/notes")
async def list_notes(request: Request, visit_id: str) -> HTTPResponse:
    """What I've noted."""
    visit = guard.going_on(request, visit_id)
    shop = guard.shop_of(request)
    with shop.reading() as view:
        lines = notes.notes_of(shop, view, visit_id, visit.language)
    return answer(
        [{"id": n.id, "kind": n.kind, "text": n.text, "at": n.at.isoformat()} for n in lines]
    )


@routes.delete("/visits/<visit_id>/notes", ignore_body=False)
async def delete_notes(request: Request, visit_id: str) -> HTTPResponse:
    """Everything."""
    guard.going_on(request, visit_id)
    await erasing.erase_visit(guard.shop_of(request), visit_id)
    return answer({})


@routes.delete("/visits/<visit_id>/notes/<note_id>", ignore_body=False)
async def delete_note(request: Request, visit_id: str, note_id: str) -> HTTPResponse:
    """One line."""
    guard.going_on(request, visit_id)
    await notes.delete_note(guard.shop_of(request), visit_id, note_id)
    return answer({})


@routes.post("/visits/<visit_id>/feelings")
async def note_feelings(request: Request, visit_id: str) -> HTTPResponse:
    """How it felt; open until ten minutes after the end."""
    guard.visit_at(request, visit_id)
    body = read(request, bodies.Feelings)
    await visits.note_feelings(
        guard.shop_of(request), visit_id, body.pressed, body.understood, body.words
    )
    return answer({})


@routes.post("/receipts/<code>/erase")
async def erase_by_receipt(request: Request, code: str) -> HTTPResponse:
    """Later, from anywhere, without a login."""
    guard.knock(request, "code", CODES_A_MINUTE)
    await erasing.erase_by_receipt(guard.shop_of(request), code)
    return answer({})


class _one_more:  # noqa: N801 - reads as a sentence where it is used
    """Count a message that is on its way; TooManyAttempts past AT_ONCE for one visit."""

    def __init__(self, on_their_way: dict[str, int], visit_id: str) -> None:
        self._counts, self._visit_id = on_their_way, visit_id

    def __enter__(self) -> None:
        now = self._counts.get(self._visit_id, 0)
        if now >= AT_ONCE:
            raise TooManyAttempts(1)
        self._counts[self._visit_id] = now + 1

    def __exit__(self, *_: object) -> None:
        left = self._counts[self._visit_id] - 1
        if left:
            self._counts[self._visit_id] = left
        else:
            del self._counts[self._visit_id]


def _opened(opened: visits.Opened) -> dict[str, Any]:
    visit = opened.visit
    return {
        "visit": visit.id,
        "token": opened.token,
        "sign": visit.sign,
        "resume": opened.resume,
        "receipt": opened.receipt,
        "language": visit.language,
        "tempo": visit.tempo.value,
        "replies": opened.replies,
    }
