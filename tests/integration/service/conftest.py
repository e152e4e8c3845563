"""A shop put together as it is at start, on each database, with a clock that the test moves."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from bot.bootstrap import House, open_house
from bot.floor.lead import How, Lead
from bot.floor.staff import Person, Role, Shift
from bot.floor.stream import FLOOR, StreamEvent, of_person, of_visit
from bot.service import calls, people, tablets, visits
from bot.service.visits import Opened
from bot.settings import read_settings

MORNING = datetime(2026, 5, 4, 10, tzinfo=timezone.utc)


class Floor:
    """The shop of one test: `wait` moves its clock."""

    def __init__(self, database_url: str, home: Path) -> None:
        self.now = MORNING
        settings = read_settings({"DATABASE_URL": database_url, "MIRANDO_HOME": str(home)})
        self.house: House = open_house(settings, clock=lambda: self.now)
        self.shop = self.house.shop
        self._key: str | None = None

    def wait(self, seconds: float) -> None:
        self.now += timedelta(seconds=seconds)

    async def visit(self, language: str | None = "es") -> Opened:
        if self._key is None:
            _, self._key = await tablets.put_up(self.shop, "montaña-1", "Montaña")
        return await visits.open_visit(self.shop, self._key, language)

    async def on_shift(self, name: str, languages: tuple[str, ...] = ("es",)) -> Person:
        person = await people.hire(self.shop, name, "471182", languages, Role.SALESPERSON)
        await people.set_shift(self.shop, person, Shift.ON)
        return self.person(person)

    def person(self, person: Person) -> Person:
        with self.shop.reading() as view:
            found = view.staff.get(person.id)
            assert found is not None
            return found

    async def call(self, opened: Opened, who: str = "anyone", how: How = How.COME) -> Lead:
        return await calls.raise_lead(self.shop, opened.visit.id, who, how, [])

    def lead(self, lead_id: str) -> Lead:
        with self.shop.reading() as view:
            lead = view.leads.get(lead_id)
            assert lead is not None
            return lead

    def tempo(self, opened: Opened) -> str:
        with self.shop.reading() as view:
            visit = view.visits.get(opened.visit.id)
            assert visit is not None
            return visit.tempo.value

    def heard_on_tablet(self, opened: Opened) -> list[StreamEvent]:
        with self.shop.reading() as view:
            return view.stream.heard_by([of_visit(opened.visit.id)], after=0)

    def notices(self, opened: Opened) -> list[str]:
        heard = self.heard_on_tablet(opened)
        return [str(row.body["kind"]) for row in heard if row.kind.value == "notice"]

    def heard_at_desk(self, person: Person | None = None) -> list[StreamEvent]:
        audiences = [FLOOR] + ([of_person(person.id)] if person else [])
        with self.shop.reading() as view:
            return view.stream.heard_by(audiences, after=0)

    def rings(self, *people: Person) -> list[str]:
        """For whom it rang, in order, by name."""
        names = {of_person(person.id): person.name for person in people}
        with self.shop.reading() as view:
            heard = view.stream.heard_by(list(names), after=0)
        return [names[row.audience] for row in heard if row.kind.value == "ring"]


@pytest.fixture
def floor(database_url: str, tmp_path: Path) -> Iterator[Floor]:
    floor = Floor(database_url, tmp_path / "home")
    yield floor
    floor.house.close()


@pytest.fixture
def event_loop() -> Iterator[asyncio.AbstractEventLoop]:
    loop = asyncio.new_event_loop()
    yield loop
    loop.close()
