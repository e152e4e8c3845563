"""What is said anew is read without the words of taking back."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from bot.dialogue.corrections import put_right
from bot.service.records import Parsed

COLOUR = {"entity": "colour", "value": "blue", "start": 0, "end": 4}


def parsed(text: str, intent: str, *named: Mapping[str, Any], sure: float = 0.9) -> Parsed:
    meaning = {"name": intent, "confidence": sure}
    raw = {"text": text, "intent": meaning, "intent_ranking": [meaning], "entities": list(named)}
    return Parsed(text, intent, sure, list(named), "es", raw)


def unread(part: str) -> Parsed:
    raise AssertionError(f"{part!r} was looked at")


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("perdon, era para mujer", "era para mujer"),
        ("no, en azul queria decir", "en azul"),
        ("sorry i meant the blue", "the blue"),
        ("wait, are they waterproof?", "are they waterproof?"),
        ("gracias, where is it", "where is it"),
        ("ay no, perdona, la azul", "la azul"),
    ],
)
def test_what_stands_beside_is_read_alone(text: str, rest: str) -> None:
    looked_at = []

    def read(part: str) -> Parsed:
        looked_at.append(part)
        return parsed(part, "ask_stock", COLOUR)

    right = put_right(parsed(text, "deny", COLOUR), read)
    assert looked_at == [rest]
    assert (right.intent, right.text, right.raw["intent"]["name"]) == (
        "ask_stock",
        text,
        "ask_stock",
    )


@pytest.mark.parametrize(
    "text", ["no", "no gracias", "perdona", "para mujer", "nopal", "¡gracias!"]
)
def test_a_mere_no_or_a_plain_wish_is_not_looked_at_twice(text: str) -> None:
    whole = parsed(text, "deny")
    assert put_right(whole, unread) is whole


def test_what_was_understood_as_a_question_stays_one() -> None:
    whole = parsed("no, mejor botas", "browse")
    assert put_right(whole, unread) is whole


def test_words_that_name_nothing_must_surely_ask_for_something() -> None:
    whole = parsed("espera, que me llaman", "ask_wait")
    assert put_right(whole, lambda part: parsed(part, "browse", sure=0.4)) is whole
    assert put_right(whole, lambda part: parsed(part, "chitchat")) is whole


def test_a_few_words_that_only_refuse_tell_a_need() -> None:
    black = {"entity": "colour", "value": "black", "start": 8, "end": 13}
    right = put_right(parsed("nothing black either", "out_of_scope", black), unread)
    assert (right.intent, right.entities) == ("inform_need", [black])
