"""Finding what a shopper wishes for: words rank, everything else decides."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from heapq import nsmallest

from bot.catalogue.index import WordIndex
from bot.catalogue.inflect import stems
from bot.catalogue.rules import Rules, Shelved
from bot.catalogue.vocabulary import Glossary
from bot.floor.product import Product, Variant
from bot.service.catalogue_ports import Wish

_OWN_NAME, _BRAND, _KIND, _TRAIT, _TEXT = 6.0, 4.0, 4.0, 2.5, 0.5


class Finder:
    """The products of one version of the catalogue, ready to be searched; never changed."""

    def __init__(self, products: Sequence[Product], glossary: Glossary) -> None:
        """Index those on sale; withdrawn ones are never found."""
        self._shelved = [Shelved.of(product) for product in products if not product.withdrawn]
        self._glossary = glossary
        self._traits: dict[tuple[str, str], Mapping[str, float]] = {}
        self._everyday = _stems_of(glossary)
        weights = (self._weights(shelved.product) for shelved in self._shelved)
        self._index = WordIndex(weights, self._everyday)

    def find(self, wish: Wish, limit: int) -> list[Product]:
        """The best fits first: in stock, then nearest in words, then made for whom it is for."""
        scores = self._index.scores(wish.words)
        rules = Rules.of(wish, self._glossary)
        numbers = range(len(self._shelved)) if scores is None else scores
        fits: list[tuple[bool, float, bool, float, int]] = []
        for number in numbers:
            shelved = self._shelved[number]
            variants = rules.variants_of(shelved)
            if variants is not None:
                whole = variants is shelved.variants
                sold_out = not (shelved.in_stock if whole else any(there for _, there in variants))
                score = scores[number] if scores else 0.0
                named = rules.is_made_for(shelved.product)
                fits.append((sold_out, -round(score, 1), not named, -shelved.liked, number))
        return [self._shelved[fit[-1]].product for fit in nsmallest(limit, fits)]

    def variants(self, product: Product, size: str | None, colour: str | None) -> list[Variant]:
        """Its variants in that size and colour, by the same rules by which products are found."""
        rules = Rules.of(Wish(size=size, colour=colour), self._glossary)
        return [variant for variant, _ in rules.variants_of(Shelved.of(product)) or ()]

    def _weights(self, product: Product) -> dict[str, float]:
        """How much each stem says about the product: its name most, its description least."""
        weights: dict[str, float] = defaultdict(float)

        def add(text: str, weight: float) -> None:
            for word in stems(text):
                weights[word] = max(weights[word], weight)

        for name in product.name.values():
            for word in stems(name):
                weight = _KIND if word in self._everyday else _OWN_NAME
                weights[word] = max(weights[word], weight)
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


def _stems_of(glossary: Glossary) -> frozenset[str]:
    names = (form for terms in glossary.terms.values() for t in terms.values() for form in t.forms)
    return frozenset(part for name in names for part in stems(name))
