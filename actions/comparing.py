"""Side by side: what differs between two or more products."""

from __future__ import annotations

import re

from actions import advising, browsing, details
from actions.exchange import SHOWN_AT_ONCE, Exchange
from actions.floor_action import FloorAction
from actions.pointing import which_product
from actions.pricing import tell_price
from actions.written import told_of_each
from bot.floor.product import Product
from bot.floor.signals import SignalKind
from bot.service.cards import comparison
from bot.service.money import price_text
from bot.service.reference import By, meant
from bot.service.wishes import wants_cheapest

_BETTER = re.compile(r"\bmejor(es)?\b|\b(better|best)\b", re.I)


class Compare(FloorAction):
    """Those named, or the one talked about with another, or those on the table."""

    called = "action_compare"

    def answer(self, x: Exchange) -> None:
        """A table, and in words what it costs to choose the other.

        "Which is the cheapest?" compares nothing: it wants to know one of them.
        """
        if details.showed_the_most(x):
            return
        meant = x.meant()
        if meant.by is By.POINTED and meant.one and not x.said("ordinal") and not x.slot("focus"):
            tell_price(x)
            return
        products = _to_compare(x)
        if _answered_of_compared(x, products):
            return
        if len(products) == 1 and wants_cheapest(x.text) and x.slot("category"):
            browsing.show_cheapest(x)
            return
        if len(products) < 2:
            x.reply("utter_compare_what") if products else which_product(x)
            return
        ids = [product.id for product in products]
        x.note(SignalKind.COMPARED, products=ids)
        x.keep(shown=ids, compared=ids, focus=None, topic="compare")
        table = comparison(products, x.catalogue, x.turn.shop.phrases, x.language)
        _say(x, products, table)


def _answered_of_compared(x: Exchange, products: list[Product]) -> bool:
    """After the table, "which is better?" wants a word of advice and no second table."""
    if [product.id for product in products] != list(x.slot("compared") or ()):
        return False
    if _BETTER.search(x.text):
        x.note(SignalKind.ASKED_ADVICE, category=x.slot("category"), use=x.slot("use"))
        advising.of_these(x, products)
        return True
    return told_of_each(x, products)


def _to_compare(x: Exchange) -> list[Product]:
    named = _one_of_each_kind(x)
    if len(named) > 1:
        return named
    meant = x.meant()
    shown = [x.catalogue.find(product_id) for product_id in x.slot("shown") or ()]
    on_table = [product for product in shown if product is not None]
    if len(meant.products) >= 2:
        return meant.products[:SHOWN_AT_ONCE]
    if meant.by in (By.NAMED, By.POINTED) and x.slot("focus"):
        focus = x.catalogue.find(x.slot("focus"))
        pair = [focus, *meant.products] if focus else meant.products
        return list({product.id: product for product in pair}.values())
    if len(on_table) >= 2:
        return on_table[:SHOWN_AT_ONCE]
    return _last_two_of_a_kind(x) or meant.products


def _last_two_of_a_kind(x: Exchange) -> list[Product]:
    """ "What's the difference?" after one and then the other."""
    last = [x.catalogue.find(product_id) for product_id in (x.slot("seen") or ())[-2:]]
    known = [product for product in last if product is not None]
    alike = len(known) == 2 and known[0].category == known[1].category
    return known if alike else []


def _one_of_each_kind(x: Exchange) -> list[Product]:
    """ "La mochila y la maleta": of each kind the one talked about, else the best."""
    kinds = [each for each in x.entities if each.get("entity") == "category"]
    if len({each["value"] for each in kinds}) < 2 or x.said("product"):
        return []
    found = (meant([kind], x.text, x.scene, x.catalogue).products[:1] for kind in kinds)
    return list({product.id: product for some in found for product in some}.values())


def _say(x: Exchange, products: list[Product], table: dict[str, object]) -> None:
    by_price = sorted(products, key=lambda product: product.asked_price)
    cheapest, dearest = by_price[0], by_price[-1]
    difference = dearest.asked_price - cheapest.asked_price
    recommend = x.choice("recommend", "/ask_recommendation")
    if not difference:
        x.reply("utter_comparison_same_price", recommend, comparison=table, products=products)
        return
    x.reply(
        "utter_comparison",
        recommend,
        comparison=table,
        products=products,
        product=x.name(cheapest),
        difference=price_text(difference, cheapest.currency, x.language),
    )
