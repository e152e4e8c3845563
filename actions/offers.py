"""What is reduced, for everybody alike."""

from __future__ import annotations

from actions.exchange import SHOWN_AT_ONCE, Exchange, FloorAction
from bot.floor.signals import SignalKind
from bot.service.catalogue_ports import Wish
from bot.service.wishes import wish_for


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
        x.hear_needs()
        found = x.catalogue.search(wish_for(x.needs, on_offer=True), SHOWN_AT_ONCE)
        all_offers = found or x.catalogue.search(Wish(on_offer=True), SHOWN_AT_ONCE)
        if not all_offers:
            x.reply("utter_no_offers")
            return
        x.look_at(all_offers, "price")
        x.reply("utter_offers" if found else "utter_other_offers", products=all_offers)
