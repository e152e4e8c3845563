"""One message answered by a real action, in a real shop, without a dialogue model."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timezone
from pathlib import Path
from typing import Any

import pytest
from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.floor_action import FloorAction
from bot.bootstrap import House, open_house
from bot.catalogue.demo import demo_products
from bot.catalogue.fingerprint import fingerprint
from bot.db.unit_of_work import Database
from bot.service import tablets, visits
from bot.service.records import Parsed
from bot.service.registry import CurrentTurn, turn_at_hand
from bot.settings import read_settings

NOON = datetime(2026, 3, 2, 11, tzinfo=timezone.utc)


@dataclass
class Answered:
    """What the action said and kept, and what it left in the shop."""

    messages: list[dict[str, Any]]
    slots: dict[str, Any]
    events: list[dict[str, Any]]
    noted: list[str]
    asked_back: bool = False

    @property
    def responses(self) -> list[str]:
        return [message["response"] for message in self.messages]


Ask = Callable[..., Answered]


@pytest.fixture(scope="session")
def stocked(tmp_path_factory: pytest.TempPathFactory, sqlite_template: Path) -> Path:
    path = Path(shutil.copy(sqlite_template, tmp_path_factory.mktemp("stocked") / "shop.db"))
    database = Database(f"sqlite:///{path}")
    with database.unit_of_work_now() as work:
        work.products.save([(product, fingerprint(product)) for product in demo_products()])
    database.close()
    return path


@pytest.fixture
def house(stocked: Path, tmp_path: Path) -> Iterator[House]:
    url = f"sqlite:///{shutil.copy(stocked, tmp_path / 'shop.db')}"
    settings = read_settings({"MIRANDO_HOME": str(tmp_path), "DATABASE_URL": url})
    house = open_house(settings, clock=lambda: NOON)
    yield house
    house.close()


@pytest.fixture
def ask(house: House) -> Ask:
    """Let one action answer a message, with these entities and slots.

    `likely` is how NLU ranks a message of which it is unsure, `taken_for` what it believes, and
    how surely.
    """

    def answered(
        action: FloorAction,
        text: str = "",
        entities: dict[str, Any] | None = None,
        pressed: bool = False,
        language: str = "es",
        likely: Mapping[str, float] | None = None,
        taken_for: tuple[str, float] = ("any", 1.0),
        **slots: Any,
    ) -> Answered:
        found = [_entity(text, kind, value) for kind, value in (entities or {}).items()]
        ranking = [{"name": name, "confidence": sure} for name, sure in (likely or {}).items()]
        name, confidence = ("nlu_fallback", 0.4) if ranking else taken_for
        parsed = Parsed(text, name, confidence, found, raw={"intent_ranking": ranking})
        return asyncio.run(_answer(house, action, parsed, pressed, language, slots))

    return answered


def _entity(text: str, kind: str, value: Any) -> dict[str, Any]:
    """A value, or a value and the word that stands for it in the message."""
    value, word = value if isinstance(value, tuple) else (value, "")
    start = text.find(word) if word else 0
    return {"entity": kind, "value": value, "start": start, "end": start + len(word)}


async def _answer(
    house: House,
    action: FloorAction,
    parsed: Parsed,
    pressed: bool,
    language: str,
    slots: dict[str, Any],
) -> Answered:
    _, key = await tablets.put_up(house.shop, "one", "Montaña")
    opened = await visits.open_visit(house.shop, key, language)
    intent = {"name": parsed.intent, "confidence": parsed.confidence}
    message = {"text": parsed.text, "entities": parsed.entities, "intent": intent}
    tracker = Tracker(opened.visit.id, slots, message, [], False, None, {}, "action_listen")
    said = CollectingDispatcher()
    async with house.shop.unit_of_work() as uow:
        turn = CurrentTurn(house.shop, uow, opened.visit, parsed, pressed=pressed)
        with turn_at_hand(turn):
            events = await action.run(said, tracker, {})
        noted = [signal.kind.value for signal in uow.signals.of(opened.visit.id)]
    kept = {event["name"]: event["value"] for event in events if event["event"] == "slot"}
    return Answered(said.messages, kept, events, noted, turn.asked_back)
