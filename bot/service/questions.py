"""Which property of a product a question is about (data/shop/questions.yml)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from ruamel.yaml import YAML

from bot.service.shop_facts import plain

QUESTIONS_FILE = Path(__file__).resolve().parents[2] / "data" / "shop" / "questions.yml"


@dataclass(frozen=True)
class Detail:
    """A property: the words by which people ask for it, and the labels under which it is kept.

    Labels that are `alike` say the same of whatever has them.
    """

    name: str
    cues: re.Pattern[str]
    labels: tuple[str, ...]
    measured: re.Pattern[str] | None = None
    alike: bool = False

    def is_label(self, label: str) -> bool:
        """Whether the property is kept under that label."""
        return any(plain(label).startswith(known) for known in self.labels)

    def is_touched(self, written: str, sentence: bool) -> bool:
        """Whether a sentence has one of its words, or another fact is measured as it is.

        "8 x 32 g" under "contents" tells a weight, and "wash cold" no warmth.
        """
        words = plain(written)
        pattern = self.cues if sentence else self.measured
        return pattern is not None and pattern.search(words) is not None


def asked_detail(text: str) -> Detail | None:
    """The property that the words ask for; None when the question is open."""
    return next(iter(asked_details(text)), None)


def one_row_for(label: str) -> str:
    """Under which name a comparison has this label's row: "Pila" and "Batería" are one property."""
    alike = (detail.name for detail in _details() if detail.alike and detail.is_label(label))
    return next(alike, plain(label))


def detail_called(name: str) -> Detail:
    """The property of that name; KeyError when the file has none."""
    return {detail.name: detail for detail in _details()}[name]


def asked_details(text: str) -> list[Detail]:
    """Every property that the words may ask for: "has it a rain cover" names two."""
    words = plain(text)
    return [detail for detail in _details() if detail.cues.search(words)]


@lru_cache(maxsize=1)
def _details() -> tuple[Detail, ...]:
    written = YAML(typ="safe").load(QUESTIONS_FILE.read_text("utf-8"))
    return tuple(
        Detail(
            name,
            re.compile("|".join(rf"\b{re.escape(plain(cue))}" for cue in entry["words"])),
            tuple(plain(label) for label in entry["labels"]),
            re.compile(entry["values"]) if "values" in entry else None,
            bool(entry.get("alike")),
        )
        for name, entry in written.items()
    )
