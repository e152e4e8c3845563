"""The people of the shop, and the fair rotation in which the desk rings for them."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime, timezone
from enum import Enum

from bot.floor.errors import PinTooWeak

_NEVER = datetime.min.replace(tzinfo=timezone.utc)


class Shift(str, Enum):
    """Whether somebody can be called; paused costs nothing."""

    ON = "on"
    PAUSED = "paused"
    OFF = "off"


class Role(str, Enum):
    """What somebody may do in the program."""

    SALESPERSON = "salesperson"
    MANAGER = "manager"
    TRAINER = "trainer"


@dataclass(frozen=True)
class Person:
    """Somebody who works here, under the name of their choosing.

    `last_rung_at` orders the rotation; `busy` that they are with a customer now.
    """

    id: str
    name: str
    role: Role
    languages: tuple[str, ...]
    specialities: tuple[str, ...] = ()
    shift: Shift = Shift.OFF
    last_rung_at: datetime | None = None
    busy: bool = False

    @property
    def free(self) -> bool:
        """On shift and with nobody."""
        return self.shift is Shift.ON and not self.busy


def rotation(people: Iterable[Person]) -> list[Person]:
    """Everyone on shift, whoever was rung longest ago first; by name between equals."""
    there = [person for person in people if person.shift is Shift.ON]
    return sorted(there, key=lambda p: (p.last_rung_at or _NEVER, p.name))


def next_to_ring(people: Iterable[Person], passed: Collection[str], language: str) -> Person | None:
    """The next person for whom the desk rings: free, not yet rung for this call, not declined.

    Whoever speaks the shopper's language goes before whoever does not; nobody rings while with
    a customer. None when everybody free has been rung.
    """
    ready = [p for p in rotation(people) if p.free and p.id not in passed]
    speaking = [p for p in ready if language in p.languages]
    return next(iter(speaking or ready), None)


def must_be_a_pin(pin: str) -> None:
    """Raise PinTooWeak unless the PIN has four to twelve digits."""
    if not (pin.isascii() and pin.isdigit() and 4 <= len(pin) <= 12):
        raise PinTooWeak()
