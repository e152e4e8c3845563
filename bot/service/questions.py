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
    """A property: the words by which people ask for it, and the labels under which it is kept."""

    name: str
    cues: re.Pattern[str]
    labels: tuple[str, ...]

    def is_label(self, label: str) -> bool:
        """Whether the property is kept under that label."""
        return any(plain(label).startswith(known) for known in self.labels)


def asked_detail(text: str) -> Detail | None:
    """The property that the words ask for; None when the question is open."""
    words = plain(text)
    return next((detail for detail in _details() if detail.cues.search(words)), None)


@lru_cache(maxsize=1)
def _details() -> tuple[Detail, ...]:
    written = YAML(typ="safe").load(QUESTIONS_FILE.read_text("utf-8"))
    return tuple(
        Detail(
            name,
            re.compile("|".join(rf"\b{re.escape(plain(cue))}" for cue in entry["words"])),
            tuple(plain(label) for label in entry["labels"]),
        )
        for name, entry in written.items()
    )
