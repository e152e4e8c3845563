"""The words of money, and of everything else that is counted."""

from __future__ import annotations

import re

from bot.nlu.just_before import just_before
from bot.nlu.numbers import Number

_NAME = (
    r"(?:eur(?:os?|itos?|illos?)?|pav(?:os?|itos)|lereles|e|gbp|pounds?|quids?|libras?|usd|"
    r"dollars?|dolar(?:es)?|dlls?|dls|bucks?|pes(?:os?|itos)|mxn|cop|ars|[vb]aros?|"
    r"lu(?:ck?|k|qu)(?:as?|itas?|s)|mangos)\b"
)
_SIGN = r"(?:€|£|us\$|\$)"
MONEY = rf"(?:{_SIGN}|{_NAME})"
BEFORE = rf"(?:(?:{_SIGN}|\b(?:eur|usd|gbp|mxn|cop|ars))\s*)"

_AFTER = re.compile(rf"\s*{MONEY}")
_BEFORE = re.compile(rf"{BEFORE}$")
_NOTES = re.compile(r"\b(?:fiver|tenner)$")
_THOUSANDS = re.compile(r"\s*lu(?:ck?|k|qu)(?:as?|itas?|s)\b")
_K = re.compile(r"\s*k\b")
_RACES = (5, 10, 15, 21, 42, 50, 100)

_CURRENCIES = (
    (re.compile(r"€|\beur|\bpav|\blereles\b|\be\b"), "EUR"),
    (re.compile(r"£|\bgbp\b|\bpounds?\b|\bquids?\b|\blibras?\b|\bfiver|\btenner"), "GBP"),
    (re.compile(r"\busd\b|\bdollars?\b|\bdolar(?:es)?\b|\bd(?:ll?s?)\b|\bbucks?\b|\bus\$"), "USD"),
)
_PESOS = re.compile(
    r"\$|\bpes(?:os?|itos)\b|\bmxn\b|\bcop\b|\bars\b|aros?\b|\blu[ck]as?\b|\bmangos"
)
_PESO_CURRENCIES = ("MXN", "COP", "ARS", "CLP", "UYU")

_MONTHS = (
    r"enero|febrero|marzo|abril|mayo|junio|julio|agosto|sep?tiembre|octubre|noviembre|diciembre|"
    r"january|february|march|april|may|june|july|august|september|october|november|december|"
    r"jan|feb|aug|sept?|oct|nov|dec"
)
COUNTED = re.compile(
    r"\s*-?\s*(?:l|lts?|litros?|lit(?:er|re)s?|ml|kg|kgs|kilos?|g|gr|gramos?|grams?|oz|lbs?|"
    r"k|km|kms|kilometros?|kilomet(?:er|re)s?|mil(?:e|la)s?|m|mts?|metros?|met(?:er|re)s?|cm|cms|"
    r"mm|"
    r"centimetros?|inch(?:es)?|pulgadas?|ft|foot|feet|anos?|anitos|years?|yrs?|yo|dias?|days?|"
    r"semanas?|weeks?|mes|meses|months?|horas?|hours?|hrs?|h|min|mins|minut\w*|segundos?|seconds?|"
    r"am|pm|personas?|people|persons?|pax|plazas?|gente|kids?|children|hijos?|ninos?|veces|times|"
    r"grados|degrees|celsius|fahrenheit|bajo cero|below zero|pares?|pairs?|unidades|units|piezas|"
    r"cosas|things|items|articulos|productos|colou?rs|colores|modelos|models|marcas|brands|"
    r"tiendas|stores|shops|tallas|sizes|bolsillos|pockets|capas|layers|vueltas|gb|mah|watts|w|lu?m|"
    r"lumens?|lumenes|puntos?|points?|estrellas?|stars?|cuotas|pagos|plazos|msi|instalments|"
    r"installments|payments|por ciento|per ?cent|pct|th|st|nd|rd|noches|nights|seasons?|"
    rf"de (?:{_MONTHS})|(?:{_MONTHS}))\b|\s*[%º°]|:\d|/\d|\s*x\b"
)
"""What follows a number that counts something else than money and is no size either."""


def has_money(folded: str, number: Number) -> bool:
    """Whether it is said outright: "€50", "50 pavos", "a tenner"."""
    return bool(_said_before(folded, number) or _AFTER.match(folded, number.end)) or bool(
        just_before(_NOTES, folded, number.end) and not number.digits
    )


def money_span(folded: str, number: Number) -> tuple[int, int]:
    """Where the amount stands, its sign or name included."""
    after, before = _AFTER.match(folded, number.end), _said_before(folded, number)
    return before.start() if before else number.start, after.end() if after else number.end


def currency_of(folded: str, number: Number, shops: str) -> str:
    """That of its sign or name; a shop of pesos takes its own for every peso."""
    start, end = money_span(folded, number)
    said = folded[start:end]
    for written, code in _CURRENCIES:
        if written.search(said):
            return code
    if _PESOS.search(said) and shops not in _PESO_CURRENCIES:
        return "USD" if "$" in said else "MXN"
    return shops


def in_full(folded: str, number: Number) -> Number:
    """The amount that is meant: 90 lucas are 90,000, and 80k are 80,000; 10k are a race."""
    if number.value >= 1000:
        return number
    if _THOUSANDS.match(folded, number.end):
        return Number(number.value * 1000, number.start, number.end, False, number.digits)
    k = _K.match(folded, number.end)
    if k is None or not number.digits:
        return number
    whole = Number(number.value * 1000, number.start, k.end())
    return whole if number.value not in _RACES or has_money(folded, whole) else number


def _said_before(folded: str, number: Number) -> re.Match[str] | None:
    return just_before(_BEFORE, folded, number.start)
