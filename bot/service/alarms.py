"""Words after which nothing is sold: an emergency, a theft, a lost child, a child alone."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from enum import Enum
from functools import lru_cache
from pathlib import Path

from ruamel.yaml import YAML

from bot.service.shop_facts import plain

ALARMS_FILE = Path(__file__).resolve().parents[2] / "data" / "shop" / "alarms.yml"


class Alarm(str, Enum):
    """What was heard; all but the last want a person at once."""

    EMERGENCY = "emergency"
    THEFT = "theft"
    LOST_CHILD = "lost_child"
    CHILD = "child"


def alarm_in(text: str) -> Alarm | None:
    """What the words say, the gravest first; None nearly always."""
    words = _bare(text)
    return next((alarm for alarm in Alarm if _heard(alarm, words)), None)


def _heard(alarm: Alarm, words: str) -> bool:
    meant_otherwise = _patterns().get(f"not_{alarm.value}")
    if meant_otherwise and meant_otherwise.search(words):
        return False
    return bool(_patterns()[alarm.value].search(words))


@lru_cache(maxsize=1)
def _patterns() -> Mapping[str, re.Pattern[str]]:
    """Each entry of the file is a piece of text; `*` stands for any few words between."""
    lists: Mapping[str, Sequence[str]] = YAML(typ="safe").load(ALARMS_FILE.read_text("utf-8"))
    return {name: _any_of(pieces) for name, pieces in lists.items()}


def _any_of(pieces: Sequence[str]) -> re.Pattern[str]:
    written = (re.escape(_bare(piece)).replace(r"\*", r"\w+( \w+)?") for piece in pieces)
    return re.compile("|".join(rf"\b{piece}\b" for piece in written))


def _bare(text: str) -> str:
    """Half of those in a hurry leave the apostrophe out."""
    return plain(text).replace("'", "").replace("\u2019", "")
