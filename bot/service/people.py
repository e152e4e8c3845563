"""Use cases of the people who work here: hire, sign in, shift, rotation."""

from __future__ import annotations

import uuid
from datetime import datetime, timedelta

from bot.floor import errors
from bot.floor.staff import Person, Role, Shift, must_be_a_pin, rotation
from bot.service import announcing
from bot.service.codes import hashed, new_token
from bot.service.ports import Shop, View

SESSION = timedelta(hours=12)
FAILURES = 5
LOCKED = timedelta(minutes=5)


async def hire(
    shop: Shop,
    name: str,
    pin: str,
    languages: tuple[str, ...] = ("es",),
    role: Role = Role.SALESPERSON,
    specialities: tuple[str, ...] = (),
) -> Person:
    """Somebody new; NameTaken or PinTooWeak."""
    must_be_a_pin(pin)
    person = Person(uuid.uuid4().hex, name.strip(), role, languages, specialities)
    async with shop.unit_of_work() as uow:
        uow.staff.add(person, shop.hash_pin(pin), shop.clock())
    return person


async def leave(shop: Shop, name: str) -> None:
    """They work here no more: sessions end, calls in their hands go back to the queue."""
    from bot.service.desk import give_back

    async with shop.unit_of_work() as uow:
        found = uow.staff.by_name(name)
        if found is None:
            raise errors.StaffUnknown(name)
        held = [lead for lead in uow.leads.open() if lead.claimed_by == found[0].id]
        uow.staff.remove(name, shop.clock())
        for lead in held:
            give_back(shop, uow, lead, notice="requeued")


async def sign_in(shop: Shop, name: str, pin: str, source: str) -> tuple[Person, str, str]:
    """The person, a session token and its CSRF token.

    PinRefused for a wrong pair (a name that is not there takes as long); TooManyAttempts after
    five failures for this name from this source within five minutes. The attempt is noted as a
    failure before the PIN is looked at, so that many at once gain nothing.
    """
    folded = name.strip().casefold()
    async with shop.unit_of_work() as uow:
        _must_not_be_locked(uow, folded, source, shop.clock())
        uow.staff.note_failure(folded, source, shop.clock())
        found = uow.staff.by_name(name.strip())
    if not await shop.pin_fits(found[1] if found else None, pin) or found is None:
        raise errors.PinRefused()
    token, csrf = new_token(), new_token()
    async with shop.unit_of_work() as uow:
        uow.staff.forget_failures(folded, source)
        uow.staff.open_session(hashed(token), csrf, found[0].id, shop.clock() + SESSION)
    return found[0], token, csrf


def who_is(shop: Shop, view: View, token: str) -> tuple[Person, str]:
    """The person behind a session and its CSRF token, or NotSignedIn."""
    session = view.staff.session(hashed(token), shop.clock())
    if session is None:
        raise errors.NotSignedIn()
    return session


async def sign_out(shop: Shop, token: str) -> None:
    """The session opens nothing any more; the shift stays as it is."""
    async with shop.unit_of_work() as uow:
        uow.staff.close_session(hashed(token))


async def set_shift(shop: Shop, person: Person, shift: Shift) -> None:
    """On, paused or off, until changed; nobody keeps count."""
    async with shop.unit_of_work() as uow:
        uow.staff.set_shift(person.id, shift, shop.clock())
        announcing.say_shift(shop, uow, person.id, shift)


def order_of_calls(view: View) -> list[Person]:
    """The rotation, for everybody to see: who is rung next stands first."""
    return rotation(view.staff.all())


def _must_not_be_locked(view: View, name: str, source: str, now: datetime) -> None:
    failures = view.staff.failures(name, source, now - LOCKED)
    if len(failures) >= FAILURES:
        left = max(failures) + LOCKED - now
        raise errors.TooManyAttempts(max(1, int(left.total_seconds())))
