"""Amounts of money: "menos de 60", "entre 50 y 80", "50 pavos", "under fifty", "up to 100€"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from bot.nlu.found import Found
from bot.nlu.numbers import Number

_CURRENCIES = (
    (re.compile(r"€|\beur(?:os?)?\b|\bpavos?\b|\blereles\b|\be\b"), "EUR"),
    (re.compile(r"£|\bgbp\b|\bpounds?\b|\bquid\b|\blibras?\b"), "GBP"),
    (re.compile(r"\busd\b|\bdollars?\b|\bdolar(?:es)?\b|\bbucks?\b|\bus\$"), "USD"),
)
_PESOS = re.compile(r"\$|\bpesos?\b|\bmxn\b|\bvaros?\b|\blucas?\b")
_PESO_CURRENCIES = ("MXN", "COP", "ARS", "CLP", "UYU")
_AFTER = re.compile(
    r"\s*(?:€|£|\$|(?:eur(?:os?)?|pavos?|lereles|e|gbp|pounds?|quid|libras?|usd|dollars?|"
    r"dolar(?:es)?|bucks?|pesos?|mxn|varos?)\b)"
)
_BEFORE = re.compile(r"(?:€|£|us\$|\$)\s*$")
_OTHER_UNIT = re.compile(
    r"\s*(?:l|lt|litros?|lit(?:er|re)s?|ml|kg|kilos?|g|gr|gramos?|grams?|km|kilometros?|"
    r"kilomet(?:er|re)s?|miles?|millas?|m|metros?|met(?:er|re)s?|cm|mm|anos?|years?|yrs?|yo|dias?|days?|"
    r"semanas?|weeks?|meses|mes|months?|horas?|hours?|h|minutos?|minutes?|min|personas?|people|"
    r"veces|times|grados|degrees|pares?|pairs?|unidades|piezas|tallas?|sizes?|gb|mah|w|lumens?|"
    r"lumenes|puntos?|points?|estrellas?|stars?|x)\b|\s*%"
)

_MONEY = r"(?:(?:€|£|us\$|\$)\s*)?$"
_AT_MOST = re.compile(
    r"\b(?:menos de|por debajo de|inferior(?:es)? a|hasta(?: (?:los|unos))?|maximo(?: de)?|max|"
    r"tope(?: de)?|como (?:mucho|maximo)|no mas de|no pas[ea]n? de|no se pas[ea] de|"
    r"no (?:quiero|puedo|pienso|queremos) (?:gastar(?:me)?|pagar)(?: mas)? de|"
    r"no super[ea]n?(?: los)?|presupuesto(?: es)?(?: de)?(?: unos)?|tengo(?: unos)?|"
    r"mas barat[oa]s? (?:de|que)|under|below|less than|up to|maximum(?: of)?|at most|no more than|"
    r"(?:not|nothing|isn't|don't want) (?:over|above|more than)|(?:spend|pay) more than|within|"
    r"budget(?: is| of)?(?: about| around)?|i(?:'ve| have)(?: got)?|only got|cheaper than)\s+"
    + _MONEY
)
_AT_LEAST = re.compile(
    r"\b(?:mas de|por encima de|desde(?: los)?|minimo(?: de)?|como minimo|al menos|"
    r"a partir de(?: los)?|superior(?:es)? a|over|above|more than|at least|from|minimum(?: of)?|"
    r"starting at)\s+" + _MONEY
)
_ABOUT = re.compile(
    r"\b(?:unos|unas|alrededor de(?: los)?|sobre(?: los)?|cerca de|como|aproximadamente|aprox\.?|"
    r"por(?: unos)?|a unos|about|around|roughly|something like|near|approx\.?|circa|like)\s+"
    + _MONEY
)
_AT_MOST_AFTER = re.compile(
    r"\s*(?:o menos|como (?:mucho|maximo)|de (?:maximo|tope)|maximo|max|tope|or (?:less|under)|"
    r"at most|tops|maximum|limit)\b"
)
_AT_LEAST_AFTER = re.compile(r"\s*(?:o mas|como minimo|de minimo|or more|at least|minimum)\b")
_ABOUT_AFTER = re.compile(r"\s*(?:mas o menos|aprox\w*|or so|ish|o asi|y pico)\b")
_BOUNDS_BEFORE = (("max", _AT_MOST), ("min", _AT_LEAST), ("about", _ABOUT))
_BOUNDS_AFTER = (("max", _AT_MOST_AFTER), ("min", _AT_LEAST_AFTER), ("about", _ABOUT_AFTER))
_BETWEEN = re.compile(r"\s*(?:y|and|a|al|to|o|or|-|–|hasta)\s*(?:los\s+|unos\s+)?(?:€|£|\$)?\s*")
_BETWEEN_BEFORE = re.compile(
    r"\b(?:entre(?: los| unos)?|between|de|from|unos|around|about)\s+" + _MONEY
)
_ALONE = re.compile(r"[\s¿?¡!.,]*\d+(?:[.,]\d+)*[\s?!.,]*")
_LEAST_ALONE = 15


def find_prices(folded: str, numbers: Sequence[Number], currency: str) -> list[Found]:
    """Amounts with "max", "min" or "about"; a range gives two. `currency` is the shop's own."""
    found: list[Found] = []
    taken: set[Number] = set()
    for low, high in pairwise(numbers):
        if _is_range(folded, low, high):
            taken |= {low, high}
            said = _currency(folded, high, currency)
            found += [_price(low, "min", said, low.start, low.end)]
            found += [_price(high, "max", said, high.start, _money_end(folded, high))]
    for number in numbers:
        if number not in taken and (one := _single(folded, number, currency)):
            found.append(one)
    return found


