"""What is not understood, not known, or to be said again."""

from __future__ import annotations

from actions import advising, browsing, calling, details, shop
from actions.exchange import Exchange
from actions.floor_action import FloorAction
from actions.pointing import kinds
from actions.pricing import tell_price
from bot.service.questions import asked_detail
from bot.service.reference import By
from bot.service.wishes import sought

_SERVICES = ("ask_returns", "ask_payment", "ask_delivery", "find_on_floor")


class DidNotUnderstand(FloorAction):
    """Say so, and offer two ways on; the service counts how often in a row."""

    called = "action_did_not_understand"
    follows_up = True

    def answer(self, x: Exchange) -> None:
        """Half understood is worth an answer: a tone, a thing that was named, a fact asked for."""
        if advising.heard_tone(x) or _half_understood(x):
            return
        again = x.turn.visit.misunderstood > 0
        x.reply("utter_not_understood_again" if again else "utter_not_understood", *kinds(x, 2))


def _half_understood(x: Exchange) -> bool:
    """When NLU was unsure, not when it was sure that this is nobody's business here."""
    if (x.tracker.latest_message.get("intent") or {}).get("name") != "nlu_fallback":
        return False
    facts = x.facts(*_SERVICES, to_the_point=True)
    if x.said("staff"):
        calling.open_call_screen(x)
    elif asked_detail(x.text) and x.meant().by in (By.NAMED, By.POINTED, By.FOCUS):
        details.tell_details(x)
    elif browsing.names_a_thing(x):
        browsing.look_for(x)
    elif x.meant().by is By.POINTED:
        tell_price(x)
    elif x.facts("ask_store_info", to_the_point=True):
        shop.tell_store_info(x)
    elif facts:
        x.reply("utter_fact", fact=facts[0])
    elif any(x.said(need) for need in ("use", "recipient", "price")):
        advising.take_up_need(x)
    elif not sought(x.text):
        browsing.what_there_is(x)
    else:
        return False
    return True


class DefaultFallback(DidNotUnderstand):
    """Rasa's own name for it."""

    called = "action_default_fallback"


class Repeat(FloorAction):
    """Say it again: the last answer, with its cards and buttons; an open question stays open."""

    called = "action_repeat"

    def answer(self, x: Exchange) -> None:
        """As it was."""
        x.keep(pending=x.slot("pending"))
        last = [event for event in x.tracker.events if event.get("event") == "bot"]
        if last:
            x.say_again(last[-1])
        else:
            x.reply("utter_nothing_to_repeat")
