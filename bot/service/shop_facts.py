"""The shop's own facts (data/shop/shop.yml): which one a message asks about, and if it is open."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from datetime import datetime, time
from functools import lru_cache
from pathlib import Path
from typing import Any

from babel.dates import get_timezone
from ruamel.yaml import YAML

_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


def read_shop_facts(path: Path) -> Mapping[str, Any]:
    """The file as it is; what is missing from it is simply not known."""
    data: Mapping[str, Any] = YAML(typ="safe").load(path.read_text("utf-8")) or {}
    return data


def facts_about(
    info: Mapping[str, Any], topic: str, text: str, language: str, to_the_point: bool = False
) -> list[str]:
    """The facts of a topic that the words ask for, at most two; none when no word fits.

    A general fact gives way to whatever is more to the point; `to_the_point` leaves it out.
    """
    words = _words(text)
    hits = [
        each
        for each in info.get("facts", {}).values()
        if topic in each["topics"] and _is_asked(each.get("words", ()), words)
    ]
    meant = [each for each in hits if not each.get("general")] or ([] if to_the_point else hits)
    return [said for said in (_said(each, language) for each in meant) if said][:2]


def fact(info: Mapping[str, Any], name: str, language: str) -> str | None:
    """One fact by its name, None where the shop did not write it down."""
    found = info.get("facts", {}).get(name)
    return _said(found, language) or None if found else None


def is_open(info: Mapping[str, Any], now: datetime) -> bool | None:
    """Whether the shop is open now; None when it did not say when it is."""
    hours = info.get("opening")
    if not hours:
        return None
    local = now.astimezone(get_timezone(info.get("timezone", "Europe/Madrid")))
    spans = hours.get(_DAYS[local.weekday()]) or ()
    return any(start <= local.time() < end for start, end in map(_span, spans))


def closes_at(info: Mapping[str, Any], now: datetime) -> str | None:
    """The end of the span that is running, as written ("21:00")."""
    local = now.astimezone(get_timezone(info.get("timezone", "Europe/Madrid")))
    spans = (info.get("opening") or {}).get(_DAYS[local.weekday()]) or ()
    running = [span for span in spans if _span(span)[0] <= local.time() < _span(span)[1]]
    return running[0].partition("-")[2].strip() if running else None


def plain(text: str) -> str:
    """Lower case without accents, for finding words."""
    split = unicodedata.normalize("NFKD", text.lower())
    return "".join(sign for sign in split if not unicodedata.combining(sign))


def _said(found: Mapping[str, Any], language: str) -> str:
    return str(found.get(language[:2]) or found.get("es") or "").strip()


def _words(text: str) -> str:
    return f" {' '.join(re.findall(r'[a-z0-9]+', plain(text)))} "


def _is_asked(cues: Any, words: str) -> bool:
    """A cue is a word's beginning ("aparca"), or several words as they stand ("wi fi")."""
    return any(f" {_plain_cue(cue)}" in words for cue in cues)


@lru_cache(maxsize=4096)
def _plain_cue(cue: str) -> str:
    """Only what the shop wrote is kept here, never what a shopper did."""
    return plain(cue)


def _span(span: str) -> tuple[time, time]:
    start, _, end = span.partition("-")
    return time.fromisoformat(start.strip()), time.fromisoformat(end.strip())
