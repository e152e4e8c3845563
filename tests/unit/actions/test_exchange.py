"""What all actions share: alarms first, open questions closed, and the shopper's turn to speak."""

from __future__ import annotations

from pathlib import Path

from rasa_sdk.interfaces import Action
from rasa_sdk.utils import all_subclasses
from ruamel.yaml import YAML

from actions.browsing import Browse
from actions.courtesy import Greet, WelcomeThanks
from actions.deciding import ThinkItOver
from actions.listing import AddToList
from actions.money import AskPrice
from actions.privacy import AskBeforeErasing, ChangeLanguage
from actions.stock import AskStock
from bot.dialogue.actions_in_process import loaded
from tests.unit.actions.conftest import Ask

DOMAIN = Path(__file__).resolve().parents[3] / "data" / "domain"


def test_every_action_of_the_domain_is_written_and_the_other_way_round() -> None:
    named = set(YAML(typ="safe").load((DOMAIN / "actions.yml").read_text("utf-8"))["actions"])
    assert named == set(loaded("actions").actions)


def test_no_two_actions_share_a_name() -> None:
    loaded("actions")
    names = [
        action.called  # type: ignore[attr-defined]
        for action in all_subclasses(Action)
        if action.__module__.startswith("actions.") and getattr(action, "called", "")
    ]
    assert sorted(names) == sorted(set(names))


def test_after_an_answer_it_is_the_shoppers_turn(ask: Ask) -> None:
    last = ask(Greet(), "hola").events[-1]
    assert (last["event"], last["name"]) == ("followup", "action_listen")


def test_an_alarm_is_answered_before_anything_else(ask: Ask) -> None:
    said = ask(Browse(), "no encuentro a mi hijo", {"category": "shoes"})
    assert said.responses == ["utter_lost_child"]
    assert [button["payload"] for button in said.messages[0]["buttons"]] == [
        '/request_person{"act":"call"}'
    ]
    assert said.noted == []


def test_an_open_question_is_closed_by_the_next_answer(ask: Ask) -> None:
    assert ask(WelcomeThanks(), "gracias", pending="erase").slots == {"pending": None}


def test_a_question_of_ours_stays_open_for_the_answer(ask: Ask) -> None:
    kept = ask(ThinkItOver(), "me lo pienso", focus="trasgo-carrasca").slots
    assert kept["pending"] == "list"


def test_a_price_names_product_and_price_and_is_noted(ask: Ask) -> None:
    said = ask(AskPrice(), "cuánto cuesta la carrasca", {"product": "trasgo-carrasca"})
    assert said.responses == ["utter_price"]
    assert said.messages[0]["price"] == "119,95 €"
    assert said.slots["focus"] == "trasgo-carrasca"
    assert said.noted == ["asked_price"]


def test_a_fragment_asks_the_last_question_again(ask: Ask) -> None:
    said = ask(
        Browse(),
        "¿y el segundo?",
        {"ordinal": (2, "segundo")},
        shown=["trasgo-carrasca", "trasgo-pardal"],
        topic="price",
    )
    assert said.responses == ["utter_price_reduced"]
    assert said.slots["focus"] == "trasgo-pardal"


def test_a_colour_asked_of_one_product_is_not_a_need_of_the_visit(ask: Ask) -> None:
    kept = ask(AskStock(), "¿y en azul?", {"colour": "blue"}, focus="trasgo-carrasca").slots
    assert kept["asked_colour"] == "blue"
    assert "colour" not in kept


def test_a_size_in_which_it_is_made_is_the_shoppers_size(ask: Ask) -> None:
    kept = ask(AskStock(), "¿hay la 42?", {"size": "42"}, focus="trasgo-carrasca").slots
    assert kept["size"] == "42"


def test_the_number_of_pieces_is_nobodys_business(ask: Ask) -> None:
    said = ask(AskStock(), "¿cuántas quedan de la 39?", {"size": "39"}, focus="trasgo-carrasca")
    assert said.responses in (["utter_stock_few"], ["utter_stock_yes"])
    assert {card["stock"] for card in said.messages[0]["custom"]["products"]} <= {"yes", "few"}
    assert "quantity" not in str(said.messages)


def test_only_the_button_marks_a_product_as_doubtful(ask: Ask) -> None:
    typed = ask(AskStock(), "x", {"missing": "yes"}, focus="trasgo-carrasca")
    assert typed.noted == ["asked_stock"]


def test_what_is_listed_twice_is_listed_once(ask: Ask) -> None:
    said = ask(AddToList(), "apúntala", focus="trasgo-carrasca", size="42")
    assert said.responses == ["utter_listed"]
    assert said.noted == ["listed"]


def test_erasing_is_asked_once_more_because_it_cannot_be_taken_back(ask: Ask) -> None:
    said = ask(AskBeforeErasing(), "borra todo")
    assert said.responses == ["utter_ask_erase"]
    assert said.slots["pending"] == "erase"


def test_the_button_that_says_so_erases_without_another_question(ask: Ask) -> None:
    said = ask(AskBeforeErasing(), "Sí", {"act": "erase_all"}, pressed=True)
    assert said.responses == ["utter_erased"]


def test_a_change_of_language_lets_the_next_action_say_it(ask: Ask) -> None:
    said = ask(ChangeLanguage(), "can we speak english")
    assert said.messages == []
    assert said.slots["language"] == "en"
    assert all(event["event"] != "followup" for event in said.events)
