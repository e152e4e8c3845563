"""Which of the things shown is meant ("el segundo", "the last one"), and how many of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set

from bot.nlu.found import Found
from bot.nlu.numbers import Number

_PLACES = {
    "primero": 1, "primera": 1, "primer": 1, "primeras": 1, "primeros": 1, "1o": 1, "1a": 1,
    "1º": 1, "1ª": 1, "1er": 1, "segundo": 2, "segunda": 2, "segundas": 2, "segundos": 2,
    "2o": 2, "2a": 2, "2º": 2, "2ª": 2, "tercero": 3, "tercera": 3, "tercer": 3, "3º": 3, "3ª": 3,
    "cuarto": 4, "cuarta": 4, "4º": 4, "4ª": 4, "quinto": 5, "quinta": 5, "5º": 5, "5ª": 5,
    "ultimo": -1, "ultima": -1, "ultimos": -1, "ultimas": -1, "penultimo": -2, "penultima": -2,
    "first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4,
    "fifth": 5, "5th": 5, "last": -1,
}  # fmt: skip
_SPOKEN = re.compile(
    r"(?<!\w)(?P<article>un |one |a |por |en |at |al |de |the very )?"
    rf"(?P<word>{'|'.join(sorted(_PLACES, key=len, reverse=True))})(?!\w)"
    r"(?P<after> (?:mano|vez|veces|edad|hand|time|aid|auxilios|capas|night|week|year|month|"
    r"planta|floor|thoughts?|hora|momento|minute|street|temporada|season|precio|price)\b)?"
)
_NOT_POINTING = {"un ", "one ", "por ", "at "}
_LASTS = re.compile(
    r"\b(?:it|they|these|those|will|would|can|to|does|do|batter(?:y|ies)|charge|long)(?: \w+)? $"
)
"""Before "last" as a verb: "how long does it last", "do the batteries last"."""
_BY_NUMBER = re.compile(r"(?:\b(?:numero|num|number|opcion|option|nr|no)\.?|#)\s*$")
_BY_ARTICLE = re.compile(r"(?<!\ba )\b(?:el|la|del|al|the)\s*$")
_ENDS = re.compile(r"\s*(?:$|[?.!,]|\b(?:y|and|o|or|con|vs|please|por favor)\b)")
_FIRST_OR_LAST_TWO = re.compile(
    r"\b(?:(?:dos|2) (?P<es>primer[oa]s|ultim[oa]s)|(?P<es2>primer[oa]s|ultim[oa]s) (?:dos|2)|"
    r"(?P<en>first|last) (?:two|2)|(?P<en2>first|last) couple)\b"
)
_COUNTED = re.compile(
    r"\s*(?:pares?|pairs?|unidades|piezas|units|items|de (?:est[oa]s|es[oa]s|cada)|"
    r"of (?:these|those|them|each))\b"
)
_WANTED = re.compile(
    r"\b(?:quiero|dame|deme|ponme|pongame|necesito|me llevo|llevo|compro|anade|agrega|pon|"
    r"i'll take|i want|i need|give me|add)\s*$"
)
_COUPLE = re.compile(r"\ba couple of\b(?! (?:days|hours|questions|minutes))")
MOST = 20


def find_ordinals(folded: str, numbers: Sequence[Number], sizes: Set[str]) -> Iterator[Found]:
    """1, 2, ... counted from the first shown, -1 for the last; "el 2" only if 2 is no size."""
    for m in _SPOKEN.finditer(folded):
        lasts = m["word"] == "last" and _LASTS.search(folded, 0, m.start())
        if m["after"] is None and m["article"] not in _NOT_POINTING and not lasts:
            yield Found("ordinal", _PLACES[m["word"]], m.start("word"), m.end("word"))
    for m in _FIRST_OR_LAST_TWO.finditer(folded):
        said = m["es"] or m["es2"] or m["en"] or m["en2"]
        for place in (1, 2) if said.startswith(("primer", "first")) else (-2, -1):
            yield Found("ordinal", place, m.start(), m.end())
    for number in numbers:
        place = int(number.value)
        if place != number.value or not 1 <= place <= 9 or number.article:
            continue
        before = _BY_NUMBER.search(folded, 0, number.start)
        by_article = _BY_ARTICLE.search(folded, 0, number.start) and number.digits
        if before or (by_article and str(place) not in sizes and _ENDS.match(folded, number.end)):
            yield Found("ordinal", place, number.start, number.end, 0.9)


def find_quantities(folded: str, numbers: Sequence[Number]) -> Iterator[Found]:
    """Whole numbers of things: "tres pares", "quiero dos", "a couple of"."""
    for m in _COUPLE.finditer(folded):
        yield Found("quantity", 2, m.start(), m.end())
    for number in numbers:
        if not 2 <= number.value <= MOST or number.value != int(number.value):
            continue
        counted = _COUNTED.match(folded, number.end)
        if counted or _WANTED.search(folded, 0, number.start):
            yield Found(
                "quantity", int(number.value), number.start, number.end, 0.9 if counted else 0.5
            )
