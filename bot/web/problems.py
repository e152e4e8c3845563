"""The one table in which what went wrong on the floor becomes an HTTP answer."""

from __future__ import annotations

import json
import logging
from typing import Any

from pydantic import ValidationError
from sanic import Request
from sanic.exceptions import SanicException
from sanic.response import HTTPResponse

from bot.floor import errors
from bot.web.words import language_of, locale_of, problem_words

log = logging.getLogger(__name__)

RETRY_SECONDS = 2

STATUS: dict[type[Exception], int] = {
    errors.TabletUnknown: 401,
    errors.TokenUnknown: 401,
    errors.NotSignedIn: 401,
    errors.PinRefused: 401,
    errors.CsrfMissing: 403,
    errors.RoleMissing: 403,
    errors.LeadNotYours: 403,
    errors.VisitUnknown: 404,
    errors.ResumeCodeUnknown: 404,
    errors.ReceiptUnknown: 404,
    errors.NoteUnknown: 404,
    errors.KeepsakeUnknown: 404,
    errors.LeadUnknown: 404,
    errors.WrongTempo: 409,
    errors.LeadAlreadyOpen: 409,
    errors.LeadAlreadyClaimed: 409,
    errors.LeadNotInHand: 409,
    errors.NothingToTakeAlong: 409,
    errors.VisitEnded: 410,
    errors.FeelingsTooLate: 410,
    errors.ChoiceNeverOffered: 422,
    errors.NoteNotFitting: 422,
    errors.NobodyOnShift: 422,
    errors.StaffNotOnShift: 422,
    errors.BriefTooLong: 422,
    errors.LastEventUnreadable: 422,
    errors.TooManyAttempts: 429,
    errors.NotReadyYet: 503,
    errors.ShopNotReachable: 503,
}


class BodyRefused(Exception):
    """The body is no JSON object, or one that the contract does not take."""

    def __init__(self, fields: list[str]) -> None:
        super().__init__(", ".join(fields))
        self.fields = fields

    @classmethod
    def of(cls, error: ValidationError) -> BodyRefused:
        """Names the fields, never what was in them."""
        return cls([".".join(str(part) for part in e["loc"]) or "body" for e in error.errors()])


def answer(request: Request, error: Exception) -> HTTPResponse:
    """The problem+json answer (RFC 9457) for anything that was raised."""
    if isinstance(error, BodyRefused):
        return problem(request, 422, "BodyRefused", fields=error.fields)
    if type(error) in STATUS:
        return _floor(request, error)
    if isinstance(error, SanicException):
        return problem(request, error.status_code or 500, f"http.{error.status_code}")
    log.error("a request failed", exc_info=error)
    return problem(request, 500, "http.500")


def problem(
    request: Request,
    status: int,
    key: str,
    headers: dict[str, str] | None = None,
    **facts: Any,
) -> HTTPResponse:
    """A problem in the caller's language. `key` names it in the locale files and in `type`."""
    locale = locale_of(language_of(request), request.app.ctx.shop.locale)
    title, detail = problem_words(key, locale)
    body = {"type": f"urn:mirando:{key}", "title": title, "status": status, "detail": detail}
    return HTTPResponse(
        json.dumps({**body, **facts}),
        status=status,
        headers=headers,
        content_type="application/problem+json",
    )


def headers_of(error: Exception) -> dict[str, str]:
    """When to try again, where that helps."""
    if isinstance(error, errors.TooManyAttempts):
        return {"Retry-After": str(error.seconds)}
    return {"Retry-After": str(RETRY_SECONDS)} if STATUS[type(error)] == 503 else {}


def _floor(request: Request, error: Exception) -> HTTPResponse:
    facts: dict[str, Any] = {}
    if isinstance(error, errors.LeadAlreadyClaimed):
        facts["claimed_by"] = error.by
    name = type(error).__name__
    return problem(request, STATUS[type(error)], name, headers_of(error), **facts)
