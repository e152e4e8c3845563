"""Sizes: "talla 42", "un 42 y medio", "la M", "the large", "30 litros", and a bare "43"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set

from bot.nlu.foreign_sizes import find_foreign_sizes
from bot.nlu.found import Found
from bot.nlu.numbers import Number

_WORD = r"(?:tall?as?|talles?|talal|tayas?|tlla|numeros?|num|nro|nº|n°|sizes?|szie|sise)"
_ARTICLE = r"(?:la|el|las|los|un|una|unos|unas|del|de la|de los|de|en|the|an?|in)"
_OWN = (
    r"(?:calz[oa]|us[oa]|gast[oa]|vist[oe]|llev[oa]|suel[oe] (?:llevar|usar)|soy|es|tengo|tiene|"
    r"wears?|takes?|i'm|im|he's|she's)"
)
_LETTERS = r"(?:[2-5]\s?xl|x{1,4}[sl]|xs|[sml])"
_NAMED = {
    "mediana": "M", "mediano": "M", "medium": "M", "small": "S", "pequena": "S", "pequeno": "S",
    "chica": "S", "chico": "S", "large": "L", "grande": "L", "extra large": "XL",
    "extra small": "XS", "extra grande": "XL", "extra pequena": "XS",
}  # fmt: skip

_BY_WORD = re.compile(
    rf"\b{_WORD}\s+(?:(?:de la|de|del|la|el|the|of|es|is|number|numero|una?)\s+)*"
    rf"(?P<said>{_LETTERS}|extra (?:large|small|grande|pequena)|mediana|medium|small|large|"
    r"pequena|grande|chica|unica|unitalla)(?!\w)"
)
_WORD_AFTER = re.compile(r"\b(?P<said>small|medium|large|extra large|extra small|one) size\b")
_LETTER = re.compile(
    rf"(?:\b(?:{_ARTICLE}|{_OWN}|y|and|o|or|una? talla)\s+)(?P<said>{_LETTERS})(?![\w'’])"
)
_LETTER_ALONE = re.compile(rf"[\s¿?¡!.,]*(?:(?:y|and)\s+)?(?P<said>{_LETTERS})[\s?!.,]*")
_SURE_LETTER = re.compile(r"\b(?P<said>[2-5]xl|x{1,4}[sl]|xs)\b")
_NAMED_ALONE = re.compile(
    r"\b(?:la|una|en|in|in an?|an?|the)\s+(?P<said>mediana|medium|small|large|extra large|"
    r"extra small)\s*(?:$|[?.!,]|\b(?:please|por favor|or|and|y|o)\b)"
)
_VOLUME = re.compile(
    r"(?<![\w.,])(?P<number>\d{1,3}(?:[.,]\d)?)\s*-?\s*(?P<unit>l|lt|lts|litros?|lit(?:er|re)s?|ml)\b"
)
_RANGE = re.compile(r"(?<![\w.,])(?P<low>[2-5]\d)\s*[-/]\s*(?P<high>[2-5]\d)(?![\w.,])")
_HALF = re.compile(r"\s*(?:y medi[oa]|and a half|1/2|½|con medi[oa])\b|½")

_CUE = re.compile(
    rf"\b(?:{_WORD}(?:\s+(?:de|del|la|el|the|is|es|un|una))*|{_OWN}(?:\s+(?:un|una|el|la|del|an?|the|size))*)[\s,:]*$"
)
_ARTICLE_BEFORE = re.compile(rf"(?:^|[\s¿(])(?:{_ARTICLE}|y|and|o|or|got an?|y la|y el)\s*$")
_ALONE = re.compile(r"[\s¿?¡!.,]*")
_NOT_A_SIZE = re.compile(
    r"\s*(?:€|£|\$|%|anos?|years?|euros?|dias?|days?|kilos?|kg|km|cm|horas?|hours?|minut\w*|veces|"
    r"personas?|people|pares?|pairs?|grados|degrees|semanas?|weeks?|mes(?:es)?|months?|"
    r"pounds?|quid|pavos|dollars?|pesos|bucks|ft|foot|feet)"
)


def find_sizes(folded: str, numbers: Sequence[Number], sizes: Set[str]) -> list[Found]:
    """Sizes by their words; a bare number is one when the shop has it or shoes come in it.

    `sizes` are the shop's own. A "size 9" which the shop does not have is taken for a UK size,
    because nobody counts shoes from 3 to 13 any other way here.
    """
    abroad = find_foreign_sizes(folded, _NOT_A_SIZE)
    found = [*abroad, *_litres(folded), *_letters(folded), *_ranges(folded)]
    taken = {spot for one in found for spot in range(one.start, one.end)}
    for number in numbers:
        if number.start not in taken and (one := _numbered(folded, number, sizes)):
            found.append(one)
    return found


def _litres(folded: str) -> Iterator[Found]:
    for m in _VOLUME.finditer(folded):
        unit = "ml" if m["unit"] == "ml" else "L"
        yield Found("size", f"{m['number'].replace(',', '.')} {unit}", m.start(), m.end())


def _ranges(folded: str) -> Iterator[Found]:
    for m in _RANGE.finditer(folded):
        if int(m["high"]) - int(m["low"]) in (1, 2, 3):
            yield Found("size", f"{m['low']}-{m['high']}", m.start(), m.end())


def _letters(folded: str) -> Iterator[Found]:
    for pattern in (_BY_WORD, _WORD_AFTER, _LETTER, _SURE_LETTER, _NAMED_ALONE):
        for m in pattern.finditer(folded):
            yield _letter(m)
    if alone := _LETTER_ALONE.fullmatch(folded):
        yield _letter(alone)


def _letter(match: re.Match[str]) -> Found:
    said = " ".join(match["said"].split())
    if said in ("unica", "unitalla", "one"):
        value = "ONE"
    else:
        value = _NAMED.get(said, said.replace(" ", "").upper())
    return Found("size", value, match.start("said"), match.end("said"))


def _numbered(folded: str, number: Number, sizes: Set[str]) -> Found | None:
    half = _HALF.match(folded, number.end)
    end = half.end() if half else number.end
    value = number.value + (0.5 if half else 0)
    if number.article or value > 60 or _NOT_A_SIZE.match(folded, end):
        return None
    said, known = f"{value:g}", f"{value:g}" in sizes
    cue = _CUE.search(folded, 0, number.start)
    by_word = cue is not None and re.match(_WORD, cue[0]) is not None
    worn = known or 16 <= value <= 50
    if cue is not None and (by_word or worn):
        if not known and sizes and 3 <= value <= 13 and cue[0].startswith("s"):
            said = f"UK {said}"
        return Found("size", said, cue.start(), end, 0.95)
    if half and not known and 3 <= value < 14:
        return Found("size", f"UK {said}", number.start, end, 0.8)
    shoe = known or 34 <= value <= 49
    if not shoe or not number.digits:
        return None
    alone = _ALONE.fullmatch(folded[: number.start]) and _ALONE.fullmatch(folded[end:])
    if half or alone or _ARTICLE_BEFORE.search(folded, 0, number.start):
        return Found("size", said, number.start, end, 0.8)
    return Found("size", said, number.start, end, 0.6) if known and value > 13 else None
