"""Words to products: an inverted index over stems that forgives typing errors."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import DamerauLevenshtein

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


def meaningful(text: str) -> list[str]:
    """The stems worth searching for, each once, in the order said."""
    said = (stem(word) for word in words(text) if word not in _FILLER_WORDS)
    return list(dict.fromkeys(s for s in said if len(s) > 1 or s.isdigit()))


class WordIndex:
    """Built once per version of the catalogue and never changed."""

    def __init__(
        self, weights_of: Iterable[Mapping[str, float]], well_spelt: AbstractSet[str] = frozenset()
    ) -> None:
        """Take, for each document in turn, the weight of every stem in it.

        Stems in `well_spelt` are never corrected: "hats" must not find boots in a shop of shoes.
        """
        self._well_spelt = well_spelt
        self._postings: dict[str, dict[int, float]] = defaultdict(dict)
        count = 0
        for count, weights in enumerate(weights_of, start=1):
            for word, weight in weights.items():
                self._postings[word][count - 1] = weight
        self._count = count
        self._known = list(self._postings)
        self.meant = lru_cache(maxsize=4096)(self._meant)

    def scores(self, text: str) -> dict[int, float] | None:
        """Document number to score; None when the text has no word worth searching for.

        Rare words count more than common ones. Documents which score below half of the best one
        are left out: they share only a word that everything shares.
        """
        asked = meaningful(text)
        if not asked:
            return None
        totals: dict[int, float] = defaultdict(float)
        for word in asked:
            for known, likeness in self.meant(word):
                posting = self._postings[known]
                rarity = math.log(1 + self._count / len(posting))
                for document, weight in posting.items():
                    totals[document] += rarity * likeness * weight
        best = max(totals.values(), default=0.0)
        return {document: total for document, total in totals.items() if total >= best / 2}

    def _meant(self, word: str) -> tuple[tuple[str, float], ...]:
        """The known stems this one may be: itself, else what it begins, else near spellings."""
        if word in self._postings:
            return ((word, 1.0),)
        if len(word) < _SHORTEST_TO_CORRECT or word.isdigit() or word in self._well_spelt:
            return ()
        begun = [known for known in self._known if known.startswith(word)]
        if begun:
            return tuple((known, 0.8) for known in begun[:5])
        near = process.extract(
            word,
            self._known,
            scorer=DamerauLevenshtein.normalized_similarity,
            score_cutoff=0.7 if len(word) > 5 else 0.74,
            limit=3,
        )
        top = near[0][1] if near else 0.0
        return tuple((known, 0.7 * score) for known, score, _ in near if score >= top - 0.05)
