"""The floor's own short phrases, from data/shop/phrases/: Spanish and English in full, and what a
country says otherwise laid over them (es-MX.yml holds only that)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from ruamel.yaml import YAML

PHRASES = Path(__file__).resolve().parents[2] / "data" / "shop" / "phrases"
LANGUAGES = ("es", "en")
REGISTERS = {"es-MX": "usted", "es-CO": "usted", "es-AR": "vos"}
_GAP = re.compile(r"\{(\w+)\}")


class PhrasesError(ValueError):
    """The files do not fit together; the message names the key."""


class Phrasebook:
    """Implements the `Phrases` port. `country` is the shop's own Spanish ("es-AR") or English."""

    def __init__(self, folder: Path = PHRASES, country: str | None = None) -> None:
        self._said = {language: _read(folder / f"{language}.yml") for language in LANGUAGES}
        _must_match(self._said["es"], self._said["en"])
        for overlay in sorted(folder.glob("??-??.yml")):
            self._said[overlay.stem] = _laid_over(self._said[overlay.stem[:2]], overlay)
        self._country = country if country in self._said else None

    @property
    def register(self) -> str | None:
        """How this shop speaks to people in Spanish: "usted" or "vos"; None for tú."""
        return REGISTERS.get(self._country or "")

    def say(self, key: str, language: str, **values: object) -> str:
        """The phrase with its values filled in; KeyError for a key that nobody wrote."""
        phrase = self._phrases(language)[key]
        return _GAP.sub(lambda gap: str(values.get(gap[1], "")), phrase)

    def keys_under(self, name: str) -> list[str]:
        """What is written under a name: "listed" for note.listed, under "note"."""
        return [
            key.removeprefix(f"{name}.") for key in self._said["es"] if key.startswith(f"{name}.")
        ]

    def _phrases(self, language: str) -> Mapping[str, str]:
        if self._country and self._country[:2] == language:
            return self._said[self._country]
        return self._said.get(language) or self._said.get(language[:2]) or self._said["es"]


def gaps(phrase: str) -> frozenset[str]:
    """The names of the values that a phrase wants."""
    return frozenset(_GAP.findall(phrase))


def _read(path: Path) -> dict[str, str]:
    data = YAML(typ="safe").load(path.read_text("utf-8")) or {}
    flat = dict(_flat(data))
    wrong = [key for key, phrase in flat.items() if not isinstance(phrase, str)]
    if wrong:
        raise PhrasesError(f"{path}: {wrong[0]} is not text (quote it)")
    return flat


def _flat(data: Mapping[str, object], prefix: str = "") -> list[tuple[str, str]]:
    """Nested keys with dots between: {"note": {"listed": ..}} is note.listed."""
    pairs: list[tuple[str, str]] = []
    for key, value in data.items():
        inner = isinstance(value, Mapping)
        pairs += _flat(value, f"{prefix}{key}.") if inner else [(f"{prefix}{key}", value)]  # type: ignore[arg-type,list-item]
    return pairs


def _must_match(ours: Mapping[str, str], theirs: Mapping[str, str]) -> None:
    for key in sorted(ours.keys() ^ theirs.keys()):
        raise PhrasesError(f"{key} is missing in {'es' if key in theirs else 'en'}.yml")
    for key, phrase in ours.items():
        if gaps(phrase) != gaps(theirs[key]):
            raise PhrasesError(f"{key} has other gaps in es.yml than in en.yml")


def _laid_over(base: Mapping[str, str], overlay: Path) -> dict[str, str]:
    own = _read(overlay)
    for key, phrase in own.items():
        if key not in base:
            raise PhrasesError(f"{overlay.name}: {key} is not in {overlay.stem[:2]}.yml")
        if gaps(phrase) != gaps(base[key]):
            raise PhrasesError(f"{overlay.name}: {key} has other gaps")
    return {**base, **own}
