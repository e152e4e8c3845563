"""Finds the shop's own words in a message: products, brands, kinds of things, colours, people."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from bot.nlu.common_words import COMMON
from bot.nlu.found import Found
from bot.nlu.typing_errors import TypingErrors
from bot.nlu.words import Word, fold, split
from bot.service.catalogue_ports import Vocabulary

_Meaning = tuple[str, str]
_MOST_PRODUCTS = 3
_OWN_WORD_FROM = 5
_CALLS_FOR_STAFF = frozenset(
    """
    esta con a llama llamar llame avisa avisar avise busco venga atienda ayude hablar viene es soy
    is call ask get with to for see find fetch could can has where's donde de
    """.split()  # noqa: SIM905
)
# Words of the shop in one language that are everyday words of the other: "son impermeables".
_ONLY_AFTER = {
    "son": frozenset(
        [
            "my",
            "our",
            "his",
            "her",
            "your",
            "their",
            "a",
            "the",
            "little",
            "old",
            "year",
            "for",
            "son's",
            "and",
        ]
    ),
}
# Without accents "para él" is also how "para el frío" begins.
_ONLY_LAST = frozenset(["para el"])
_ARTICLES = frozenset("el la los las un una del al the this that este esta ese esa".split())  # noqa: SIM905
# "Me quedan chicas" says that they are too small, not for whom they are.
_SMALL = frozenset("chica chicas chico chicos".split())  # noqa: SIM905
_IS = frozenset(
    ["queda", "quedan", "quedo", "quedaron", "muy", "mas", "es", "son", "talla", "algo"]
)


class NameIndex:
    """The words of one version of the shop, ready to be looked up."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        """Fold and index every name; where one name means two things, the first kind here wins."""
        self._meanings: dict[str, list[_Meaning]] = {}
        self._common_names: set[str] = set()
        for kind, names in _kinds(vocabulary):
            self._add(kind, names)
        self._staff = _phrases(vocabulary.staff)
        self._add("product", vocabulary.products)
        self._add_own_words(vocabulary.products)
        phrases = [*self._meanings, *self._staff]
        self._longest = max((phrase.count(" ") + 1 for phrase in phrases), default=0)
        self._errors = TypingErrors(
            (word for phrase in self._meanings for word in phrase.split()),
            exact=(
                word.text
                for said in vocabulary.recipients.values()
                for name in said
                for word in split(fold(name))
            ),
        )

    def find(self, words: Sequence[Word]) -> Iterator[Found]:
        """Whatever the words name, longest names first, misspelt ones with less confidence."""
        meant = [self._errors.meant(word.text) for word in words]
        at = 0
        while at < len(words):
            length = self._longest_at(words, meant, at)
            if length:
                yield from self._named(words, meant, at, length)
            at += length or 1

    def _longest_at(
        self, words: Sequence[Word], meant: Sequence[tuple[str, float]], at: int
    ) -> int:
        for length in range(min(self._longest, len(words) - at), 0, -1):
            phrase = " ".join(word for word, _ in meant[at : at + length])
            everyday = _everyday(words, at, length) or self._common(words, at, phrase)
            means = phrase in self._meanings and not everyday
            if means or self._is_staff(words, at, length):
                return length
        return 0

    def _named(
        self, words: Sequence[Word], meant: Sequence[tuple[str, float]], at: int, length: int
    ) -> Iterator[Found]:
        start, end = words[at].start, words[at + length - 1].end
        if self._is_staff(words, at, length):
            name = " ".join(word.text for word in words[at : at + length])
            yield Found("staff", self._staff[name], start, end)
            return
        phrase = " ".join(word for word, _ in meant[at : at + length])
        sure = min(confidence for _, confidence in meant[at : at + length])
        meanings = self._meanings[phrase]
        for kind, key in meanings:
            yield Found(kind, key, start, end, sure / len(meanings))

    def _is_staff(self, words: Sequence[Word], at: int, length: int) -> bool:
        """A name is a person's when it stands alone or something calls for one: "está Rosa"."""
        name = " ".join(word.text for word in words[at : at + length])
        if name not in self._staff:
            return False
        alone = length == len(words)
        called = at > 0 and words[at - 1].text in _CALLS_FOR_STAFF
        return alone or called or (name not in self._meanings and name not in COMMON)

    def _common(self, words: Sequence[Word], at: int, phrase: str) -> bool:
        """A product called "Charco" is meant by "el Charco", not by every puddle."""
        named = at > 0 and words[at - 1].text in _ARTICLES
        return phrase in self._common_names and not named

    def _add(self, kind: str, names: Mapping[str, Sequence[str]]) -> None:
        taken = set(self._meanings)
        for key, said in names.items():
            for phrase in map(_phrase, said):
                if not phrase or phrase in taken:
                    continue
                if kind == "product" and phrase in COMMON:
                    self._common_names.add(phrase)
                meanings = self._meanings.setdefault(phrase, [])
                room = _MOST_PRODUCTS if kind == "product" else 1
                if len(meanings) < room and (kind, key) not in meanings:
                    meanings.append((kind, key))

    def _add_own_words(self, products: Mapping[str, Sequence[str]]) -> None:
        """A word that only one product bears names it, also in feeds that write all names out."""
        owners: dict[str, set[str]] = defaultdict(set)
        for key, names in products.items():
            for word in {word for name in names for word in _phrase(name).split()}:
                owners[word].add(key)
        other = Counter(word for phrase in self._meanings for word in phrase.split())
        in_products = Counter(
            word for names in products.values() for name in names for word in _phrase(name).split()
        )
        for word, keys in owners.items():
            general = other[word] > in_products[word] or word in COMMON or not word.isalpha()
            if len(keys) == 1 and len(word) >= _OWN_WORD_FROM and not general:
                self._meanings.setdefault(word, [("product", next(iter(keys)))])


def _everyday(words: Sequence[Word], at: int, length: int) -> bool:
    if length > 1:
        phrase = " ".join(word.text for word in words[at : at + length])
        return phrase in _ONLY_LAST and at + length < len(words)
    word, before = words[at].text, words[at - 1].text if at else ""
    needed = _ONLY_AFTER.get(word)
    return (needed is not None and before not in needed) or (word in _SMALL and before in _IS)


def _kinds(vocabulary: Vocabulary) -> Iterable[tuple[str, Mapping[str, Sequence[str]]]]:
    return (
        ("category", vocabulary.categories),
        ("colour", vocabulary.colours),
        ("material", vocabulary.materials),
        ("use", vocabulary.uses),
        ("recipient", vocabulary.recipients),
        ("brand", vocabulary.brands),
    )


def _phrases(names: Mapping[str, Sequence[str]]) -> dict[str, str]:
    return {_phrase(name): key for key, said in names.items() for name in said}


def _phrase(name: str) -> str:
    return " ".join(word.text for word in split(fold(name)))
