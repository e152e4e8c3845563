"""A named thing is what a message is about, whatever NLU takes it for."""

from __future__ import annotations

from actions.calling import AskWait, RequestPerson
from actions.courtesy import Chitchat
from actions.misunderstanding import DidNotUnderstand
from tests.unit.actions.conftest import Ask

LOCK = {"category": ("padlocks", "candado"), "use": ("cycling", "bicis")}


def test_a_lock_is_shown_to_who_was_robbed_of_bikes(ask: Ask) -> None:
    text = "y un candado bueno, que me han robado ya 2 bicis"
    answered = ask(RequestPerson(), text, LOCK, taken_for=("request_person", 0.4))
    assert answered.slots["category"] == "bike_locks"


def test_somebody_is_still_called_in_so_many_words(ask: Ask) -> None:
    answered = ask(RequestPerson(), "que venga alguien", taken_for=("request_person", 0.5))
    assert answered.responses == ["utter_nobody_on_shift"]


def test_words_that_name_nobody_ask_after_no_person(ask: Ask) -> None:
    answered = ask(AskWait(), "how long is the inseam", taken_for=("ask_wait", 0.5))
    assert answered.events[-1]["name"] == "action_did_not_understand"


def test_a_product_by_its_name_is_never_out_of_scope(ask: Ask) -> None:
    named = {"product": ("cantil-avellana", "avellana")}
    answered = ask(DidNotUnderstand(), "la avellana", named, taken_for=("out_of_scope", 0.45))
    assert answered.responses == ["utter_here_it_is"]


def test_a_colour_is_no_small_talk(ask: Ask) -> None:
    colour = {"colour": ("turquoise", "turqoise")}
    answered = ask(Chitchat(), "ok turqoise", colour, taken_for=("chitchat", 0.48))
    assert answered.events[-1]["name"] == "action_inform_need"
