""" "Algo más barato", "too expensive": what costs less than what is talked about."""

from __future__ import annotations

import re

from actions.exchange import Exchange
from actions.pointing import about
from actions.pricing import tell_price_of
from bot.floor.product import Product
from bot.floor.signals import SignalKind
from bot.service.alternatives import cheaper_than, is_only_for_children
from bot.service.reference import By

_ELSEWHERE = re.compile(
    r"\bvist[oa]s?\b|\botra tienda\b|\bonline\b|\binternet\b|\bamazon\b|\bdecathlon\b"
    r"|\ben otro (sitio|lado)\b|\b(saw|seen|found|elsewhere|another (shop|store)|other shops?)\b",
    re.I,
)
_THE_CHEAPEST = re.compile(
    r"\b(el|la|l[ao]s?) (que sea )?m[aá]s (barat|econ[oó]mic)|\b(the|your) cheapest\b"
    r"|\bthe cheaper\b",
    re.I,
)
_DEAR = re.compile(r"\bcar[oa]s?\b|\bcarísim|\bdemasiado\b|\bexpensive\b|\btoo (much|dear)\b", re.I)


def cheaper(x: Exchange) -> None:
    """What costs less than what is talked about; nothing is argued."""
    meant = x.meant()
    asks_which = _THE_CHEAPEST.search(x.text) and not _DEAR.search(x.text)
    if meant.by is By.POINTED and meant.one and asks_which:
        _the_cheapest(x, meant.one)
        return
    if not _ELSEWHERE.search(x.text):
        x.hear_needs()
    if not meant.products:
        x.note(SignalKind.FOUND_TOO_EXPENSIVE)
        x.reply("utter_too_expensive", x.choice("ask_offers", "/ask_offers"))
        return
    product = _least(meant.products, for_children=x.slot("recipient") in ("children", "teens"))
    x.note(SignalKind.FOUND_TOO_EXPENSIVE, product)
    found = cheaper_than(product, x.catalogue)
    if not found:
        x.look_at([product], "price")
        x.reply(
            "utter_nothing_cheaper",
            *about(x, product, "add_to_list"),
            products=[product],
            product=x.name(product),
        )
        return
    x.look_at(found, "price")
    x.reply("utter_cheaper", products=found, product=x.name(product))


def _least(products: list[Product], for_children: bool) -> Product:
    """What costs least; a child's thing is no measure for whoever named no child."""
    grown_up = [] if for_children else [p for p in products if not is_only_for_children(p)]
    return min(grown_up or products, key=lambda each: each.asked_price)


def _the_cheapest(x: Exchange, product: Product) -> None:
    """ "The cheapest" of those shown: its price; asking which it is finds nothing too dear."""
    x.note(SignalKind.ASKED_PRICE, product)
    tell_price_of(x, product)
