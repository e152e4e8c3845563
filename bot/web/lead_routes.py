"""The shopper's routes for calling a person."""

from __future__ import annotations

from sanic import Blueprint, Request
from sanic.response import HTTPResponse

from bot.floor.lead import How, Lead
from bot.floor.staff import Person
from bot.service import announcing, calls
from bot.service.brief import brief_of
from bot.web import bodies, guard
from bot.web.reading import answer, read

routes = Blueprint("leads", url_prefix="/api/visits")


@routes.get("/<visit_id>/people")
async def people(request: Request, visit_id: str) -> HTTPResponse:
    """Whoever may be called now."""
    guard.going_on(request, visit_id)
    with guard.shop_of(request).reading() as view:
        return answer([_person(person) for person in calls.people_on_shift(view)])


@routes.get("/<visit_id>/brief")
async def brief(request: Request, visit_id: str) -> HTTPResponse:
    """What would be sent, and how many calls wait before this one."""
    visit = guard.going_on(request, visit_id)
    shop = guard.shop_of(request)
    with shop.reading() as view:
        lines = brief_of(shop, view, visit).lines
        before = calls.waiting(view)
    shown = [{"text": line.text, "ticked": line.ticked} for line in lines]
    return answer({"lines": shown, "waiting": before})


@routes.post("/<visit_id>/lead")
async def raise_lead(request: Request, visit_id: str) -> HTTPResponse:
    """The call. It is saved with its notification before the shopper reads that it was sent."""
    guard.going_on(request, visit_id)
    body = read(request, bodies.RaiseLead)
    shop = guard.shop_of(request)
    lead = await calls.raise_lead(shop, visit_id, body.who, How(body.how), body.brief)
    return answer(_wire(request, lead), 201)


@routes.delete("/<visit_id>/lead", ignore_body=False)
async def cancel_lead(request: Request, visit_id: str) -> HTTPResponse:
    """In one tap, at any moment."""
    guard.going_on(request, visit_id)
    lead = await calls.cancel_lead(guard.shop_of(request), visit_id)
    return answer(_wire(request, lead))


def _wire(request: Request, lead: Lead) -> dict[str, object]:
    with guard.shop_of(request).reading() as view:
        return announcing.lead_wire(view, lead)


def _person(person: Person) -> dict[str, object]:
    return {
        "id": person.id,
        "name": person.name,
        "languages": list(person.languages),
        "specialities": list(person.specialities),
        "status": "busy" if person.busy else "free",
    }
