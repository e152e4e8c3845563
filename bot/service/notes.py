"""What I've noted: a shopper sees every line, and deletes one or all of them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from bot.floor.errors import NoteUnknown
from bot.service.noting import note_text
from bot.service.ports import Shop, View


@dataclass(frozen=True)
class Note:
    """One line, as the shopper reads it."""

    id: str
    kind: str
    text: str
    at: datetime


def notes_of(shop: Shop, view: View, visit_id: str, language: str) -> list[Note]:
    """Oldest first."""
    return [
        Note(signal.id, signal.kind.value, note_text(shop, signal, language), signal.at)
        for signal in view.signals.of(visit_id)
    ]


async def delete_note(shop: Shop, visit_id: str, note_id: str) -> None:
    """One line; the machine forgets the need with it. NoteUnknown if it is not there.

    Rasa's events hold the same need, so they go too: the conversation starts afresh in what it
    takes for granted, while the words on the screen stay.
    """
    async with shop.unit_of_work() as uow:
        visit = uow.visits.get(visit_id)
        assert visit is not None
        if uow.signals.remove(visit_id, note_id) is None:
            raise NoteUnknown(note_id)
        uow.conversations.forget_tracker(visit_id)
        uow.visits.save(replace(visit, erasures=visit.erasures + 1))
        uow.after_commit(lambda: shop.machine.forget(visit_id))
