"""Sizes as people say them: "42 y medio", "UK 8", "mediana", "40 litros", "para 8 años".

Shoe sizes of other countries are translated to European ones by the commonest table; brands differ
by half a size, so a translated half size also fits its whole neighbours where it is not made.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from bot.catalogue.inflect import plain
from bot.service.catalogue_ports import ShoeSize

_LETTERS = {
    "XXS": "xxs 2xs",
    "XS": "xs xp|extra pequena|extra small|extra chica",
    "S": "s ch p|pequena|pequeno|chica|chico|small",
    "M": "m med|mediana|mediano|medium",
    "L": "l g|grande|large",
    "XL": "xl xg eg|extra grande|extra large|x large",
    "XXL": "xxl 2xl xxg|doble xl|extra extra large|xx large",
    "3XL": "3xl xxxl|triple xl",
}
_LETTER_FOR = {
    word: letter
    for letter, said in _LETTERS.items()
    for word in (*said.split("|")[0].split(), *said.split("|")[1:])
}
ONE_SIZE = "ONE"
_ONE_SIZE = {"unica", "talla unica", "one size", "one size fits all", "os", "u", "tu", "unitalla"}
_HALVES = (" y media", " y medio", " 1/2", " and a half", "'5")
_NOISE = re.compile(
    r"\b(talla|talle|tamano|numero|num|nro|no|n|size|una|un|la|el|a|an|the|de|para|for|"
    r"anos|ano|years?|old|eu|eur|europea?|european)\b|[º°#]"
)
_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_FOREIGN = re.compile(
    r"^(?:(uk|gb|us|usa|eeuu)\s*(m|w|men|women|mens|womens|hombre|mujer)?\s*(\d+(?:\.\d+)?)"
    r"|(\d+(?:\.\d+)?)\s*(uk|gb|us|usa|eeuu)\s*(m|w|men|women|mens|womens|hombre|mujer)?)$"
)
_OF_WOMEN = ("w", "women", "womens", "mujer")
_VOLUME = re.compile(r"^(\d+(?:\.\d+)?)\s*(l|lt|lts|litros?|lit(?:er|re)s?|ml|cl|cm|mm|m|g|kg)$")
_UNITS = {"lt": "l", "lts": "l"}
_RANGE = re.compile(r"^(\d+(?:\.\d+)?)\s*(?:-|–|/|a|to)\s*(\d+(?:\.\d+)?)$")

_UK_TO_EU = {
    2.5: 35, 3: 35.5, 3.5: 36, 4: 37, 4.5: 37.5, 5: 38, 5.5: 38.5, 6: 39, 6.5: 40, 7: 41,
    7.5: 41.5, 8: 42, 8.5: 42.5, 9: 43, 9.5: 44, 10: 44.5, 10.5: 45, 11: 46, 11.5: 46.5, 12: 47,
    13: 48,
}  # fmt: skip
_UK_FOR_EU = {f"{eu:g}": uk for uk, eu in _UK_TO_EU.items()}
_US_MEN_ABOVE_UK = 1.0
_US_WOMEN_ABOVE_UK = 2.0


@lru_cache(maxsize=16384)
def normal(size: str) -> str:
    """One way to write a size, so that two of them can be compared; unknown ones in capitals."""
    text = _bare(size).strip(" .")
    if plain(size).strip() in _ONE_SIZE or text in _ONE_SIZE:
        return ONE_SIZE
    if text in _LETTER_FOR:
        return _LETTER_FOR[text]
    if found := _VOLUME.match(text):
        return f"{_short(found[1])} {_unit(found[2])}"
    if found := _RANGE.match(text):
        return f"{_short(found[1])}-{_short(found[2])}"
    if _NUMBER.fullmatch(text):
        return _short(text)
    return text.upper()


def to_eu(size: str, for_women: bool = False) -> str | None:
    """The European shoe size of "UK 8" or "US 9"; None when it is neither or off the table."""
    parts = parts_of(size)
    if parts is None:
        return None
    country, whom, number = parts
    uk = float(number)
    if country == "US":
        women = whom == "women" if whom else for_women
        uk -= _US_WOMEN_ABOVE_UK if women else _US_MEN_ABOVE_UK
    eu = _UK_TO_EU.get(uk)
    return None if eu is None else _short(str(eu))


@lru_cache(maxsize=1024)
def in_uk_and_us(eu_size: str) -> ShoeSize | None:
    """A European shoe size ("42", "39-41") with its other names; None off the table."""
    found = _RANGE.match(normal(eu_size))
    ends = [_UK_FOR_EU.get(end) for end in (found.groups() if found else (normal(eu_size),))]
    uk = [end for end in ends if end is not None]
    if len(uk) < len(ends):
        return None

    def counted(above_uk: float) -> str:
        return "–".join(_short(str(end + above_uk)) for end in uk)

    return ShoeSize(eu_size, counted(0), counted(_US_MEN_ABOVE_UK), counted(_US_WOMEN_ABOVE_UK))


def parts_of(size: str) -> tuple[str, str, str] | None:
    """("US", "men", "10") for "US M 10"; the country's own name, and "" for no one named."""
    found = _FOREIGN.match(_bare(size))
    if not found:
        return None
    country = "UK" if (found[1] or found[5]) in ("uk", "gb") else "US"
    who = found[2] or found[6]
    whom = "" if who is None else "women" if who in _OF_WOMEN else "men"
    return country, whom, found[3] or found[4]


def fitting(
    wished: str, offered: Iterable[str], for_women: bool = False, on_feet: bool = True
) -> list[str]:
    """Those of the offered sizes (as written) which are the wished one.

    A range ("42-43", "S/M") fits what lies in it, and one size fits everybody. A wished whole or
    half size is never rounded; only one translated from another country is, and only what is worn
    on feet: trousers of a UK 8 are no 42.
    """
    want, sizes = normal(wished), list(offered)
    exact = [size for size in sizes if normal(size) == want or _holds(normal(size), want)]
    if exact:
        return exact
    eu = to_eu(wished, for_women) if on_feet else None
    if eu is None:
        return []
    same = [size for size in sizes if normal(size) == eu or _holds(normal(size), eu)]
    if same or not eu.endswith(".5"):
        return same
    beside = {_short(str(float(eu) - 0.5)), _short(str(float(eu) + 0.5))}
    return [size for size in sizes if normal(size) in beside]


def _holds(offered: str, want: str) -> bool:
    if offered == ONE_SIZE:
        return True
    if "/" in offered:
        return want in {normal(part) for part in offered.split("/")}
    if found := _RANGE.match(offered):
        return bool(_NUMBER.fullmatch(want)) and float(found[1]) <= float(want) <= float(found[2])
    return False


def _bare(size: str) -> str:
    """Without accents and without "talla", "size", "for", with halves written ".5"."""
    text = plain(size.replace("½", ".5")).replace(",", ".")
    for half in _HALVES:
        text = text.replace(half, ".5")
    return " ".join(_NOISE.sub(" ", text).split())


def _short(number: str) -> str:
    return f"{float(number):g}"


def _unit(said: str) -> str:
    if said.startswith("lit"):
        said = "l"
    said = _UNITS.get(said, said)
    return "L" if said == "l" else said
