"""A tiny project, trained once, and a visit that talks with it over a real database."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime, timezone
from pathlib import Path

import pytest
import pytest_asyncio

from bot.db.unit_of_work import Database
from bot.dialogue.machine import RasaMachine
from bot.dialogue.training import train
from bot.floor.stream import Reply
from bot.floor.tempo import Tempo
from bot.floor.visit import Offer, Visit
from bot.service.records import Parsed, Tablet
from bot.service.registry import CurrentTurn, turn_at_hand

TINY = Path(__file__).parent / "tiny"
TINY_ACTIONS = "tests.integration.dialogue.tiny.actions"
NOW = datetime(2026, 3, 1, 10, tzinfo=timezone.utc)


class TwoPhrases:
    """The apology, told apart by language, in a shop that speaks as it is told."""

    def __init__(self, register: str | None = None) -> None:
        self.register = register

    def say(self, key: str, language: str, **values: object) -> str:
        return {"es": "Eso no me ha salido", "en": "That went wrong"}[language]


@dataclass
class Talker:
    """A visit that talks with the machine, one unit of work a turn, as the shop does."""

    machine: RasaMachine
    database: Database
    id: str
    heard: list[Reply] = field(default_factory=list)

    async def say(self, text: str, *, language: str | None = None) -> list[str]:
        return await self.turn(await self.machine.parse(text), language=language)

    async def press(self, payload: str, title: str) -> list[str]:
        return await self.turn(self.machine.pressed(payload, title))

    async def turn(
        self,
        parsed: Parsed,
        *,
        language: str | None = None,
        before_commit: Callable[[], None] = lambda: None,
    ) -> list[str]:
        async with self.database.unit_of_work() as uow:
            visit = uow.visits.get(self.id)
            visit = replace(visit, seq=visit.seq + 1, language=language or visit.language)
            turn = CurrentTurn(None, uow, visit, parsed)
            with turn_at_hand(turn):
                self.heard = await self.machine.converse(visit, parsed)
            uow.visits.save(visit)
            before_commit()
        return [reply.text for reply in self.heard]

    def rows(self) -> list[tuple[int, list[dict]]]:
        with self.database.reading() as view:
            return view.conversations.tracker_events(self.id)

    async def slots(self) -> dict[str, object]:
        """What the machine would begin its next turn with."""
        async with self.database.unit_of_work() as uow:
            visit = uow.visits.get(self.id)
            store = self.machine._room._store
            tracker = store.open(replace(visit, seq=visit.seq + 1), uow)
            store.close(self.id)
            return tracker.current_slot_values()


@pytest.fixture(scope="session")
def tiny_model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return train(TINY, tmp_path_factory.mktemp("models"), tell=lambda step: None)


@pytest.fixture(scope="session")
def ready_machine(tiny_model: Path) -> RasaMachine:
    return asyncio.run(loaded(tiny_model))


async def loaded(model: Path, register: str | None = None) -> RasaMachine:
    machine = RasaMachine(TwoPhrases(register), TINY_ACTIONS)
    await machine.load(model)
    return machine


@pytest.fixture
def shop_rows(sqlite_url: str) -> Iterator[Database]:
    database = Database(sqlite_url)
    yield database
    database.close()


@pytest_asyncio.fixture
async def shopper(ready_machine: RasaMachine, shop_rows: Database) -> Talker:
    return await new_shopper(ready_machine, shop_rows, "v1")


async def new_shopper(machine: RasaMachine, database: Database, visit_id: str) -> Talker:
    machine.forget(visit_id)
    visit = Visit(
        id=visit_id, tablet_id="t1", zone="boots", sign=visit_id, language="es",
        language_chosen=False, tempo=Tempo.LOOKING, offer=Offer.UNSPENT, noting=True,
        seq=0, erasures=0, started_at=NOW, last_seen_at=NOW,
    )  # fmt: skip
    async with database.unit_of_work() as uow:
        if not uow.tablets.all():
            uow.tablets.add(Tablet("t1", "One", "boots"), "key", NOW)
        uow.visits.add(visit, f"t-{visit_id}", f"r-{visit_id}", f"c-{visit_id}")
    return Talker(machine, database, visit_id)
