"""Follow-ups: "¿y en azul?" asks the same again, "algo más barato" is about what was shown."""

from __future__ import annotations

import re

from actions.exchange import Exchange
from actions.pointing import about, which_product
from bot.floor.product import Product
from bot.floor.signals import SignalKind
from bot.service.alternatives import cheaper_than, is_only_for_children
from bot.service.reference import By, said

_ELSEWHERE = re.compile(
    r"\bvist[oa]s?\b|\botra tienda\b|\bonline\b|\binternet\b|\bamazon\b|\bdecathlon\b"
    r"|\ben otro (sitio|lado)\b|\b(saw|seen|found|elsewhere|another (shop|store)|other shops?)\b",
    re.I,
)
_THE_CHEAPEST = re.compile(
    r"\b(el|la|lo) (que sea )?m[aá]s (barat|econ[oó]mic)|\b(the|your) cheapest\b",
    re.I,
)
_DEAR = re.compile(r"\bcar[oa]s?\b|\bcarísim|\bdemasiado\b|\bexpensive\b|\btoo (much|dear)\b", re.I)
_FEATURES = ("size", "colour")
_OF_A_SEARCH = ("category", "brand", "use", "recipient", "material", "price")


def same_question(x: Exchange) -> bool:
    """Answer a fragment by asking the last question again; False when it is no fragment."""
    from actions import details, finding, listing, money, opinions, stock

    if any(said(x.entities, kind) for kind in _OF_A_SEARCH):
        return False
    points = said(x.entities, "product") or said(x.entities, "ordinal")
    features = any(said(x.entities, kind) for kind in _FEATURES)
    meant = x.meant()
    if not meant.products or not (points or features) or meant.by is By.NOTHING:
        return False
    if features:
        stock.tell_stock(x)
        return True
    ask_again = {
        "price": money.tell_price,
        "stock": stock.tell_stock,
        "details": details.tell_details,
        "opinions": opinions.tell_opinions,
        "place": finding.tell_place,
        "listing": listing.put_on,
    }.get(x.slot("topic") or "")
    if ask_again is not None:
        ask_again(x)
    return ask_again is not None


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
    from actions import money

    x.note(SignalKind.ASKED_PRICE, product)
    money.tell_price_of(x, product)


def the_one(x: Exchange) -> Product | None:
    """The product meant; of several on the table, ask which."""
    meant = x.meant()
    if meant.one is None:
        which_one(x, meant.products)
    return meant.one


def which_one(x: Exchange, products: list[Product]) -> None:
    """Ask which of these, by name."""
    if not products:
        which_product(x)
        return
    x.keep(shown=[product.id for product in products[:4]])
    x.reply("utter_which_of_these", products=products[:4])
