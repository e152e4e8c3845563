"""What the open pages must hear, each kept until it was heard: the rows of the one stream."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum
from typing import Any

FLOOR = "floor"
"""The audience of everyone on shift."""


def of_visit(visit_id: str) -> str:
    """The audience of one visit's tablet."""
    return f"visit:{visit_id}"


def of_person(person_id: str) -> str:
    """The audience of one salesperson's desk."""
    return f"staff:{person_id}"


class Heard(str, Enum):
    """The kinds of events on the two event streams of the HTTP contract."""

    REPLY = "reply"
    TEMPO = "tempo"
    LEAD = "lead"
    NOTICE = "notice"
    RING = "ring"
    MESSAGE = "message"
    FLOOR = "floor"
    TOGETHER = "together"
    SHIFT = "shift"
    LEFT_NOTE = "left_note"


@dataclass(frozen=True)
class StreamEvent:
    """One row: who hears it, what it is, and its body as it goes over the wire.

    `id` rises in the order of commits and is given by the database (0 before that). `visit_id`
    is the visit that it came from, so that erasing finds it whoever heard it.
    """

    audience: str
    kind: Heard
    body: Mapping[str, Any]
    at: datetime
    id: int = 0
    visit_id: str | None = None


@dataclass(frozen=True)
class Choice:
    """A button: what the shopper reads, and the payload that pressing it sends."""

    title: str
    payload: str

    def wire(self) -> dict[str, str]:
        """As it goes over the wire."""
        return {"title": self.title, "payload": self.payload}


@dataclass(frozen=True)
class Reply:
    """One message before it has its number: `speaker` is bot, person or shopper."""

    speaker: str
    text: str
    name: str | None = None
    choices: tuple[Choice, ...] = ()
    products: tuple[Mapping[str, Any], ...] = ()
    comparison: Mapping[str, Any] | None = field(default=None)

    def wire(self) -> dict[str, Any]:
        """The contract's R without its id."""
        return {
            "from": self.speaker,
            "name": self.name,
            "text": self.text,
            "choices": [choice.wire() for choice in self.choices],
            "products": [dict(product) for product in self.products],
            "comparison": dict(self.comparison) if self.comparison else None,
        }
