"""Taking it, or thinking it over: both are fine."""

from __future__ import annotations

from actions import browsing
from actions.exchange import Exchange
from actions.floor_action import FloorAction
from actions.pointing import about
from bot.floor.signals import SignalKind
from bot.service.shop_facts import fact


class ReadyToBuy(FloorAction):
    """I'll take it: where the till is, and a person only if wanted."""

    called = "action_ready_to_buy"

    def answer(self, x: Exchange) -> None:
        """A child is sold nothing; "I want to buy boots" is not yet about a pair of them."""
        if any(x.said(kind) for kind in ("category", "use")) and x.said("product") is None:
            browsing.look_for(x)
            return
        product = x.meant().one
        if x.slot("child"):
            x.reply("utter_child_ask_a_grown_up")
            return
        x.note(SignalKind.READY_TO_BUY, product)
        facts = x.facts("ready_to_buy")
        if facts:
            x.reply("utter_fact", fact=facts[0])
            return
        x.ask("call")
        till = fact(x.turn.shop.info, "till", x.language)
        buttons = about(x, product, "find_on_floor") if product else []
        x.reply(
            "utter_ready_to_buy" if till else "utter_ready_to_buy_no_till",
            *buttons,
            x.choice("call", '/request_person{"act":"choose"}'),
            till=till,
        )


class ThinkItOver(FloorAction):
    """I'll think about it, I'll come back."""

    called = "action_think_it_over"

    def answer(self, x: Exchange) -> None:
        """No persuading; the list, if something was talked about."""
        product = x.meant().one
        x.note(SignalKind.THINKS_IT_OVER, product)
        if product is None:
            x.reply("utter_think_it_over")
            return
        x.keep(focus=product.id)
        x.ask("list")
        x.reply(
            "utter_think_over_product", *about(x, product, "add_to_list"), product=x.name(product)
        )
