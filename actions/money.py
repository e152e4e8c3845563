"""What it costs, that it costs too much, and how one pays."""

from __future__ import annotations

import re

from actions import advising, follow_up
from actions.exchange import Exchange, FloorAction
from actions.pointing import about, few, which_product
from bot.floor.product import Product
from bot.floor.signals import SignalKind
from bot.service.money import price_text

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

    def answer(self, x: Exchange) -> None:
        """Log the hesitation, then show what costs less; a budget is a need and no objection."""
        if x.said("price") and _BUDGET.search(x.text):
            advising.take_up_need(x)
            return
        follow_up.cheaper(x)


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


def tell_price(x: Exchange) -> None:
    """The price of what is meant; of several, the cards tell it."""
    meant = x.meant()
    if not meant.products:
        which_product(x)
        return
    products = few(meant.products)
    x.look_at(products, "price")
    if meant.one is None:
        x.note(SignalKind.ASKED_PRICE, products=[product.id for product in products])
        x.reply("utter_prices", products=products)
        return
    x.note(SignalKind.ASKED_PRICE, meant.one)
    tell_price_of(x, meant.one)


def tell_price_of(x: Exchange, product: Product) -> None:
    """What this one costs, and what it cost before it was reduced."""
    x.look_at([product], "price")
    reduced = product.sale_price is not None and product.sale_price < product.price
    x.reply(
        "utter_price_reduced" if reduced else "utter_price",
        *about(x, product, "ask_stock", "add_to_list"),
        products=[product],
        product=x.name(product),
        price=price_text(product.asked_price, product.currency, x.language),
        before=price_text(product.price, product.currency, x.language),
    )
