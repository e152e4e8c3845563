"""Sizes, colours, prices and products in messages that somebody wrote who knew only the shop."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.dialogue.machine import RasaMachine
from bot.nlu.finder import Finder
from bot.service.phrasebook import Phrasebook
from tests.understanding.asking import KINDS, Taken, as_pairs, found, read_messages
from tests.understanding.searching import open_demo_shop

HERE = Path(__file__).parent
FOUND_AND_RIGHT = 0.95
MOST_TOO_MANY = 0.05


@pytest.fixture(scope="module")
def finder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Finder]:
    """In the demo shop; what a message names is found without a model."""
    house = open_demo_shop(tmp_path_factory.mktemp("home"), RasaMachine(Phrasebook()))
    try:
        yield Finder()
    finally:
        house.close()


@pytest.fixture(scope="module")
def taken(finder: Finder) -> dict[str, list[Taken]]:
    """Every message of the two files, with what is named in it."""
    return {lang: _find_all(finder, HERE / f"dev_{lang}.tsv") for lang in ("es", "en")}


def _find_all(finder: Finder, path: Path) -> list[Taken]:
    return [Taken(meant, meant.intent, _named(finder, meant.text)) for meant in read_messages(path)]


def _named(finder: Finder, text: str) -> frozenset[tuple[str, str]]:
    found = [{"entity": one.kind, "value": one.value} for one in finder.find(text)]
    return frozenset(as_pairs(found))


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("language", ["es", "en"])
def test_what_a_message_names_is_found_and_little_else(
    taken: dict[str, list[Taken]], language: str, kind: str
) -> None:
    right, named, too_many = found(taken[language], kind)
    assert right >= FOUND_AND_RIGHT * named
    assert too_many <= MOST_TOO_MANY * named


def _whole_messages() -> list[tuple[str, str]]:
    lines = (HERE / "named.tsv").read_text("utf-8").splitlines()
    return [(text, named) for text, _, named in (line.partition("\t") for line in lines)]


@pytest.mark.parametrize(("text", "named"), _whole_messages())
def test_everything_in_a_message_is_found_at_once(finder: Finder, text: str, named: str) -> None:
    found = (f"{kind}={value}" for kind, value in _named(finder, text) if kind != "product")
    assert "; ".join(sorted(found)) == named
