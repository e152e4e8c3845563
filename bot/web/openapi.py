"""The HTTP contract as an OpenAPI 3.0 description, from the same models that read the bodies."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from pydantic import BaseModel
from pydantic.schema import schema

from bot.web import bodies

VISIT, DESK, OPEN, PAGE = "visit", "desk", "open", "page"

ROUTES: tuple[tuple[str, str, str, type[BaseModel] | None, tuple[int, ...], str], ...] = (
    ("get", "/healthz", OPEN, None, (200, 503), "Whether it can answer shoppers"),
    ("get", "/api/shop", OPEN, None, (200,), "The shop's name, locale and languages"),
    ("post", "/api/visits", OPEN, bodies.OpenVisit, (201, 401, 422), "A visit begins"),
    ("post", "/api/visits/resume", OPEN, bodies.ResumeVisit, (201, 401, 404), "Taken up again"),
    ("delete", "/api/visits/{visit}", VISIT, None, (200, 410), "A visit ends"),
    ("post", "/api/visits/{visit}/messages", VISIT, bodies.SayMessage, (200, 503), "One turn"),
    ("get", "/api/visits/{visit}/events", VISIT, None, (200,), "What happens, as events"),
    ("post", "/api/visits/{visit}/language", VISIT, bodies.SetLanguage, (200,), "Language"),
    ("post", "/api/visits/{visit}/tempo", VISIT, bodies.SetTempo, (200, 409), "Looking or open"),
    ("get", "/api/visits/{visit}/people", VISIT, None, (200,), "Whoever may be called"),
    ("get", "/api/visits/{visit}/brief", VISIT, None, (200,), "What would be sent"),
    ("post", "/api/visits/{visit}/lead", VISIT, bodies.RaiseLead, (201, 409, 422), "Call"),
    ("delete", "/api/visits/{visit}/lead", VISIT, None, (200, 404), "Cancel, or end the talk"),
    ("get", "/api/visits/{visit}/notes", VISIT, None, (200,), "What was noted"),
    ("delete", "/api/visits/{visit}/notes", VISIT, None, (200,), "Erase everything"),
    ("delete", "/api/visits/{visit}/notes/{note}", VISIT, None, (200, 404), "Erase one line"),
    ("post", "/api/visits/{visit}/left-note", VISIT, bodies.LeaveNote, (201, 422), "Leave a note"),
    ("get", "/api/visits/{visit}/left-note", VISIT, None, (200, 404), "The note that waits"),
    ("delete", "/api/visits/{visit}/left-note", VISIT, None, (200, 404), "Withdraw the note"),
    ("post", "/api/visits/{visit}/feelings", VISIT, bodies.Feelings, (200, 410), "How it felt"),
    ("post", "/api/visits/{visit}/keepsake", VISIT, None, (201, 409), "A page to take along"),
    ("get", "/k/{code}", PAGE, None, (200, 404, 429), "The page that was taken along"),
    ("post", "/k/{code}/erase", PAGE, None, (200, 404, 429), "Erase that page"),
    ("post", "/api/receipts/{code}/erase", OPEN, None, (200, 404, 429), "Erase later"),
    ("post", "/api/desk/session", OPEN, bodies.SignIn, (200, 401, 429), "Sign in"),
    ("get", "/api/desk/session", DESK, None, (200, 401), "Who I am"),
    ("delete", "/api/desk/session", DESK, None, (200,), "Sign out"),
    ("post", "/api/desk/shift", DESK, bodies.SetShift, (200,), "On, paused or off"),
    ("get", "/api/desk/rotation", DESK, None, (200,), "Who is rung next"),
    ("get", "/api/desk/leads", DESK, None, (200,), "The calls"),
    ("get", "/api/desk/left-notes", DESK, None, (200,), "Notes that nobody read yet"),
    ("post", "/api/desk/left-notes/{note}/read", DESK, None, (200, 404), "A note was read"),
    ("get", "/api/desk/events", DESK, None, (200,), "What happens, as events"),
    ("post", "/api/desk/leads/{lead}/claim", DESK, None, (200, 404, 409), "Claim"),
    ("post", "/api/desk/leads/{lead}/decline", DESK, bodies.Decline, (200, 404), "Decline"),
    ("post", "/api/desk/leads/{lead}/seen", DESK, None, (200, 404), "The ring was seen"),
    ("post", "/api/desk/leads/{lead}/met", DESK, None, (200, 403, 404), "Together"),
    ("post", "/api/desk/leads/{lead}/absent", DESK, None, (200, 403, 404), "Was not there"),
    ("post", "/api/desk/leads/{lead}/message", DESK, bodies.PersonWrites, (200, 403), "Write"),
    ("get", "/api/desk/leads/{lead}/messages", DESK, None, (200, 403), "The talk"),
    ("post", "/api/desk/leads/{lead}/close", DESK, bodies.CloseLead, (200, 403, 409), "Close"),
)

_MODELS = tuple({route[3].__name__: route[3] for route in ROUTES if route[3]}.values())
_AT = "#/components/schemas/"


@lru_cache(maxsize=1)
def description() -> dict[str, Any]:
    """The whole description; built once."""
    paths: dict[str, dict[str, Any]] = {}
    for method, path, who, body, statuses, summary in ROUTES:
        paths.setdefault(path, {})[method] = _operation(path, who, body, statuses, summary)
    return {
        "openapi": "3.0.3",
        "info": {"title": "Solo Mirando", "version": "1"},
        "paths": paths,
        "components": {
            "schemas": {
                **schema(_MODELS, ref_prefix=_AT)["definitions"],
                "Problem": _PROBLEM,
                "SizeAbroad": _SIZE_ABROAD,
            },
            "securitySchemes": {
                VISIT: {"type": "http", "scheme": "bearer"},
                DESK: {"type": "apiKey", "in": "cookie", "name": "mirando_desk"},
                "csrf": {"type": "apiKey", "in": "header", "name": "X-CSRF-Token"},
            },
        },
    }


def _operation(
    path: str, who: str, body: type[BaseModel] | None, statuses: tuple[int, ...], summary: str
) -> dict[str, Any]:
    named = [part[1:-1] for part in path.split("/") if part.startswith("{")]
    parameters = [
        {"name": name, "in": "path", "required": True, "schema": {"type": "string"}}
        for name in named
    ]
    operation: dict[str, Any] = {
        "summary": summary,
        "parameters": parameters,
        "responses": {
            **{str(s): {"description": _meaning(s)} for s in statuses},
            "default": _AS_A_PAGE if who == PAGE else _AS_A_PROBLEM,
        },
    }
    if who in (VISIT, DESK):
        operation["security"] = [{VISIT: []}] if who == VISIT else [{DESK: [], "csrf": []}]
    if body:
        sent = {"schema": {"$ref": _AT + body.__name__}}
        operation["requestBody"] = {"required": True, "content": {"application/json": sent}}
    return operation


def _meaning(status: int) -> str:
    return "Done" if status < 300 else "A problem, as under default"


_AS_A_PROBLEM = {
    "description": "A problem, in the caller's language",
    "content": {"application/problem+json": {"schema": {"$ref": _AT + "Problem"}}},
}
_AS_A_PAGE = {
    "description": "A page, in the reader's language",
    "content": {"text/html": {"schema": {"type": "string"}}},
}


_PROBLEM = {
    "type": "object",
    "required": ["type", "title", "status", "detail"],
    "properties": {
        "type": {"type": "string"},
        "title": {"type": "string"},
        "status": {"type": "integer"},
        "detail": {"type": "string"},
    },
}

_SIZE_ABROAD = {
    "description": "One of `sizes_abroad`, which a product of R has beyond the contract",
    "type": "object",
    "required": ["eu", "uk", "us_men", "us_women"],
    "properties": {
        "eu": {"type": "string"},
        "uk": {"type": "string"},
        "us_men": {"type": "string", "nullable": True},
        "us_women": {"type": "string", "nullable": True},
    },
}
