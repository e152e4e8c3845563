"""Words to products: an inverted index over stems that forgives typing errors."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.catalogue.inflect import stem, words

_FILLERS = """
    a al algo alguna alguno algun anda busco buscar buscando cual cuales de del donde el ella
    en es eso esta estan estas este esto estos gusta hay haya la las le lo los me mi mira
    mostrar muestra muestrame ensename necesito ningun ninguna no nos o os otra otro otras
    otros para pero por que querria quiero quisiera se ser si sin son su te tendra tendras
    tendreis tenes teneis tenemos tiene tienen tienes un una unas unos usted venden vendeis ver
    vosotros y ya yo con como mas muy tipo cosa cosas tan bueno buena buenos buenas ahora hola
    favor gracias tambien about am an and any anything are at be been but by can could do does
    for from get good got have hello hi i im in is it its kind like look looking me my need of
    on one ones or please sell show so some something sort that the them then there these they
    thing things this those to us want was we what where which who will with would you your
    thanks too also
"""
_FILLER_WORDS = frozenset(_FILLERS.split())
_SHORTEST_TO_CORRECT = 4
_ONLY_WHERE, _REACH = 0.4, 2
_PLACES = frozenset(
    "in into inside under over on en dentro debajo bajo encima".split()  # noqa: SIM905
)
_ARTICLES = frozenset(
    "a an the of my our his her their el la los las un una mi mis su sus de del".split()  # noqa: SIM905
)


def meaningful(text: str) -> list[str]:
    """The stems worth searching for, each once, in the order said."""
    said = (stem(word) for word in words(text) if word not in _FILLER_WORDS)
    return list(dict.fromkeys(s for s in said if len(s) > 1 or s.isdigit()))


def emphasis(text: str) -> dict[str, float]:
    """The meaningful stems with how much each counts: "in my tent" says where, and not what."""
    weighed, reach = dict.fromkeys(meaningful(text), 1.0), 0
    for word in words(text):
        if word in _PLACES:
            reach = _REACH
        elif word in _ARTICLES:
            continue
        elif word in _FILLER_WORDS:
            reach = 0
        elif reach and stem(word) in weighed:
            weighed[stem(word)] = _ONLY_WHERE
            reach -= 1
    return weighed


class WordIndex:
    """Built once per version of the catalogue and never changed."""

    def __init__(
        self, weights_of: Iterable[Mapping[str, float]], well_spelt: AbstractSet[str] = frozenset()
    ) -> None:
        """Take, for each document in turn, the weight of every stem in it.

        Stems in `well_spelt` are never corrected: "hats" must not find boots in a shop of shoes.
        """
        self._well_spelt = well_spelt
        documents: dict[str, list[int]] = defaultdict(list)
        weights: dict[str, list[float]] = defaultdict(list)
        self._count = 0
        for number, weighed in enumerate(weights_of):
            self._count = number + 1
            for word, weight in weighed.items():
                documents[word].append(number)
                weights[word].append(weight)
        self._postings = {
            word: (np.array(documents[word]), np.array(weights[word], np.float32))
            for word in documents
        }
        self._known = sorted(self._postings)
        self._by_length: dict[int, list[str]] = defaultdict(list)
        for word in self._known:
            self._by_length[len(word)].append(word)
        self.meant = lru_cache(maxsize=4096)(self._meant)

    def having(self, known: str) -> NDArray[np.int64]:
        """The documents with a stem as it is."""
        return self._postings[known][0] if known in self._postings else np.array([], int)

    def scores(self, text: str, usual: float, as_spelt: bool = False) -> NDArray[np.float32] | None:
        """How much of a text each document covers; None when nothing in it is worth a search.

        About 1 where every word stands with the `usual` weight. Rare words count more than common
        ones, and words that nobody here uses count as the rarest.
        """
        asked = emphasis(text)
        if not asked:
            return None
        totals, most = np.zeros(self._count, np.float32), 0.0
        for word, weight in asked.items():
            meant = self.meant(word)
            if as_spelt and word not in self._postings:
                meant = ()
            most += weight * max(
                (self._rarity(known) for known, _ in meant), default=self._rarity(None)
            )
            for known, likeness in meant:
                documents, weights = self._postings[known]
                totals[documents] += np.float32(weight * self._rarity(known) * likeness) * weights
        covered: NDArray[np.float32] = totals / np.float32(max(most * usual, 1e-6))
        return covered

    def _rarity(self, word: str | None) -> float:
        return math.log(1 + self._count / (len(self._postings[word][0]) if word else 1))

    def _meant(self, word: str) -> tuple[tuple[str, float], ...]:
        """The known stems this one may be: itself, else what it begins, else near spellings."""
        if word in self._postings:
            return ((word, 1.0),)
        if len(word) < _SHORTEST_TO_CORRECT or word.isdigit() or word in self._well_spelt:
            return ()
        first = bisect_left(self._known, word)
        begun = [known for known in self._known[first : first + 5] if known.startswith(word)]
        if begun:
            return tuple((known, 0.8) for known in begun)
        least = 0.7 if len(word) > 5 else 0.74
        lengths = range(math.ceil(len(word) * least), int(len(word) / least) + 1)
        near = sorted(
            (found for length in lengths for found in self._near(word, length, least)),
            key=lambda found: -found[1],
        )[:3]
        top = near[0][1] if near else 0.0
        return tuple((known, 0.7 * score) for known, score in near if score >= top - 0.05)

    def _near(self, word: str, length: int, least: float) -> list[tuple[str, float]]:
        found = process.extract(
            word,
            self._by_length.get(length, ()),
            scorer=OSA.normalized_similarity,
            score_cutoff=least,
            limit=3,
        )
        return [(known, score) for known, score, _ in found]
