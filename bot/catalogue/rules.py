"""What a wish demands of a product's variants, and its keys with all that belongs to them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from bot.catalogue.abroad import worn_on_feet
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
    on_feet: frozenset[str]
    no_categories: frozenset[str] = frozenset()
    no_colours: frozenset[str] = frozenset()
    no_materials: frozenset[str] = frozenset()

    @classmethod
    def of(cls, wish: Wish, glossary: Glossary) -> Rules:
        """Widen a wish's keys."""

        def widened(kind: str, key: str | None) -> frozenset[str] | None:
            return None if key is None else glossary.with_all_within(kind, key)

        def refused(kind: str, kinds: str) -> frozenset[str]:
            named = (glossary.with_all_within(kinds, key) for of, key in wish.without if of == kind)
            return frozenset().union(*named)

        colours = widened("colours", wish.colour)
        if colours is not None:
            colours = colours.union(*(widened("colours", key) or () for key in wish.also_colours))
        return cls(
            wish,
            widened("categories", wish.category),
            colours,
            widened("materials", wish.material),
            widened("uses", wish.use),
            widened("recipients", wish.recipient),
            " ".join(words(wish.brand)) if wish.brand else None,
            worn_on_feet(glossary),
            refused("category", "categories"),
            refused("colour", "colours"),
            refused("material", "materials"),
        )

    def variants_of(self, shelved: Shelved) -> Sequence[tuple[Variant, bool]] | None:
        """The variants in the wished size and colours; None when there are none such."""
        variants = shelved.variants
        if not (self.colours or self.no_colours or self.wish.size or self.wish.in_stock):
            return variants
        if self.colours is not None or self.no_colours:
            variants = [pair for pair in variants if self._is_coloured(pair[0])]
        size, women = self.wish.size, shelved.womens or self.wish.recipient == "women"
        if size is not None and variants:
            offered = tuple(variant.size for variant, _ in variants)
            fit = fitting_sizes(size, offered, women, shelved.product.category in self.on_feet)
            variants = [pair for pair in variants if pair[0].size in fit]
        if self.wish.in_stock:
            variants = [pair for pair in variants if pair[1]]
        return variants or None

    def _is_coloured(self, variant: Variant) -> bool:
        if variant.colour_key in self.no_colours:
            return False
        if self.colours is None or variant.colour_key in self.colours:
            return True
        if variant.colour_key is not None or variant.colour is None:
            return False
        return same_words(variant.colour, " ".join(words(self.wish.colour or "")))


@lru_cache(maxsize=4096)
def fitting_sizes(
    wished: str, offered: tuple[str | None, ...], for_women: bool, on_feet: bool
) -> frozenset[str]:
    """A shop has few runs of sizes and many products in each of them."""
    sizes = dict.fromkeys(size for size in offered if size)
    return frozenset(fitting(wished, sizes, for_women, on_feet))


def same_words(text: str | None, wanted: str) -> bool:
    """Whether they are the same but for case, accents, number and gender."""
    if text is None:
        return False
    said = " ".join(words(text))
    return said == wanted or stem(plain(said)) == stem(wanted)
