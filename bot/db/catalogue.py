"""The products in rows. They are searched in memory: here they are only kept."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Any

from sqlalchemy import bindparam, delete, insert, select, update
from sqlalchemy.engine import Connection, Row

from bot.db.facts import FactRows
from bot.db.tables import opinions, products, variants
from bot.db.upsert import upsert
from bot.floor.product import Opinion, Product, Variant

_VERSION = "catalogue version"
_AT_ONCE = 500
"""Rows in one statement: both databases limit how many values a statement may carry."""

_PRODUCTS = select(products).order_by(products.c.id)
_VARIANTS = select(variants).order_by(variants.c.product_id, variants.c.position)
_OPINIONS = select(opinions).order_by(opinions.c.product_id, opinions.c.position)
_FINGERPRINTS = select(products.c.id, products.c.fingerprint).where(~products.c.withdrawn)
_ADD_VARIANTS = insert(variants)
_ADD_OPINIONS = insert(opinions)
_IDS = bindparam("ids", expanding=True)
_DROP_VARIANTS = delete(variants).where(variants.c.product_id.in_(_IDS))
_DROP_OPINIONS = delete(opinions).where(opinions.c.product_id.in_(_IDS))
_WITHDRAW = update(products).where(products.c.id.in_(_IDS)).values(withdrawn=True)
_DOUBT = update(variants).where(variants.c.product_id == bindparam("of_product"))
_DOUBT = _DOUBT.values(doubtful=True)
# The next import must not think that it knows this product already.
_FORGET_FINGERPRINT = (
    update(products).where(products.c.id == bindparam("of_product")).values(fingerprint="")
)


class ProductRows:
    """Implements the port `ProductStore`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._facts = FactRows(connection)

    def all_products(self) -> list[Product]:
        """Every product with its variants and opinions, withdrawn ones too, by id."""
        found = self._connection.execute
        variants_of, opinions_of = _by_product(found(_VARIANTS)), _by_product(found(_OPINIONS))
        return [
            _product(row, map(_variant, variants_of[row.id]), map(_opinion, opinions_of[row.id]))
            for row in found(_PRODUCTS)
        ]

    def version(self) -> int:
        """Rises with every change of any product, by whichever process."""
        return int(self._facts.get(_VERSION) or 0)

    def fingerprints(self) -> dict[str, str]:
        """Those of products that are not withdrawn."""
        return {row.id: row.fingerprint for row in self._connection.execute(_FINGERPRINTS)}

    def save(self, products: Sequence[tuple[Product, str]]) -> None:
        """Insert or replace with variants; opinions only where given."""
        for some in _portions(products):
            self._save({product.id: (product, mark) for product, mark in some})
        self._changed(len(products))

    def withdraw(self, product_ids: Sequence[str]) -> None:
        """Out of sight, not deleted."""
        for some in _portions(product_ids):
            self._connection.execute(_WITHDRAW, {"ids": some})
        self._changed(len(product_ids))

    def mark_doubtful(self, product_id: str) -> None:
        """Until the next import, which will take it for changed."""
        self._connection.execute(_DOUBT, {"of_product": product_id})
        self._connection.execute(_FORGET_FINGERPRINT, {"of_product": product_id})
        self._changed(1)

    def add_opinions(self, product_id: str, opinions: Sequence[Opinion]) -> None:
        """Replace the opinions of a product."""
        self._replace_opinions({product_id: opinions})
        self._changed(1)

    def raise_version(self, above: int) -> None:
        """Whatever the version is now, let it be higher than that one too."""
        self._facts.set(_VERSION, str(max(self.version(), above) + 1))

    def _save(self, by_id: Mapping[str, tuple[Product, str]]) -> None:
        rows = [_product_row(product, mark) for product, mark in by_id.values()]
        upsert(self._connection, products, rows)
        self._connection.execute(_DROP_VARIANTS, {"ids": list(by_id)})
        variant_rows = [
            {"product_id": product.id, "position": position, **vars(variant)}
            for product, _ in by_id.values()
            for position, variant in enumerate(product.variants)
        ]
        for some in _portions(variant_rows):
            self._connection.execute(_ADD_VARIANTS, some)
        self._replace_opinions({p.id: p.opinions for p, _ in by_id.values() if p.opinions})

    def _replace_opinions(self, by_product: Mapping[str, Sequence[Opinion]]) -> None:
        self._connection.execute(_DROP_OPINIONS, {"ids": list(by_product)})
        rows = [
            {"product_id": product_id, "position": position, **_opinion_row(opinion)}
            for product_id, given in by_product.items()
            for position, opinion in enumerate(given)
        ]
        for some in _portions(rows):
            self._connection.execute(_ADD_OPINIONS, some)

    def _changed(self, how_many: int) -> None:
        if how_many:
            self.raise_version(above=0)


def _portions(rows: Sequence[Any]) -> Iterator[list[Any]]:
    left = iter(rows)
    while some := list(islice(left, _AT_ONCE)):
        yield some


def _by_product(rows: Iterable[Row]) -> defaultdict[str, list[Row]]:
    grouped: defaultdict[str, list[Row]] = defaultdict(list)
    for row in rows:
        grouped[row.product_id].append(row)
    return grouped


def _product_row(product: Product, fingerprint: str) -> dict[str, Any]:
    row = {name: value for name, value in vars(product).items() if name in products.c}
    plain = {
        "name": dict(product.name),
        "description": dict(product.description),
        "place": dict(product.place),
        "materials": list(product.materials),
        "uses": list(product.uses),
        "recipients": list(product.recipients),
        "attributes": {language: dict(said) for language, said in product.attributes.items()},
    }
    return {**row, **plain, "fingerprint": fingerprint}


def _opinion_row(opinion: Opinion) -> dict[str, Any]:
    return {**vars(opinion), "text": dict(opinion.text)}


def _product(row: Row, variants: Iterable[Variant], opinions: Iterable[Opinion]) -> Product:
    values = {name: value for name, value in row._mapping.items() if name != "fingerprint"}
    for name in ("materials", "uses", "recipients"):
        values[name] = tuple(values[name])
    return Product(**values, variants=tuple(variants), opinions=tuple(opinions))


def _variant(row: Row) -> Variant:
    return Variant(*(row._mapping[column] for column in _VARIANT))


def _opinion(row: Row) -> Opinion:
    return Opinion(*(row._mapping[column] for column in _OPINION))


_VARIANT = (
    variants.c.id,
    variants.c.size,
    variants.c.colour,
    variants.c.colour_key,
    variants.c.quantity,
    variants.c.available,
    variants.c.doubtful,
)
_OPINION = (
    opinions.c.author,
    opinions.c.stars,
    opinions.c.text,
    opinions.c.verified,
    opinions.c.invented,
)
