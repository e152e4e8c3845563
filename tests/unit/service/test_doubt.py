"""When a shopper is asked which of two things they meant, and with which buttons."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from bot.service import doubt
from bot.service.phrasebook import REGISTERS, Phrasebook
from bot.service.records import Parsed


def unsure(likely: Mapping[str, float]) -> Parsed:
    """A message as NLU ranks it, with the fallback first as it is put there."""
    ranking = [{"name": name, "confidence": chance} for name, chance in likely.items()]
    fallback = {"name": doubt.FALLBACK, "confidence": 0.4}
    return Parsed("eso", "out_of_scope", 0.4, raw={"intent_ranking": [fallback, *ranking]})


def test_two_that_are_likely_together_are_asked_about() -> None:
    likely = {"ask_price": 0.35, "ask_stock": 0.3}
    assert doubt.two_meanings(unsure(likely)) == ("ask_price", "ask_stock")


@pytest.mark.parametrize(
    ("likely", "why"),
    [
        ({"ask_price": 0.25, "ask_stock": 0.2}, "neither is likely"),
        ({"ask_price": 0.45, "out_of_scope": 0.4}, "it may be nobody's business here"),
        ({"affirm": 0.45, "ask_price": 0.4}, "good manners are not asked about"),
        ({"browse": 0.45, "inform_need": 0.4}, "both are answered alike"),
        ({"ask_price": 0.9}, "there is only one"),
        ({}, "NLU has ranked nothing"),
    ],
)
def test_nobody_is_asked_when(likely: Mapping[str, float], why: str) -> None:
    assert doubt.two_meanings(unsure(likely)) is None, why


def test_the_buttons_take_up_the_turn_and_have_a_way_out(phrases: Phrasebook) -> None:
    choices = doubt.buttons(phrases, ("ask_price", "find_on_floor"), "es", 7)
    assert [(choice.title, choice.payload) for choice in choices] == [
        ("Cuánto cuesta", '/ask_price{"asked": 7}'),
        ("Dónde está", '/find_on_floor{"asked": 7}'),
        ("Otra cosa", '/nlu_fallback{"asked": 7}'),
    ]


def test_a_meaning_without_a_title_is_not_asked_about(phrases: Phrasebook) -> None:
    assert doubt.buttons(phrases, ("ask_price", "praise"), "es", 7) == ()


@pytest.mark.parametrize("country", [None, *REGISTERS])
def test_every_country_has_the_same_titles(country: str | None) -> None:
    book = Phrasebook(country=country)
    titles = [book.say(f"meaning.{intent}", "es") for intent in book.keys_under("meaning")]
    assert len(titles) == len(set(titles)) > 20


def test_in_argentina_a_price_is_asked_as_there() -> None:
    argentina = Phrasebook(country="es-AR")
    titles = [c.title for c in doubt.buttons(argentina, ("ask_price", "ask_stock"), "es", 1)]
    assert titles[0] == "Cuánto sale"
