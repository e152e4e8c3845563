"""What is true of all products at once: thousands are sifted by a few sums over rows of numbers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from functools import partial
from typing import Any

import numpy as np
from numpy.typing import NDArray

from bot.catalogue.inflect import words
from bot.catalogue.measures import measure, people
from bot.catalogue.rules import Rules, Shelved, fitting_sizes, same_words
from bot.service.catalogue_ports import Order

Rows = NDArray[np.bool_]


class Columns:
    """The products of one version of the catalogue by what they are, cost and come in."""

    def __init__(self, shelved: Sequence[Shelved]) -> None:
        products = [each.product for each in shelved]
        self._shelved = shelved
        self._all = np.ones(len(shelved), bool)
        self._price = np.array([float(product.asked_price) for product in products])
        self._usual_price = np.array([float(product.price) for product in products])
        self._kinds = _Members([product.category] for product in products)
        self._brands = _Members([product.brand] for product in products)
        self._materials = _Members(product.materials for product in products)
        self._uses = _Members(product.uses for product in products)
        self._recipients = _Members(product.recipients for product in products)
        self._colours = _Members(
            {variant.colour_key or variant.colour for variant in product.variants}
            for product in products
        )
        self._runs = _Members([(each.sizes, each.womens)] for each in shelved)
        self._for_anybody = np.array([not product.recipients for product in products], bool)
        self._orders: dict[Order, NDArray[np.float64]] = {}
        rooms = [people(product) for product in products]
        self._room = np.array([np.inf if room is None else room for room in rooms])
        self.in_stock = np.array([each.in_stock for each in shelved], bool)
        self.liked = np.array([each.liked for each in shelved])
        only_children = [list(product.recipients) == ["children"] for product in products]
        self.only_for_children = np.array(only_children, bool)

    def fitting(self, rules: Rules) -> Rows:
        """Which fulfil what can be told of the whole product; a single variant may still not."""
        wish, rows = rules.wish, self._all.copy()
        if rules.categories is not None:
            rows &= self._kinds.any_of(rules.categories)
        if rules.brand is not None:
            brand = rules.brand
            rows &= self._brands.where(lambda name: same_words(name, brand))
        if rules.materials is not None:
            rows &= self._materials.any_of(rules.materials)
        if rules.uses is not None:
            rows &= self._uses.any_of(rules.uses)
        if rules.recipients is not None:
            rows &= self._for_anybody | self._recipients.any_of(rules.recipients)
        rows &= ~self._kinds.any_of(rules.no_categories)
        rows &= ~self._materials.any_of(rules.no_materials)
        if wish.people is not None:
            rows &= self._room >= wish.people
        if wish.degrees is not None:
            warmth = self.by(Order.WARMEST)
            rows &= (warmth <= wish.degrees) | np.isinf(warmth)
        return rows & self._costing_as_wished(rules) & self._coming_as_wished(rules)

    def made_for(self, recipient: str) -> Rows:
        """Whether whom it is for is written on it, not only not excluded."""
        return self._recipients.any_of([recipient])

    def of_kind(self, categories: Iterable[Hashable]) -> Rows:
        """Those of one of these kinds."""
        return self._kinds.any_of(categories)

    def used_for(self, uses: Iterable[Hashable]) -> Rows:
        """Those made for one of these uses."""
        return self._uses.any_of(uses)

    def like(self, number: int) -> Rows:
        """Those of the same kind as one of them."""
        return self._kinds.any_of([self._shelved[number].product.category])

    def by(self, order: Order) -> NDArray[np.float64]:
        """The numbers that put them in an order, the smallest first; infinite where unknown."""
        if order not in self._orders:
            found = [measure(each.product, order) for each in self._shelved]
            self._orders[order] = np.array([np.inf if one is None else one for one in found])
        return self._orders[order]

    def _costing_as_wished(self, rules: Rules) -> Rows:
        wish, rows = rules.wish, self._all.copy()
        if wish.price_min is not None:
            rows &= self._price >= float(wish.price_min)
        if wish.price_max is not None:
            rows &= self._price <= float(wish.price_max)
        if wish.on_offer:
            rows &= self._price < self._usual_price
        return rows

    def _coming_as_wished(self, rules: Rules) -> Rows:
        wish, rows = rules.wish, self._all.copy()
        if rules.colours is not None:
            named = " ".join(words(wish.colour or ""))
            keys = rules.colours
            rows &= self._colours.where(
                lambda colour: colour in keys or same_words(str(colour), named)
            )
        if wish.size is not None:
            size, for_women = wish.size, wish.recipient == "women"
            on_feet = self._kinds.any_of(rules.on_feet)
            for feet, of_feet in ((True, on_feet), (False, ~on_feet)):
                fit = partial(_comes_in, size, for_women, feet)
                rows &= ~of_feet | self._runs.where(fit)
        return rows


def _comes_in(size: str, for_women: bool, on_feet: bool, run: tuple[Any, bool]) -> bool:
    sizes, womens = run
    return bool(fitting_sizes(size, sizes, womens or for_women, on_feet))


class _Members:
    """Which products have a key: the row numbers by key."""

    def __init__(self, keys_of: Iterable[Iterable[Hashable]]) -> None:
        members: dict[Hashable, list[int]] = defaultdict(list)
        self._count = 0
        for number, keys in enumerate(keys_of):
            self._count = number + 1
            for key in keys:
                if key is not None:
                    members[key].append(number)
        self._members = {key: np.array(numbers) for key, numbers in members.items()}

    def any_of(self, keys: Iterable[Hashable]) -> Rows:
        """Those with at least one of the keys."""
        rows = np.zeros(self._count, bool)
        for key in keys:
            if key in self._members:
                rows[self._members[key]] = True
        return rows

    def where(self, holds: Callable[[Any], bool]) -> Rows:
        """Those with a key of which it holds; every key is asked once."""
        return self.any_of(key for key in self._members if holds(key))
