"""Messages with what they mean, asked: how often the trained model takes them as people meant them.

    python -m tests.understanding.asking tests/understanding/blind_es.tsv

A file has one message a line, with tabs between: its intent, `clean` or `slips` (typed with
errors), the text, and what it names, if anything: `size=42; colour=blue; price=max 60;
product=<id>`.
"""

from __future__ import annotations

import argparse
import asyncio
import re
import tempfile
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import process_time
from typing import Any

from bot.bootstrap import House
from bot.dialogue import models
from bot.dialogue.machine import RasaMachine
from bot.service.phrasebook import Phrasebook
from bot.settings import read_settings
from tests.understanding.searching import open_demo_shop

NOT_UNDERSTOOD = "out_of_scope"
_ONE_OF_TWO_NAMES = {"2xl": "xxl", "3xl": "xxxl", "2xs": "xxs"}
KINDS = ("size", "colour", "price", "product")


@dataclass(frozen=True)
class Meant:
    """What somebody typed, and what they meant by it."""

    intent: str
    typing: str
    text: str
    entities: frozenset[tuple[str, str]]


@dataclass(frozen=True)
class Taken:
    """A message with what the machine took it for; what it did not understand is out_of_scope."""

    meant: Meant
    intent: str
    entities: frozenset[tuple[str, str]]
    computed: float = 0.0
    """For how many seconds; that another program ran meanwhile does not count."""

    @property
    def right(self) -> bool:
        """Whether the intent is the one that was meant."""
        return self.intent == self.meant.intent


def read_messages(path: Path) -> list[Meant]:
    """The messages of a file; ValueError names the line that is none."""
    return list(_lines(path))


def _lines(path: Path) -> Iterator[Meant]:
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        intent, typing, text, *named = line.split("\t")
        if typing not in ("clean", "slips") or not text:
            raise ValueError(f"{path.name}, line {number}: intent, clean or slips, text, entities")
        pairs = (part.strip().partition("=") for part in "".join(named).split(";") if part.strip())
        yield Meant(intent, typing, text, frozenset((kind, said) for kind, _, said in pairs))


async def ask_all(house: House, messages: Sequence[Meant]) -> list[Taken]:
    """Each by itself, in a shop whose products are known."""
    await house.machine.parse("hola")
    return [await _ask(house, meant) for meant in messages]


async def _ask(house: House, meant: Meant) -> Taken:
    start = process_time()
    parsed = await house.machine.parse(meant.text)
    computed = process_time() - start
    intent = NOT_UNDERSTOOD if parsed.intent == "nlu_fallback" else parsed.intent
    return Taken(meant, intent, frozenset(as_pairs(parsed.entities)), computed)


def as_pairs(entities: Iterable[Mapping[str, Any]]) -> Iterator[tuple[str, str]]:
    """Kind and value of each, written as the files write them."""
    for entity in entities:
        kind, value = entity["entity"], entity["value"]
        if kind == "price":
            yield kind, f"{value['bound']} {float(value['amount']):g}"
        elif kind in KINDS:
            yield kind, str(value)


def accuracy(taken: Sequence[Taken], typing: str | None = None) -> float:
    """Share of intents that are right; of those typed so, or of all."""
    some = [one.right for one in taken if typing in (None, one.meant.typing)]
    return sum(some) / len(some)


def found(taken: Sequence[Taken], kind: str) -> tuple[int, int, int]:
    """Of the things of a kind: found and right, named, and found though nobody named them."""
    right = named = too_many = 0
    for one in taken:
        meant, got = _meant_and_got(one, kind)
        right, named = right + len(meant & got), named + len(meant)
        too_many += len(got - meant)
    return right, named, too_many


def _meant_and_got(one: Taken, kind: str) -> tuple[set[str], set[str]]:
    meant = {_plain(said) for k, said in one.meant.entities if k == kind}
    got = {_plain(said) for k, said in one.entities if k == kind}
    return meant, {_as_annotated(each, meant) for each in got}


def _as_annotated(got: str, meant: set[str]) -> str:
    """A size may say more than the annotation has room for, and is no other size for that.

    "Us 8 de mujer" is annotated `US 8` and found as `US W 8`; a bare "size 9" is annotated `9` and
    found as the `UK 9` that it is in a shop of European sizes.
    """
    for shorter in (re.sub("^us[mw](?=[0-9])", "us", got), got.removeprefix("uk")):
        if shorter in meant:
            return shorter
    return got


def _plain(said: str) -> str:
    bound, _, amount = said.rpartition(" ")
    if bound in ("max", "min", "about"):
        return f"{bound} {float(amount):g}"
    return _ONE_OF_TWO_NAMES.get(plain := said.replace(" ", "").casefold(), plain)


def confusions(taken: Iterable[Taken]) -> list[tuple[str, str, int]]:
    """What was meant, what it was taken for, how often; the most frequent first."""
    pairs = Counter((t.meant.intent, t.intent) for t in taken if not t.right)
    return [(meant, got, often) for (meant, got), often in pairs.most_common()]


def report(taken: Sequence[Taken], say: Callable[[str], None] = print) -> None:
    """The figures, with every confusion."""
    say(f"{len(taken)} messages: {accuracy(taken):.3f} right")
    for typing in ("clean", "slips"):
        say(f"  {typing}: {accuracy(taken, typing):.3f}")
    for kind in KINDS:
        right, named, too_many = found(taken, kind)
        say(f"  {kind}: {right} of {named} ({right / named:.3f}), {too_many} too many")
    for meant, got, often in confusions(taken):
        say(f"  {often} x {meant} -> {got}")
    times = sorted(one.computed * 1000 for one in taken)
    middle, slow = times[len(times) // 2], times[len(times) * 99 // 100]
    say(f"  a message is computed for {middle:.1f} ms, and 99 of 100 for at most {slow:.1f}")


def misses(taken: Sequence[Taken], say: Callable[[str], None] = print) -> None:
    """Every message that was taken wrongly, word for word: not for a set that must stay blind."""
    for one in taken:
        if not one.right:
            say(f"{one.meant.intent} -> {one.intent}: {one.meant.text}")
        for kind in KINDS:
            meant, got = _meant_and_got(one, kind)
            if meant != got:
                lost, invented = sorted(meant - got), sorted(got - meant)
                say(f"    {one.meant.text}: {kind} not found {lost}, too many {invented}")


async def ask(path: Path, home: Path) -> list[Taken]:
    """Open the demo shop with the model of today and ask it everything in the file."""
    settings = read_settings()
    machine = RasaMachine(Phrasebook(country=settings.locale))
    await machine.load(models.find(settings.models, settings.model))
    house = open_demo_shop(home, machine)
    try:
        return await ask_all(house, read_messages(path))
    finally:
        house.close()


def main() -> None:
    """Print the figures of one file."""
    parser = argparse.ArgumentParser(description="Of messages, how many are taken as meant.")
    parser.add_argument("messages", type=Path)
    parser.add_argument("--misses", action="store_true", help="print every miss, word for word")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="mirando-asking-") as home:
        taken = asyncio.run(ask(given.messages, Path(home)))
    if given.misses:
        misses(taken)
    report(taken)


if __name__ == "__main__":
    main()
