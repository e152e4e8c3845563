from datetime import datetime, timedelta, timezone

import pytest

from bot.floor.errors import PinTooWeak
from bot.floor.staff import Person, Role, Shift, must_be_a_pin, next_to_ring, rotation

NOON = datetime(2026, 5, 4, 12, tzinfo=timezone.utc)


def somebody(
    name: str,
    languages: tuple[str, ...] = ("es",),
    shift: Shift = Shift.ON,
    rung: int | None = None,
    busy: bool = False,
) -> Person:
    at = None if rung is None else NOON + timedelta(minutes=rung)
    return Person(name, name, Role.SALESPERSON, languages, (), shift, at, busy)


def test_whoever_was_rung_longest_ago_is_next() -> None:
    order = rotation([somebody("Ana", rung=5), somebody("Luis", rung=1), somebody("Eva")])
    assert [person.name for person in order] == ["Eva", "Luis", "Ana"]


def test_nobody_is_rung_while_with_a_customer_paused_or_off() -> None:
    people = [
        somebody("Ana", busy=True),
        somebody("Luis", shift=Shift.PAUSED),
        somebody("Eva", shift=Shift.OFF),
    ]
    assert next_to_ring(people, (), "es") is None


def test_whoever_speaks_the_language_goes_first() -> None:
    people = [somebody("Ana"), somebody("Luis", ("es", "en"), rung=3)]
    found = next_to_ring(people, (), "en")
    assert found is not None
    assert found.name == "Luis"


def test_a_call_rings_for_everybody_once_in_turn() -> None:
    people = [somebody("Ana", rung=1), somebody("Luis", rung=2), somebody("Eva", rung=3)]
    rung: list[str] = []
    while person := next_to_ring(people, rung, "es"):
        rung.append(person.id)
    assert rung == ["Ana", "Luis", "Eva"]


@pytest.mark.parametrize("pin", ["", "123", "12345678901234", "12a4", "١٢٣٤"])
def test_a_pin_has_four_to_twelve_digits(pin: str) -> None:
    with pytest.raises(PinTooWeak):
        must_be_a_pin(pin)
    must_be_a_pin("1234")
