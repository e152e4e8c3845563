"""Sizes in numbers: "talla 42", "un 42 y medio", "del 38", "size 9", "30 litros", a bare "43"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set

from bot.nlu.bare_amounts import ANOTHER_SENSE
from bot.nlu.foreign_sizes import find_foreign_sizes
from bot.nlu.found import Found
from bot.nlu.just_before import just_before
from bot.nlu.letter_sizes import OWN, SIZE
from bot.nlu.money import COUNTED, MONEY
from bot.nlu.numbers import Number

_ARTICLE = (
    r"(?:la|el|las|los|un|una|unos|unas|del|al|de la|de los|de|en|the|an?|in|entre|between|my|mi|"
    r"these|those|est[aeo]s?|es[ae]|es[ao]s)"
)
_YOUNG_RANGE = re.compile(rf"\b{SIZE}\s+(?P<low>\d{{1,2}})\s*[-/]\s*(?P<high>\d{{1,2}})(?![\w.,])")
_RANGE = re.compile(r"(?<![\w.,])(?P<low>[2-5]\d)\s*[-/]\s*(?P<high>[2-5]\d)(?![\w.,])")
_HALF = re.compile(r"\s*(?:(?:y|i|con) medi[oa]|and (?:a )?half|a half|(?:(?:y|con) )?1/2)\b|\s*½")

_CUE = re.compile(
    rf"\b(?:(?P<word>{SIZE})(?:\s+(?:de|del|la|el|the|is|es|un|una|an?|number|numero|eu|my|mi))*|"
    rf"{OWN}(?:\s+(?:un|una|el|la|del|an?|the|size|talla|en|in))*|"
    rf"(?:pies?|feet|foot)(?:\s+(?:is|are|es|son|de|del|un|una|size|talla))*|t[.-]?)[\s,:.=#-]*$"
)
_ARTICLE_BEFORE = re.compile(rf"(?:^|[\s¿(])(?:{_ARTICLE}|y|and|o|or|u|got an?|y la|y el)\s*$")
_IN_A = re.compile(
    r"\b(?:mens|men's|womens|women's|ladies|ladies')\s+$|"
    r"\bin (?:an? |the )?$|\b(?:got|have|take|need|try|trying) the $|\ban?\s+$"
)
_IN_A_DRESS_SIZE = re.compile(r"\bin an? (?:uk )?$")
_THE = re.compile(r"\b(?:the|these|those|any|me|or|and|to|uk)\s+$")
_PLURAL = re.compile(r"s\b")
_ENDS = re.compile(
    r"\s*(?:$|[.,;?!)]|(?:please|pls|or|and|wide|mens?|men's|womens?|women's|left|instead|too|if|"
    r"for|but|in)\b)"
)
_ALONE = re.compile(r"[\s¿?¡!.,]*")
_NOT_A_SIZE = re.compile(
    r"\s*(?:€|£|\$|%|anos?|years?|euros?|dias?|days?|kilos?|kg|km|cm|horas?|hours?|minut\w*|veces|"
    r"personas?|people|pares?|pairs?|grados|degrees|semanas?|weeks?|mes(?:es)?|months?|"
    r"pounds?|quid|pavos|dollars?|pesos|bucks|ft|foot|feet)"
)
_COUNTED = re.compile(rf"{COUNTED.pattern}|\s*{MONEY}")
_NUMBERED = re.compile(
    r"\b(?:pedido|encargo|orden|order|ticket|factura|telefono|phone|reserva)(?: \w+){0,3}\s*$"
)
_AN_AGE = re.compile(
    r"\b(?:i'm|im|i am|he's|hes|he is|she's|shes|she is|turn(?:s|ed|ing)?|aged?|cumpl\w+|edad)\s+$"
)
_OF_FEET = re.compile(r"\s*(?:eu|eur|european|in|de pie)\b")
_A_DATE = re.compile(
    r"\b(?:hasta el|antes del|despues del|desde el|dia|before|by|until)(?: the)?\s+$"
)
_FEET = re.compile(r"\s*(?:feet|foot)\b")
_AN_HOUR = re.compile(r"\blas\s+$")
_SPELLED_IN = re.compile(r"\b(?:in|in an?|en|en el|del|un|el|la)\s+$")
_JOINED = re.compile(r"\d[:/]$")
_DEL = re.compile(r"\b(?:del|en)\s+$")
_SHOES = (34, 49)
_LAST_DAY = 31
_A_HALF = 0.5
_OR = re.compile(
    r"\s*(?:or|and|to|o|u|y|a|al|,|/|-)\s*(?:(?:maybe|quizas|even|an?|the|el|la|un|una) )*"
)
_PREFIX = re.compile(r"((?:U[KS] (?:[MW] )?)?)(\d+(?:\.\d)?)$")
_NEAR = 3
_LAST_PLACE = 5
_MEXICAN = (22, 33)
_LARGEST_ANYWHERE, _LARGEST = 60, 180


def find_sizes(
    folded: str, numbers: Sequence[Number], sizes: Set[str], things: bool = False
) -> list[Found]:
    """Sizes by their words; a bare number is one when the shop has it or shoes come in it.

    `sizes` are the shop's own; `things` is whether any are named. A "size 9" which the shop does
    not have is taken for a UK size, because nobody counts shoes from 3 to 13 any other way here.
    """
    abroad = find_foreign_sizes(folded, _NOT_A_SIZE)
    found = [*abroad, *_ranges(folded)]
    taken = {spot for one in found for spot in range(one.start, one.end)}
    for number in numbers:
        if number.start in taken:
            continue
        like = _like_the_last(folded, number, found)
        if one := like or _numbered(folded, number, sizes, things):
            found.append(one)
    return found


def _like_the_last(folded: str, number: Number, found: Sequence[Found]) -> Found | None:
    """ "Size 8 or 9", "us 9 o 9.5": counted as the size right before it."""
    last = max((one for one in found if one.end <= number.start), key=_end, default=None)
    if last is None or not _OR.fullmatch(folded, last.end, number.start):
        return None
    counted = _PREFIX.match(str(last.value))
    half = _HALF.match(folded, number.end)
    end, value = (half.end(), number.value + 0.5) if half else (number.end, number.value)
    if counted is None or abs(float(counted[2]) - value) > _NEAR or _COUNTED.match(folded, end):
        return None
    return Found("size", f"{counted[1]}{value:g}", number.start, end, 0.9)


def _end(found: Found) -> int:
    return found.end


def _ranges(folded: str) -> Iterator[Found]:
    for m in _YOUNG_RANGE.finditer(folded):
        yield Found("size", f"{m['low']}-{m['high']}", m.start("low"), m.end())
    for m in _RANGE.finditer(folded):
        if int(m["high"]) - int(m["low"]) in (1, 2, 3):
            yield Found("size", f"{m['low']}-{m['high']}", m.start(), m.end())


def _numbered(folded: str, number: Number, sizes: Set[str], things: bool) -> Found | None:
    half = _HALF.match(folded, number.end)
    end = half.end() if half else number.end
    value = number.value + (0.5 if half else 0)
    cue = just_before(_CUE, folded, number.start)
    counted = _COUNTED.match(folded, end) and not (cue and cue["word"] and _FEET.match(folded, end))
    halves = value % _A_HALF == 0
    if number.article or value > _LARGEST or counted or not halves:
        return None
    if _counts_or_dates(folded, number, cue, end):
        return None
    known = f"{value:g}" in sizes
    if cue is not None and (one := _by_cue(cue, value, end, known, bool(sizes))):
        return one
    return _bare(folded, number, value, end, known, things)


def _counts_or_dates(folded: str, number: Number, cue: re.Match[str] | None, end: int) -> bool:
    """An order's number, an age, a day of the month."""
    before = number.start
    if just_before(_AN_AGE, folded, before):
        return _OF_FEET.match(folded, end) is None
    if just_before(_NUMBERED, folded, cue.start() if cue else before):
        return True
    by_word = cue is not None and cue["word"] is not None
    dated = number.value <= _LAST_DAY and just_before(_A_DATE, folded, before)
    senses = (_JOINED, ANOTHER_SENSE)
    halved = number.value % 1 == _A_HALF
    other = dated or any(just_before(s, folded, before) for s in senses if not halved)
    return not by_word and bool(other)


