"""What a wish demands of a product and of its variants."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from bot.catalogue.inflect import plain, stem, words
from bot.catalogue.sizes import fitting
from bot.catalogue.vocabulary import Glossary
from bot.floor.product import Product, Stock, Variant
from bot.service.catalogue_ports import Wish


@dataclass(frozen=True)
class Shelved:
    """A product with what ranking asks of it again and again."""

    product: Product
    variants: Sequence[tuple[Variant, bool]]
    """Each with whether there is any."""
    sizes: tuple[str | None, ...]
    price: Decimal
    liked: float
    in_stock: bool
    womens: bool

    @classmethod
    def of(cls, product: Product) -> Shelved:
        """Reckon them once."""
        stars = [opinion.stars for opinion in product.opinions]
        variants = [(variant, variant.stock is not Stock.NO) for variant in product.variants]
        sizes = tuple(variant.size for variant in product.variants)
        liked = sum(stars) / len(stars) if stars else 0.0
        in_stock = any(there for _, there in variants)
        womens = list(product.recipients) == ["women"]
        return cls(product, variants, sizes, product.asked_price, liked, in_stock, womens)


@dataclass(frozen=True)
class Rules:
    """A wish with its keys widened to all that belongs to them ("jackets": rain jackets too)."""

    wish: Wish
    categories: frozenset[str] | None
    colours: frozenset[str] | None
    materials: frozenset[str] | None
    uses: frozenset[str] | None
    recipients: frozenset[str] | None
    brand: str | None

    @classmethod
    def of(cls, wish: Wish, glossary: Glossary) -> Rules:
        """Widen a wish's keys."""

        def widened(kind: str, key: str | None) -> frozenset[str] | None:
            return None if key is None else glossary.with_all_within(kind, key)

        return cls(
            wish,
            widened("categories", wish.category),
            widened("colours", wish.colour),
            widened("materials", wish.material),
            widened("uses", wish.use),
            widened("recipients", wish.recipient),
            " ".join(words(wish.brand)) if wish.brand else None,
        )

    def variants_of(self, shelved: Shelved) -> Sequence[tuple[Variant, bool]] | None:
        """The variants that fulfil the wish; None when the product does not."""
        product, variants = shelved.product, shelved.variants
        if not (self._is_of_this_kind(product) and self._costs_as_wished(shelved)):
            return None
        if self.colours is None and self.wish.size is None and not self.wish.in_stock:
            return variants
        size, women = self.wish.size, shelved.womens or self.wish.recipient == "women"
        if size is not None and not _fitting(size, shelved.sizes, women):
            return None
        if self.colours is not None:
            variants = [pair for pair in variants if self._is_coloured(pair[0])]
        if size is not None and variants:
            fit = _fitting(size, tuple(variant.size for variant, _ in variants), women)
            variants = [pair for pair in variants if pair[0].size in fit]
        if self.wish.in_stock:
            variants = [pair for pair in variants if pair[1]]
        return variants or None

    def _is_of_this_kind(self, product: Product) -> bool:
        return (
            (self.categories is None or product.category in self.categories)
            and (self.brand is None or _same_words(product.brand, self.brand))
            and (self.materials is None or not self.materials.isdisjoint(product.materials))
            and (self.uses is None or not self.uses.isdisjoint(product.uses))
            and (
                self.recipients is None
                or not product.recipients
                or not self.recipients.isdisjoint(product.recipients)
            )
        )

    def _costs_as_wished(self, shelved: Shelved) -> bool:
        wish, price = self.wish, shelved.price
        if wish.price_min is None and wish.price_max is None and not wish.on_offer:
            return True
        return (
            (wish.price_min is None or price >= wish.price_min)
            and (wish.price_max is None or price <= wish.price_max)
            and (not wish.on_offer or price < shelved.product.price)
        )

    def _is_coloured(self, variant: Variant) -> bool:
        if self.colours is None or variant.colour_key in self.colours:
            return True
        if variant.colour_key is not None or variant.colour is None:
            return False
        return _same_words(variant.colour, " ".join(words(self.wish.colour or "")))

    def is_made_for(self, product: Product) -> bool:
        """Whether whom it is for is written on it, not only not excluded."""
        return self.wish.recipient is None or self.wish.recipient in product.recipients


@lru_cache(maxsize=4096)
def _fitting(wished: str, offered: tuple[str | None, ...], for_women: bool) -> frozenset[str]:
    """A shop has few runs of sizes and many products in each of them."""
    return frozenset(fitting(wished, dict.fromkeys(size for size in offered if size), for_women))


def _same_words(text: str | None, wanted: str) -> bool:
    if text is None:
        return False
    said = " ".join(words(text))
    return said == wanted or stem(plain(said)) == stem(wanted)
