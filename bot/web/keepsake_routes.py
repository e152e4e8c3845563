"""What a shopper takes along: made on the tablet, read and erased on their own phone."""

from __future__ import annotations

import re

from sanic import Blueprint, Request
from sanic.exceptions import InvalidUsage
from sanic.response import HTTPResponse

from bot.floor.errors import FloorError, KeepsakeUnknown, ShopNotReachable, TooManyAttempts
from bot.service import keepsakes
from bot.web import guard, problems, qr
from bot.web.keepsake_page import KeepsakePage
from bot.web.reading import answer
from bot.web.words import language_of, locale_of, problem_words

routes = Blueprint("keepsakes")

PAGES_A_MINUTE = 60

_HOST = re.compile(r"[\w.:\[\]-]{1,255}", re.ASCII)
_HEADERS = {
    "Cache-Control": "no-store",
    "X-Robots-Tag": "noindex, nofollow",
    # Narrower than elsewhere but for one thing: the button that erases is a form, so that it
    # works where no script does.
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; "
        "frame-ancestors 'none'; base-uri 'none'"
    ),
}


@routes.post("/api/visits/<visit_id>/keepsake")
async def take_along(request: Request, visit_id: str) -> HTTPResponse:
    """The address of the page, and a QR code of it for the phone's camera."""
    guard.going_on(request, visit_id)
    shop = guard.shop_of(request)
    origin = shop.public_url or _reached_at(request)
    address = f"{origin}/k/{await keepsakes.take_along(shop, visit_id)}"
    reach = "anywhere" if shop.public_url else "shop"
    return answer({"url": address, "svg": qr.drawn(address), "reach": reach}, 201)


@routes.get("/k/<code>")
async def read(request: Request, code: str) -> HTTPResponse:
    """The page, as things are now."""
    shop = guard.shop_of(request)
    try:
        guard.knock(request, "keepsake", PAGES_A_MINUTE)
        with shop.reading() as view:
            taken = keepsakes.taken(shop, view, code)
    except (KeepsakeUnknown, ShopNotReachable, TooManyAttempts) as error:
        return _not_there(request, error)
    return _page(KeepsakePage(shop, taken.language).of(taken, code))


@routes.post("/k/<code>/erase")
async def erase(request: Request, code: str) -> HTTPResponse:
    """The page alone."""
    shop = guard.shop_of(request)
    try:
        guard.knock(request, "keepsake", PAGES_A_MINUTE)
        language = await keepsakes.erase_page(shop, code)
    except (KeepsakeUnknown, ShopNotReachable, TooManyAttempts) as error:
        return _not_there(request, error)
    return _page(KeepsakePage(shop, language).erased())


def _reached_at(request: Request) -> str:
    """The shop's address as the tablet knows it."""
    if not _HOST.fullmatch(request.host):
        raise InvalidUsage("Host")
    return f"{request.scheme}://{request.host}"


def _not_there(request: Request, error: FloorError) -> HTTPResponse:
    """What the API would answer as a problem, on a page that people can read."""
    language = language_of(request)
    shop = guard.shop_of(request)
    words = problem_words(type(error).__name__, locale_of(language, shop.locale))
    text = KeepsakePage(shop, language).saying(*words)
    return _page(text, problems.STATUS[type(error)], problems.headers_of(error))


def _page(text: str, status: int = 200, more: dict[str, str] | None = None) -> HTTPResponse:
    return HTTPResponse(
        text, status, {**_HEADERS, **(more or {})}, content_type="text/html; charset=utf-8"
    )
