"""Unsure between two meanings: the shopper is asked which, with two buttons, and not guessed at.

A button for that says which turn it takes up (`/ask_price{"asked": 7}`). Its words and what they
named are read from the log of that turn, so nothing has to be remembered between the two, and
nothing is left to press once they were erased.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace

from bot.floor.errors import ChoiceNeverOffered
from bot.floor.stream import Choice
from bot.service.ports import Machine, Phrases, View
from bot.service.records import Parsed

SURE_OF_BOTH = 0.5
"""How likely the two must be together: the right button should be there more often than not.

By cross-validation on data/nlu it is there in two of three questions asked, where the likeliest
meaning alone is right in two of five."""

FALLBACK = "nlu_fallback"
ASKED = "asked"
"""Entity of these buttons: the turn whose words they take up."""

TITLES = "meaning"
"""Where the titles stand in the phrases; what has none is never asked about."""

NEVER_ASKED = frozenset({"greet", "goodbye", "thank", "affirm", "deny", "out_of_scope", FALLBACK})

WISHES = frozenset({"browse", "inform_need", "ask_recommendation"})
"""Answered alike, by what fits: no reason to ask which of them was meant."""


def two_meanings(parsed: Parsed) -> tuple[str, str] | None:
    """The two likeliest, when together they are likely and worth a question."""
    ranking = [one for one in parsed.raw.get("intent_ranking", ()) if one["name"] != FALLBACK]
    if len(ranking) < 2 or ranking[0]["confidence"] + ranking[1]["confidence"] < SURE_OF_BOTH:
        return None
    first, second = ranking[0]["name"], ranking[1]["name"]
    if {first, second} & NEVER_ASKED or {first, second} <= WISHES:
        return None
    return first, second


def buttons(
    phrases: Phrases, meanings: Sequence[str], language: str, turn: int
) -> tuple[Choice, ...]:
    """One for each meaning and the way out; none when a meaning has no title."""
    try:
        titles = {meaning: phrases.say(f"{TITLES}.{meaning}", language) for meaning in meanings}
    except KeyError:
        return ()
    titles[FALLBACK] = phrases.say("choice.neither", language)
    asked = json.dumps({ASKED: turn})
    return tuple(Choice(title, f"/{meaning}{asked}") for meaning, title in titles.items())


def taken_up(machine: Machine, view: View, visit_id: str, pressed: Parsed) -> Parsed:
    """The earlier words that a button is about, understood as it says; any other is as it was."""
    asked = next((e["value"] for e in pressed.entities if e["entity"] == ASKED), None)
    if asked is None:
        return pressed
    turns = view.conversations.turns(visit_id)
    turn = next((turn for turn in turns if turn.seq == asked and turn.text), None)
    if turn is None:
        raise ChoiceNeverOffered(pressed.text)
    words = machine.understood_as(pressed.raw["intent"]["name"], turn.text, turn.entities)
    return replace(pressed, entities=turn.entities, parts=(words,))
