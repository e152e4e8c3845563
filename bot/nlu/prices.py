"""Amounts of money: "menos de 60", "entre 50 y 80", "50 pavos", "under fifty", "la de 85"."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence, Set
from itertools import pairwise
from typing import Any

from bot.nlu.bare_amounts import is_money
from bot.nlu.bounds import bound_of
from bot.nlu.found import Found
from bot.nlu.just_before import just_before
from bot.nlu.money import BEFORE, COUNTED, MONEY, currency_of, has_money, in_full, money_span
from bot.nlu.numbers import Number

_BETWEEN = re.compile(
    rf"\s*{MONEY}?\s*(?:y|i|and|a|al|to|or?|-|–|hasta|para|till|until)\s*"
    rf"(?:(?:los|unos|como|about|the)\s+)?{BEFORE}?"
)
_FRAMED = re.compile(
    r"\b(?:entre(?: los| unos| como)?|between|de(?: los)?|from|unos|around|about|"
    r"somewhere between|spend(?:ing)?|pay|gastar(?:me)?|pagar|"
    r"price range(?: of| is)?|rango(?: de)?(?: precios?)?(?: de)?)\s+"
    rf"{BEFORE}?$"
)
_THAT_ONE = re.compile(rf"\b(?:the|(?:el|la|los|las)(?: de)?)\s+{BEFORE}?$")
"""The one of 60 and the one of 80 are two."""
_MOVED = re.compile(
    r"\b(?:sub\w+|baj\w+|pas\w+|reduced|went|gone|dropped|raised|rebajad[oa]s?)(?: \w+){0,2} "
    rf"(?:de|from)\s+{BEFORE}?$"
)
_RANGE_AFTER = re.compile(r"\s*(?:range|region|mark|ballpark)\b")
_UP_TO = re.compile(r"\s*hasta\b")
_FREE_FROM = re.compile(
    r"\b(?:envi\w+|entrega|delivery|shipping|postage)\b.*\b(?:gratis|free|sin coste|sin costo)\b|"
    r"\b(?:gratis|free)\b.*\b(?:envi\w+|entrega|delivery|shipping|postage)\b"
)
"""Whoever asks whether sending is free speaks of what they must spend at least."""
_ALONE = re.compile(r"[\s¿?¡!.,]*\d+(?:[.,]\d+)*[\s?!.,]*")
_LEAST_ALONE = 15
_BEYOND_SIZES = 55
_SHOES = (34, 49)
_NEXT_SIZE = 2
_SURE_OF_A_BARE_ONE = 0.85


def find_prices(
    folded: str,
    numbers: Sequence[Number],
    currency: str,
    sizes: Set[str],
    things: Collection[tuple[int, int]] = (),
) -> list[Found]:
    """Amounts with "max", "min" or "about"; a range gives two.

    `currency` and `sizes` are the shop's own; `things` where something is named that has a price.
    """
    amounts = [in_full(folded, number) for number in numbers]
    found: list[Found] = []
    taken: set[Number] = set()
    for low, high in pairwise(amounts):
        if _is_range(folded, low, high):
            taken |= {low, high}
            low = _as_many(low, high)
            said = currency_of(folded, high, currency)
            found += [_price(low, "min", said, *money_span(folded, low))]
            found += [_price(high, "max", said, *money_span(folded, high))]
    for number in amounts:
        if number in taken:
            continue
        bare = is_money(folded, number, amounts, sizes, things)
        if one := _single(folded, number, currency, bare):
            found.append(one)
    return found


def _is_range(folded: str, low: Number, high: Number) -> bool:
    between = _BETWEEN.fullmatch(folded, low.end, high.start)
    if not between or low.value >= high.value or COUNTED.match(folded, high.end):
        return False
    framed = just_before(_FRAMED, folded, low.start)
    if has_money(folded, low) or has_money(folded, high):
        if just_before(_THAT_ONE, folded, low.start) or just_before(_MOVED, folded, low.start):
            return False
        return framed is not None or not _UP_TO.match(folded, low.end)
    if _are_shoe_sizes(low, high):
        return False
    if framed is None:
        return _RANGE_AFTER.match(folded, high.end) is not None
    outright = not framed[0].startswith(("de ", "from"))
    return high.value >= 10 if outright else high.value >= _BEYOND_SIZES and low.value >= 10


def _are_shoe_sizes(low: Number, high: Number) -> bool:
    """ "Entre 42 y 43" is somebody between two sizes."""
    smallest, largest = _SHOES
    near = high.value - low.value <= _NEXT_SIZE
    return near and low.value >= smallest and high.value <= largest


def _as_many(low: Number, high: Number) -> Number:
    """ "De 100 a 150 mil" begins with 100,000."""
    if low.value * 1000 < high.value and low.value < 1000:
        return Number(low.value * 1000, low.start, low.end)
    return low


def _single(folded: str, number: Number, currency: str, bare: bool) -> Found | None:
    """`bare` is whether it would be money without any word of money or bound."""
    money = has_money(folded, number)
    if not money and (number.article or COUNTED.match(folded, number.end)):
        return None
    start, end = money_span(folded, number)
    said = currency_of(folded, number, currency)
    if bound := bound_of(folded, start, end, number.value, money):
        return _price(number, bound.bound, said, bound.start, bound.end)
    if money or bare:
        bound_of_all = "min" if _FREE_FROM.search(folded) else "about"
        sure = 1.0 if money else _SURE_OF_A_BARE_ONE
        return _price(number, bound_of_all, said, start, end, sure)
    lone = number.value >= _LEAST_ALONE and _ALONE.fullmatch(folded)
    return _price(number, "about", currency, start, end, 0.4) if lone else None


def _price(
    number: Number, bound: str, currency: str, start: int, end: int, sure: float = 1.0
) -> Found:
    value: dict[str, Any] = {"amount": number.value, "currency": currency, "bound": bound}
    return Found("price", value, start, end, sure)
