""" "Cuál pesa menos", "which has more battery": the one of those on the table, and its figure."""

from __future__ import annotations

import re

from actions.exchange import Exchange
from actions.pointing import about, few
from actions.written import CERTAIN, tell_unknown, told_of_each
from bot.floor.product import Product
from bot.floor.signals import SignalKind
from bot.service.cards import attributes_of
from bot.service.catalogue_ports import Order
from bot.service.described import order_asked_for
from bot.service.questions import detail_called
from bot.service.reference import By

_KEPT_UNDER = {
    Order.LIGHTEST: "weight",
    Order.WARMEST: "warmth",
    Order.BRIGHTEST: "brightness",
    Order.LASTING: "battery",
    Order.SAFEST: "security",
    Order.BIGGEST: "capacity",
    Order.SMALLEST: "capacity",
}
"""The property (data/shop/questions.yml) that tells how far each is ahead."""
_WHICH = re.compile(
    r"\bcu[aá]l|\bqui[eé]n|\bwh?ich|\bwhat'?s\b|\bof (?:these|them)\b|\bde est[ao]s\b", re.I
)
_THE_ONE = re.compile(r"^\W*(?:so )?(?:el|la|the) ", re.I)
"""Of two or of those compared; else "and the lightest one?" asks the last search again."""


def told_the_most(x: Exchange) -> bool:
    """Name the one and say the figures, else what is written of each; False without either."""
    order = None if x.turn.pressed else order_asked_for(x.text)
    if order not in _KEPT_UNDER or not (_WHICH.search(x.text) or _points_at_one(x)):
        return False
    products = _among(x)
    measured = {p.id: x.catalogue.measured(p, order) for p in products}
    known = {id: number for id, number in measured.items() if number is not None}
    if len(known) < 2 or len(set(known.values())) < 2:
        return told_of_each(x, products, CERTAIN) or _unknown(x, products)
    ranked = sorted((p for p in products if p.id in known), key=lambda p: known[p.id])
    _tell(x, order, ranked, products)
    return True


def _points_at_one(x: Exchange) -> bool:
    few_enough = bool(x.slot("compared")) or len(x.slot("shown") or ()) == 2
    return few_enough and _THE_ONE.search(x.text) is not None


def _unknown(x: Exchange, products: list[Product]) -> bool:
    """Nothing is written of any: said so, unless the table that was asked for says what differs."""
    if len(products) < 2 or x.intent == "compare":
        return False
    tell_unknown(x, products)
    return True


def _among(x: Exchange) -> list[Product]:
    """Those named or compared, else those shown."""
    meant = x.meant()
    if meant.by is By.FOUND:
        return []
    return meant.products if len(meant.products) > 1 else _shown(x)


def _shown(x: Exchange) -> list[Product]:
    found = (x.catalogue.find(product_id) for product_id in x.slot("shown") or ())
    return few([product for product in found if product is not None])


def _tell(x: Exchange, order: Order, ranked: list[Product], products: list[Product]) -> None:
    best = ranked[0]
    label, value = _figure(x, best, order)
    figures = [f"{x.name(each)}: {_figure(x, each, order)[1]}" for each in ranked[1:]]
    others = "; ".join(figures) + "."
    x.note(SignalKind.COMPARED, products=[each.id for each in products])
    x.look_at([best], "compare")
    x.reply(
        "utter_fact",
        *about(x, best, "ask_details", "ask_stock"),
        products=[best],
        fact=x.phrase("the_most", product=x.name(best), label=label, value=value, others=others),
    )


def _figure(x: Exchange, product: Product, order: Order) -> tuple[str, str]:
    """What is written of it, with its label; the sizes where these are the measure."""
    detail = detail_called(_KEPT_UNDER[order])
    for label, value in attributes_of(product, x.language).items():
        if detail.is_label(label):
            return label, value
    return x.phrase("row.sizes"), ", ".join(product.sizes())
