"""What a message does not want: "que no sea negra", "no leather or suede", "sin plumas"."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from bot.service.shop_facts import plain

_NOT = (
    r"(?:sin|ni|nada|tampoco|excepto|salvo|menos|odi[oa]|evit\w+|not|no|nor|non|nothing|without"
    r"|never|hates?|anything but|except|free of|avoid\w*|is ?n'?t|are ?n'?t|does ?n'?t"
    r"|do ?n'?t (?:want|like|need)"
    r"|no (?:me gustan?|quiero|queremos|quiere|soporto|lleven?|llevan?|tengan?|sean?|son|es"
    r"|sirven?|necesito|usen?|hagan?|contengan?))"
)
_LITTLE = (
    r"(?:(?:nada|que|de|del|con|sea[ns]?|tengan?|lleven?|en|el|la|los|las|un|una|color|muy|tan|in"
    r"|with|made|of|too|any|have|having|be|being|a|an|the|contain\w*|wearing|holding|using|llevar"
    r"|usar|hechas?|hechos?)\s+){0,3}"
)
_REFUSES = re.compile(rf"(?<!\w){_NOT}\s+{_LITTLE}$")
_AND_THIS = re.compile(r"\s*(?:,|y|e|o|u|ni|or|and|nor|/)?\s*(?:(?:de|the|el|la|los|las|any)\s+)?")
_INSTEAD = re.compile(r"\W*no\W+not\b")
""" "No, not olive, burgundy": what follows the comma is what is wanted instead."""
_ASKS = re.compile(r"\bno (?:hay|ten\w+|tien\w+|vend\w+|quedan?)\s+\w*\s*$|\bmenos\s+de\s+$")
_OF_FEATHERS = re.compile(r"plum(?:as?|on|ones)|feathers?|down")

KINDS = ("category", "colour", "material")
_BARE = ("brand", "use", "size")


def refused(entities: Sequence[Mapping[str, Any]], text: str) -> list[Mapping[str, Any]]:
    """Those of the entities that are named in order not to have them."""
    found: list[Mapping[str, Any]] = []
    for entity in sorted(entities, key=lambda each: int(each.get("start", 0))):
        start, end = int(entity.get("start", 0)), int(entity.get("end", 0))
        if entity.get("entity") not in (*KINDS, *_BARE) or not start < end:
            continue
        before = plain(text[:start])
        last = found[-1] if found else None
        between = plain(text[int(last["end"]) : start]) if last is not None else None
        goes_on = (
            between is not None
            and _AND_THIS.fullmatch(between)
            and not (_INSTEAD.match(plain(text)) and between.strip() == ",")
        )
        if goes_on or (_REFUSES.search(before) and not _ASKS.search(before)):
            found.append(entity)
    return found


def as_pairs(entities: Sequence[Mapping[str, Any]], text: str) -> list[str]:
    """What is refused as "kind:key"; whoever wants no feathers refuses the down, not the jacket."""
    pairs = []
    for entity in refused(entities, text):
        kind, key = str(entity["entity"]), str(entity["value"])
        if _OF_FEATHERS.fullmatch(plain(text[int(entity["start"]) : int(entity["end"])])):
            kind, key = "material", "down"
        if kind in KINDS:
            pairs.append(f"{kind}:{key}")
    return list(dict.fromkeys(pairs))
