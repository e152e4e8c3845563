"""What is written of a product that answers a question: its facts, and the sentences about it.

A fact counts by the property that is asked for, by the words that it shares with the question in
either language, and by its meaning where there is an encoder.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from bot.catalogue.index import meaningful
from bot.catalogue.inflect import stems
from bot.floor.product import Product
from bot.meaning.encoder import Encoder
from bot.service.catalogue_ports import Told
from bot.service.described import tells
from bot.service.questions import Detail, asked_details

_PROPERTY, _TOUCHED, _WORDS = 0.6, 0.25, 0.6
"""What it counts that a fact is kept under the property asked for, that it is measured as that is
or has one of its words, and that it has all words of the question; meaning reaches from 0 to
about 0.7."""
_SENTENCE = re.compile(r"(?<=[.!?])\s+")
_BEGINNING = 4


@dataclass(frozen=True)
class _Written:
    """One fact or sentence: as the reader gets it, and as it stands in every language."""

    label: str
    value: str
    texts: tuple[str, ...]
    labels: tuple[str, ...] = ()


def told_of(product: Product, question: str, language: str, encoder: Encoder | None) -> list[Told]:
    """All that is written of it, what answers the question best first."""
    written = [*_facts(product, language), *_sentences(product, language)]
    if not written:
        return []
    asked = asked_details(question)
    words = _words_of(question, product)
    near = _meaning(question, written, encoder)
    told = [
        Told(each.label, each.value, _score(each, asked, words) + meaning)
        for each, meaning in zip(written, near, strict=True)
    ]
    return sorted(told, key=lambda one: -one.near)


def _score(written: _Written, asked: Sequence[Detail], words: Sequence[str]) -> float:
    score = 0.0
    if any(detail.is_label(label) for detail in asked for label in written.labels):
        score += _PROPERTY
    elif any(
        detail.is_touched(text, not written.label) for detail in asked for text in written.texts
    ):
        score += _TOUCHED
    if words:
        there = {stem for text in written.texts for stem in stems(text)}
        shared = sum(any(_same(word, stem) for stem in there) for word in words)
        score += _WORDS * (shared / len(words)) ** 2
    return score


def _same(word: str, other: str) -> bool:
    """Alike in their beginnings: "transparentes" and "transparentan"."""
    if len(word) <= _BEGINNING or len(other) <= _BEGINNING:
        return word == other
    shorter = min(len(word), len(other), _BEGINNING + 2)
    return word[:shorter] == other[:shorter]


def _words_of(question: str, product: Product) -> list[str]:
    """The stems that say what is asked; the name of the product does not."""
    named = {stem for name in product.name.values() for stem in stems(name)}
    telling = " ".join(word for word in re.findall(r"\w+", question) if tells(word))
    return [stem for stem in meaningful(telling) if stem not in named]


def _meaning(
    question: str, written: Sequence[_Written], encoder: Encoder | None
) -> Iterator[float]:
    if encoder is None or not question.strip():
        yield from [0.0] * len(written)
        return
    rows = iter(encoder.encode([question, *(text for each in written for text in each.texts)]))
    asked = next(rows)
    for each in written:
        yield max(float(next(rows) @ asked) for _ in each.texts)


def _facts(product: Product, language: str) -> Iterator[_Written]:
    own, others = _in_own_and_others(product.attributes, language)
    for place, (label, value) in enumerate(own.items()):
        alike = [list(facts.items())[place] for facts in others if len(facts) == len(own)]
        both = [(label, value), *alike]
        texts = tuple(f"{said}: {what}" for said, what in both)
        yield _Written(label, value, texts, tuple(said for said, _ in both))


def _sentences(product: Product, language: str) -> Iterator[_Written]:
    own, others = _in_own_and_others(product.description, language)
    said = _SENTENCE.split(own) if own else []
    translated = [_SENTENCE.split(text) for text in others]
    for place, sentence in enumerate(said):
        alike = [other[place] for other in translated if len(other) == len(said)]
        yield _Written("", sentence, (sentence, *alike))


def _in_own_and_others(texts: Mapping[str, Any], language: str) -> tuple[Any, list[Any]]:
    own = language if language in texts else next(iter(texts), "")
    return texts.get(own) or {}, [texts[each] for each in texts if each != own]
