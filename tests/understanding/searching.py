"""Described needs, answered: how often a fitting product is among the first three.

    python -m tests.understanding.searching tests/understanding/needs_dev.tsv

A file has one need a line: language, what was typed, and the ids of all products that would be a
good answer, with a tab between. Each need is the first message of a visit in a shop of its own:
understood by the trained model, and answered by the real actions with a real search.
"""

from __future__ import annotations

import argparse
import asyncio
import tempfile
import uuid
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from bot.bootstrap import House, open_house
from bot.catalogue.demo import demo_products
from bot.catalogue.fingerprint import fingerprint
from bot.dialogue import models
from bot.dialogue.machine import RasaMachine
from bot.service import tablets, talk, visits
from bot.service.phrasebook import Phrasebook
from bot.service.records import Parsed
from bot.settings import read_settings

FIRST = 3


@dataclass(frozen=True)
class Need:
    """What somebody typed, and every product that would be a good answer."""

    language: str
    text: str
    fitting: frozenset[str]


@dataclass(frozen=True)
class Answered:
    """A need with what it was taken for, and the products shown, in their order."""

    need: Need
    intent: str
    shown: tuple[str, ...]

    @property
    def hit(self) -> bool:
        """Whether a fitting product is among the first three."""
        return not self.need.fitting.isdisjoint(self.shown[:FIRST])


def read_needs(path: Path) -> list[Need]:
    """The needs of a file; ValueError names the line that is none."""
    return list(_lines(path))


def _lines(path: Path) -> Iterator[Need]:
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        parts = line.split("\t")
        if len(parts) < 3 or parts[0] not in ("es", "en"):
            raise ValueError(f"{path.name}, line {number}: language, text, ids, with tabs between")
        ids = frozenset(each.strip() for each in parts[2].split(",") if each.strip())
        yield Need(parts[0], parts[1], ids)


async def answer_all(house: House, needs: Sequence[Need]) -> list[Answered]:
    """Each as the first message of a visit."""
    _, key = await tablets.put_up(house.shop, "one", "Montaña")
    return [await _answer(house, key, need) for need in needs]


async def _answer(house: House, key: str, need: Need) -> Answered:
    opened = await visits.open_visit(house.shop, key, need.language)
    message = talk.Message(uuid.uuid4().hex, text=need.text)
    answer = await talk.say(house.shop, opened.visit.id, opened.token, message)
    with house.shop.reading() as view:
        intent = view.conversations.turns(opened.visit.id)[-1].intent
    shown = [
        str(product["id"]) for reply in answer["replies"] for product in reply.get("products", ())
    ]
    return Answered(need, intent, tuple(dict.fromkeys(shown)))


class TakenFor(RasaMachine):
    """Takes whatever is typed for one intent, so that the search is measured by itself."""

    def __init__(self, phrases: Phrasebook, intent: str) -> None:
        super().__init__(phrases)
        self._intent = intent

    async def parse(self, text: str) -> Parsed:
        """What it names is found as always."""
        parsed = await super().parse(text)
        intent = {"name": self._intent, "confidence": 1.0}
        raw = {**parsed.raw, "intent": intent, "intent_ranking": [intent]}
        return replace(parsed, intent=self._intent, confidence=1.0, raw=raw)


def open_demo_shop(home: Path, machine: RasaMachine) -> House:
    """The demo shop on a shelf of its own."""
    settings = read_settings({"MIRANDO_HOME": str(home)})
    house = open_house(settings, machine=machine)
    with house.database.unit_of_work_now() as work:
        work.products.save([(product, fingerprint(product)) for product in demo_products()])
    with house.database.reading() as view:
        house.shelf.refresh(view.products)
    house.shelf.learn()
    return house


def hits(answered: Sequence[Answered], language: str | None = None) -> tuple[int, int]:
    """How many of how many; of one language or of all."""
    some = [one for one in answered if language in (None, one.need.language)]
    return sum(one.hit for one in some), len(some)


def report(answered: Sequence[Answered], say: Callable[[str], None] = print) -> None:
    """Every miss, then the figures."""
    for one in answered:
        if not one.hit:
            say(f"{one.need.language}  {one.need.text}\n    {one.intent}: {', '.join(one.shown)}")
            say(f"    fitting: {', '.join(sorted(one.need.fitting))}")
    for language in (None, "es", "en"):
        right, total = hits(answered, language)
        if total:
            say(f"{language or 'all':4} {right} of {total}: {right / total:.3f}")


def main() -> None:
    """Print the misses and the figures of one file."""
    parser = argparse.ArgumentParser(description="Of described needs, how many are answered well.")
    parser.add_argument("needs", type=Path)
    parser.add_argument("--as", dest="intent", help="take all of them for this intent")
    given = parser.parse_args()
    needs = read_needs(given.needs)

    async def run(home: Path) -> list[Answered]:
        settings = read_settings()
        phrases = Phrasebook(country=settings.locale)
        machine = TakenFor(phrases, given.intent) if given.intent else RasaMachine(phrases)
        await machine.load(models.find(settings.models, settings.model))
        house = open_demo_shop(home, machine)
        try:
            return await answer_all(house, needs)
        finally:
            house.close()

    with tempfile.TemporaryDirectory(prefix="mirando-needs-") as home:
        report(asyncio.run(run(Path(home))))


if __name__ == "__main__":
    main()
