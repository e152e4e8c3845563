"""Which messages are looked at twice, and what makes two questions of one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest

from bot.dialogue.two_questions import told_apart
from bot.service.records import Parsed

CARRASCA = {"entity": "product", "value": "trasgo-carrasca", "start": 17, "end": 25}
SURE = 0.9


def parsed(text: str, intent: str, *named: Mapping[str, Any], sure: float = SURE) -> Parsed:
    raw = {"text": text, "intent": {"name": intent}, "entities": list(named)}
    return Parsed(text, intent, sure, list(named), "es", raw)


def apart(text: str, one: Parsed, other: Parsed) -> Parsed:
    """The message, read as these two parts wherever it is tried."""
    read = {one.text: one, other.text: other}
    nothing = parsed(text, "out_of_scope", sure=0.4)
    return told_apart(parsed(text, "ask_stock", CARRASCA), lambda part: read.get(part, nothing))


def unread(part: str) -> Parsed:
    raise AssertionError(f"{part!r} was looked at")


@pytest.mark.parametrize(
    "text",
    [
        "botas y calcetines", "rojo y azul", "entre 50 y 80", "blanco y negro", "mi hijo y yo",
        "compara la primera y la segunda", "compare the first and the second",
        "quiero zapatillas y guardabarros", "show me boots and ponchos", "for me and my son",
        "hola, ¿cuánto cuesta?", "busco botas, que sean impermeables", "cuesta 59,95 no?",
        "cuánto cuesta", "¿cuánto cuesta la Carrasca? gracias", "tenéis la 42. y media",
        "aceptáis dólares, es que soy turista",
    ],
)  # fmt: skip
def test_one_thing_is_not_even_looked_at_twice(text: str) -> None:
    whole = parsed(text, "browse")
    assert told_apart(whole, unread) is whole


@pytest.mark.parametrize(
    ("text", "one", "other"),
    [
        ("cuánto cuesta y lo tenéis en azul?", "cuánto cuesta", "lo tenéis en azul?"),
        ("where is it and how much", "where is it", "how much"),
        ("es impermeable? y cuanto vale", "es impermeable", "cuanto vale"),
        ("dónde está, ah y cuánto vale", "dónde está", "cuánto vale"),
        ("do you have tents? btw where are the toilets", "do you have tents",
         "where are the toilets"),
        ("¿cuánto cuesta? también ¿dónde está?", "¿cuánto cuesta", "dónde está?"),
        ("is it warm also can i try it", "is it warm", "can i try it"),
        ("hola, buenas, ¿tenéis botas? y a qué hora cerráis", "tenéis botas", "a qué hora cerráis"),
    ],
)  # fmt: skip
def test_two_questions_are_told_apart(text: str, one: str, other: str) -> None:
    told = apart(text, parsed(one, "ask_price"), parsed(other, "find_on_floor"))
    assert [part.text for part in told.parts] == [one, other]


def test_a_part_may_be_a_bit_of_both_of_what_is_answered_alike() -> None:
    text = "tenéis botas y a qué hora cerráis"
    boots = parsed("tenéis botas", "browse", sure=0.5)
    ranking = [{"name": "browse", "confidence": 0.5}, {"name": "ask_stock", "confidence": 0.4}]
    torn = replace(boots, raw={**boots.raw, "intent_ranking": ranking})
    hours = parsed("a qué hora cerráis", "ask_store_info")
    assert apart(text, boots, hours).parts == ()
    assert apart(text, torn, hours).parts == (torn, hours)


def test_it_is_logged_once_as_the_first_with_all_that_was_named() -> None:
    text = "cuánto cuesta la Carrasca y dónde está"
    price = parsed("cuánto cuesta la Carrasca", "ask_price", CARRASCA)
    told = apart(text, price, parsed("dónde está", "find_on_floor"))
    assert (told.text, told.intent, told.entities) == (text, "ask_price", [CARRASCA])


@pytest.mark.parametrize(
    ("one", "other", "sure"),
    [
        ("ask_price", "find_on_floor", 0.5),
        ("ask_price", "ask_price", SURE),
        ("browse", "inform_need", SURE),
        ("browse", "ask_price", SURE),
        ("compare", "ask_details", SURE),
        ("ask_price", "affirm", SURE),
        ("ask_price", "request_person", SURE),
        ("erase_data", "ask_price", SURE),
        ("add_to_list", "show_list", SURE),
    ],
)
def test_what_is_unsure_alike_or_no_question_stays_one(one: str, other: str, sure: float) -> None:
    text = "cuánto cuesta y dónde está"
    first, second = parsed("cuánto cuesta", one), parsed("dónde está", other, sure=sure)
    assert apart(text, first, second).parts == ()


def test_an_act_may_stand_beside_a_question() -> None:
    text = "apúntalo en mi lista y cuánto cuesta"
    listed = parsed("apúntalo en mi lista", "add_to_list")
    assert len(apart(text, listed, parsed("cuánto cuesta", "ask_price")).parts) == 2


@pytest.mark.parametrize(
    ("other", "parts"), [("es bien tremendo", 0), ("es bien impermeable?", 2), ("hay cascos", 2)]
)
def test_what_tells_more_of_a_need_is_no_question(other: str, parts: int) -> None:
    text = f"mi niño tiene 7 y {other}"
    need = parsed("mi niño tiene 7", "inform_need")
    assert len(apart(text, need, parsed(other, "ask_opinions")).parts) == parts


def test_two_properties_of_one_thing_are_two_questions() -> None:
    text = "is it waterproof and how heavy is it"
    one, other = parsed("is it waterproof", "ask_details"), parsed("how heavy is it", "ask_details")
    assert len(apart(text, one, other).parts) == 2


def test_what_the_second_names_is_meant_by_the_first_too() -> None:
    text = "donde esta y cuanto cuesta la carrasca"
    price = parsed("cuanto cuesta la carrasca", "ask_price", CARRASCA)
    told = apart(text, parsed("donde esta", "find_on_floor"), price)
    lent = told.parts[0].raw["entities"]
    assert [(e["entity"], e["value"]) for e in lent] == [("product", "trasgo-carrasca")]


def test_what_points_at_something_is_meant_by_nobody_else() -> None:
    text = "cuánto cuesta este y dónde está la carrasca"
    place = parsed("dónde está la carrasca", "find_on_floor", CARRASCA)
    told = apart(text, parsed("cuánto cuesta este", "ask_price"), place)
    assert told.parts[0].raw["entities"] == []


def test_words_of_alarm_are_never_divided() -> None:
    text = "no encuentro a mi hijo, hay megafonía y a qué hora cerráis"
    one, other = text.rsplit(" y ", 1)
    told = apart(text, parsed(one, "find_on_floor"), parsed(other, "ask_store_info"))
    assert told.parts == ()
