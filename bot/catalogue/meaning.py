"""How near a message comes to each product in meaning: to its texts, and to needs it answers."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from itertools import islice, pairwise
from threading import Event

import numpy as np
from numpy.typing import NDArray

from bot.catalogue.needs import Needs
from bot.catalogue.vectors import KeptVectors, key_of
from bot.catalogue.vocabulary import LANGUAGES, Glossary
from bot.floor.product import Product
from bot.meaning.encoder import Encoder, Vectors

_TOGETHER = 8
_PAUSE = 0.002
_NOTHING = np.float32(-1.0)
_NEAREST = 3
"""A need is as near as its nearest few sentences on average: one alone may be near by chance."""


_Learned = tuple[Encoder, Vectors, NDArray[np.bool_], Vectors]
"""By which encoder; the products' vectors, which of them are known, and the sentences' vectors."""


class Meanings:
    """What the whole shop shares: the encoder, the vectors made so far, and the needs."""

    def __init__(
        self,
        glossary: Glossary,
        needs: Needs | None = None,
        encoder: Callable[[], Encoder | None] = lambda: None,
        kept: KeptVectors | None = None,
    ) -> None:
        """`encoder` is called when something is first to be learned: it takes its time."""
        self.glossary = glossary
        self.needs = needs or Needs((), glossary)
        self._make_encoder = encoder
        self.encoder: Encoder | None = None
        self.kept = KeptVectors() if kept is None else kept
        self.stopped = Event()

    def be_ready(self) -> Encoder | None:
        """The encoder; None where there is none."""
        if self.encoder is None:
            self.encoder = self._make_encoder()
        return self.encoder


class MeaningIndex:
    """The vectors of one version of the catalogue; products without one yet are told by words."""

    def __init__(
        self, products: Sequence[Product], answers: Sequence[Sequence[int]], shared: Meanings
    ) -> None:
        """Take which needs each product answers; `learn` computes the rest, in its own thread."""
        self._shared = shared
        self._texts = [texts_of(product, shared.glossary) for product in products]
        ends = np.cumsum([len(need.sentences) for need in shared.needs.all], dtype=int)
        begins = [0, *ends.tolist()]
        of_need = [range(begin, end) for begin, end in pairwise(begins)]
        self._sentences_of = _table(of_need, beyond=begins[-1])
        self._answers = _table(answers, beyond=len(shared.needs.all))
        self._count = len(products)
        self._sentences = [said for need in shared.needs.all for said in need.sentences]
        encoder = shared.encoder
        self._learned = self._known_so_far(encoder) if encoder is not None else None

    @property
    def is_learned(self) -> bool:
        """Whether there is nothing left to compute."""
        return self._learned is not None and bool(self._learned[2].all())

    def scores(self, text: str) -> NDArray[np.float32] | None:
        """How near each product is to a text; None as long as nothing is known of meaning.

        A product that has no vector yet is as near as the others on average, so that its words
        decide.
        """
        if self._learned is None or not self._count:
            return None
        encoder, products, known, sentences = self._learned
        vector = encoder.encode([text])[0]
        near = _alike(products, vector)
        if not known.all():
            near[~known] = near[known].mean() if known.any() else 0.0
        needs = _nearest_few(np.append(_alike(sentences, vector), _NOTHING)[self._sentences_of])
        best = np.append(needs, _NOTHING)[self._answers].max(axis=1, initial=_NOTHING)
        return near + np.maximum(near, best).astype(np.float32)

    def learn(self) -> None:
        """Compute what is missing, a few at once, so that whoever asks meanwhile hardly waits."""
        shared, encoder = self._shared, self._shared.be_ready()
        if encoder is None or self.is_learned:
            return
        keys, sentences = self._keys(encoder)
        self._compute(encoder, sentences, [(said,) for said in self._sentences])
        _, vectors, known, _ = self._learned = self._known_so_far(encoder)
        for numbers in _few(np.flatnonzero(~known).tolist()):
            some = [keys[n] for n in numbers]
            self._compute(encoder, some, [self._texts[n] for n in numbers])
            if shared.stopped.is_set():
                return
            vectors[numbers], known[numbers] = shared.kept.of(some, encoder.width), True
        shared.kept.save([*sentences, *keys])

    def _known_so_far(self, encoder: Encoder) -> _Learned:
        kept, (keys, sentences) = self._shared.kept, self._keys(encoder)
        known = np.array([key in kept for key in keys], bool)
        width = encoder.width
        return encoder, kept.of(keys, width), known, kept.of(sentences, width)

    def _keys(self, encoder: Encoder) -> tuple[list[bytes], list[bytes]]:
        of_products = [key_of(encoder.name, texts) for texts in self._texts]
        return of_products, [key_of(encoder.name, (said,)) for said in self._sentences]

    def _compute(
        self, encoder: Encoder, keys: Sequence[bytes], texts: Sequence[Sequence[str]]
    ) -> None:
        missing = [n for n, key in enumerate(keys) if key not in self._shared.kept]
        for numbers in _few(missing):
            if self._shared.stopped.is_set():
                return
            many = encoder.encode([text for n in numbers for text in texts[n]])
            ends = np.cumsum([len(texts[n]) for n in numbers])
            means = np.stack([part.mean(axis=0) for part in np.split(many, ends[:-1])])
            lengths = np.linalg.norm(means, axis=1, keepdims=True)
            self._shared.kept.add([keys[n] for n in numbers], means / np.maximum(lengths, 1e-6))
            time.sleep(_PAUSE)


def texts_of(product: Product, glossary: Glossary) -> tuple[str, ...]:
    """What the encoder reads of a product, one text for each language that it is described in."""
    languages = [each for each in LANGUAGES if each in product.name] or [LANGUAGES[0]]
    return tuple(_text(product, glossary, language) for language in languages)


def _text(product: Product, glossary: Glossary, language: str) -> str:
    def labels(kind: str, keys: Sequence[str]) -> str:
        return ", ".join(glossary.label(kind, key, language) for key in keys)

    kind = glossary.label("categories", product.category, language) if product.category else ""
    parts = (
        product.said(product.name, language),
        kind,
        labels("uses", product.uses),
        labels("recipients", product.recipients),
        product.said(product.description, language),
    )
    return ". ".join(part for part in parts if part)


def _alike(rows: Vectors, vector: NDArray[np.float32]) -> NDArray[np.float32]:
    """The product of each row with the vector, in this thread: among several, which `@` uses,
    one waits for the other as soon as the machine has something else to do."""
    products: NDArray[np.float32] = np.einsum("ij,j->i", rows, vector)
    return products


def _table(rows: Sequence[Sequence[int]], beyond: int) -> NDArray[np.int64]:
    """Rows of numbers, filled up to the same length with the number `beyond` all of them."""
    table = np.full((len(rows), max(map(len, rows), default=0)), beyond)
    for number, row in enumerate(rows):
        table[number, : len(row)] = row
    return table


def _nearest_few(alike: NDArray[np.float32]) -> NDArray[np.float32]:
    """Of each row the mean of its highest few."""
    highest = np.sort(alike, axis=1)[:, -_NEAREST:]
    mean: NDArray[np.float32] = highest.mean(axis=1, where=highest > _NOTHING)
    return mean


def _few(numbers: Sequence[int]) -> Iterator[list[int]]:
    rest = iter(numbers)
    while some := list(islice(rest, _TOGETHER)):
        yield some
