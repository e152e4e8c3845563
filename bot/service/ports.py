"""What the use cases need from outside, and the two ways to reach the shop's rows.

Writing happens in one unit of work at a time: `async with shop.unit_of_work() as uow`. It
commits when the block ends well and rolls back when it does not; commit order is stream order.
Reading alone needs no turn: `with shop.reading() as view`.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from contextlib import AbstractAsyncContextManager, AbstractContextManager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any, Protocol

from bot.floor.product import Product
from bot.floor.stream import Reply
from bot.floor.visit import Visit
from bot.floor.warmth import Weights
from bot.service.catalogue_ports import Catalogue, ProductStore
from bot.service.desk_ports import Leads, Staff, Tablets
from bot.service.keepsake_ports import Keepsakes
from bot.service.left_note_ports import LeftNotes
from bot.service.records import Parsed
from bot.service.stream_ports import Relay, Stream
from bot.service.visit_ports import Conversations, Signals, Visits

Clock = Callable[[], datetime]
"""Now, in UTC and aware of it."""


class ShopFacts(Protocol):
    """Small facts about the shop itself that the program keeps ("demo": "yes")."""

    def get(self, key: str) -> str | None:
        """The fact."""

    def set(self, key: str, value: str) -> None:
        """Keep it."""


class View(Protocol):
    """All rooms of the database, read together at one moment."""

    @property
    def tablets(self) -> Tablets:
        """The tablets of the shop."""

    @property
    def visits(self) -> Visits:
        """Visits and their tempo."""

    @property
    def conversations(self) -> Conversations:
        """What was said."""

    @property
    def signals(self) -> Signals:
        """What was noted."""

    @property
    def leads(self) -> Leads:
        """Calls and their timers."""

    @property
    def left_notes(self) -> LeftNotes:
        """Notes for whoever comes later."""

    @property
    def staff(self) -> Staff:
        """The people who work here."""

    @property
    def stream(self) -> Stream:
        """What open pages must hear."""

    @property
    def products(self) -> ProductStore:
        """What the shop sells."""

    @property
    def facts(self) -> ShopFacts:
        """Small facts about the shop."""

    @property
    def keepsakes(self) -> Keepsakes:
        """The pages that shoppers took along."""


class UnitOfWork(View, Protocol):
    """The same rooms in one transaction that writes; it is the only one in this process."""

    def after_commit(self, call: Callable[[], None]) -> None:
        """Something to do once it is certain."""


class Machine(Protocol):
    """The dialogue model: Rasa, held in one room."""

    @property
    def model(self) -> str | None:
        """The name of the model that answers, None while there is none yet."""

    async def load(self, model_path: Path) -> None:
        """Let that model answer from the next turn on; until then the one before does."""

    async def parse(self, text: str) -> Parsed:
        """What NLU makes of it, its two questions told apart; NotReadyYet while loading."""

    def pressed(self, payload: str, title: str) -> Parsed:
        """A button: `/intent{"entity": "value"}` without NLU; ValueError if it is none."""

    def understood_as(
        self, intent: str, text: str, entities: Sequence[Mapping[str, Any]]
    ) -> Parsed:
        """Earlier words, meaning that and nothing else."""

    async def converse(self, visit: Visit, parsed: Parsed) -> list[Reply]:
        """Let the dialogue model and its actions answer, inside the current unit of work.

        Writes Rasa's events of this turn as row `visit.seq`. If the unit of work fails, nothing of
        the turn is remembered.
        """

    def forget(self, visit_id: str) -> None:
        """Throw the live conversation away; it is rebuilt from the rows at the next turn."""


class Phrases(Protocol):
    """Short texts of the floor itself, by key and language (notices, tempo, brief lines)."""

    @property
    def register(self) -> str | None:
        """How the shop speaks to people in Spanish: "usted" or "vos"; None for tú."""

    def say(self, key: str, language: str, **values: object) -> str:
        """The phrase with its values filled in; KeyError for a key that nobody wrote."""


@dataclass(frozen=True)
class Shop:
    """Everything the use cases reach, put together in `bot/bootstrap.py`."""

    unit_of_work: Callable[[], AbstractAsyncContextManager[UnitOfWork]]
    reading: Callable[[], AbstractContextManager[View]]
    catalogue: Catalogue
    machine: Machine
    phrases: Phrases
    weights: Callable[[], Weights]
    clock: Clock
    relay: Relay
    picture: Callable[[Product], str]
    secret: bytes
    hash_pin: Callable[[str], str]
    pin_fits: Callable[[str | None, str], Awaitable[bool]]
    language: str = "es"
    locale: str = "es-ES"
    currency: str = "EUR"
    keep_days: int = 30
    public_url: str | None = None
    info: Mapping[str, Any] = field(default_factory=dict)
