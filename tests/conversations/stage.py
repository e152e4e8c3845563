"""A shop in which a transcript is played: trained model, real actions, a real database."""

from __future__ import annotations

import re
import uuid
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from functools import cache
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

from bot.bootstrap import House, open_house
from bot.dialogue.address import PLAIN, way_of
from bot.dialogue.machine import RasaMachine
from bot.floor.lead import BriefRight, Outcome
from bot.floor.staff import Person, Role, Shift
from bot.floor.stream import Heard, of_visit
from bot.service import desk, tablets, talk, visits, waiting
from bot.service.brief import brief_of
from bot.settings import read_settings
from tests.conversations.torn import Torn
from tests.conversations.transcript import Transcript

A_MONDAY_AT_NOON = datetime(2026, 3, 2, 11, 0, tzinfo=timezone.utc)
RESPONSES = Path(__file__).resolve().parents[2] / "data" / "responses"


class Stage:
    """One visit in a shop of its own; `play` does everything a transcript says."""

    def __init__(
        self, home: Path, database_url: str, machine: RasaMachine, locale: str = "es-ES"
    ) -> None:
        self.now = A_MONDAY_AT_NOON
        environment = {"MIRANDO_HOME": str(home), "MIRANDO_LOCALE": locale}
        settings = replace(read_settings(environment), database_url=database_url)
        self.house: House = open_house(settings, clock=lambda: self.now, machine=machine)
        self.house.shelf.learn()
        self.shop = self.house.shop
        self.people: dict[str, Person] = {}
        self.visit_id = ""
        self.answer: dict[str, Any] = {}
        self._heard = 0

    async def open(self, transcript: Transcript) -> None:
        """The shop opens with these people on shift, and a shopper touches the screen."""
        async with self.shop.unit_of_work() as uow:
            for name in ("Ana", "Luis"):
                person = Person(name.lower(), name, Role.SALESPERSON, ("es", "en"))
                uow.staff.add(person, "nobody signs in here", self.now)
                self.people[name] = person
            for name in transcript.on_shift:
                uow.staff.set_shift(self.people[name].id, Shift.ON, self.now)
        self.house.shelf.meet({p.id: [p.name.lower()] for p in self.people.values()})
        _, key = await tablets.put_up(self.shop, "one", "Montaña")
        opened = await visits.open_visit(self.shop, key, transcript.language)
        self.visit_id, self._token = opened.visit.id, opened.token

    async def play(self, turn: dict[str, Any]) -> None:
        """Do what the turn says, and keep the answer."""
        self._heard = self._last_heard()
        self.now += timedelta(seconds=turn.get("wait", 5))
        self.answer = {"replies": [], "tempo": self.tempo, "language": self.visit.language}
        if "wait" in turn:
            await waiting.run_due_timers(self.shop)
        for name, what in turn.get("desk", {}).items():
            await self._at_the_desk(self.people[name], what)
        if "switch" in turn:
            await visits.set_language(self.shop, self.visit_id, turn["switch"])
        if "say" in turn:
            await self._send(text=str(turn["say"]), torn=turn.get("torn", ()))
        elif "press" in turn:
            await self._send(choice=self._payload(turn["press"]))

    async def _send(
        self, text: str | None = None, choice: str | None = None, torn: Sequence[str] = ()
    ) -> None:
        message = talk.Message(uuid.uuid4().hex, text=text, choice=choice)
        shop = replace(self.shop, machine=Torn(self.shop.machine, torn)) if torn else self.shop
        self.answer = await talk.say(shop, self.visit_id, self._token, message)

    async def _at_the_desk(self, person: Person, what: str) -> None:
        with self.shop.reading() as view:
            person = view.staff.get(person.id) or person
            lead = view.leads.open_of(self.visit_id)
        assert lead is not None, "nobody was called"
        if what == "claim":
            await desk.claim(self.shop, person, lead.id)
        elif what == "met":
            await desk.meet(self.shop, person, lead.id)
        elif what == "absent":
            await desk.absent(self.shop, person, lead.id)
        elif what == "close":
            await desk.close(self.shop, person, lead.id, Outcome.BOUGHT, BriefRight.YES)
        else:
            await desk.write(self.shop, person, lead.id, uuid.uuid4().hex, what)

    def _payload(self, pressed: str) -> str:
        """A payload as it is, or the newest offered button of that title."""
        if pressed.startswith("/"):
            return pressed
        with self.shop.reading() as view:
            rows = view.stream.heard_by([of_visit(self.visit_id)], after=0)
        for row in reversed(rows):
            for choice in row.body.get("choices", ()):
                if choice["title"] == pressed:
                    return str(choice["payload"])
        raise AssertionError(f"no button is called {pressed!r}")

    def _last_heard(self) -> int:
        with self.shop.reading() as view:
            return view.stream.last_id()

    @property
    def visit(self) -> Any:
        with self.shop.reading() as view:
            return view.visits.get(self.visit_id)

    @property
    def tempo(self) -> str:
        return str(self.visit.tempo.value)

    def notices(self) -> list[str]:
        """Kinds of the bands that this turn put on the tablet."""
        with self.shop.reading() as view:
            rows = view.stream.heard_by([of_visit(self.visit_id)], after=self._heard)
        return [row.body["kind"] for row in rows if row.kind is Heard.NOTICE]

    def intent(self) -> str:
        """What the log says was understood."""
        with self.shop.reading() as view:
            return view.conversations.turns(self.visit_id)[-1].intent

    def noted(self) -> list[str]:
        """Kinds of the signals of the last turn."""
        with self.shop.reading() as view:
            seq = view.conversations.turns(self.visit_id)[-1].seq
            return [s.kind.value for s in view.signals.of(self.visit_id) if s.turn == seq]

    def listed(self) -> list[str]:
        """Ids on the shopper's list."""
        with self.shop.reading() as view:
            return [each.product_id for each in view.conversations.listed(self.visit_id)]

    def lead(self) -> str | None:
        """Status of the open lead."""
        with self.shop.reading() as view:
            lead = view.leads.open_of(self.visit_id)
            return lead.status.value if lead else None

    def leads(self) -> int:
        """How many there ever were."""
        with self.shop.reading() as view:
            return len(view.leads.all_of(self.visit_id))

    def brief(self) -> list[str]:
        """The lines that would be sent as they are."""
        with self.shop.reading() as view:
            return brief_of(self.shop, view, self.visit).ticked()

    def way_of_speaking(self) -> str:
        """As `way_of` calls it: "en", "usted", "vos", or "es" in a shop of tú."""
        language = str(self.answer["language"])
        return language if language == "en" else self.shop.phrases.register or language

    def product(self, product_id: str) -> Any:
        return self.shop.catalogue.find(product_id)


@cache
def _variations() -> dict[str, list[tuple[str, str]]]:
    """Response to its (way of speaking, text) variations."""
    found: dict[str, list[tuple[str, str]]] = {}
    for path in RESPONSES.glob("*.yml"):
        for name, variations in YAML(typ="safe").load(path.read_text("utf-8"))["responses"].items():
            found[name] = [(way_of(variation), variation["text"]) for variation in variations]
    return found


def is_said(text: str, response: str, way: str) -> bool:
    """Whether the text is one of the variations of a response, whatever fills its gaps.

    What is not said otherwise in usted or vos is said as in the plain variations.
    """
    variations = _variations()[response]
    if way not in {spoken for spoken, _ in variations}:
        way = PLAIN
    texts = [written for spoken, written in variations if spoken == way]
    return any(re.fullmatch(_pattern(written), text, re.DOTALL) for written in texts)


def _pattern(written: str) -> str:
    parts = re.split(r"\{\w+\}", written)
    return ".*?".join(re.escape(part) for part in parts)


def responses_like(text: str, way: str) -> list[str]:
    """The responses that could have been this text, for telling what was said instead."""
    return [name for name in _variations() if is_said(text, name, way)]
