"""The desk's routes: sign in, shift, rotation, and the calls."""

from __future__ import annotations

from collections.abc import Awaitable

from sanic import Blueprint, Request
from sanic.response import HTTPResponse

from bot.floor.lead import BriefRight, Lead, Outcome
from bot.floor.staff import Person, Shift
from bot.service import announcing, desk, people
from bot.web import bodies, guard
from bot.web.reading import answer, read

routes = Blueprint("desk", url_prefix="/api/desk")

SIGN_INS_A_MINUTE = 120


@routes.post("/session")
async def sign_in(request: Request) -> HTTPResponse:
    """Name and PIN against a cookie."""
    guard.knock(request, "sign-in", SIGN_INS_A_MINUTE)
    body = read(request, bodies.SignIn)
    shop = guard.shop_of(request)
    person, token, csrf = await people.sign_in(shop, body.name, body.pin, guard.source_of(request))
    response = answer(_me(person, csrf))
    response.cookies[guard.COOKIE] = token
    cookie = response.cookies[guard.COOKIE]
    cookie["httponly"] = True
    cookie["samesite"] = "Strict"
    cookie["path"] = "/api/desk"
    cookie["max-age"] = int(people.SESSION.total_seconds())
    if request.scheme == "https":
        cookie["secure"] = True
    return response


@routes.get("/session")
async def who_am_i(request: Request) -> HTTPResponse:
    """After a reload."""
    return answer(_me(*guard.session_at(request)))


@routes.delete("/session", ignore_body=False)
async def sign_out(request: Request) -> HTTPResponse:
    """The shift stays as it is."""
    guard.person_at(request)
    await people.sign_out(guard.shop_of(request), guard.session_token(request))
    return answer({})


@routes.post("/shift")
async def set_shift(request: Request) -> HTTPResponse:
    """On, paused or off."""
    person = guard.person_at(request)
    body = read(request, bodies.SetShift)
    await people.set_shift(guard.shop_of(request), person, Shift(body.status))
    return answer({})


@routes.get("/rotation")
async def rotation(request: Request) -> HTTPResponse:
    """Who is rung next, for everybody to see."""
    guard.person_at(request)
    with guard.shop_of(request).reading() as view:
        order = people.order_of_calls(view)
    return answer(
        {"order": [{"name": p.name, "status": "busy" if p.busy else "free"} for p in order]}
    )


@routes.get("/leads")
async def leads(request: Request) -> HTTPResponse:
    """The raised ones that this person may see, and their own."""
    person = guard.person_at(request)
    with guard.shop_of(request).reading() as view:
        return answer([announcing.lead_wire(view, lead) for lead in desk.leads_for(view, person)])


@routes.post("/leads/<lead_id>/claim")
async def claim(request: Request, lead_id: str) -> HTTPResponse:
    """Exactly one wins."""
    person = guard.person_at(request)
    return await _lead(request, desk.claim(guard.shop_of(request), person, lead_id))


@routes.post("/leads/<lead_id>/decline")
async def decline(request: Request, lead_id: str) -> HTTPResponse:
    """Without a penalty."""
    person = guard.person_at(request)
    body = read(request, bodies.Decline)
    shop = guard.shop_of(request)
    return await _lead(request, desk.decline(shop, person, lead_id, body.reason))


@routes.post("/leads/<lead_id>/seen")
async def see(request: Request, lead_id: str) -> HTTPResponse:
    """The ring was seen."""
    person = guard.person_at(request)
    return await _lead(request, desk.see(guard.shop_of(request), person, lead_id))


@routes.post("/leads/<lead_id>/met")
async def meet(request: Request, lead_id: str) -> HTTPResponse:
    """They are together."""
    person = guard.person_at(request)
    return await _lead(request, desk.meet(guard.shop_of(request), person, lead_id))


@routes.post("/leads/<lead_id>/absent")
async def absent(request: Request, lead_id: str) -> HTTPResponse:
    """The shopper was not there."""
    person = guard.person_at(request)
    return await _lead(request, desk.absent(guard.shop_of(request), person, lead_id))


@routes.post("/leads/<lead_id>/close")
async def close(request: Request, lead_id: str) -> HTTPResponse:
    """What came of it."""
    person = guard.person_at(request)
    body = read(request, bodies.CloseLead)
    shop = guard.shop_of(request)
    outcome, right = Outcome(body.outcome), BriefRight(body.brief_right)
    return await _lead(request, desk.close(shop, person, lead_id, outcome, right))


@routes.post("/leads/<lead_id>/message")
async def write(request: Request, lead_id: str) -> HTTPResponse:
    """The person writes to the shopper."""
    person = guard.person_at(request)
    body = read(request, bodies.PersonWrites)
    shop = guard.shop_of(request)
    return await _lead(request, desk.write(shop, person, lead_id, str(body.id), body.text))


@routes.get("/leads/<lead_id>/messages")
async def messages(request: Request, lead_id: str) -> HTTPResponse:
    """The talk between the two."""
    person = guard.person_at(request)
    with guard.shop_of(request).reading() as view:
        return answer(desk.messages(view, person, lead_id))


async def _lead(request: Request, doing: Awaitable[Lead]) -> HTTPResponse:
    lead = await doing
    with guard.shop_of(request).reading() as view:
        return answer(announcing.lead_wire(view, lead))


def _me(person: Person, csrf: str) -> dict[str, str]:
    return {
        "id": person.id,
        "name": person.name,
        "role": person.role.value,
        "csrf": csrf,
        "shift": person.shift.value,
    }
