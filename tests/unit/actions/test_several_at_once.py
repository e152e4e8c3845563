"""Questions about several things on the table, and words that only seem to say something else."""

from __future__ import annotations

import pytest

from actions.browsing import Browse
from actions.comparing import Compare
from actions.details import AskDetails
from actions.looking import StopOffering
from actions.money import TooExpensive
from actions.privacy import ChangeLanguage
from actions.stock import AskStock
from tests.unit.actions.conftest import Ask

BAGS = ["olmedal-rebeco", "olmedal-ladera", "olmedal-lechuza"]
LAMPS = ["vigia-lucero", "vigia-chispa"]


def test_how_heavy_about_several_is_told_of_each(ask: Ask) -> None:
    answered = ask(AskDetails(), "how heavy", language="en", shown=BAGS)
    assert answered.responses == ["utter_fact"]


def test_an_open_question_about_several_still_asks_which(ask: Ask) -> None:
    assert ask(AskDetails(), "details", language="en", shown=BAGS).responses == [
        "utter_which_of_these"
    ]


def test_after_the_table_which_is_better_is_answered_with_one(ask: Ask) -> None:
    answered = ask(Compare(), "which is better", language="en", shown=LAMPS, compared=LAMPS)
    assert answered.responses == ["utter_suggest_of_these"]


def test_after_the_table_a_property_is_told_of_each(ask: Ask) -> None:
    answered = ask(Compare(), "which is brighter", language="en", shown=LAMPS, compared=LAMPS)
    assert answered.responses == ["utter_fact"]


def test_no_grown_up_hears_that_nothing_is_cheaper_than_a_childs(ask: Ask) -> None:
    answered = ask(TooExpensive(), "anything cheaper", language="en", shown=BAGS)
    assert answered.slots["focus"] != "olmedal-lechuza"


@pytest.mark.parametrize(
    ("text", "before", "after"),
    [
        ("I don't speak spanish", "es", "en"),
        ("no hablo inglés", "en", "es"),
        ("do you speak english", "es", "en"),
    ],
)
def test_the_language_one_does_not_speak_is_not_wanted(
    ask: Ask, text: str, before: str, after: str
) -> None:
    answered = ask(ChangeLanguage(), text, language=before)
    assert answered.slots["language"] == after


def test_the_colour_that_left_one_is_still_asked_for(ask: Ask) -> None:
    jackets = ["nimbarra-galerna", "nimbarra-orvallo"]
    answered = ask(AskStock(), "navy one", {"colour": "navy"}, language="en", shown=jackets)
    assert answered.slots["asked_colour"] == "navy"


@pytest.mark.parametrize(
    ("language", "size", "said"),
    [
        ("en", "UK 8", "size UK 8 (EU 42)"),
        ("en", "US M 9", "size US men's 9 (EU 42)"),
        ("es", "US 9", "talla US 9 (EU 42)"),
        ("es", "US W 9", "talla US 9 de mujer (EU 41)"),
    ],
)
def test_a_size_of_another_country_is_answered_with_both_names(
    ask: Ask, language: str, size: str, said: str
) -> None:
    asked = {"size": size, "product": "trasgo-carrasca"}
    answered = ask(AskStock(), size, asked, language=language, shown=["trasgo-carrasca"])
    assert answered.messages[0]["what"].endswith(said)


def test_a_foreign_size_that_is_not_made_is_answered_with_the_nearest(ask: Ask) -> None:
    asked = {"size": "UK 12", "product": "trasgo-carrasca"}
    answered = ask(AskStock(), "uk 12", asked, language="en", shown=["trasgo-carrasca"])
    assert answered.messages[0]["instead"] == "in size 43, 44, 45"


def test_a_budget_that_buys_only_a_childs_is_said_to_buy_none(ask: Ask) -> None:
    needs = {"category": "shoes", "use": "running", "price": {"amount": 50, "bound": "max"}}
    answered = ask(Browse(), "trainers for running under fifty", needs, language="en")
    assert answered.responses == ["utter_nothing_that_cheap"]


def test_the_cheapest_is_of_what_was_looked_for(ask: Ask) -> None:
    answered = ask(Browse(), "whats the cheepest one u got", language="en", category="tents")
    assert answered.responses == ["utter_found"]
    assert len(answered.slots["shown"]) > 1


def test_a_budget_is_no_objection_to_a_price(ask: Ask) -> None:
    price = {"price": {"amount": 60, "bound": "max"}}
    answered = ask(
        TooExpensive(), "budget is 60 euro maximum", price, language="en", category="jackets"
    )
    assert "found_too_expensive" not in answered.noted


def test_stop_saving_is_about_the_notes(ask: Ask) -> None:
    answered = ask(StopOffering(), "stop saving stuff", language="en")
    assert answered.responses == ["utter_noting_stopped"]
