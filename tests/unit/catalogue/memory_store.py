"""A `ProductStore` kept in a dictionary: the port, for tests that need no database."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace

from bot.floor.product import Opinion, Product
from bot.service.catalogue_ports import ProductStore


class MemoryStore(ProductStore):
    def __init__(self) -> None:
        self.products: dict[str, Product] = {}
        self.marks: dict[str, str] = {}
        self.saved_in_units: list[int] = []
        self.number = 0

    @contextmanager
    def unit(self) -> Iterator[MemoryStore]:
        yield self

    def all_products(self) -> list[Product]:
        return list(self.products.values())

    def version(self) -> int:
        return self.number

    def fingerprints(self) -> dict[str, str]:
        return {id: self.marks[id] for id, p in self.products.items() if not p.withdrawn}

    def save(self, products: Sequence[tuple[Product, str]]) -> None:
        self.number += 1
        self.saved_in_units.append(len(products))
        for product, mark in products:
            self.products[product.id], self.marks[product.id] = product, mark

    def withdraw(self, product_ids: Sequence[str]) -> None:
        self.number += 1
        for id in product_ids:
            self.products[id] = replace(self.products[id], withdrawn=True)

    def mark_doubtful(self, product_id: str) -> None:
        product = self.products[product_id]
        doubted = tuple(replace(variant, doubtful=True) for variant in product.variants)
        self.number += 1
        self.products[product_id] = replace(product, variants=doubted)

    def add_opinions(self, product_id: str, opinions: Sequence[Opinion]) -> None:
        self.number += 1
        self.products[product_id] = replace(self.products[product_id], opinions=tuple(opinions))
