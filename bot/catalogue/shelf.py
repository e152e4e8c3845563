"""The catalogue in memory: what the dialogue reads, fresh after an import without a restart."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from bot.catalogue.abroad import SizesAbroad
from bot.catalogue.meaning import Meanings
from bot.catalogue.measures import measure
from bot.catalogue.names import product_names
from bot.catalogue.search import Finder
from bot.catalogue.sizes import normal
from bot.catalogue.told import told_of
from bot.catalogue.vocabulary import Glossary
from bot.floor.product import Product, Variant
from bot.service.catalogue_ports import (
    Catalogue,
    ForeignSize,
    Order,
    ProductStore,
    ShoeSize,
    Told,
    Vocabulary,
    Wish,
)


@dataclass(frozen=True)
class _Loaded:
    """One version of everything, so that a reader never sees half of two."""

    version: int
    products: Mapping[str, Product]
    finder: Finder
    vocabulary: Vocabulary


class Shelf(Catalogue):
    """Implements the `Catalogue` port; safe to read from any thread while it is being replaced."""

    def __init__(self, glossary: Glossary, meanings: Meanings | None = None) -> None:
        """Start empty; `load` or `refresh` fills it. Without `meanings` it knows words alone."""
        self._glossary = glossary
        self._meanings = meanings or Meanings(glossary)
        self._abroad = SizesAbroad(glossary)
        self._staff: Mapping[str, Sequence[str]] = {}
        self._loaded = self._prepare([], version=0)

    def load(self, products: Sequence[Product], version: int) -> None:
        """Replace everything at once by these products."""
        self._loaded = self._prepare(products, version)

    def refresh(self, store: ProductStore) -> bool:
        """Reload if the store has another version than the one in memory; say whether it did."""
        version = store.version()
        if version == self._loaded.version:
            return False
        self.load(store.all_products(), version)
        return True

    def learn(self) -> None:
        """Compute what the encoder has not yet read of today's products; until then they are found
        by their words. Takes about a millisecond a product, so it wants a thread of its own."""
        self._loaded.finder.meaning.learn()

    def stop_learning(self) -> None:
        """The shop closes."""
        self._meanings.stopped.set()

    def meet(self, staff: Mapping[str, Sequence[str]]) -> None:
        """Who works here now: person id to the names by which shoppers ask for them."""
        if staff != self._staff:
            self._staff = staff
            words = replace(self._loaded.vocabulary, staff=staff)
            self._loaded = replace(self._loaded, vocabulary=words)

    def find(self, product_id: str) -> Product | None:
        """The product, also a withdrawn one; None if there never was one."""
        return self._loaded.products.get(product_id)

    def search(self, wish: Wish, limit: int = 5) -> list[Product]:
        """The best fits first, withdrawn ones never; an empty list when nothing fits."""
        return self._loaded.finder.find(wish, limit)

    def variants(self, product: Product, size: str | None, colour: str | None) -> list[Variant]:
        """Its variants in a size as said ("UK 8") and a colour's key, sold out or not."""
        return self._loaded.finder.variants(product, size, colour)

    def is_sold(self, noun: str) -> bool:
        """Whether a kind of thing or a product here is called so."""
        return self._loaded.finder.is_called(noun)

    def speaks_of(self, word: str, category: str | None = None) -> bool:
        """Whether what finds things of a kind has the word; without one, whether a need has it."""
        return self._loaded.finder.speaks_of(word, category)

    def shoe_sizes(self, product: Product) -> list[ShoeSize]:
        """Its sizes as other countries count them; empty for what is not worn on grown-up feet."""
        return self._abroad.of(product)

    def foreign_size(
        self, size: str, product: Product | None, category: str | None, for_women: bool
    ) -> ForeignSize | None:
        """A size said as another country counts: what it is of that product, or of its kind."""
        return self._abroad.meant_by(size, product, category, for_women)

    def measured(self, product: Product, order: Order) -> float | None:
        """The number by which products are put in this order, the smallest first."""
        return measure(product, order)

    def told_of(self, product: Product, question: str, language: str) -> list[Told]:
        """All that is written of it, in that language, what answers the question best first."""
        return told_of(product, question, language, self._meanings.encoder)

    def vocabulary(self) -> Vocabulary:
        """Today's words of the shop."""
        return self._loaded.vocabulary

    def label(self, kind: str, key: str, language: str) -> str:
        """How to say a vocabulary key in a language; the key itself if unknown."""
        return self._glossary.label(kind, key, language)

    def _prepare(self, products: Sequence[Product], version: int) -> _Loaded:
        on_sale = [product for product in products if not product.withdrawn]
        return _Loaded(
            version,
            {product.id: product for product in products},
            Finder(on_sale, self._meanings),
            self._words_of(on_sale, version),
        )

    def _words_of(self, products: Sequence[Product], version: int) -> Vocabulary:
        brands = {p.brand: [p.brand.lower()] for p in products if p.brand}
        sizes = {normal(v.size): None for p in products for v in p.variants if v.size}
        return Vocabulary(
            products={p.id: product_names(p, self._glossary) for p in products},
            brands=brands,
            categories=self._with_unknown("categories", {p.category for p in products}),
            colours=self._with_unknown("colours", _unknown_colours(products)),
            materials=self._with_unknown("materials", {m for p in products for m in p.materials}),
            uses=self._with_unknown("uses", {use for p in products for use in p.uses}),
            recipients=self._glossary.names("recipients"),
            sizes=list(sizes),
            staff=self._staff,
            version=version,
        )

    def _with_unknown(self, kind: str, found: set[str | None] | set[str]) -> dict[str, list[str]]:
        """The glossary's names, and those that only a feed of this shop brought."""
        names = self._glossary.names(kind)
        for key in sorted(key for key in found if key):
            names.setdefault(key, [key.lower()])
        return names


def _unknown_colours(products: Sequence[Product]) -> set[str]:
    variants = (v for p in products for v in p.variants)
    return {v.colour for v in variants if v.colour and v.colour_key is None}
