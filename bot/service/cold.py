"""How cold it gets where the thing is to be used: "para 0 grados", "bajo cero"."""

from __future__ import annotations

import re

from bot.service.shop_facts import plain

_DEGREES = re.compile(
    r"(?P<below>-\s?|\b(?:menos|minus)\s+)?\b(?P<number>\d{1,2}|cero|zero)"
    r"(?:o\b|\s*(?:°|oc\b|grados?\b|degrees?\b|c\b|celsius))"
    r"|\b(?:bajo|below|sub)[ -]?(?P<frost>cero|zero|freezing)\b"
    r"|\b(?:about|around|unos|a) (?P<night>0|cero|zero) (?:at|por la|de|por las) (?:night|noche)"
)
"""In plain letters "º" is an o."""
_FROST = -1
"""Nobody who says "bajo cero" says how cold."""


def degrees_to_bear(text: str) -> int | None:
    """In Celsius; None where nothing is said of it."""
    found = _DEGREES.search(plain(text))
    if found is None:
        return None
    if found["frost"]:
        return _FROST
    number = found["number"] or found["night"]
    degrees = 0 if number in ("cero", "zero") else int(number)
    return -degrees if found["below"] else degrees
