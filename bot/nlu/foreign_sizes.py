"""Shoe sizes of other countries: "UK 8", "US men's size 10", "un 9 americano", "talla inglesa 7".

An American size of a woman's shoe is another one than of a man's, so the value says whose it is
where the shopper does ("US M 10", "US W 8"). The word for whom stays free to name a recipient too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.nlu.found import Found

_COUNTRIES = {
    "UK": r"uk|u\.k\.|gb|british|britanic[oa]s?|ingles(?:a|as|es)?|reino unido",
    "US": r"usa?|u\.s\.(?:a\.)?|american[oa]?s?|eeuu|ee\.? ?uu\.?|estados unidos",
    "EU": r"eu|eur|european|europe[oa]s?",
}
_BETWEEN = {"UK": (1, 15), "US": (3, 16), "EU": (16, 50)}
_COUNTRY = rf"(?P<country>{'|'.join(_COUNTRIES.values())})(?![^\W\d_])"
_WOMAN = r"women'?s?|woman'?s?|ladies'?|female|mujer(?:es)?|damas?|senoras?"
_MAN = r"men'?s?|man'?s?|male|hombres?|caballeros?|senor(?:es)?"
_WHOM = rf"(?:{_WOMAN}|{_MAN})"
_SHORT = rf"(?:{_WHOM}|[mw])(?!\w)"
_INSIDE = rf"(?:{_WHOM}(?!\w)|[mw])"
_SIZE = r"(?:(?:sizes?|sizing|talla|talle|numero|num|nro)\s+)?"
_HALF = r"\s*(?:1/2|½|(?:y|i|con) medi[ao]|and (?:a )?half|a half)"
_NUMBER = rf"(?P<number>\d{{1,2}}(?:[.,]5)?)(?P<half>{_HALF})?(?![€£$%]|[.,]?\d)"

_COUNTRY_FIRST = re.compile(
    rf"(?<![\w.])(?:{_WHOM}\s+{_SIZE})?(?P<core>{_COUNTRY}[\s-]*{_SIZE})"
    rf"(?P<inside>(?:de\s+)?{_INSIDE}\s*{_SIZE})?{_NUMBER}(?:\s*(?:de\s+)?{_SHORT}|(?!\w))"
)
_NUMBER_FIRST = re.compile(
    rf"(?<![\w.,])(?:{_WHOM}\s+{_SIZE})?(?P<core>{_NUMBER})"
    rf"(?P<inside>\s*(?:de\s+)?{_SHORT})?\s*(?:(?:de|en|in)\s+)?{_COUNTRY}"
    rf"(?:\s*{_SIZE}(?:de\s+)?{_SHORT})?"
)
_FOR_WOMEN = re.compile(rf"(?<![a-z])(?:{_WOMAN}|w)(?![a-z])")
_FOR_MEN = re.compile(rf"(?<![a-z])(?:{_MAN}|m)(?![a-z])")
_WE = re.compile(
    r"\b(?:show|shows|give|gives|tell|bring|let|sell|help|offer|lend|get|find|for|with|of|to|both|"
    r"among|between)\s+$"
)


def find_foreign_sizes(folded: str, not_a_size: re.Pattern[str]) -> Iterator[Found]:
    """ "US 9", "9 US", "US M 9"; a European one is given without its name.

    `not_a_size` matches what follows a number that counts something else: "8 US dollars".
    """
    for pattern in (_COUNTRY_FIRST, _NUMBER_FIRST):
        for m in pattern.finditer(folded):
            value = _value(m)
            counts = not_a_size.match(folded, m.end("number")) or not_a_size.match(folded, m.end())
            if value is not None and not counts and not _pronoun(folded, m):
                yield Found("size", value, *_place(m))


def _value(m: re.Match[str]) -> str | None:
    country = next(c for c, names in _COUNTRIES.items() if re.fullmatch(names, m["country"]))
    number = m["number"].replace(",", ".") + (".5" if m["half"] else "")
    low, high = _BETWEEN[country]
    if not low <= float(number) <= high:
        return None
    whom = _whom(m[0]) if country == "US" else ""
    return " ".join(part for part in (country.replace("EU", ""), whom, number) if part)


def _whom(said: str) -> str:
    if _FOR_WOMEN.search(said):
        return "W"
    return "M" if _FOR_MEN.search(said) else ""


def _pronoun(folded: str, m: re.Match[str]) -> bool:
    """Whether "us" is we: "show us 9"."""
    return m["country"] == "us" and _WE.search(folded, 0, m.start("country")) is not None


def _place(m: re.Match[str]) -> tuple[int, int]:
    """Where the size stands, without the word for whom."""
    if m.start("core") == m.start("number"):
        end = m.end("number") if m["inside"] else m.end("country")
        return m.start("number"), max(end, m.end("half"))
    start = m.start("number") if m["inside"] else m.start("core")
    return start, max(m.end("number"), m.end("half"))
