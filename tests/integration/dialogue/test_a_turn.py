"""One message and its answer."""

import logging
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest

from bot.db.unit_of_work import Database
from bot.floor.errors import NotReadyYet, ShopNotReachable
from bot.floor.stream import Choice
from bot.service.records import Parsed
from tests.integration.dialogue.conftest import (
    RasaMachine,
    Talker,
    TwoPhrases,
    loaded,
    new_shopper,
)


async def test_a_message_is_answered(shopper: Talker) -> None:
    assert (await shopper.say("hola"))[0] in {"Hola", "Buenas"}


async def test_the_answer_is_in_the_language_of_the_visit(shopper: Talker) -> None:
    assert (await shopper.say("hello", language="en"))[0] in {"Hello", "Good day"}
    assert (await shopper.say("hello", language="es"))[0] in {"Hola", "Buenas"}


@pytest.mark.parametrize(
    ("register", "said"),
    [("usted", "Le muestro botas"), ("vos", "Te muestro botas"), (None, "Te enseño botas")],
)
async def test_a_shop_speaks_to_people_in_its_register(
    tiny_model: Path, shop_rows: Database, register: str | None, said: str
) -> None:
    shopper = await new_shopper(await loaded(tiny_model, register), shop_rows, "v1")
    assert await shopper.say("quiero ver botas") == [said]


async def test_in_a_shop_of_usted_the_rest_is_said_as_everywhere_and_english_is_english(
    tiny_model: Path, shop_rows: Database
) -> None:
    shopper = await new_shopper(await loaded(tiny_model, "usted"), shop_rows, "v1")
    assert (await shopper.say("hola"))[0] in {"Hola", "Buenas"}
    assert await shopper.say("quiero ver botas", language="en") == ["Here is botas"]
    assert (await shopper.slots())["register"] is None


async def test_the_same_words_are_not_said_twice_in_a_row(shopper: Talker) -> None:
    said = [(await shopper.say("hola"))[0] for _ in range(8)]
    assert all(one != next_one for one, next_one in pairwise(said))


async def test_a_custom_action_shows_products(shopper: Talker) -> None:
    assert await shopper.say("quiero ver botas") == ["Te enseño botas"]
    assert shopper.heard[0].products == ({"id": "p1", "name": "Bota"},)


async def test_buttons_come_with_their_payload(shopper: Talker) -> None:
    await shopper.say("llama a alguien")
    offered = Choice("Cualquiera", '/request_person{"act": "call"}')
    assert shopper.heard[0].choices == (offered,)
    await shopper.say("llama a alguien", language="en")
    assert shopper.heard[0].choices == (Choice("Anyone", offered.payload),)


async def test_a_button_needs_no_nlu(shopper: Talker) -> None:
    parsed = shopper.machine.pressed('/browse{"category": "piolets"}', "Ver piolets")
    assert (parsed.intent, parsed.confidence, parsed.text) == ("browse", 1.0, "Ver piolets")
    assert await shopper.turn(parsed) == ["Te enseño piolets"]


@pytest.mark.parametrize("payload", ["browse", "/browse{", '/browse["a"]', "/ browse", ""])
def test_what_is_not_a_payload_is_refused(ready_machine: RasaMachine, payload: str) -> None:
    with pytest.raises(ValueError):
        ready_machine.pressed(payload, "Ver")


@pytest.mark.parametrize(
    "typed",
    [
        "/restart",
        "  /restart",
        '/request_person{"act":"call"}',
        '//request_person{"act":"call"}',
        '\u200b/request_person{"act":"call"}',
        "/session_start",
        "/",
    ],
)
async def test_a_typed_command_is_only_words(shopper: Talker, typed: str) -> None:
    await shopper.say("quiero ver botas")
    parsed = await shopper.machine.parse(typed)
    assert parsed.text == typed
    assert not any(entity["entity"] == "act" for entity in parsed.entities)
    assert not parsed.raw["text"].lstrip().startswith("/")
    assert await shopper.turn(parsed)
    assert (await shopper.slots())["category"] == "botas"


async def test_what_is_not_understood_has_a_name_for_people(ready_machine: RasaMachine) -> None:
    parsed = await ready_machine.parse("xyzzy")
    assert parsed.intent == "out_of_scope"
    assert parsed.raw["intent"]["name"] == "nlu_fallback"


async def test_there_is_an_answer_when_no_rule_has_one(shopper: Talker) -> None:
    assert await shopper.say("xyzzy") == ["Eso no me ha salido"]
    assert await shopper.say("xyzzy", language="en") == ["That went wrong"]


async def test_there_is_an_answer_when_an_action_says_nothing(shopper: Talker) -> None:
    assert await shopper.press('/browse{"category": "nada"}', "Nada") == ["Eso no me ha salido"]


async def test_a_gap_in_a_reply_never_reaches_the_shopper(
    shopper: Talker, caplog: pytest.LogCaptureFixture
) -> None:
    assert await shopper.press('/browse{"category": "marca"}', "Marca") == ["Eso no me ha salido"]
    assert "utter_here_is_by_brand lacks ['brand']" in caplog.text


async def test_an_action_that_fails_is_answered_logged_and_kept(
    shopper: Talker, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.ERROR):
        assert await shopper.say("quiero ver mochilas") == ["Eso no me ha salido"]
    assert "action_tiny_browse failed" in caplog.text
    assert "KeyError" in caplog.text
    assert "tiny/actions/__init__.py" in caplog.text
    assert "mochilas" not in caplog.text.replace('raise KeyError("mochilas")', "").replace(
        'category == "mochilas"', ""
    )
    assert [seq for seq, _ in shopper.rows()] == [1]
    assert await shopper.say("quiero ver botas") == ["Te enseño botas"]


async def test_a_shop_that_cannot_be_reached_leaves_no_turn(shopper: Talker) -> None:
    await shopper.say("quiero ver botas")
    with pytest.raises(ShopNotReachable):
        await shopper.press('/browse{"category": "tiendas"}', "Tiendas")
    assert [seq for seq, _ in shopper.rows()] == [1]
    assert (await shopper.slots())["category"] == "botas"


async def test_a_machine_without_a_model_says_so() -> None:
    machine = RasaMachine(TwoPhrases())
    assert machine.model is None
    with pytest.raises(NotReadyYet):
        await machine.parse("hola")


async def test_two_questions_are_answered_in_one_turn_the_second_after_the_first(
    shopper: Talker,
) -> None:
    whole = await two_questions(shopper, "quiero ver botas", "hola")
    replies = await shopper.turn(whole)
    assert replies[0] == "Te enseño botas"
    assert replies[1] in {"Hola", "Buenas"}
    ((seq, events),) = shopper.rows()
    assert seq == 1
    assert [e["text"] for e in events if e["event"] == "user"] == ["quiero ver botas", "hola"]


async def test_after_two_questions_everything_is_remembered(shopper: Talker) -> None:
    await shopper.turn(await two_questions(shopper, "quiero ver botas", "hola"))
    live = await shopper.slots()
    shopper.machine.forget(shopper.id)
    assert await shopper.slots() == live
    assert live["category"] == "botas"


async def test_when_the_first_answer_fails_there_is_one_apology(shopper: Talker) -> None:
    whole = await two_questions(shopper, "quiero ver mochilas", "hola")
    assert await shopper.turn(whole) == ["Eso no me ha salido"]
    assert [seq for seq, _ in shopper.rows()] == [1]


async def two_questions(shopper: Talker, one: str, other: str) -> Parsed:
    parts = [await shopper.machine.parse(words) for words in (one, other)]
    return replace(parts[0], text=f"{one} y {other}", parts=parts)
