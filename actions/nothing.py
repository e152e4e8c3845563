"""When there is none: said honestly, with what is dearer, or that it is sold to adults only."""

from __future__ import annotations

from actions.exchange import Exchange
from actions.pointing import kinds
from actions.showing import show
from bot.floor.product import Product
from bot.service.adults_only import sold_to_adults_only
from bot.service.ages import YOUNG
from bot.service.alternatives import is_only_for_children
from bot.service.catalogue_ports import Wish
from bot.service.noting import what_was_sought


def nothing_found(x: Exchange) -> None:
    """Say honestly that there is none; what is dearer than asked for is said to be so."""
    if told_adults_only(x, of_that_kind(x) if x.slot("recipient") in YOUNG else []):
        return
    needs = x.needs
    if needs.get("price_max") is not None and needs.get("category"):
        dearer = above(x)
        if dearer:
            what = what_was_sought(x.turn.shop, needs, x.language)
            show(x, dearer, "utter_nothing_that_cheap", what=what)
            return
    x.reply("utter_nothing_found", *kinds(x))


def told_adults_only(x: Exchange, products: list[Product]) -> bool:
    """Say so where all of them are sold to adults only; False when one of them is for anybody."""
    if not products or not all(sold_to_adults_only(product) for product in products):
        return False
    x.reply("utter_adults_only", product=", ".join(x.name(product) for product in products))
    return True


def above(x: Exchange) -> list[Product]:
    """What costs least of that kind, whatever the budget: not a child's unless one was named."""
    category, recipient = x.slot("category"), x.slot("recipient")
    if not category:
        return []
    kind = x.catalogue.search(Wish(category=category, recipient=recipient, in_stock=True), 40)
    dearer = kind if recipient else [each for each in kind if not is_only_for_children(each)]
    return sorted(dearer, key=lambda product: product.asked_price)[:2]


def of_that_kind(x: Exchange) -> list[Product]:
    """All of the kind of thing that is looked for, whatever else was wished."""
    return x.catalogue.search(Wish(category=x.slot("category"))) if x.slot("category") else []
