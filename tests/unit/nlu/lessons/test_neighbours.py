from __future__ import annotations

from pathlib import Path

import pytest

from bot.nlu.lessons import neighbours
from tests.unit.nlu.lessons.classroom import lessons

PRICES = ["cuánto cuesta la mochila", "cuánto cuesta eso", "dime cuánto cuesta", "cuánto cuestan"]
HOURS = ["a qué hora cerráis hoy", "hasta qué hora abrís", "a qué hora abrís mañana"]


@pytest.fixture(params=["with the encoder", "by words alone"], autouse=True)
def encoder(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if request.param == "by words alone":
        monkeypatch.setattr(neighbours, "the_encoder", lambda: None)


def test_an_example_in_the_wrong_intent_is_found_and_where_it_would_belong(tmp_path: Path) -> None:
    examples = lessons(tmp_path, ask_price=PRICES, ask_store_info=[*HOURS, "cuánto cuesta todo"])
    remarks = neighbours.nearer_elsewhere(examples)
    assert [
        "'cuánto cuesta todo' (ask_store_info) is nearer to ask_price" in r.text for r in remarks
    ] == [True]
    assert remarks[0].place == "data/nlu/es/0.yml:16"


def test_an_example_is_no_neighbour_of_itself(tmp_path: Path) -> None:
    examples = lessons(tmp_path, ask_price=PRICES, ask_store_info=["cuánto cuesta todo"])
    assert [r.text[:20] for r in neighbours.nearer_elsewhere(examples)] == ["'cuánto cuesta todo'"]


def test_examples_among_their_own_need_no_look(tmp_path: Path) -> None:
    examples = lessons(tmp_path, ask_price=PRICES, ask_store_info=HOURS)
    assert neighbours.nearer_elsewhere(examples) == []
