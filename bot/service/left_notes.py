"""Use cases of a note for later: a shopper leaves and withdraws it, the desk reads it.

It is an act of the shopper but no call: nothing rings, and the tempo stays as it was.
"""

from __future__ import annotations

import uuid
from typing import Any

from bot.floor.errors import NoteUnknown
from bot.floor.lead import LeadStatus
from bot.floor.left_note import LeftNote, must_be_a_note
from bot.floor.staff import Person, Shift
from bot.floor.tempo import Act
from bot.floor.visit import Visit
from bot.service import announcing, calls
from bot.service.ports import Shop, UnitOfWork, View
from bot.service.registry import CurrentTurn

BUTTON = '/request_person{"act":"note"}'
"""What the button "leave a note" sends, wherever the shop's side offers it."""


def show_note_screen(turn: CurrentTurn) -> None:
    """The shopper wants to leave a note: their page opens the screen for it."""
    announcing.say_notice(turn.shop, turn.uow, turn.visit.id, turn.visit.language, "note_screen")


async def leave(shop: Shop, visit_id: str, text: str) -> LeftNote:
    """Keep the note for whoever comes; other words replace those that nobody read yet.

    A call that nobody has claimed is over with it, in the same commit: the note stands in its
    place. A page that lost the answer may send the same words again. NoteNotFitting.
    """
    async with shop.unit_of_work() as uow:
        visit = uow.visits.get(visit_id)
        assert visit is not None
        visit.must_be_going_on()
        _take_back_call(shop, uow, visit)
        waiting = uow.left_notes.unread_of(visit_id)
        if waiting is not None and waiting.text == must_be_a_note(text):
            return waiting
        note = waiting.saying(text, shop.clock()) if waiting else _new(shop, visit, text)
        uow.left_notes.save(note)
        announcing.say_left_note(shop, uow, note)
    return note


async def withdraw(shop: Shop, visit_id: str) -> None:
    """The shopper takes the note back; NoteUnknown when none waits."""
    async with shop.unit_of_work() as uow:
        _remove(shop, uow, unread_of(uow, visit_id))


def unread_of(view: View, visit_id: str) -> LeftNote:
    """The visit's note that waits, or NoteUnknown."""
    note = view.left_notes.unread_of(visit_id)
    if note is None:
        raise NoteUnknown(visit_id)
    return note


def delete(shop: Shop, uow: UnitOfWork, visit_id: str, note_id: str) -> bool:
    """Inside a unit of work: one note of this visit, read or not; False if it is none."""
    note = uow.left_notes.get(note_id)
    if note is None or note.visit_id != visit_id:
        return False
    _remove(shop, uow, note)
    return True


def erase(shop: Shop, uow: UnitOfWork, visit_id: str) -> None:
    """Inside a unit of work: every note of a visit, read or not."""
    waiting = uow.left_notes.unread_of(visit_id)
    uow.left_notes.erase(visit_id)
    if waiting is not None:
        announcing.say_left_note(shop, uow, waiting)


def unread_for(view: View, person: Person) -> list[LeftNote]:
    """All that wait, oldest first; off shift nothing comes to anybody."""
    return [] if person.shift is Shift.OFF else view.left_notes.unread()


async def read(shop: Shop, person: Person, note_id: str) -> None:
    """Somebody read it: it leaves every desk. The first reader is kept; NoteUnknown if gone."""
    async with shop.unit_of_work() as uow:
        note = uow.left_notes.get(note_id)
        if note is None:
            raise NoteUnknown(note_id)
        if note.read_at is None:
            uow.left_notes.save(note.read(person.id, shop.clock()))
            announcing.say_left_note(shop, uow, note)


def wire(note: LeftNote) -> dict[str, Any]:
    """As desks read it: where it was left and under which sign, but not by which visit."""
    return {
        "id": note.id,
        "sign": note.sign,
        "zone": note.zone,
        "language": note.language,
        "text": note.text,
        "at": note.at.isoformat(),
    }


def _new(shop: Shop, visit: Visit, text: str) -> LeftNote:
    return LeftNote(
        id=uuid.uuid4().hex,
        visit_id=visit.id,
        sign=visit.sign,
        zone=visit.zone,
        language=visit.language,
        text=must_be_a_note(text),
        at=shop.clock(),
    )


def _take_back_call(shop: Shop, uow: UnitOfWork, visit: Visit) -> None:
    lead = uow.leads.open_of(visit.id)
    if lead is None or lead.status is not LeadStatus.RAISED:
        return
    act = Act(shop.phrases.say("notice.note_screen", visit.language), "leave a note")
    calls.take_back_lead(shop, uow, visit, lead, act)
    announcing.say_notice(shop, uow, visit.id, visit.language, "note_instead")


def _remove(shop: Shop, uow: UnitOfWork, note: LeftNote) -> None:
    uow.left_notes.remove(note.id)
    if note.read_at is None:
        announcing.say_left_note(shop, uow, note)
