"""Reads `data/shop/needs.yml`: what people say who do not name the thing that they need."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

from bot.catalogue.index import meaningful
from bot.catalogue.inflect import stems
from bot.catalogue.vocabulary import LANGUAGES, SHOP_FILES, Glossary, VocabularyError
from bot.floor.product import Product

NEEDS_FILE = SHOP_FILES / "needs.yml"


@dataclass(frozen=True)
class Need:
    """Sentences, and which products answer them: a kind, those with some word, or both."""

    sentences: Sequence[str]
    stems: frozenset[str]
    """Of the sentences, without what says nothing."""
    categories: frozenset[str]
    marks: Sequence[AbstractSet[str]]
    """Stems of each word or phrase of which one must stand in the product's texts."""


class Needs:
    """All of them, by the kinds of things that answer them."""

    def __init__(self, needs: Sequence[Need], glossary: Glossary) -> None:
        self.all = needs
        self._glossary = glossary
        self._of_kind: dict[str, list[int]] = defaultdict(list)
        self._of_any_kind = [n for n, need in enumerate(needs) if not need.categories]
        for number, need in enumerate(needs):
            for category in need.categories:
                self._of_kind[category].append(number)

    def answered_by(self, product: Product) -> list[int]:
        """The numbers of those that a product answers."""
        numbers = [*self._of_kind.get(product.category or "", ()), *self._of_any_kind]
        if not numbers:
            return []
        said = _everything_said(product, self._glossary)
        marks = {number: self.all[number].marks for number in numbers}
        return [n for n in numbers if not marks[n] or any(mark <= said for mark in marks[n])]


def read_needs(glossary: Glossary, path: Path = NEEDS_FILE) -> Needs:
    """Read and check the file; raises `VocabularyError` naming the entry that is wrong."""
    try:
        entries = YAML(typ="safe").load(path.read_text(encoding="utf-8"))
    except (OSError, YAMLError, UnicodeDecodeError) as error:
        raise VocabularyError(f"{path} cannot be read: {error}") from error
    if not isinstance(entries, list):
        raise VocabularyError(f"{path}: a list of entries with for, with, es and en")
    needs = [_need(path, number, each, glossary) for number, each in enumerate(entries, 1)]
    return Needs(needs, glossary)


def _need(path: Path, number: int, entry: Any, glossary: Glossary) -> Need:
    if not isinstance(entry, dict) or not (entry.get("for") or entry.get("with")):
        raise VocabularyError(f"{path}, entry {number}: say `for` a category, `with` words or both")
    kinds = entry.get("for") or []
    kinds = [kinds] if isinstance(kinds, str) else kinds
    unknown = set(kinds) - glossary.terms["categories"].keys()
    if unknown:
        raise VocabularyError(f"{path}, entry {number}: unknown categories {sorted(unknown)}")
    within = [glossary.with_all_within("categories", kind) for kind in kinds]
    marks = [frozenset(stems(str(word))) for word in entry.get("with", ())]
    sentences = _sentences(path, number, entry)
    said = frozenset(stem for sentence in sentences for stem in meaningful(sentence))
    return Need(sentences, said, frozenset().union(*within), marks)


def _sentences(path: Path, number: int, entry: Mapping[str, Any]) -> list[str]:
    sentences = [entry.get(language) for language in LANGUAGES]
    for language, some in zip(LANGUAGES, sentences, strict=True):
        if not isinstance(some, list) or not some or not all(isinstance(s, str) for s in some):
            raise VocabularyError(f"{path}, entry {number}: needs {language}: [sentences]")
    return [sentence for some in sentences for sentence in some or ()]


def _everything_said(product: Product, glossary: Glossary) -> frozenset[str]:
    """The stems of all that is written about a product, and of what its keys are called."""
    texts = [*product.name.values(), *product.description.values()]
    texts += [f"{label} {value}" for f in product.attributes.values() for label, value in f.items()]
    for kind in ("materials", "uses", "recipients"):
        for key in getattr(product, kind):
            texts += [glossary.label(kind, key, language) for language in LANGUAGES]
    return frozenset(stem for text in texts for stem in stems(text))
