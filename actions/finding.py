"""Where to see and touch it, what to do when it is not there, and trying it on."""

from __future__ import annotations

import re

from actions.asking_again import answers
from actions.exchange import Exchange
from actions.floor_action import FloorAction
from actions.pointing import CHOOSE, about, few, kinds, payload
from bot.floor.product import Product
from bot.floor.signals import SignalKind
from bot.service.alternatives import like_it
from bot.service.reference import By

_NOT_THERE = re.compile(
    r"\bno (lo|la|los|las) (encuentr|veo)|\bno est[aá]n? (ah[ií]|all[ií])"
    r"|\b(can'?t|cannot|couldn'?t) (find|see) (it|them)|\bnot there\b",
    re.I,
)


class FindOnFloor(FloorAction):
    """Where to see and touch it."""

    called = "action_find_on_floor"
    follows_up = True

    def answer(self, x: Exchange) -> None:
        """The place of a product or a kind of thing, or of the till and the fitting rooms."""
        meant = x.meant()
        if _NOT_THERE.search(x.text) and meant.one is not None:
            not_where_we_said(x, meant.one)
            return
        facts = x.facts("find_on_floor", "ask_store_info")
        if facts and meant.by not in (By.NAMED, By.FOUND):
            x.reply("utter_fact", fact=" ".join(facts))
            return
        tell_place(x)


class TryOn(FloorAction):
    """Fitting rooms, and taking things out of their boxes."""

    called = "action_try_on"

    def answer(self, x: Exchange) -> None:
        """The shop's own rule, and where the product is."""
        meant = x.meant()
        x.note(SignalKind.ASKED_TO_TRY, meant.one)
        told = " ".join(x.facts("try_on")) or None
        if meant.one is not None:
            x.look_at([meant.one], "place")
            x.reply(
                "utter_try_product",
                *about(x, meant.one, "find_on_floor", "ask_stock"),
                product=x.name(meant.one),
            )
        x.reply("utter_fact" if told else "utter_try", fact=told)


@answers("place")
def tell_place(x: Exchange) -> None:
    """Where the products stand, each place once."""
    meant = x.meant()
    if not meant.products:
        x.reply("utter_place_unknown", *kinds(x))
        return
    for product in meant.products[:1] if meant.one else []:
        x.note(SignalKind.ASKED_PLACE, product)
    places = [product.said(product.place, x.language) for product in meant.products]
    known = list(dict.fromkeys(place for place in places if place))
    x.look_at(few(meant.products), "place")
    if meant.one is None:
        shown = few(meant.products)
        x.reply("utter_places" if known else "utter_place_unknown", products=shown)
        return
    if not known:
        x.reply("utter_place_of_product_unknown", product=x.name(meant.one))
        return
    x.reply(
        "utter_place",
        x.choice("not_found", payload("ask_stock", product=meant.one.id, missing="yes")),
        products=[meant.one],
        product=x.name(meant.one),
        place=known[0],
    )


def not_where_we_said(x: Exchange, product: Product) -> None:
    """Doubtful for everyone from now on; say so, and offer what else there is."""
    x.turn.uow.products.mark_doubtful(product.id)
    x.note(SignalKind.DID_NOT_FIND, product)
    others = like_it(product, x.catalogue)
    x.look_at([product], "place")
    if others:
        x.keep(shown=[other.id for other in others], focus=None)
    x.reply(
        "utter_not_there",
        x.choice("call", CHOOSE),
        products=others,
        product=x.name(product),
    )
