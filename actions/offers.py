"""What is reduced, for everybody alike."""

from __future__ import annotations

import re

from actions.exchange import SHOWN_AT_ONCE, Exchange
from actions.floor_action import FloorAction
from bot.floor.signals import SignalKind
from bot.service.catalogue_ports import Wish
from bot.service.wishes import wish_for

_MATCH_IT = re.compile(
    r"\bigual(as|ar|[aá]is|[aá]s|an?)(me)?\b.*\bprecio|\bmismo precio\b"
    r"|\bprice match|\bmatch (the|that|this|their) price",
    re.I,
)


class AskOffers(FloorAction):
    """What is reduced; codes and haggling have the shop's own answer."""

    called = "action_ask_offers"

    def answer(self, x: Exchange) -> None:
        """Cards of what is reduced, of the kind that was named or talked about."""
        x.note(SignalKind.ASKED_OFFERS)
        facts = x.facts("ask_offers")
        if facts:
            x.reply("utter_fact", fact=" ".join(facts))
            return
        if _MATCH_IT.search(x.text):
            x.reply("utter_price_match")
            return
        x.hear_needs()
        found = x.catalogue.search(wish_for(x.needs, on_offer=True), SHOWN_AT_ONCE)
        all_offers = found or x.catalogue.search(Wish(on_offer=True), SHOWN_AT_ONCE)
        if not all_offers:
            x.reply("utter_no_offers")
            return
        x.look_at(all_offers, "price")
        x.reply("utter_offers" if found else "utter_other_offers", products=all_offers)
