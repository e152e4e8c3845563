"""What else there is: of the same kind and for the same people, for less, or in that size."""

from __future__ import annotations

from decimal import Decimal

from bot.floor.product import Product, Stock
from bot.service.catalogue_ports import Catalogue, Wish

_FOR_CHILDREN = "children"
_YOUNG = ("children", "teens")
_FOR_GROWN_UPS = ("knives", "stoves")
_MANY = 60
_ENOUGH = 2


def cheaper_than(product: Product, catalogue: Catalogue, limit: int = 3) -> list[Product]:
    """Like it for less money, the nearest in price first; sold-out ones never."""
    below = product.asked_price - Decimal("0.01")
    found = _like(product, catalogue, Wish(category=product.category, price_max=below))
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
    """Nobody young is thought of with a blade or a flame, unless that is what was asked for."""
    if recipient not in _YOUNG or product.category == category:
        return True
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
