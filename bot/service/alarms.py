"""Words after which nothing is sold: an emergency, a lost child, a child alone at the tablet."""

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
    """What was heard; the first two call for a person at once."""

    EMERGENCY = "emergency"
    LOST_CHILD = "lost_child"
    CHILD = "child"


def alarm_in(text: str) -> Alarm | None:
    """What the words say, the gravest first; None nearly always."""
    words = _bare(text)
    return next((alarm for alarm in Alarm if _patterns()[alarm].search(words)), None)


@lru_cache(maxsize=1)
def _patterns() -> Mapping[Alarm, re.Pattern[str]]:
    """Each entry of the file is a piece of text; `*` stands for any few words between."""
    lists: Mapping[str, Sequence[str]] = YAML(typ="safe").load(ALARMS_FILE.read_text("utf-8"))
    return {alarm: _any_of(lists[alarm.value]) for alarm in Alarm}


def _any_of(pieces: Sequence[str]) -> re.Pattern[str]:
    written = (re.escape(_bare(piece)).replace(r"\*", r"\w+( \w+)?") for piece in pieces)
    return re.compile("|".join(rf"\b{piece}\b" for piece in written))


def _bare(text: str) -> str:
    """Half of those in a hurry leave the apostrophe out."""
    return plain(text).replace("'", "").replace("\u2019", "")
