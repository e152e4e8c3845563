"""What impatient shoppers typed on a tablet, and got a wrong answer to until it was mended."""

from __future__ import annotations

from typing import Any

import pytest

from actions.advising import AskRecommendation, InformNeed
from actions.answering import Agree, Decline
from actions.browsing import Browse
from actions.comparing import Compare
from actions.courtesy import Greet
from actions.money import TooExpensive
from actions.offers import AskOffers
from tests.unit.actions.conftest import Answered, Ask


def cards(said: Answered) -> list[str]:
    return [
        str(card["id"])
        for message in said.messages
        for card in (message.get("custom") or {}).get("products", [])
    ]


@pytest.mark.parametrize("recipient", ["children", "teens"])
@pytest.mark.parametrize("use", ["gift", "camping"])
def test_nobody_young_is_thought_of_with_a_blade(ask: Ask, recipient: str, use: str) -> None:
    said = ask(AskRecommendation(), "un regalo", {"use": use, "recipient": recipient})
    assert not {"cantil-avellana", "cantil-ascua"} & set(cards(said))


PESOS = {"price": {"amount": 1500, "currency": "MXN", "bound": "max"}}


def test_pesos_are_not_taken_for_euros(ask: Ask) -> None:
    said = ask(InformNeed(), "menos de 1500 pesos", PESOS, category="shoes")
    assert said.responses == ["utter_other_money"]
    assert said.messages[0]["currency"] == "euros"
    assert "price_max" not in said.slots


def test_the_thing_asked_for_in_pesos_is_shown_all_the_same(ask: Ask) -> None:
    shown = ask(Browse(), "tenis de menos de 1500 pesos", {"category": "shoes", **PESOS})
    assert shown.responses == ["utter_other_money", "utter_found"]


def test_a_limit_narrows_what_was_suggested_before(ask: Ask) -> None:
    euros = {"price": {"amount": 40, "currency": "EUR", "bound": "max"}}
    said = ask(InformNeed(), "no mas de 40 euros", euros, use="cycling", recipient="children")
    assert said.responses == ["utter_suggest"]


@pytest.mark.parametrize("action", [Agree(), Decline(), Greet()])
def test_yes_no_and_hello_with_a_thing_ask_for_the_thing(ask: Ask, action: Any) -> None:
    said = ask(action, "hola si, tienes botas", {"category": "boots"})
    assert cards(said)


def test_no_wait_up_to_eighty_is_a_new_limit(ask: Ask) -> None:
    euros = {"price": {"amount": 80, "currency": "EUR", "bound": "max"}}
    assert ask(Decline(), "no espera hasta 80", euros, category="shoes").slots["price_max"] == 80


def test_no_rather_red_is_asked_of_those_on_the_table(ask: Ask) -> None:
    shown = ["trasgo-carrasca", "trasgo-carrasca-lluvia"]
    said = ask(Decline(), "no, mejor rojas", {"colour": ("red", "rojas")}, shown=shown)
    assert said.responses[0].startswith("utter_stock")


def test_is_it_for_rain_asks_about_what_lies_there(ask: Ask) -> None:
    said = ask(InformNeed(), "es bueno para lluvia", {"use": "rain"}, focus="nimbarra-galerna")
    assert said.responses == ["utter_made_for"]


def test_what_it_is_not_noted_for_is_not_made_up(ask: Ask) -> None:
    said = ask(AskRecommendation(), "sirve para lluvia?", {"use": "rain"}, focus="cantil-avellana")
    assert said.responses == ["utter_not_made_for"]


def test_it_is_for_rain_is_a_need(ask: Ask) -> None:
    said = ask(InformNeed(), "es para la lluvia", {"use": "rain"}, focus="cantil-avellana")
    assert "utter_not_made_for" not in said.responses


def test_the_brands_are_told(ask: Ask) -> None:
    said = ask(Browse(), "q marcas manejan")
    assert said.responses == ["utter_brands"]
    assert "Trasgo" in said.messages[0]["brands"]


def test_the_cheapest_after_one_was_shown_is_looked_for(ask: Ask) -> None:
    focus = "nimbarra-galerna"
    said = ask(Compare(), "la mas barata cual es", category="jackets", focus=focus, shown=[focus])
    assert said.responses == ["utter_found"]
    assert len(cards(said)) > 1


def test_matching_another_shops_price_is_not_promised(ask: Ask) -> None:
    said = ask(AskOffers(), "me igualas el precio?", focus="trasgo-carrasca")
    assert said.responses == ["utter_price_match"]


def test_one_size_is_no_size_to_look_for(ask: Ask) -> None:
    said = ask(Browse(), "gorras de talla unica", {"category": "caps", "size": "ONE"})
    assert said.responses == ["utter_found"]
    assert "ONE" not in said.messages[0]["what"]


def test_which_is_the_cheapest_finds_nothing_too_dear(ask: Ask) -> None:
    shown = ["trasgo-carrasca-lluvia", "trasgo-carrasca"]
    said = ask(TooExpensive(), "la mas barata", category="shoes", shown=shown)
    assert said.noted == ["asked_price"]
    assert said.responses == ["utter_price"]
    assert cards(said) == ["trasgo-carrasca"]
