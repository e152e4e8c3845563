"""Who may come in: visit tokens, desk sessions with CSRF tokens, and how often one may knock."""

from __future__ import annotations

import hmac
import time
from collections import defaultdict, deque

from sanic import Request

from bot.floor import errors
from bot.floor.staff import Person
from bot.floor.visit import Visit
from bot.service import people, visits
from bot.service.ports import Shop

COOKIE = "mirando_desk"
MINUTE = 60.0


def shop_of(request: Request) -> Shop:
    """The shop that this application serves."""
    shop: Shop = request.app.ctx.shop
    return shop


def visit_at(request: Request, visit_id: str) -> Visit:
    """The visit that the bearer token opens, which must be the one in the path."""
    with shop_of(request).reading() as view:
        return visits.visit_of(view, visit_id, token_of(request))


def going_on(request: Request, visit_id: str) -> Visit:
    """The same, and it must not be over."""
    visit = visit_at(request, visit_id)
    visit.must_be_going_on()
    return visit


def person_at(request: Request) -> Person:
    """Who sits at this desk; for a write also that their own page sent it."""
    person, csrf = session_at(request)
    if request.method not in ("GET", "HEAD"):
        sent = request.headers.get("x-csrf-token", "")
        if not hmac.compare_digest(sent.encode(), csrf.encode()):
            raise errors.CsrfMissing()
    return person


def session_at(request: Request) -> tuple[Person, str]:
    """The person and the CSRF token of the session cookie, or NotSignedIn."""
    shop = shop_of(request)
    with shop.reading() as view:
        return people.who_is(shop, view, session_token(request))


def session_token(request: Request) -> str:
    """The cookie's value; an empty string when there is none."""
    return str(request.cookies.get(COOKIE) or "")


def source_of(request: Request) -> str:
    """Where a request comes from, for locks and limits."""
    return str(request.ip)


class Doorman:
    """Counts knocks by kind and source in a sliding minute; forgets whoever went away."""

    def __init__(self) -> None:
        self._knocks: dict[tuple[str, str], deque[float]] = defaultdict(deque)

    def knock(self, kind: str, source: str, most: int) -> None:
        """Raise TooManyAttempts after `most` knocks within a minute."""
        now = time.monotonic()
        knocks = self._knocks[kind, source]
        while knocks and knocks[0] < now - MINUTE:
            knocks.popleft()
        if len(knocks) >= most:
            raise errors.TooManyAttempts(max(1, int(knocks[0] + MINUTE - now)))
        knocks.append(now)
        if len(self._knocks) > 10_000:
            self._knocks = defaultdict(
                deque, {key: kept for key, kept in self._knocks.items() if kept[-1] > now - MINUTE}
            )


def knock(request: Request, kind: str, most: int) -> None:
    """Count this request's source at the application's doorman."""
    request.app.ctx.doorman.knock(kind, source_of(request), most)


def token_of(request: Request) -> str:
    """The bearer token, not looked up yet; TokenUnknown without one."""
    scheme, _, token = request.headers.get("authorization", "").partition(" ")
    if scheme.lower() != "bearer" or not token:
        raise errors.TokenUnknown()
    return str(token.strip())
