"""Messages by people who had only the list of intents: never learned from, and never looked at word
for word when the examples are written."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from bot.nlu.words import fold
from tests.understanding.asking import KINDS, Taken, accuracy, ask, found, read_messages

HERE = Path(__file__).parent
EXAMPLES = HERE.parents[1] / "data" / "nlu"
LANGUAGES = ("es", "en")
RIGHT = 0.88
FOUND = {"size": 0.94, "colour": 0.94, "price": 0.85, "product": 0.95}

pytestmark = pytest.mark.model


@pytest.fixture(scope="module")
def taken(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[Taken]]:
    return {
        language: asyncio.run(
            ask(HERE / f"blind_{language}.tsv", tmp_path_factory.mktemp(language))
        )
        for language in LANGUAGES
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_set_is_whole_and_half_of_it_is_typed_with_errors(language: str) -> None:
    messages = read_messages(HERE / f"blind_{language}.tsv")
    assert len(messages) >= 300
    assert len({message.intent for message in messages}) == 44
    assert sum(message.typing == "slips" for message in messages) * 2 == len(messages)


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_was_not_copied_into_the_examples(language: str) -> None:
    learned = {
        fold(line.strip()[2:])
        for path in EXAMPLES.glob("*/*.yml")
        for line in path.read_text("utf-8").splitlines()
    }
    blind = {fold(message.text) for message in read_messages(HERE / f"blind_{language}.tsv")}
    assert len(blind & learned) <= len(blind) * 0.08, "only what anybody would say: hola, nope"


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_meant_is_understood(taken: dict[str, list[Taken]], language: str) -> None:
    assert accuracy(taken[language]) >= RIGHT


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_named_is_found(taken: dict[str, list[Taken]], kind: str) -> None:
    both = [one for language in LANGUAGES for one in taken[language]]
    right, named, _ = found(both, kind)
    assert right >= FOUND[kind] * named
