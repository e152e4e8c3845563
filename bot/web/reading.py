"""Read a request's body, and write an answer's."""

from __future__ import annotations

import json
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from sanic import Request
from sanic.response import HTTPResponse

from bot.web.problems import BodyRefused

Model = TypeVar("Model", bound=BaseModel)


def read(request: Request, model: type[Model]) -> Model:
    """The body as the contract takes it; BodyRefused names the fields that it does not take.

    No body at all is an empty object.
    """
    try:
        sent = json.loads(request.body) if request.body.strip() else {}
    except (ValueError, RecursionError):
        raise BodyRefused(["body"]) from None
    if not isinstance(sent, dict):
        raise BodyRefused(["body"])
    try:
        return model.parse_obj(sent)
    except ValidationError as error:
        raise BodyRefused.of(error) from None


def answer(body: Any, status: int = 200) -> HTTPResponse:
    """JSON that no cache keeps."""
    return HTTPResponse(
        json.dumps(body, ensure_ascii=False, separators=(",", ":")),
        status=status,
        content_type="application/json",
    )
