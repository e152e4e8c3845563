"""Finding what a shopper wishes for: words and meaning rank, everything else decides."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from bot.catalogue.columns import Columns
from bot.catalogue.index import WordIndex
from bot.catalogue.inflect import plain, stem, stems, words
from bot.catalogue.meaning import MeaningIndex, Meanings
from bot.catalogue.rules import Rules, Shelved
from bot.catalogue.written import OF_ITS_KIND, Written, affirmed
from bot.floor.product import Product, Variant
from bot.service.catalogue_ports import Sure, Wish

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
_MADE_FOR_IT, _CALLED_AFTER_IT = 0.1, 0.1
_STAYS = 0.85
"""What was looked at so far stays, if it fits the words nearly as well as anything else."""
_YOUNG = ("children", "teens")

Scores = NDArray[np.float32]
Key = TypeVar("Key", bound=Hashable)


class Finder:
    """The products of one version of the catalogue, ready to be searched; never changed."""

    def __init__(self, products: Sequence[Product], meanings: Meanings) -> None:
        """Index those on sale; withdrawn ones are never found."""
        on_sale = [product for product in products if not product.withdrawn]
        self._shelved = [Shelved.of(product) for product in on_sale]
        self._glossary = meanings.glossary
        answers = [meanings.needs.answered_by(product) for product in on_sale]
        self._written = Written(self._glossary, meanings.needs)
        weights = map(self._written.weights, on_sale, answers)
        self._index = WordIndex(weights, self._written.everyday)
        self._nouns = self._written.nouns(on_sale)
        self._titles = _rows_by(self._written.title_words(product) for product in on_sale)
        self._affirmed = {label for product in on_sale for label in affirmed(product) if label}
        self._said_of_needs = frozenset().union(*(need.stems for need in meanings.needs.all))
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
        if scores is None:
            scores = self._for_that_use(wish) + self._called_so(wish)
        elif wish.category or wish.kind_before:
            rows = self._affirming(wish.words, self._of_the_kind_before(wish, rows, scores))
        found = self._with_variants(self._in_order(rows, scores, wish), rules)
        return [self._shelved[row].product for row in _in_stock_first(found, limit)]

    def is_called(self, noun: str) -> bool:
        """Whether a kind of thing or a product here is called so."""
        return any(stem(word) in self._nouns for word in words(noun))

    def speaks_of(self, word: str, category: str | None) -> bool:
        """Whether the words that find things of a kind include it, slips forgiven."""
        if category is None:
            return stem(plain(word)) in self._said_of_needs
        of_kind = self._columns.of_kind(self._glossary.with_all_within("categories", category))
        return any(
            of_kind[self._index.having(known)].any()
            for known, _ in self._index.meant(stem(plain(word)))
        )

    def variants(self, product: Product, size: str | None, colour: str | None) -> list[Variant]:
        """Its variants in that size and colour, by the same rules by which products are found."""
        rules = Rules.of(Wish(size=size, colour=colour), self._glossary)
        return [variant for variant, _ in rules.variants_of(Shelved.of(product)) or ()]

    def _scores(self, wish: Wish) -> Scores | None:
        """How well each fits the words, minus infinity where it does not; None without words.

        Where a kind of thing is demanded, the words only tell which of them comes first.
        """
        covered = self._index.scores(wish.words, OF_ITS_KIND, wish.as_spelt)
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
        scores = scores + self._for_whom(wish) + self._for_that_use(wish)
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

    def _for_that_use(self, wish: Wish) -> Scores:
        """What is made for just that use comes first, above all what is called after it."""
        nearer = np.zeros(len(self._shelved), np.float32)
        use = wish.use or wish.rather_for
        if use is not None and (wish.category is not None or not wish.words):
            nearer[self._columns.used_for([use])] += _MADE_FOR_IT
            for word in self._written.named_after(use):
                nearer[self._titles.get(word, [])] = _MADE_FOR_IT + _CALLED_AFTER_IT
        return nearer

    def _called_so(self, wish: Wish) -> Scores:
        """What the very words for its kind say of it too: the rear one of "luz trasera"."""
        covered = self._index.scores(wish.called, OF_ITS_KIND) if wish.called else None
        return np.zeros(len(self._shelved), np.float32) if covered is None else covered

    def _of_the_kind_before(
        self, wish: Wish, rows: NDArray[np.int64], scores: Scores
    ) -> NDArray[np.int64]:
        """Only what was looked at so far, if the words are as well said of that."""
        if wish.kind_before is None:
            return rows
        kinds = self._glossary.with_all_within("categories", wish.kind_before)
        of_kind = rows[self._columns.of_kind(kinds)[rows]]
        stays = len(of_kind) and scores[of_kind].max() >= scores[rows].max() * _STAYS
        return of_kind if stays else rows

    def _affirming(self, text: str, rows: NDArray[np.int64]) -> NDArray[np.int64]:
        """Of one kind of thing those of which it is written: "waterproof" where some are not."""
        said = frozenset(stems(text))
        for label in self._affirmed:
            if label <= said:
                affirming = rows
                for word in label:
                    affirming = affirming[np.isin(affirming, self._index.having(word))]
                rows = affirming if len(affirming) else rows
        return rows

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


def _in_stock_first(found: Iterator[tuple[int, bool]], limit: int) -> list[int]:
    """The first few of which there is something as wished, then those that are sold out so."""
    there: list[int] = []
    sold_out: list[int] = []
    for row, in_stock in found:
        (there if in_stock else sold_out).append(row)
        if len(there) == limit:
            break
    return [*there, *sold_out][:limit]


def _rows_by(keys_of: Iterable[Iterable[Key]]) -> Mapping[Key, list[int]]:
    """The row numbers by key."""
    rows: dict[Key, list[int]] = defaultdict(list)
    for row, keys in enumerate(keys_of):
        for key in set(keys):
            rows[key].append(row)
    return rows
