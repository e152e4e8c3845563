"""Finding what a shopper wishes for: words and meaning rank, everything else decides."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from bot.catalogue.columns import Columns
from bot.catalogue.index import WordIndex
from bot.catalogue.inflect import stems
from bot.catalogue.meaning import MeaningIndex, Meanings
from bot.catalogue.rules import Rules, Shelved
from bot.catalogue.vocabulary import Glossary
from bot.floor.product import Product, Variant
from bot.service.catalogue_ports import Sure, Wish

_OWN_NAME, _BRAND, _KIND, _TRAIT, _NEED, _TEXT = 6.5, 4.0, 4.0, 2.5, 1.0, 0.5
_LONGER = 0.25
"""The "Carrasca" is asked for by a smaller part of the name "Carrasca Lluvia"."""
_WORDS = 0.8
"""What words that are all there count beside meaning, which reaches from 0 to 2.

Chosen, like the limits below, on tests/understanding/needs_dev.tsv; docs/decisions/0013 has the
figures.
"""
_ALL_SAID, _WHEN_ALL_SAID = 0.8, 0.2
"""Where words name the thing outright, meaning only tells which of several comes first."""
_LEAST = {
    Sure.ANYHOW: (0.5, 0.0),
    Sure.LIKELY: (0.65, 0.45),
    Sure.CERTAIN: (0.8, 0.6),
}
"""Below this the best fit is none: with meaning, and by words alone."""
_OF_THE_BEST = (0.6, 0.5)
"""What has less of the best one's score shares only a common word with it."""
_MADE_FOR_THEM, _FOR_CHILDREN_ONLY = 0.1, 0.15
_YOUNG = ("children", "teens")

Scores = NDArray[np.float32]


class Finder:
    """The products of one version of the catalogue, ready to be searched; never changed."""

    def __init__(self, products: Sequence[Product], meanings: Meanings) -> None:
        """Index those on sale; withdrawn ones are never found."""
        on_sale = [product for product in products if not product.withdrawn]
        self._shelved = [Shelved.of(product) for product in on_sale]
        self._glossary, self._needs = meanings.glossary, meanings.needs
        answers = [self._needs.answered_by(product) for product in on_sale]
        self._traits: dict[tuple[str, str], Mapping[str, float]] = {}
        self._everyday = _stems_of(self._glossary)
        self._index = WordIndex(map(self._weights, on_sale, answers), self._everyday)
        self._columns = Columns(self._shelved)
        self.meaning = MeaningIndex(on_sale, answers, meanings)

    def find(self, wish: Wish, limit: int) -> list[Product]:
        """The best fits first: in stock, then nearest in words and meaning, then the best liked."""
        rules = Rules.of(wish, self._glossary)
        fitting = self._columns.fitting(rules)
        scores = self._scores(wish)
        if scores is not None:
            fitting &= scores > -np.inf
        rows = np.flatnonzero(fitting)
        if not len(rows):
            return []
        scores = scores if scores is not None else np.zeros(len(self._shelved), np.float32)
        found = self._with_variants(self._in_order(rows, scores, wish), rules)
        return [self._shelved[row].product for row in _in_stock_first(found, limit)]

    def variants(self, product: Product, size: str | None, colour: str | None) -> list[Variant]:
        """Its variants in that size and colour, by the same rules by which products are found."""
        rules = Rules.of(Wish(size=size, colour=colour), self._glossary)
        return [variant for variant, _ in rules.variants_of(Shelved.of(product)) or ()]

    def _scores(self, wish: Wish) -> Scores | None:
        """How well each fits the words, minus infinity where it does not; None without words.

        Where a kind of thing is demanded, the words only tell which of them comes first.
        """
        covered = self._index.scores(wish.words, usual=_KIND)
        if covered is None or not len(covered):
            return None
        near = self.meaning.scores(wish.words)
        alone = near is None
        scores = covered
        if near is not None:
            all_said = float(covered.max()) >= _ALL_SAID
            scores = near * np.float32(_WHEN_ALL_SAID if all_said else 1.0) + _WORDS * covered
        best = float(scores.max())
        bound = wish.category is not None or wish.brand is not None
        if not bound and best <= _LEAST[wish.sure][alone]:
            return np.full_like(scores, -np.inf)
        scores = scores + self._for_whom(wish)
        if not bound:
            scores[scores < best * _OF_THE_BEST[alone]] = -np.inf
        return scores

    def _for_whom(self, wish: Wish) -> Scores:
        """What is made for whom it is for comes first, what is only for children last."""
        whom = np.zeros(len(self._shelved), np.float32)
        if wish.recipient is not None:
            whom[self._columns.made_for(wish.recipient)] = _MADE_FOR_THEM
        if wish.recipient not in _YOUNG:
            whom[self._columns.only_for_children] = -_FOR_CHILDREN_ONLY
        return whom

    def _in_order(self, rows: NDArray[np.int64], scores: Scores, wish: Wish) -> list[int]:
        """Those in stock first, whatever their variants."""
        columns = self._columns
        if wish.order is not None:
            if wish.words and wish.category is None:
                rows = rows[columns.like(int(rows[scores[rows].argmax()]))[rows]]
            measured = columns.by(wish.order)[rows]
        else:
            measured = np.zeros(len(rows))
        unnamed = np.zeros(len(rows), bool)
        if wish.recipient is not None:
            unnamed = ~columns.made_for(wish.recipient)[rows]
        keys = (
            rows, -columns.liked[rows], unnamed, -scores[rows].round(2), measured,
            ~columns.in_stock[rows],
        )  # fmt: skip
        in_order: list[int] = rows[np.lexsort(keys)].tolist()
        return in_order

    def _with_variants(self, rows: Sequence[int], rules: Rules) -> Iterator[tuple[int, bool]]:
        """Those with a variant as wished, each with whether one of these is in stock."""
        for row in rows:
            shelved = self._shelved[row]
            variants = rules.variants_of(shelved)
            if variants is shelved.variants:
                yield row, shelved.in_stock
            elif variants is not None:
                yield row, any(there for _, there in variants)

    def _weights(self, product: Product, answers: Sequence[int]) -> dict[str, float]:
        """How much each stem says about the product: its name most, its description least."""
        weights: dict[str, float] = defaultdict(float)

        def add(text: str, weight: float) -> None:
            for word in stems(text):
                weights[word] = max(weights[word], weight)

        for name in product.name.values():
            own = _OWN_NAME - _LONGER * len(stems(name))
            for word in stems(name):
                weight = _KIND if word in self._everyday else own
                weights[word] = max(weights[word], weight)
        add(product.brand or "", _BRAND)
        for kind, key, weight in self._keys_of(product):
            for word, share in self._words_of(kind, key).items():
                weights[word] = max(weights[word], weight * share)
        for need in answers:
            for word in self._needs.all[need].stems:
                weights[word] = max(weights[word], _NEED)
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


def _in_stock_first(found: Iterator[tuple[int, bool]], limit: int) -> list[int]:
    """The first few of which there is something as wished, then those that are sold out so."""
    there: list[int] = []
    sold_out: list[int] = []
    for row, in_stock in found:
        (there if in_stock else sold_out).append(row)
        if len(there) == limit:
            break
    return [*there, *sold_out][:limit]


def _stems_of(glossary: Glossary) -> frozenset[str]:
    names = (form for terms in glossary.terms.values() for t in terms.values() for form in t.forms)
    return frozenset(part for name in names for part in stems(name))
