"""What is written of a product, as stems: which words find it, and how much each says of it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from bot.catalogue.inflect import plain, stem, stems, words
from bot.catalogue.needs import Needs
from bot.catalogue.vocabulary import Glossary
from bot.floor.product import Product

OF_ITS_KIND = 4.0
_OWN_NAME, _BRAND, _TRAIT, _NEED, _TEXT = 6.5, 4.0, 2.5, 1.0, 0.5
_LONGER = 0.25
"""The "Carrasca" is asked for by a smaller part of the name "Carrasca Lluvia"."""
_NOT = re.compile(r"\b(?:sin|ni|without|no)\s+\w+")
_NO = re.compile(r"(?:no|none|ningun[oa]?)\b")
_YES = re.compile(r"(?:si|yes)\b")
_SET_OF = re.compile(r"(?:juego|conjunto|kit|set|par|pack|pair|box|caja)s?")
_OF = frozenset(["de", "del", "of", "para", "con", "en"])


class Written:
    """The words of one shop's products, in the words of its glossary and its needs."""

    def __init__(self, glossary: Glossary, needs: Needs) -> None:
        self._glossary, self._needs = glossary, needs
        self._traits: dict[tuple[str, str], Mapping[str, float]] = {}
        terms = [term for of_kind in glossary.terms.values() for term in of_kind.values()]
        self.everyday = frozenset(part for t in terms for form in t.forms for part in stems(form))

    def weights(self, product: Product, answers: Sequence[int]) -> dict[str, float]:
        """How much each stem says about the product: its name most, its description least."""
        weights: dict[str, float] = defaultdict(float)

        def add(text: str, weight: float) -> None:
            for word in stems(text):
                weights[word] = max(weights[word], weight)

        for name in product.name.values():
            own = _OWN_NAME - _LONGER * len(stems(name))
            for word in stems(name):
                weight = OF_ITS_KIND if word in self.everyday else own
                weights[word] = max(weights[word], weight)
        add(product.brand or "", _BRAND)
        for kind, key, weight in self._keys_of(product):
            for word, share in self._words_of(kind, key).items():
                weights[word] = max(weights[word], weight * share)
        for need in answers:
            for word in self._needs.all[need].stems:
                weights[word] = max(weights[word], _NEED)
        for text in product.description.values():
            add(_NOT.sub(" ", plain(text)), _TEXT)
        for label, value in _facts(product):
            add(value if _NO.match(plain(value)) else f"{label} {value}", _TEXT)
        return weights

    def nouns(self, products: Sequence[Product]) -> frozenset[str]:
        """The stems of what kinds of things and products are called: "linterna", "lantern"."""
        terms = self._glossary.terms["categories"].values()
        nouns = {noun for term in terms for form in term.forms for noun in _nouns(form)}
        for product in products:
            for language, name in product.name.items():
                nouns.update(_nouns(name)[:1] if language == "es" else _nouns(name)[-1:])
        return frozenset(nouns)

    def title_words(self, product: Product) -> frozenset[str]:
        """The stems of its names."""
        return frozenset(word for name in product.name.values() for word in stems(name))

    def named_after(self, use: str) -> frozenset[str]:
        """The stems by which something is called after a use: "running shoes"."""
        term = self._glossary.terms["uses"].get(use)
        forms = term.forms if term else [use]
        return frozenset(stem(form) for form in map(plain, forms) if " " not in form)

    def _keys_of(self, product: Product) -> list[tuple[str, str, float]]:
        keys = [("materials", key, _TRAIT) for key in product.materials]
        keys += [("uses", key, _TRAIT) for key in product.uses]
        keys += [("recipients", key, _TRAIT) for key in product.recipients]
        colours = {v.colour_key or v.colour for v in product.variants}
        keys += [("colours", colour, _TRAIT) for colour in colours if colour]
        category = product.category
        while category:
            keys.append(("categories", category, OF_ITS_KIND))
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


def affirmed(product: Product) -> Iterator[frozenset[str]]:
    """The labels of its facts that say yes, as stems: "Impermeable: sí", "Polarised: yes"."""
    for label, value in _facts(product):
        if _YES.match(plain(value)):
            yield frozenset(stems(label))


def _facts(product: Product) -> Iterator[tuple[str, str]]:
    for facts in product.attributes.values():
        for label, value in facts.items():
            yield label, str(value)


def _nouns(name: str) -> list[str]:
    """The first word and the last, of which one is the noun; of "juego de luces" the lights."""
    said = words(name) or [""]
    while len(said) > 2 and _SET_OF.fullmatch(said[0]) and said[1] in _OF:
        said = said[2:]
    preposition = next((at for at, word in enumerate(said) if word in _OF), len(said))
    return [stem(word) for word in (said[0], (said[:preposition] or said)[-1])]
