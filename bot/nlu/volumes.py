"""How much a thing holds: "30 litros", "20l o 30l", and "la de 40" beside a thing of 22 litres."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set

from bot.nlu.found import Found
from bot.nlu.just_before import just_before
from bot.nlu.money import COUNTED
from bot.nlu.numbers import Number

_LITRES = r"(?:l|lts?|ltrs?|lit|litros?|lit(?:er|re|ter)s?)\b"
_UNIT = re.compile(rf"\s*-?\s*(?:(?P<ml>ml|mililitros?|millilit(?:er|re)s?)\b|{_LITRES})")
_HALF_A_LITRE = re.compile(r"\b(?:medio|half(?: a)?)[ -](?:litro|lit(?:er|re))\b")
_ALSO = re.compile(
    r"\s*(?:o|or|u|y|and|a|to|-|/|vs|,)\s*(?:(?:(?:el|la|los|las|the|a) )?(?:de )?)$"
)
_THE_OTHER = re.compile(
    r"\b(?:(?:el|la|los|las|es[ae]|otr[oa]|un[oa]?) de|the|and|y|o|or|vs|de|than|que)(?: the|"
    r" a)?\s+$"
)
_ENDS = re.compile(
    r"\s*(?:$|[.,;?!)]|(?:one|ones|o|or|y|and|vs|cual|which|is|es|me|for|para|que)\b)"
)
_OF = re.compile(r"\b(?:de|of)(?: unos)?\s+$")
_CARRIED = ("backpacks", "duffels", "hydration_vests", "dry_bags", "panniers")
_MOST = 150
_LEAST_AFTER_OF = 10


def _halves(folded: str) -> Iterator[Found]:
    for m in _HALF_A_LITRE.finditer(folded):
        yield Found("size", "0.5 L", m.start(), m.end())


def find_volumes(
    folded: str, numbers: Sequence[Number], sizes: Set[str], kinds: Set[str]
) -> list[Found]:
    """ "30 L", "750 ml". `sizes` are the shop's own; `kinds` the kinds of things that are named."""
    found = list(_halves(folded))
    outright = any(_UNIT.match(folded, number.end) for number in numbers)
    for number, after in zip(numbers, [*numbers[1:], None], strict=False):
        unit = None if number.article else _UNIT.match(folded, number.end)
        if unit is not None:
            end = unit.end()
            found.append(_volume(number, end, "ml" if unit["ml"] else "L", 1.0))
        elif not number.article and 1 <= number.value <= _MOST:
            with_next = after is not None and _share_a_unit(folded, number, after)
            if with_next or (outright and _is_the_other(folded, number)):
                found.append(_volume(number, number.end, "L", 0.9))
            elif _is_of_a_bag(folded, number, sizes, kinds):
                found.append(_volume(number, number.end, "L", 0.86))
    return found


def _share_a_unit(folded: str, number: Number, after: Number) -> bool:
    """ "20 o 30 litros"."""
    if not _UNIT.match(folded, after.end):
        return False
    return _ALSO.fullmatch(folded, number.end, after.start) is not None


def _is_the_other(folded: str, number: Number) -> bool:
    before = just_before(_THE_OTHER, folded, number.start)
    return before is not None and _ENDS.match(folded, number.end) is not None


def _is_of_a_bag(folded: str, number: Number, sizes: Set[str], kinds: Set[str]) -> bool:
    """ "Mochila de 40", where the shop has one of 40 litres."""
    if kinds.isdisjoint(_CARRIED) or f"{number.value:g} L" not in sizes:
        return False
    of = just_before(_OF, folded, number.start)
    return of is not None and COUNTED.match(folded, number.end) is None


def _volume(number: Number, end: int, unit: str, sure: float) -> Found:
    return Found("size", f"{number.value:g} {unit}", number.start, end, sure)
