"""Finding what a shopper wishes for: words rank, everything else decides."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from bot.catalogue.index import WordIndex
from bot.catalogue.inflect import plain, stem, stems, words
from bot.catalogue.sizes import fitting
from bot.catalogue.vocabulary import Glossary
from bot.floor.product import Product, Stock, Variant
from bot.service.catalogue_ports import Wish

_NAME, _BRAND, _KIND, _TRAIT, _TEXT = 6.0, 4.0, 4.0, 2.0, 0.5


class Finder:
    """The products of one version of the catalogue, ready to be searched; never changed."""

    def __init__(self, products: Sequence[Product], glossary: Glossary) -> None:
        """Index those on sale; withdrawn ones are never found."""
        self._shelved = [_Shelved.of(product) for product in products if not product.withdrawn]
        self._glossary = glossary
        self._traits: dict[tuple[str, str], Mapping[str, float]] = {}
        self._index = WordIndex(
            (self._weights(shelved.product) for shelved in self._shelved), _stems_of(glossary)
        )

    def find(self, wish: Wish, limit: int) -> list[Product]:
        """The best fits first: in stock, then nearest in words, then made for whom it is for."""
        scores = self._index.scores(wish.words)
        rules = _Rules.of(wish, self._glossary)
        numbers = range(len(self._shelved)) if scores is None else scores
        fits: list[tuple[bool, float, bool, float, int]] = []
        for number in numbers:
            shelved = self._shelved[number]
            variants = rules.variants_of(shelved)
            if variants is not None:
                sold_out = not any(there for _, there in variants)
                score = scores[number] if scores else 0.0
                named = rules.is_made_for(shelved.product)
                fits.append((sold_out, -round(score, 1), not named, -shelved.liked, number))
        fits.sort()
        return [self._shelved[fit[-1]].product for fit in fits[:limit]]

    def _weights(self, product: Product) -> dict[str, float]:
        """How much each stem says about the product: its name most, its description least."""
        weights: dict[str, float] = defaultdict(float)

        def add(text: str, weight: float) -> None:
            for word in stems(text):
                weights[word] = max(weights[word], weight)

        for name in product.name.values():
            add(name, _NAME)
        add(product.brand or "", _BRAND)
        for kind, key, weight in self._keys_of(product):
            for word, share in self._words_of(kind, key).items():
                weights[word] = max(weights[word], weight * share)
        for text in product.description.values():
            add(text, _TEXT)
        for facts in product.attributes.values():
            for label, value in facts.items():
                add(f"{label} {value}", _TEXT)
        return weights

    def _keys_of(self, product: Product) -> list[tuple[str, str, float]]:
        keys = [("materials", key, _TRAIT) for key in product.materials]
        keys += [("uses", key, _TRAIT) for key in product.uses]
        keys += [("recipients", key, _TRAIT) for key in product.recipients]
        colours = {v.colour_key or v.colour for v in product.variants}
        keys += [("colours", colour, _TRAIT) for colour in colours if colour]
        category = product.category
        while category:
            keys.append(("categories", category, _KIND))
            term = self._glossary.terms["categories"].get(category)
            category = term.within if term else None
        return keys

    def _words_of(self, kind: str, key: str) -> Mapping[str, float]:
        """Stems of a term's names; the words of a longer name count less than one alone."""
        if (kind, key) not in self._traits:
            term = self._glossary.terms[kind].get(key)
            shares: dict[str, float] = defaultdict(float)
            for form in term.forms if term else [key]:
                parts = stems(form)
                for part in parts:
                    shares[part] = max(shares[part], 1.0 / len(parts))
            self._traits[kind, key] = shares
        return self._traits[kind, key]


@dataclass(frozen=True)
class _Shelved:
    """A product with what ranking asks of it again and again."""

    product: Product
    variants: Sequence[tuple[Variant, bool]]
    """Each with whether there is any."""
    liked: float

    @classmethod
    def of(cls, product: Product) -> _Shelved:
        stars = [opinion.stars for opinion in product.opinions]
        variants = [(variant, variant.stock is not Stock.NO) for variant in product.variants]
        return cls(product, variants, sum(stars) / len(stars) if stars else 0.0)


@dataclass(frozen=True)
class _Rules:
    """A wish with its keys widened to all that belongs to them ("jackets": rain jackets too)."""

    wish: Wish
    categories: frozenset[str] | None
    colours: frozenset[str] | None
    materials: frozenset[str] | None
    uses: frozenset[str] | None
    recipients: frozenset[str] | None
    brand: str | None

    @classmethod
    def of(cls, wish: Wish, glossary: Glossary) -> _Rules:
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

    def variants_of(self, shelved: _Shelved) -> Sequence[tuple[Variant, bool]] | None:
        """The variants that fulfil the wish; None when the product does not."""
        product, variants = shelved.product, shelved.variants
        if not (self._is_of_this_kind(product) and self._costs_as_wished(product)):
            return None
        if self.colours is None and self.wish.size is None and not self.wish.in_stock:
            return variants
        if self.colours is not None:
            variants = [pair for pair in variants if self._is_coloured(pair[0])]
        if self.wish.size is not None and variants:
            fit = self._fitting_sizes(product, tuple(v.size for v, _ in variants))
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

    def _costs_as_wished(self, product: Product) -> bool:
        wish, price = self.wish, product.asked_price
        return (
            (wish.price_min is None or price >= wish.price_min)
            and (wish.price_max is None or price <= wish.price_max)
            and (not wish.on_offer or price < product.price)
        )

    def _is_coloured(self, variant: Variant) -> bool:
        if self.colours is None or variant.colour_key in self.colours:
            return True
        if variant.colour_key is not None or variant.colour is None:
            return False
        return _same_words(variant.colour, " ".join(words(self.wish.colour or "")))

    def _fitting_sizes(self, product: Product, offered: tuple[str | None, ...]) -> frozenset[str]:
        for_women = self.wish.recipient == "women" or list(product.recipients) == ["women"]
        return _fitting(self.wish.size or "", offered, for_women)

    def is_made_for(self, product: Product) -> bool:
        """Whether whom it is for is written on it, not only not excluded."""
        return self.wish.recipient is None or self.wish.recipient in product.recipients


@lru_cache(maxsize=4096)
def _fitting(wished: str, offered: tuple[str | None, ...], for_women: bool) -> frozenset[str]:
    """A shop has few runs of sizes and many products in each of them."""
    return frozenset(fitting(wished, dict.fromkeys(size for size in offered if size), for_women))


def _stems_of(glossary: Glossary) -> frozenset[str]:
    names = (form for terms in glossary.terms.values() for t in terms.values() for form in t.forms)
    return frozenset(part for name in names for part in stems(name))


def _same_words(text: str | None, wanted: str) -> bool:
    if text is None:
        return False
    said = " ".join(words(text))
    return said == wanted or stem(plain(said)) == stem(wanted)
