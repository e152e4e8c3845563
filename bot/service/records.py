"""What the use cases and the rooms of the database hand each other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any


@dataclass(frozen=True)
class Tablet:
    """A tablet of the shop; only the hash of its key is kept."""

    id: str
    name: str
    zone: str


@dataclass(frozen=True)
class Parsed:
    """What NLU made of a message. `language` is None when the message tells nothing about it.

    `text`, `intent` and `entities` are what is logged, once. `parts` are there when something else
    is to be answered: each question of a message that asks two, or the earlier words that a button
    takes up.
    """

    text: str
    intent: str
    confidence: float
    entities: Sequence[Mapping[str, Any]] = ()
    language: str | None = None
    raw: Mapping[str, Any] = field(default_factory=dict)
    parts: Sequence[Parsed] = ()

    @property
    def questions(self) -> Sequence[Parsed]:
        """What is answered, one after the other."""
        return self.parts or (self,)


@dataclass(frozen=True)
class Turn:
    """One message of a shopper, logged once, with the answer that they got.

    `message_id` is the page's own id for it. `replies` are the stream ids of the answer's R.
    """

    visit_id: str
    seq: int
    message_id: str
    text: str
    choice: str | None
    intent: str
    confidence: float
    entities: Sequence[Mapping[str, Any]]
    language: str
    at: datetime
    replies: Sequence[int] = ()
    answer: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Listed:
    """Something on a shopper's list."""

    product_id: str
    size: str | None
    colour: str | None
    at: datetime
