"""The Sanic application: routes, headers that every answer carries, and its limits."""

from __future__ import annotations

from sanic import Request, Sanic
from sanic.response import HTTPResponse

from bot.service.ports import Shop
from bot.web import (
    desk_routes,
    events,
    keepsake_routes,
    lead_routes,
    left_note_routes,
    pages,
    problems,
    visit_routes,
)
from bot.web.guard import Doorman

LARGEST_BODY = 64 * 1024

HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
        "connect-src 'self'; font-src 'self'; media-src 'self'; form-action 'none'; "
        "frame-ancestors 'none'; base-uri 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
}


def create_app(shop: Shop, name: str = "mirando") -> Sanic:
    """An application that serves this shop; nothing starts before it is served."""
    app = Sanic(name, configure_logging=False)
    app.config.REQUEST_MAX_SIZE = LARGEST_BODY
    app.config.KEEP_ALIVE_TIMEOUT = 75
    app.config.FALLBACK_ERROR_FORMAT = "json"
    app.ctx.shop = shop
    app.ctx.doorman = Doorman()
    app.ctx.on_their_way = {}
    app.ctx.model_problem = None
    for part in (
        visit_routes,
        lead_routes,
        left_note_routes,
        keepsake_routes,
        desk_routes,
        events,
        pages,
    ):
        app.blueprint(part.routes)
    app.exception(Exception)(_problem)
    app.middleware("response")(_headers)
    return app


async def _problem(request: Request, error: Exception) -> HTTPResponse:
    return problems.answer(request, error)


async def _headers(request: Request, response: HTTPResponse) -> None:
    for key, value in HEADERS.items():
        response.headers.setdefault(key, value)
    if request.path.startswith("/api/"):
        response.headers.setdefault("Cache-Control", "no-store")
