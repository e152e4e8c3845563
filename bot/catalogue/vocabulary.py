"""Reads `data/shop/vocabulary.yml`: what the things of the shop are called, by kind and key."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

from bot.catalogue.inflect import gender_forms, number_forms, plain, stems

KINDS = ("categories", "colours", "materials", "uses", "recipients")
LANGUAGES = ("es", "en")
SHOP_FILES = Path(__file__).resolve().parents[2] / "data" / "shop"
VOCABULARY_FILE = SHOP_FILES / "vocabulary.yml"


class VocabularyError(ValueError):
    """The file cannot be used; the message says where and what to do."""


@dataclass(frozen=True)
class Term:
    """One thing with its names as written (label first) and every form they take."""

    key: str
    labels: Mapping[str, str]
    forms: Sequence[str]
    within: str | None = None
    also: Sequence[str] = ()
    hex: str | None = None


@dataclass(frozen=True)
class Glossary:
    """All terms by kind and key, and the way back from a word to its key."""

    terms: Mapping[str, Mapping[str, Term]]
    _keys: dict[tuple[str, str], str] = field(default_factory=dict, repr=False)

    def label(self, kind: str, key: str, language: str) -> str:
        """How to say it; the key itself when nobody wrote it down."""
        term = self.terms.get(kind, {}).get(key)
        return (term.labels.get(language) or next(iter(term.labels.values()))) if term else key

    def names(self, kind: str) -> dict[str, list[str]]:
        """Key to every name and form of it in both languages."""
        return {key: list(term.forms) for key, term in self.terms.get(kind, {}).items()}

    def key_for(self, kind: str, said: str) -> str | None:
        """The key a word or phrase stands for, ignoring case, accents, number and gender."""
        if said in self.terms.get(kind, {}):
            return said
        return self._keys.get((kind, plain(said).strip())) or self._keys.get((kind, _stemmed(said)))

    def with_all_within(self, kind: str, key: str) -> frozenset[str]:
        """The key and all that belongs to it: "jackets" holds "rain_jackets" too."""
        terms = self.terms.get(kind, {})
        found = {key, *(terms[key].also if key in terms else ())}
        while True:
            more = {k for k, term in terms.items() if term.within in found} - found
            if not more:
                return frozenset(found)
            found |= more

    def tint(self, colour_key: str | None) -> str | None:
        """The colour's hex value for a drawing."""
        term = self.terms.get("colours", {}).get(colour_key or "")
        return term.hex if term else None


def read_glossary(path: Path = VOCABULARY_FILE) -> Glossary:
    """Read and check the file; raises `VocabularyError` naming the entry that is wrong."""
    try:
        data = YAML(typ="safe").load(path.read_text(encoding="utf-8"))
    except (OSError, YAMLError, UnicodeDecodeError) as error:
        raise VocabularyError(f"{path} cannot be read: {error}") from error
    if not isinstance(data, dict) or set(data) - set(KINDS):
        raise VocabularyError(f"{path}: the top level must be some of {', '.join(KINDS)}")
    terms = {kind: _terms(path, kind, data.get(kind) or {}) for kind in KINDS}
    return Glossary(terms, _ways_back(terms))


def _terms(path: Path, kind: str, entries: Mapping[str, Any]) -> dict[str, Term]:
    terms = {key: _term(path, kind, key, entry) for key, entry in entries.items()}
    for term in terms.values():
        unknown = {*term.also, *([term.within] if term.within else [])} - terms.keys()
        if unknown:
            raise VocabularyError(f"{path}: {kind}.{term.key} speaks of unknown {unknown}")
    return terms


def _term(path: Path, kind: str, key: str, entry: Any) -> Term:
    if not isinstance(entry, dict):
        raise VocabularyError(f"{path}: {kind}.{key} needs es: [names] and en: [names]")
    labels: dict[str, str] = {}
    forms: dict[str, None] = {}
    for language in LANGUAGES:
        names = entry.get(language)
        if not isinstance(names, list) or not names or not all(isinstance(n, str) for n in names):
            raise VocabularyError(f"{path}: {kind}.{key} needs {language}: [names]")
        labels[language] = names[0].lstrip("=")
        forms.update(dict.fromkeys(_all_forms(kind, names, language)))
    also = tuple(entry.get("also", ()))
    return Term(key, labels, list(forms), entry.get("within"), also, entry.get("hex"))


def _all_forms(kind: str, names: Iterable[str], language: str) -> Iterable[str]:
    for name in names:
        if name.startswith("="):
            yield name[1:].lower()
        elif kind == "colours":
            yield from gender_forms(name.lower()) if language == "es" else [name.lower()]
        elif kind == "materials":
            yield name.lower()
        else:
            yield from number_forms(name.lower(), language)


def _ways_back(terms: Mapping[str, Mapping[str, Term]]) -> dict[tuple[str, str], str]:
    """Exact forms first, then stems, and whoever came first in the file keeps a clash."""
    keys: dict[tuple[str, str], str] = {}
    for reduce in (plain, _stemmed):
        for kind, entries in terms.items():
            for key, term in entries.items():
                for form in term.forms:
                    keys.setdefault((kind, reduce(form)), key)
    return keys


def _stemmed(text: str) -> str:
    return " ".join(stems(text))
