"""The pages, their files, the shop's own name, pictures, health, and the contract's description."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from urllib.parse import unquote

from sanic import Blueprint, Request
from sanic.exceptions import NotFound
from sanic.response import HTTPResponse, file, redirect

from bot.floor.errors import ShopNotReachable
from bot.web import guard
from bot.web.openapi import description
from bot.web.reading import answer

HERE = Path(__file__).parent
routes = Blueprint("pages")
routes.static("/static", str(HERE / "static"))
routes.static("/locale", str(HERE / "locale"))


@routes.get("/")
async def front(_: Request) -> HTTPResponse:
    """Most who come here are tablets."""
    return redirect("/tablet")


@routes.get("/tablet")
async def tablet(_: Request) -> HTTPResponse:
    """The shopper's page."""
    return await _page("tablet.html")


@routes.get("/desk")
async def desk(_: Request) -> HTTPResponse:
    """The salesperson's page."""
    return await _page("desk.html")


@routes.get("/api/shop")
async def shop(request: Request) -> HTTPResponse:
    """What a page must know before anybody signed in or touched it."""
    here = guard.shop_of(request)
    return answer(
        {
            "name": here.info.get("name", {}),
            "locale": here.locale,
            "languages": ["es", "en"],
            "currency": here.currency,
            "keeps_days": here.keep_days,
        }
    )


@routes.get("/pictures/<name>")
async def product_picture(request: Request, name: str) -> HTTPResponse:
    """The drawing of a product that has no photograph of its own here.

    No cache keeps it: a tablet's cache would tell what its last visit looked at.
    """
    here = guard.shop_of(request)
    product = here.catalogue.find(unquote(name).removesuffix(".svg"))
    if product is None:
        raise NotFound()
    return HTTPResponse(
        here.picture(product),
        content_type="image/svg+xml",
        headers={"Cache-Control": "no-store"},
    )


@routes.get("/healthz")
async def health(request: Request) -> HTTPResponse:
    """200 when it can answer shoppers; 503 says what is missing."""
    here = guard.shop_of(request)
    state: dict[str, Any] = {"status": "ok", "model": here.machine.model, "database": "ok"}
    try:
        with here.reading() as view:
            view.stream.last_id()
    except ShopNotReachable:
        state.update(status="database", database="unreachable")
    else:
        if here.machine.model is None:
            failed = request.app.ctx.model_problem
            state.update(status="model" if failed else "starting", problem=failed)
    return answer(state, 200 if state["status"] == "ok" else 503)


@routes.get("/openapi.json")
async def openapi(_: Request) -> HTTPResponse:
    """The contract, for machines."""
    return answer(description())


async def _page(name: str) -> HTTPResponse:
    return await file(HERE / "templates" / name, headers={"Cache-Control": "no-store"})
