"""Lists of pieces of what people type (data/shop/alarms.yml, tone.yml), found in a message."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path

from ruamel.yaml import YAML

from bot.service.shop_facts import plain

SHOP_FILES = Path(__file__).resolve().parents[2] / "data" / "shop"


def heard(path: Path, name: str, text: str) -> bool:
    """Whether the message has a piece of that list, and none of the list that speaks against it."""
    lists, words = _patterns(path), _bare(text)
    meant_otherwise = lists.get(f"not_{name}")
    if meant_otherwise and meant_otherwise.search(words):
        return False
    return bool(lists[name].search(words))


@lru_cache(maxsize=8)
def _patterns(path: Path) -> Mapping[str, re.Pattern[str]]:
    """Each entry of the file is a piece of text; `*` stands for any few words between."""
    lists: Mapping[str, Sequence[str]] = YAML(typ="safe").load(path.read_text("utf-8"))
    return {name: _any_of(pieces) for name, pieces in lists.items()}


def _any_of(pieces: Sequence[str]) -> re.Pattern[str]:
    written = (re.escape(_bare(piece)).replace(r"\*", r"\w+( \w+)?") for piece in pieces)
    return re.compile("|".join(rf"\b{piece}\b" for piece in written))


def _bare(text: str) -> str:
    """Half of those in a hurry leave the apostrophe out."""
    return plain(text).replace("'", "").replace("\u2019", "")
