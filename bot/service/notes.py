"""What I've noted: a shopper sees every line, and deletes one or all of them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from bot.floor.errors import NoteUnknown
from bot.service import left_notes
from bot.service.noting import note_text
from bot.service.ports import Shop, View

LEFT = "left_note"
"""The kind of a line that is a note they left."""


@dataclass(frozen=True)
class Note:
    """One line, as the shopper reads it."""

    id: str
    kind: str
    text: str
    at: datetime


def notes_of(shop: Shop, view: View, visit_id: str, language: str) -> list[Note]:
    """Oldest first: what was noticed, and the notes that they left themselves."""
    noticed = [
        Note(signal.id, signal.kind.value, note_text(shop, signal, language), signal.at)
        for signal in view.signals.of(visit_id)
    ]
    left = [
        Note(note.id, LEFT, shop.phrases.say("note.left", language, text=note.text), note.at)
        for note in view.left_notes.of(visit_id)
    ]
    return sorted(noticed + left, key=lambda note: note.at)


async def delete_note(shop: Shop, visit_id: str, note_id: str) -> None:
    """One line; the machine forgets the need with it. NoteUnknown if it is not there.

    Rasa's events hold the same need, so they go too: the conversation starts afresh in what it
    takes for granted, while the words on the screen stay.
    """
    async with shop.unit_of_work() as uow:
        visit = uow.visits.get(visit_id)
        assert visit is not None
        if left_notes.delete(shop, uow, visit_id, note_id):
            return
        if uow.signals.remove(visit_id, note_id) is None:
            raise NoteUnknown(note_id)
        uow.conversations.forget_tracker(visit_id)
        uow.visits.save(replace(visit, erasures=visit.erasures + 1))
        uow.after_commit(lambda: shop.machine.forget(visit_id))
