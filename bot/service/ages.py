"""Who is a child: told by an age or by a size, and not by being somebody's son."""

from __future__ import annotations

import re
from typing import Any

from bot.service.shop_facts import plain

CHILDREN, TEENS = "children", "teens"
YOUNG = (CHILDREN, TEENS)
GROWN_UP_FROM, TEEN_FROM = 18, 13

_KIN = r"son|daughter|boy|girl|nephew|niece|grandson|granddaughter|kid|child|brother|sister"
_HIJOS = "|".join(
    f"{who}[oa]" for who in ("hij", "niet", "sobrin", "nin", "herman", "chic", "cri", "nen")
)
_AGE = re.compile(
    r"\b(?P<old>\d{1,2})\s*-?\s*(?:years?|yrs?|yr|yo|anos|anitos)\b(?:\s*-?\s*old)?"
    r"|\baged?\s+(?P<aged>\d{1,2})\b"
    rf"|\b(?:s?he|{_KIN})(?:'?s| is)\s+(?P<is>\d{{1,2}})\b(?!\s*(?:cm|kg|feet|foot|stone|eur))"
    rf"|\b(?:{_HIJOS})\s+(?:\w+\s+)?(?:de|tiene|cumple|con)\s+(?P<kin>\d{{1,2}})\b"
    r"(?!\s*(?:euros?|eur|cm|kg|l|litros|pares)\b)"
    r"|\b(?:turning|turns|cumple)\s+(?P<turns>\d{1,2})\b"
)
_ONESELF = re.compile(
    r"\b(?:(?:yo )?tengo \d{1,2} an(?:os|itos)|i'?m \d{1,2}(?: years?| yrs?| yo)\b"
    r"|i am \d{1,2}(?: years?| yrs?)\b|i'?m (?:a teenager|under age|underage)"
    r"|soy (?:menor(?: de edad)?|adolescente))"
)
_A_GROWN_UPS_SIZE = range(38, 61)
"""Of shoes and of trousers; a child's garment of 116 counts centimetres."""


def years_said(text: str) -> int | None:
    """The age that a message tells: "de 8 años", "he's 6", "my son is 15"."""
    age = _AGE.search(plain(text))
    return int(next(said for said in age.groups() if said)) if age else None


def recipient_of_age(years: int | None) -> str | None:
    """Whom an age alone makes the recipient; a grown-up may be anybody."""
    if years is None or not 1 <= years < GROWN_UP_FROM:
        return None
    return CHILDREN if years < TEEN_FROM else TEENS


def is_grown_up(years: int | None, size: Any) -> bool:
    """Whether an age or a size says that a son or a granddaughter is no child."""
    if years is not None and years >= GROWN_UP_FROM:
        return True
    number = re.fullmatch(r"(\d{2})(?:[.,]\d)?", str(size or ""))
    return number is not None and int(number[1]) in _A_GROWN_UPS_SIZE


def minor_said(text: str) -> bool | None:
    """Whether who writes is under age; None when nothing is said of that."""
    oneself = _ONESELF.search(plain(text))
    if oneself is None:
        return None
    years = re.search(r"\d{1,2}", oneself[0])
    return years is None or int(years[0]) < GROWN_UP_FROM
