"""A button that takes up an earlier message reads its words from the log, while they are there."""

from datetime import datetime

import pytest

from bot.floor.errors import ChoiceNeverOffered
from bot.service import doubt, erasing
from bot.service.records import Turn
from bot.service.visits import Opened
from tests.integration.service.conftest import Floor

BLUE = {"entity": "colour", "value": "blue", "start": 5, "end": 9}
WORDS = "esa azul"
BUTTON = '/ask_stock{"asked": 1}'


async def asked(floor: Floor) -> Opened:
    """A visit that has said something of two meanings."""
    opened = await floor.visit()
    async with floor.shop.unit_of_work() as uow:
        uow.conversations.add_turn(turn(opened.visit.id, floor.now))
    return opened


def turn(visit_id: str, at: datetime) -> Turn:
    return Turn(
        visit_id=visit_id, seq=1, message_id="m1", text=WORDS, choice=None, intent="out_of_scope",
        confidence=0.4, entities=[BLUE], language="es", at=at,
    )  # fmt: skip


async def test_the_words_and_what_they_named_are_kept(floor: Floor) -> None:
    opened = await asked(floor)
    pressed = floor.shop.machine.pressed(BUTTON, "Si hay en la tienda")
    with floor.shop.reading() as view:
        parsed = doubt.taken_up(floor.shop.machine, view, opened.visit.id, pressed)
    assert (parsed.text, parsed.intent) == ("Si hay en la tienda", "ask_stock")
    (question,) = parsed.questions
    assert (question.text, question.intent, question.entities) == (WORDS, "ask_stock", [BLUE])
    assert question.raw["text"] == WORDS


async def test_something_else_is_logged_as_what_is_not_understood_is(floor: Floor) -> None:
    opened = await asked(floor)
    pressed = floor.shop.machine.pressed('/nlu_fallback{"asked": 1}', "Otra cosa")
    with floor.shop.reading() as view:
        parsed = doubt.taken_up(floor.shop.machine, view, opened.visit.id, pressed)
    assert parsed.intent == "out_of_scope"
    assert parsed.questions[0].raw["intent"]["name"] == "nlu_fallback"


async def test_any_other_button_is_what_it_was(floor: Floor) -> None:
    opened = await asked(floor)
    pressed = floor.shop.machine.pressed("/compare", "Compararlos")
    with floor.shop.reading() as view:
        assert doubt.taken_up(floor.shop.machine, view, opened.visit.id, pressed) is pressed


async def test_after_erasing_there_is_nothing_to_take_up(floor: Floor) -> None:
    opened = await asked(floor)
    await erasing.erase_by_receipt(floor.shop, opened.receipt)
    pressed = floor.shop.machine.pressed(BUTTON, "Si hay en la tienda")
    with floor.shop.reading() as view, pytest.raises(ChoiceNeverOffered):
        doubt.taken_up(floor.shop.machine, view, opened.visit.id, pressed)


async def test_nobody_elses_words_are_taken_up(floor: Floor) -> None:
    await asked(floor)
    other = await floor.visit()
    pressed = floor.shop.machine.pressed(BUTTON, "Si hay en la tienda")
    with floor.shop.reading() as view, pytest.raises(ChoiceNeverOffered):
        doubt.taken_up(floor.shop.machine, view, other.visit.id, pressed)
