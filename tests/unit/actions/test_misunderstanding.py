"""Unsure between two meanings, the machine asks; words with one answer alone are answered."""

from __future__ import annotations

import pytest

from actions.misunderstanding import DidNotUnderstand
from tests.unit.actions.conftest import Ask

PRICE_OR_PLACE = {"ask_price": 0.35, "find_on_floor": 0.3}


def test_two_likely_meanings_are_two_buttons_and_a_way_out(ask: Ask) -> None:
    answered = ask(DidNotUnderstand(), "esa cosa", likely=PRICE_OR_PLACE)
    assert answered.responses == ["utter_which_of_two"]
    titles = [button["title"] for button in answered.messages[0]["buttons"]]
    assert titles == ["Cuánto cuesta", "Dónde está", "Otra cosa"]
    assert answered.asked_back
    assert answered.noted == []


def test_the_buttons_are_in_the_shoppers_language(ask: Ask) -> None:
    answered = ask(DidNotUnderstand(), "that thing", likely=PRICE_OR_PLACE, language="en")
    titles = [button["title"] for button in answered.messages[0]["buttons"]]
    assert titles == ["What it costs", "Where it is", "Something else"]


def test_what_is_nobodys_business_here_is_not_asked_about(ask: Ask) -> None:
    answered = ask(DidNotUnderstand(), "la capital de Francia")
    assert answered.responses == ["utter_not_understood"]
    assert not answered.asked_back


@pytest.mark.parametrize(
    ("text", "entities", "response"),
    [
        ("los baños", {}, "utter_fact"),
        ("Ana", {"staff": "ana"}, "utter_nobody_on_shift"),
        ("prefiero por escrito", {}, "utter_prefers_writing"),
        ("q marcas manejan", {}, "utter_brands"),
    ],
)
def test_words_with_one_answer_are_answered(
    ask: Ask, text: str, entities: dict[str, str], response: str
) -> None:
    answered = ask(DidNotUnderstand(), text, entities, likely=PRICE_OR_PLACE)
    assert answered.responses == [response]


def test_the_cheapest_on_the_table_is_pointed_at(ask: Ask) -> None:
    bags = ["olmedal-rebeco", "olmedal-ladera"]
    answered = ask(DidNotUnderstand(), "el más barato", likely=PRICE_OR_PLACE, shown=bags)
    assert answered.responses == ["utter_price"]


def test_a_need_that_was_named_tips_the_balance(ask: Ask) -> None:
    likely = {"too_expensive": 0.4, "inform_need": 0.3}
    answered = ask(DidNotUnderstand(), "son para él", {"recipient": "men"}, likely=likely)
    assert answered.responses == ["utter_need_noted"]


def test_a_thing_is_shown_when_no_two_meanings_are_likely(ask: Ask) -> None:
    unlikely = {"ask_price": 0.2, "find_on_floor": 0.1}
    answered = ask(DidNotUnderstand(), "botas", {"category": "boots"}, likely=unlikely)
    assert answered.responses == ["utter_found"]


def test_a_fact_that_neither_meaning_asks_for_is_not_told(ask: Ask) -> None:
    answered = ask(DidNotUnderstand(), "rude at the till", likely={"complain": 0.4, "browse": 0.3})
    assert answered.responses == ["utter_which_of_two"]


def test_a_fact_that_does_for_only_one_of_two_services_is_asked_about(ask: Ask) -> None:
    services = {"ask_returns": 0.45, "ask_delivery": 0.45}
    answered = ask(DidNotUnderstand(), "envío garantía", likely=services)
    assert answered.responses == ["utter_which_of_two"]
