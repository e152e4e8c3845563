"""Numbers as people write them: "42,5", "1.200", "cincuenta", "ciento veinte", "two hundred"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.nlu.words import Word

_DIGITS = re.compile(r"(?<![\w.,])\d+(?:[.,]\d+)*|(?<=[^\W\d_])\d+(?:[.,]\d+)*")
_THOUSANDS = re.compile(r"\d{1,3}(?:[.,]\d{3})+")
_AND = {"y", "and"}
_ARTICLES = {"un", "una", "uno", "one", "a"}

_WORDS = {
    "un": 1, "una": 1, "uno": 1, "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "seis": 6,
    "siete": 7, "ocho": 8, "nueve": 9, "diez": 10, "once": 11, "doce": 12, "trece": 13,
    "catorce": 14, "quince": 15, "veinte": 20, "veinticinco": 25, "treinta": 30, "cuarenta": 40,
    "cincuenta": 50, "sesenta": 60, "setenta": 70, "ochenta": 80, "noventa": 90, "cien": 100,
    "ciento": 100, "doscientos": 200, "trescientos": 300, "cuatrocientos": 400,
    "quinientos": 500, "seiscientos": 600, "setecientos": 700, "ochocientos": 800,
    "novecientos": 900, "mil": 1000,
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "fifteen": 15, "twenty": 20, "thirty": 30,
    "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
    "hundred": 100, "thousand": 1000,
}  # fmt: skip
_TIMES = {"hundred", "thousand", "mil"}


@dataclass(frozen=True)
class Number:
    """A number and where it stood; `article` for "un", "una", "one", which seldom count."""

    value: float
    start: int
    end: int
    article: bool = False
    digits: bool = True


def find_numbers(folded: str, words: Sequence[Word]) -> list[Number]:
    """Every number of a folded text, in order, written in digits or in words."""
    found = [Number(_read(m[0]), m.start(), m.end()) for m in _DIGITS.finditer(folded)]
    return sorted(found + _spelled(words), key=lambda number: number.start)


def _read(digits: str) -> float:
    """A separator before exactly three digits makes thousands, any other one a fraction."""
    if _THOUSANDS.fullmatch(digits):
        return float(re.sub("[.,]", "", digits))
    parts = re.split("[.,]", digits)
    return float(parts[0] if len(parts) != 2 else ".".join(parts))


def _spelled(words: Sequence[Word]) -> list[Number]:
    found: list[Number] = []
    at = 0
    while at < len(words):
        run = _run(words[at:])
        if run:
            alone = len(run) == 1 and run[0].text in _ARTICLES
            found.append(Number(_sum(run), run[0].start, run[-1].end, alone, digits=False))
        at += len(run) or 1
    return found


def _run(words: Sequence[Word]) -> list[Word]:
    """The number words at the beginning, "y" and "and" only between two of them."""
    run: list[Word] = []
    for word, following in zip(words, [*words[1:], None], strict=True):
        joins = run and word.text in _AND and following is not None and following.text in _WORDS
        if joins and _WORDS.get(run[-1].text, 0) < 20:
            break
        if word.text not in _WORDS and not joins:
            break
        run.append(word)
    return run


def _sum(run: Sequence[Word]) -> float:
    total = 0
    for word in run:
        value = _WORDS.get(word.text, 0)
        total = total * value if word.text in _TIMES and total else total + value
    return float(total)
