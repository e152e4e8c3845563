"""What it costs, that it costs too much, and how one pays."""

from __future__ import annotations

import re

from actions import advising, feedback
from actions.cheaper import cheaper
from actions.exchange import Exchange
from actions.floor_action import FloorAction
from actions.pricing import tell_price
from bot.floor.signals import SignalKind
from bot.service.tone import complains, speaks_of_buying

_BUDGET = re.compile(r"\bbudget\b|\bpresupuesto\b", re.I)


class AskPrice(FloorAction):
    """The price of one product, or of those on the table."""

    called = "action_ask_price"
    follows_up = True

    def answer(self, x: Exchange) -> None:
        """In the shopper's own way of writing money."""
        tell_price(x)


class TooExpensive(FloorAction):
    """An objection to a price: something cheaper if there is any, and no persuading."""

    called = "action_too_expensive"
    follows_up = True

    def answer(self, x: Exchange) -> None:
        """Log the hesitation, then show what costs less; a budget is a need and no objection.

        What was bought and was a waste of money is a complaint.
        """
        if x.said("price") and _BUDGET.search(x.text):
            advising.take_up_need(x)
            return
        if complains(x.text) and speaks_of_buying(x.text):
            feedback.hear_complaint(x)
            return
        cheaper(x)


class AskPayment(FloorAction):
    """Cards, cash, instalments, invoice."""

    called = "action_ask_payment"

    def answer(self, x: Exchange) -> None:
        """The shop's own facts."""
        x.note(SignalKind.ASKED_PAYMENT)
        facts = x.facts("ask_payment")
        x.reply("utter_fact" if facts else "utter_payment", fact=" ".join(facts))


class AskLoyalty(FloorAction):
    """Points, card, membership."""

    called = "action_ask_loyalty"

    def answer(self, x: Exchange) -> None:
        """The shop's own facts."""
        facts = x.facts("ask_loyalty")
        x.reply("utter_fact" if facts else "utter_loyalty", fact=" ".join(facts))
