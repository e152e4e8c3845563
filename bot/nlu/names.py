"""Finds the shop's own words in a message: products, brands, kinds of things, colours, people."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from bot.nlu.common_words import COMMON
from bot.nlu.everyday import has_article, is_everyday, somebody_is_called
from bot.nlu.found import Found
from bot.nlu.short_slips import SURE, ShortSlips
from bot.nlu.typing_errors import TypingErrors
from bot.nlu.words import Word, fold, split
from bot.service.catalogue_ports import Vocabulary

_Phrases = Mapping[str, Sequence[str]]
_MOST_PRODUCTS = 3
_OWN_WORD_FROM = 5
_OFTEN_RUN_TOGETHER = ("colour", "product")


class NameIndex:
    """The words of one version of the shop, ready to be looked up."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        """Fold and index every name; where one name means two things, the first kind here wins."""
        products, recipients = _folded(vocabulary.products), _folded(vocabulary.recipients)
        self._meanings: dict[str, list[tuple[str, str]]] = {}
        self._add("category", _folded(vocabulary.categories))
        self._add("colour", _folded(vocabulary.colours))
        self._add("material", _folded(vocabulary.materials))
        self._add("use", _folded(vocabulary.uses))
        self._add("recipient", recipients)
        self._add("brand", _folded(vocabulary.brands))
        self._add("product", products, room=_MOST_PRODUCTS)
        self._add_own_words(products)
        self._staff = {
            name: key for key, said in _folded(vocabulary.staff).items() for name in said
        }
        self._longest = max(
            (phrase.count(" ") + 1 for phrase in (*self._meanings, *self._staff)), default=0
        )
        self._colours = ShortSlips(
            name for said in _folded(vocabulary.colours).values() for name in said
        )
        self._errors = TypingErrors(
            (word for phrase in self._meanings for word in phrase.split()),
            exact=(word for said in recipients.values() for name in said for word in name.split()),
        )

    def knows(self, word: str) -> bool:
        """Whether a folded word stands, as it is, in any name of the shop."""
        return self._errors.knows(word)

    def find(self, words: Sequence[Word]) -> Iterator[Found]:
        """Whatever the words name, longest names first, misspelt ones with less confidence."""
        meant = [self._meant(word.text) for word in words]
        at = 0
        while at < len(words):
            length, found = self._longest_at(words, meant, at)
            yield from found
            at += length

    def _meant(self, word: str) -> tuple[str, float]:
        colour = None if self.knows(word) else self._colours.meant(word)
        return (colour, SURE) if colour else self._errors.meant(word)

    def _longest_at(
        self, words: Sequence[Word], meant: Sequence[tuple[str, float]], at: int
    ) -> tuple[int, list[Found]]:
        for length in range(min(self._longest, len(words) - at), 0, -1):
            start, end = words[at].start, words[at + length - 1].end
            if person := self._person(words, at, length):
                return length, [Found("staff", person, start, end)]
            phrase = " ".join(word for word, _ in meant[at : at + length])
            meanings = self._meanings.get(phrase)
            if not meanings or is_everyday(words, at, length):
                continue
            if length == 1 and meanings[0][0] == "product" and _is_loose(words, at):
                continue
            sure = min(confidence for _, confidence in meant[at : at + length]) / len(meanings)
            return length, [Found(kind, key, start, end, sure) for kind, key in meanings]
        return 1, []

    def _person(self, words: Sequence[Word], at: int, length: int) -> str | None:
        name = " ".join(word.text for word in words[at : at + length])
        if name not in self._staff:
            return None
        sure = length == len(words) or somebody_is_called(words, at)
        unmistakable = name not in self._meanings and name not in COMMON
        return self._staff[name] if sure or unmistakable else None

    def _add(self, kind: str, names: _Phrases, room: int = 1) -> None:
        taken = set(self._meanings)
        for key, said in names.items():
            together = _run_together(said) if kind in _OFTEN_RUN_TOGETHER else ()
            for phrase in (*said, *together):
                if phrase and phrase not in taken:
                    meanings = self._meanings.setdefault(phrase, [])
                    if len(meanings) < room and (kind, key) not in meanings:
                        meanings.append((kind, key))

    def _add_own_words(self, products: _Phrases) -> None:
        """A word that only one product bears names it, also in feeds that write all names out.

        What has a name of its own goes by that: "finos" is no name of the thin gloves Hebra.
        """
        owners: dict[str, set[str]] = defaultdict(set)
        in_products: Counter[str] = Counter()
        for key, names in products.items():
            own = _own_name(names)
            for name in names:
                in_products.update(name.split())
                for word in (own or name).split():
                    owners[word].add(key)
        anywhere = Counter(word for phrase in self._meanings for word in phrase.split())
        for word, keys in owners.items():
            general = anywhere[word] > in_products[word] or word in COMMON or not word.isalpha()
            if len(keys) == 1 and len(word) >= _OWN_WORD_FROM and not general:
                self._meanings.setdefault(word, [("product", next(iter(keys)))])


def _run_together(names: Sequence[str]) -> Iterator[str]:
    """ "Azulmarino", "tierradoble": a hurried thumb leaves out the space between two words."""
    for name in names:
        if name.count(" ") == 1 and name.replace(" ", "").isalpha():
            yield name.replace(" ", "")


def _own_name(names: Sequence[str]) -> str | None:
    """The name that all the others hold, if there is one."""
    shortest = min(names, key=len, default="")
    others = [name for name in names if name != shortest]
    held = all(f" {shortest} " in f" {name} " for name in others)
    return shortest if others and held else None


def _is_loose(words: Sequence[Word], at: int) -> bool:
    return words[at].text in COMMON and not has_article(words, at)


def _folded(names: _Phrases) -> dict[str, list[str]]:
    return {
        key: [" ".join(word.text for word in split(fold(name))) for name in said]
        for key, said in names.items()
    }
