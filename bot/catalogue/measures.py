"""What can be measured of a product, read from its facts: so that "the lightest" can be found."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal

from bot.catalogue.inflect import plain
from bot.floor.product import Product
from bot.service.catalogue_ports import Order

_NUMBERS = {
    word: number
    for number, said in enumerate(
        ("una uno un one", "dos two", "tres three", "cuatro four", "cinco five", "seis six",
         "siete seven", "ocho eight", "nueve nine", "diez ten"), 1,
    )
    for word in said.split()
}  # fmt: skip
_NUMBER = r"(-?\d+(?:[.,]\d+)*)"
_IN_GRAMS = {"kg": 1000.0, "kilos": 1000.0, "kilo": 1000.0, "g": 1.0, "gr": 1.0, "gramos": 1.0}
_WEIGHT = re.compile(rf"{_NUMBER}\s*(kg|kilos?|gramos|grams|gr|g)\b(?!\s*/)")
_LITRES = re.compile(rf"{_NUMBER}\s*-?\s*(l|litros?|litres?|liters?|ml)\b")
_LUMENS = re.compile(rf"{_NUMBER}\s*(?:lumenes|lumens?|lm)\b")
_DEGREES = re.compile(rf"{_NUMBER}\s*(?:°|º|grados|degrees)")
_PEOPLE = re.compile(r"(?:\d+\s*(?:-|a|o|to|or)\s*)?(\d+)(?:\s*(?:personas|people|p)\b|$)")
_OF_WEIGHT = ("peso", "weight")
_OF_WARMTH = ("confort", "comfort", "temperatura", "temperature")
_DURATION = re.compile(
    rf"{_NUMBER}\s*(?:h\b|(horas?|hours?|dias?|days?|semanas?|weeks?|mes|meses|months?|anos?|years?)\b)"
)
_IN_HOURS = {"d": 24.0, "s": 168.0, "w": 168.0, "m": 720.0, "a": 8760.0, "y": 8760.0}
_OF_BATTERY = ("bateria", "pila", "pilas", "autonomia", "duracion", "battery", "batteries",
               "runtime", "lifespan")  # fmt: skip
_OF_SECURITY = ("seguridad", "security")
_GRADES = (("alta", "alto", "high"), ("media", "medio", "medium"), ("baja", "bajo", "low"))
_OF_ROOM = ("plazas", "personas", "capacidad", "sleeps", "people", "capacity")


def measure(product: Product, order: Order) -> float | None:
    """The number by which products are put in this order, the smallest first; None if unknown."""
    if order in (Order.CHEAPEST, Order.DEAREST):
        price = float(product.asked_price)
        return price if order is Order.CHEAPEST else -price
    if order is Order.LIGHTEST:
        return _least(_read(_WEIGHT, text, _IN_GRAMS) for text in _facts(product, _OF_WEIGHT))
    if order is Order.WARMEST:
        return _least(_read(_DEGREES, text) for text in _facts(product, _OF_WARMTH))
    if order is Order.BRIGHTEST:
        return _negative(_most(_read(_LUMENS, text) for text in _facts(product)))
    if order is Order.LASTING:
        return _negative(_most(_hours(text) for text in _facts(product, _OF_BATTERY)))
    if order is Order.SAFEST:
        return _least(_grade(text) for text in _facts(product, _OF_SECURITY))
    size = people(product) or _litres(product)
    return size if order is Order.SMALLEST else _negative(size)


def people(product: Product) -> int | None:
    """How many find room in it; None for what is not counted in people."""
    for text in _facts(product, _OF_ROOM):
        word = text.split()[0] if text.split() else ""
        if word in _NUMBERS:
            return _NUMBERS[word]
        if found := re.match(
            r"(?:\d+\s*(?:-|a|o|to|or)\s*)?(\d+)(?:\s*(?:personas|people|p)\b|$)", text
        ):
            return int(found[1])
    return None


def _litres(product: Product) -> float | None:
    texts = [*_facts(product, _OF_ROOM), *(plain(size) for size in product.sizes())]
    return _most(_read(_LITRES, text, {"ml": 0.001}) for text in texts)


def _hours(text: str) -> float | None:
    return _most(
        _number(number) * _IN_HOURS.get(unit[:1], 1.0) for number, unit in _DURATION.findall(text)
    )


def _grade(text: str) -> float | None:
    found = (place for place, words in enumerate(_GRADES) if text.startswith(words))
    return next(map(float, found), None)


def _facts(product: Product, labels: tuple[str, ...] = ()) -> Iterator[str]:
    """Values of the facts with one of these labels, in the first language that has any."""
    for facts in product.attributes.values():
        found = [
            plain(value)
            for label, value in facts.items()
            if not labels or plain(label).split(" ")[0] in labels
        ]
        if found:
            yield from found
            return


def _read(
    pattern: re.Pattern[str], text: str, units: Mapping[str, float] | None = None
) -> float | None:
    found = pattern.search(text)
    if found is None:
        return None
    unit = found[2] if units else ""
    return _number(found[1]) * (units or {}).get(unit, 1.0)


def _number(said: str) -> float:
    """ "1.050" and "4,000" are thousands, "2,1" and "1.35" are not."""
    if re.fullmatch(r"-?\d{1,3}(?:[.,]\d{3})+", said):
        return float(re.sub(r"[.,]", "", said))
    return float(Decimal(said.replace(",", ".")))


def _least(numbers: Iterator[float | None]) -> float | None:
    return min((number for number in numbers if number is not None), default=None)


def _most(numbers: Iterator[float | None]) -> float | None:
    return max((number for number in numbers if number is not None), default=None)


def _negative(number: float | None) -> float | None:
    return None if number is None else -number
