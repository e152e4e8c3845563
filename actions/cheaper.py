""" "Algo más barato", "too expensive": what costs less than what is talked about."""

from __future__ import annotations

import re
from dataclasses import replace

from actions.exchange import SHOWN_AT_ONCE, Exchange
from actions.giving_way import found_for
from actions.nothing import nothing_found
from actions.pointing import about
from actions.pricing import tell_price_of
from actions.showing import show, show_but_not, sought_for
from bot.floor.product import Product
from bot.floor.signals import SignalKind
from bot.service.ages import YOUNG
from bot.service.alternatives import cheaper_than, is_only_for_children
from bot.service.catalogue_ports import Wish
from bot.service.noting import what_was_sought
from bot.service.reference import By
from bot.service.wishes import wish_for

_MANY = 200

_ELSEWHERE = re.compile(
    r"\bvist[oa]s?\b|\botra tienda\b|\bonline\b|\binternet\b|\bamazon\b|\bdecathlon\b"
    r"|\ben otro (sitio|lado)\b|\b(saw|seen|found|elsewhere|another (shop|store)|other shops?)\b",
    re.I,
)
_THE_CHEAPEST = re.compile(
    r"\b(el|la|lo|los|las) (que sean? )?(m[aá]s )?(barat|econ[oó]mic)|\b(the|your) cheap(est|er)\b",
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
    product = _least(meant.products, for_children=x.slot("recipient") in YOUNG)
    x.note(SignalKind.FOUND_TOO_EXPENSIVE, product)
    if x.said("price") and x.slot("price_max") is not None:
        _up_to_the_limit(x, product)
        return
    found = _for_less(x, product)
    if found:
        x.look_at(found, "price")
        x.reply("utter_cheaper", products=found, product=x.name(product))
    elif not _showed_what_is_otherwise(x, product):
        x.look_at([product], "price")
        x.reply(
            "utter_nothing_cheaper",
            *about(x, product, "add_to_list"),
            products=[product],
            product=x.name(product),
        )


def _up_to_the_limit(x: Exchange, product: Product) -> None:
    """ "Too dear, something under 100": whatever fits and costs no more than that."""
    if not x.slot("category"):
        x.keep(category=product.category)
    found, dropped = found_for(x, SHOWN_AT_ONCE)
    if not found:
        nothing_found(x)
    elif not show_but_not(x, found):
        what = sought_for(x, found)
        show(x, found, "utter_nearest" if dropped else "utter_found", what=what)


def _for_less(x: Exchange, product: Product, **otherwise: None) -> list[Product]:
    """What costs less and is as was wished, where the product is one of what is looked for."""
    needs = {**x.needs, **otherwise}
    wish = wish_for({**needs, "category": needs["category"] or product.category})
    of_these = x.catalogue.search(replace(wish, price_max=None, price_min=None), _MANY)
    if product.id not in {each.id for each in of_these}:
        wish = Wish(category=product.category, price_max=wish.price_max)
    return cheaper_than(product, x.catalogue, wish=wish)


def _showed_what_is_otherwise(x: Exchange, product: Product) -> bool:
    """ "Cheaper there is only for hiking": said, where nothing for running costs less."""
    if x.slot("use") is None:
        return False
    found = _for_less(x, product, use=None)
    if found:
        left = what_was_sought(x.turn.shop, {"use": x.slot("use")}, x.language)
        x.look_at(found, "price")
        x.reply("utter_cheaper_but_not", products=found, product=x.name(product), left=left)
    return bool(found)


def _least(products: list[Product], for_children: bool) -> Product:
    """What costs least; a child's thing is no measure for whoever named no child."""
    grown_up = [] if for_children else [p for p in products if not is_only_for_children(p)]
    return min(grown_up or products, key=lambda each: each.asked_price)


def _the_cheapest(x: Exchange, product: Product) -> None:
    """ "The cheapest" of those shown: its price; asking which it is finds nothing too dear."""
    x.note(SignalKind.ASKED_PRICE, product)
    tell_price_of(x, product)