def _by_cue(
    cue: re.Match[str], value: float, end: int, known: bool, has_sizes: bool
) -> Found | None:
    word: str | None = cue["word"]
    worn = known or 16 <= value <= 50
    large = value > _LARGEST_ANYWHERE and not (word or "").startswith("t")
    if not worn and (word is None or large or word.startswith("n")):
        return None
    said = f"{value:g}"
    if not known and has_sizes and 3 <= value <= 13 and (word or "").startswith("s"):
        said = f"UK {said}"
    return Found("size", said, cue.start(), end, 0.95)


def _bare(
    folded: str, number: Number, value: float, end: int, known: bool, things: bool
) -> Found | None:
    before = number.start
    if not known and 3 <= value < 14:
        return _british(folded, number, value, end)
    smallest, largest = _SHOES
    if not known and value < smallest and just_before(_IN_A_DRESS_SIZE, folded, before):
        return _found(value, before, end, 0.8) if _ENDS.match(folded, end) else None
    if not known and not smallest <= value <= largest and not _is_mexican(folded, number, things):
        return None
    if not number.digits:
        named = known and things and value >= smallest
        spelled = (named or just_before(_SPELLED_IN, folded, before)) and value % 10 != 0
        return _found(value, before, end, 0.8) if spelled else None
    alone = _ALONE.fullmatch(folded[:before]) and _ALONE.fullmatch(folded[end:])
    if value % 1 == _A_HALF or alone or just_before(_ARTICLE_BEFORE, folded, before):
        return _found(value, before, end, 0.8)
    return _found(value, before, end, 0.6) if known and value > 13 else None


def _british(folded: str, number: Number, value: float, end: int) -> Found | None:
    """ "In a 9", "a 10 and a half", "the 9s"; "a las 6 y media" is an hour."""
    before, is_half = number.start, value % 1 == 0.5
    if just_before(_AN_HOUR, folded, before):
        return None
    said_half = is_half and end > number.end
    in_a = just_before(_IN_A, folded, before) and _ENDS.match(folded, end)
    the = number.digits and just_before(_THE, folded, before)
    after_the = _ENDS if is_half else _PLURAL
    if said_half or in_a or (the and after_the.match(folded, end)):
        # "The 8" is a shoe and no place: nobody shows eight of them.
        return Found("size", f"UK {value:g}", before, end, 0.92 if value > _LAST_PLACE else 0.8)
    return None


def _is_mexican(folded: str, number: Number, things: bool) -> bool:
    """Centimetres: "unos tenis del 27", "en 27.5"."""
    smallest, largest = _MEXICAN
    half = number.value % 1 == 0.5
    of = things and just_before(_DEL, folded, number.start) is not None
    return smallest <= number.value <= largest and (half or of)


def _found(value: float, start: int, end: int, sure: float) -> Found:
    return Found("size", f"{value:g}", start, end, sure)
