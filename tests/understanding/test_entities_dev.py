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
def taken(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, list[Taken]]]:
    """Every message by language, with what is named in it; that needs no model."""
    house = open_demo_shop(tmp_path_factory.mktemp("home"), RasaMachine(Phrasebook()))
    try:
        yield {language: _find_all(HERE / f"dev_{language}.tsv") for language in ("es", "en")}
    finally:
        house.close()


def _find_all(path: Path) -> list[Taken]:
    finder, taken = Finder(), []
    for meant in read_messages(path):
        entities = [{"entity": one.kind, "value": one.value} for one in finder.find(meant.text)]
        taken.append(Taken(meant, meant.intent, frozenset(as_pairs(entities))))
    return taken


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("language", ["es", "en"])
def test_what_a_message_names_is_found_and_little_else(
    taken: dict[str, list[Taken]], language: str, kind: str
) -> None:
    right, named, too_many = found(taken[language], kind)
    assert right >= FOUND_AND_RIGHT * named
    assert too_many <= MOST_TOO_MANY * named
