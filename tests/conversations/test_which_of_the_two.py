"""A message of two meanings: asked about, taken up, and counted once."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from bot.dialogue.machine import RasaMachine
from bot.floor.errors import ChoiceNeverOffered
from bot.service.records import Turn
from tests.conversations.stage import Stage
from tests.conversations.transcript import Transcript

TORN = {"say": "tell me of that second one in navy", "torn": ["ask_price", "ask_stock"]}
NONSENSE = {"say": "who won the match yesterday"}


@pytest.fixture
def stage(machine: RasaMachine, demo_shop: Path, tmp_path: Path) -> Iterator[Stage]:
    stage = Stage(tmp_path, f"sqlite:///{shutil.copy(demo_shop, tmp_path / 'shop.db')}", machine)
    asyncio.run(stage.open(Transcript(tmp_path, language="en", on_shift=["Ana"])))
    yield stage
    stage.house.close()


def play(stage: Stage, *turns: dict[str, Any]) -> list[Turn]:
    for turn in turns:
        asyncio.run(stage.play(turn))
    with stage.shop.reading() as view:
        return view.conversations.turns(stage.visit_id)


def cards(stage: Stage) -> list[str]:
    return [card["id"] for reply in stage.answer["replies"] for card in reply["products"]]


@pytest.mark.model
def test_a_button_keeps_what_was_pointed_at_and_the_colour(stage: Stage) -> None:
    play(stage, {"say": "show me jackets"})
    second = cards(stage)[1]
    turns = play(stage, TORN, {"press": "If the shop has it"})
    assert cards(stage)[0] == second
    assert ("colour", "navy") in [(e["entity"], e["value"]) for e in turns[-1].entities]
    assert "navy" in stage.answer["replies"][0]["text"].lower()
    assert stage.noted() == ["asked_stock"]


@pytest.mark.model
def test_the_message_and_the_press_are_logged_once_each(stage: Stage) -> None:
    turns = play(stage, {"say": "show me jackets"}, TORN, {"press": "What it costs"})
    assert [(turn.text, turn.intent) for turn in turns[1:]] == [
        (TORN["say"], "out_of_scope"),
        ("What it costs", "ask_price"),
    ]


@pytest.mark.model
def test_who_picks_a_button_was_not_misunderstood_twice(stage: Stage) -> None:
    play(stage, NONSENSE, TORN)
    assert stage.notices() == []
    play(stage, {"press": "What it costs"})
    assert (stage.visit.misunderstood, stage.notices()) == (0, [])


@pytest.mark.model
def test_something_else_is_the_same_message_and_not_asked_about_again(stage: Stage) -> None:
    turns = play(stage, TORN, {"press": "Something else"})
    assert (turns[-1].intent, stage.visit.misunderstood) == ("out_of_scope", 1)
    assert stage.notices() == []
    titles = [c["title"] for reply in stage.answer["replies"] for c in reply["choices"]]
    assert "Something else" not in titles


@pytest.mark.model
def test_who_types_on_without_being_understood_is_offered_help(stage: Stage) -> None:
    play(stage, TORN, NONSENSE)
    assert stage.notices() == ["offer"]


@pytest.mark.model
def test_erased_words_cannot_be_taken_up(stage: Stage) -> None:
    play(stage, TORN, {"say": "delete everything I said"}, {"press": "Yes, erase it all"})
    with pytest.raises(ChoiceNeverOffered):
        play(stage, {"press": '/ask_price{"asked": 1}'})