def _is_range(folded: str, low: Number, high: Number) -> bool:
    between = _BETWEEN.fullmatch(folded[low.end : high.start].replace("€", ""))
    if not between or low.value >= high.value or _OTHER_UNIT.match(folded, high.end):
        return False
    framed = _BETWEEN_BEFORE.search(folded, 0, low.start)
    with_money = _has_money(folded, high) or "€" in folded[low.end : high.start]
    outright = framed is not None and not framed[0].startswith(("de ", "from"))
    return with_money or (outright and high.value >= 10)


def _single(folded: str, number: Number, currency: str) -> Found | None:
    if number.article or _OTHER_UNIT.match(folded, number.end):
        return None
    start, end = number.start, number.end
    money = _has_money(folded, number)
    if money:
        end = _money_end(folded, number)
        if sign := _BEFORE.search(folded, 0, start):
            start = sign.start()
    bound, start, end = _bound(folded, number, start, end)
    if bound is None and not money:
        lone = number.value >= _LEAST_ALONE and _ALONE.fullmatch(folded)
        return _price(number, "about", currency, start, end, 0.4) if lone else None
    if not money and (number.value < 5 or (bound == "about" and number.value < 10)):
        return None
    return _price(number, bound or "about", _currency(folded, number, currency), start, end)


def _bound(folded: str, number: Number, start: int, end: int) -> tuple[str | None, int, int]:
    for bound, after in _BOUNDS_AFTER:
        if said := after.match(folded, end):
            return bound, start, said.end()
    for bound, before in _BOUNDS_BEFORE:
        if said := before.search(folded, 0, number.start):
            return bound, said.start(), end
    return None, start, end


def _has_money(folded: str, number: Number) -> bool:
    return bool(_AFTER.match(folded, number.end) or _BEFORE.search(folded, 0, number.start))


def _money_end(folded: str, number: Number) -> int:
    after = _AFTER.match(folded, number.end)
    return after.end() if after else number.end


def _currency(folded: str, number: Number, shops: str) -> str:
    after = _AFTER.match(folded, number.end)
    before = _BEFORE.search(folded, 0, number.start)
    said = (after[0] if after else "") + (before[0] if before else "")
    for written, code in _CURRENCIES:
        if written.search(said):
            return code
    if _PESOS.search(said) and shops not in _PESO_CURRENCIES:
        return "USD" if "$" in said else "MXN"
    return shops


def _price(
    number: Number, bound: str, currency: str, start: int, end: int, sure: float = 1.0
) -> Found:
    value: dict[str, Any] = {"amount": number.value, "currency": currency, "bound": bound}
    return Found("price", value, start, end, sure)
