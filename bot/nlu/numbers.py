"""Numbers as people write them: "42,5", "1.200", "150 mil", "cincuenta", "two hundred"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.nlu.just_before import just_before

_DIGITS = re.compile(
    r"(?:(?<![\w.,])|(?<=[^\W\d_]))(?:\d{1,3}(?: 000)+(?!\d)|\d+(?:[.,]\d+)*)(?:'\d{1,2}(?!\d))?"
    r"(?!\s?x{1,3}[sl]\b)"
)
_TELEPHONE = re.compile(r"(?<!\d)\d{2,4}(?:[ .-]\d{2,4}){2,}(?![\d.,]*\d)")
_THOUSANDS = re.compile(r"\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*")
_BOTH = re.compile(r"\d{1,3}(?:([.,])\d{3})+(?!\1)[.,]\d{1,2}")
_LETTERS = re.compile(r"[^\W\d_]+")
_HUNDREDS_AFTER = re.compile(r"\s+(\d{3})(?![\w.,]*\d)")
_PER_CENT = re.compile(r"\bpor cien(?:to)?$")
_GOES_ON_AFTER = re.compile(r"\s+(?:\w+(?:enta|einte\w*|inco|atro)|diez|quince|mil)\b")
_A = re.compile(r"\ba\s+$")
_AND = {"y", "and"}
_ARTICLES = {"un", "una", "uno", "one", "a"}

_WORDS = {
    "un": 1, "una": 1, "uno": 1, "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "seis": 6,
    "siete": 7, "ocho": 8, "nueve": 9, "diez": 10, "once": 11, "doce": 12, "trece": 13,
    "catorce": 14, "quince": 15, "dieciseis": 16, "diecisiete": 17, "dieciocho": 18,
    "diecinueve": 19, "veinte": 20, "veintidos": 22, "veinticinco": 25, "treinta": 30,
    "cuarenta": 40, "cincuenta": 50, "sesenta": 60, "setenta": 70, "ochenta": 80, "noventa": 90,
    "cien": 100, "ciento": 100, "doscientos": 200, "trescientos": 300, "cuatrocientos": 400,
    "quinientos": 500, "seiscientos": 600, "setecientos": 700, "ochocientos": 800,
    "novecientos": 900, "mil": 1000, "millon": 1000000, "millones": 1000000,
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14,
    "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20,
    "thirty": 30, "forty": 40, "fourty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
    "ninety": 90, "hundred": 100, "thousand": 1000, "fiver": 5, "tenner": 10,
}  # fmt: skip
_TENS = "treinta cuarenta cincuenta sesenta setenta ochenta noventa".split()  # noqa: SIM905
_UNITS = "un uno una dos tres cuatro cinco seis siete ocho nueve".split()  # noqa: SIM905
_WORDS |= {
    f"{ten}{joint}{unit}": _WORDS[ten] + _WORDS[unit]
    for ten in _TENS
    for unit in _UNITS
    for joint in ("y", "i", "")
}
_WORDS |= {
    f"{ten}{unit}": _WORDS[ten] + _WORDS[unit]
    for ten in "twenty thirty forty fifty sixty seventy eighty ninety".split()  # noqa: SIM905
    for unit in "one two three four five six seven eight nine".split()  # noqa: SIM905
}
_NOUNS = {"hundred", "thousand", "fiver", "tenner"}
_TIMES = {"hundred", "thousand", "mil", "millon", "millones"}


@dataclass(frozen=True)
class Number:
    """A number and where it stood; `article` for "un", "una", "one", which seldom count."""

    value: float
    start: int
    end: int
    article: bool = False
    digits: bool = True


def find_numbers(folded: str) -> list[Number]:
    """Every number of a folded text, in order, written in digits, in words or in both."""
    calls = [m.span() for m in _TELEPHONE.finditer(folded) if " 000" not in m[0]]
    digits = [
        Number(_read(m[0]), m.start(), m.end())
        for m in _DIGITS.finditer(folded)
        if not any(start <= m.start() < end for start, end in calls)
    ]
    found: dict[int, Number] = {number.start: number for number in digits}
    for number in _spelled(folded, digits):
        found[number.start] = number
    return _apart(found)


def _apart(found: dict[int, Number]) -> list[Number]:
    """In order, without those that a number before them has taken in."""
    kept: list[Number] = []
    for start in sorted(found):
        if not kept or start >= kept[-1].end:
            kept.append(found[start])
    return kept


def _read(digits: str) -> float:
    """A separator before exactly three digits makes thousands, any other one a fraction."""
    digits = digits.replace("'", ".").replace(" ", "")
    if _THOUSANDS.fullmatch(digits):
        return float(re.sub("[.,]", "", digits))
    if _BOTH.fullmatch(digits):
        whole, _, part = digits.replace(",", ".").rpartition(".")
        return float(f"{whole.replace('.', '')}.{part}")
    parts = re.split("[.,]", digits)
    return float(parts[0] if len(parts) != 2 else ".".join(parts))


def _spelled(folded: str, digits: Sequence[Number]) -> list[Number]:
    words = [m for m in _LETTERS.finditer(folded) if not _is_per_cent(folded, m.end())]
    found: list[Number] = []
    at = 0
    while at < len(words):
        run = _run(folded, words[at:])
        if run:
            found.append(_number(folded, run, digits))
        at += len(run) or 1
    return found


def _is_per_cent(folded: str, end: int) -> bool:
    """ "Diez por ciento", but not "la vi por ciento veinte"."""
    return bool(just_before(_PER_CENT, folded, end)) and not _GOES_ON_AFTER.match(folded, end)


def _run(folded: str, words: Sequence[re.Match[str]]) -> list[re.Match[str]]:
    """The number words at the beginning that make one number: "fifty and eighty" are two."""
    run: list[re.Match[str]] = []
    for word, following in zip(words, [*words[1:], None], strict=True):
        if run and not _beside(folded, run[-1].end(), word.start()):
            break
        joins = bool(run) and word[0] in _AND and following is not None
        said = following[0] if joins and following is not None else word[0]
        if said not in _WORDS or (run and not _goes_on(_last(run), said)):
            break
        run.append(word)
    return run


def _last(run: Sequence[re.Match[str]]) -> str:
    return run[-2][0] if run[-1][0] in _AND else run[-1][0]


def _goes_on(before: str, word: str) -> bool:
    """After twenty comes one, after a hundred comes twenty; whatever it is may be thousands."""
    if word in _TIMES:
        return before != word
    value = _WORDS[before]
    room = value if value >= 100 else 10 if value >= 20 else 0
    return _WORDS[word] < room


def _beside(folded: str, end: int, start: int) -> bool:
    return folded[end:start].strip() in ("", "-")


def _number(folded: str, run: Sequence[re.Match[str]], digits: Sequence[Number]) -> Number:
    """In "150 mil" the digits count, and in "2 mil 500" those after it too."""
    begun = next((d for d in digits if _beside(folded, d.end, run[0].start())), None)
    if begun is None or run[0][0] not in _TIMES or begun.end > run[0].start():
        alone = len(run) == 1 and run[0][0] in _ARTICLES
        a = just_before(_A, folded, run[0].start()) if run[0][0] in _NOUNS else None
        start = a.start() if a else run[0].start()
        return Number(_sum(run), start, run[-1].end(), alone, digits=False)
    value, end = _sum(run, begun.value), run[-1].end()
    if run[-1][0] == "mil" and (rest := _HUNDREDS_AFTER.match(folded, end)):
        value, end = value + float(rest[1]), rest.end()
    return Number(value, begun.start, end)


def _sum(run: Sequence[re.Match[str]], total: float = 0) -> float:
    for word in run:
        value = _WORDS.get(word[0], 0)
        total = total * value if word[0] in _TIMES and total else total + value
    return float(total)
