"""What it costs."""

from __future__ import annotations

import re

from actions.asking_again import answers
from actions.exchange import Exchange
from actions.pointing import about, few, which_product
from actions.written import SURE, answer_in, asks_for_one_property, asks_what_it_costs, tell
from bot.floor.product import Product
from bot.floor.signals import SignalKind
from bot.service.money import price_text

_SECOND = re.compile(r"(?:\b(?:y|e|and|also|tambi[eé]n)\b|[?,;])\s*", re.I)


@answers("price")
def tell_price(x: Exchange) -> None:
    """The price of what is meant; of several, the cards tell it."""
    meant = x.meant()
    if not meant.products:
        which_product(x)
        return
    products = _in_the_colour(x, few(meant.products))
    x.look_at(products, "price")
    if len(products) > 1:
        x.note(SignalKind.ASKED_PRICE, products=[product.id for product in products])
        x.reply("utter_prices", products=products)
        return
    x.note(SignalKind.ASKED_PRICE, products[0])
    tell_price_of(x, products[0])
    _tell_what_else_was_asked(x, products[0])


def _in_the_colour(x: Exchange, products: list[Product]) -> list[Product]:
    """ "How much are the blue ones": of several, those that come in blue."""
    colour = x.said("colour")
    if colour is None or len(products) < 2:
        return products
    return [p for p in products if x.catalogue.variants(p, None, colour)] or products


def _tell_what_else_was_asked(x: Exchange, product: Product) -> None:
    """ "Cuánto cuestan y tienen bolsillos?" asks for two things in one breath."""
    for part in _SECOND.split(x.text):
        asks = asks_for_one_property(part) and not asks_what_it_costs(part)
        told = answer_in(x, product, SURE, part) if asks else None
        if told is not None:
            tell(x, product, told)
            return


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
