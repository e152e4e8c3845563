"""What else there is: of the same kind and for the same people, for less, or in that size."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from bot.floor.product import Product, Stock
from bot.service.adults_only import sold_to_adults_only
from bot.service.ages import YOUNG
from bot.service.catalogue_ports import Catalogue, Wish

_FOR_CHILDREN = "children"
_FOR_GROWN_UPS = ("knives", "stoves")
_MANY = 60
_ENOUGH = 2


def cheaper_than(
    product: Product, catalogue: Catalogue, limit: int = 3, wish: Wish | None = None
) -> list[Product]:
    """Like it for less money, the nearest in price first; sold-out ones never.

    What was wished of it holds of the others too, and a limit of money that lies lower still.
    """
    below = product.asked_price - Decimal("0.01")
    wish = wish or Wish(category=product.category)
    if wish.price_max is not None:
        below = min(below, wish.price_max)
    found = _like(product, catalogue, replace(wish, price_max=below, price_min=None))
    for_the_same_use = [other for other in found if set(other.uses) & set(product.uses)]
    return sorted(for_the_same_use or found, key=lambda other: -other.asked_price)[:limit]


def like_it(
    product: Product,
    catalogue: Catalogue,
    size: str | None = None,
    colour: str | None = None,
    limit: int = 3,
) -> list[Product]:
    """Like it, in that size and colour, to be had now; the most similar uses first."""
    wish = Wish(category=product.category, size=size, colour=colour)
    found = _like(product, catalogue, wish)
    return sorted(found, key=lambda other: -len(set(other.uses) & set(product.uses)))[:limit]


def grown_ups_first(products: list[Product]) -> list[Product]:
    """Who names nobody looks for a grown-up: what is only for children comes last."""
    return sorted(products, key=is_only_for_children)


def for_grown_ups(products: list[Product]) -> list[Product]:
    """Who names nobody is shown grown-ups' things, unless a child's answers best or one is all."""
    grown_up = [product for product in products if not is_only_for_children(product)]
    childs_is_best = bool(products) and is_only_for_children(products[0])
    return products if childs_is_best or len(grown_up) < _ENOUGH else grown_up


def is_only_for_children(product: Product) -> bool:
    """Whether nobody else is meant."""
    return list(product.recipients) == [_FOR_CHILDREN]


def may_be_suggested(product: Product, recipient: str | None, category: str | None) -> bool:
    """Nobody young is thought of with a blade or a flame, unless that is what was asked for.

    What is sold to adults only is not even then.
    """
    if recipient not in YOUNG:
        return True
    if product.category == category:
        return not sold_to_adults_only(product)
    return product.category not in _FOR_GROWN_UPS


def _like(product: Product, catalogue: Catalogue, wish: Wish) -> list[Product]:
    children = is_only_for_children(product)
    return [
        other
        for other in catalogue.search(wish, limit=_MANY)
        if other.id != product.id
        and other.stock is not Stock.NO
        and is_only_for_children(other) is children
    ]
