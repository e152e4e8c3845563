from datetime import timedelta

import pytest

from bot.floor.errors import NoteUnknown, ReceiptUnknown
from bot.floor.lead import How
from bot.floor.signals import Signal, SignalKind
from bot.service import calls, desk, erasing, notes, visits
from bot.service.forgetting import forget_old_words
from tests.integration.service.conftest import Floor

SECRET = "botas para mi operación de rodilla"


async def test_a_receipt_erases_the_words_wherever_they_went(floor: Floor) -> None:
    ana, opened = await floor.on_shift("Ana"), await floor.visit()
    lead = await calls.raise_lead(floor.shop, opened.visit.id, "anyone", How.WRITE, [SECRET])
    await desk.claim(floor.shop, ana, lead.id)
    await desk.write(floor.shop, ana, lead.id, "m1", SECRET)
    await erasing.erase_by_receipt(floor.shop, opened.receipt.lower().replace("-", " "))
    everything = str(floor.heard_at_desk(ana)) + str(floor.heard_on_tablet(opened))
    assert SECRET not in everything
    assert floor.lead(lead.id).brief == ()
    with pytest.raises(ReceiptUnknown):
        await erasing.erase_by_receipt(floor.shop, opened.receipt)


async def test_one_line_is_deleted_and_a_strange_one_is_not(floor: Floor) -> None:
    opened, other = await floor.visit(), await floor.visit()
    async with floor.shop.unit_of_work() as uow:
        for visit in (opened.visit, other.visit):
            uow.signals.add(visit.id, Signal(SignalKind.ASKED_PAYMENT, floor.now))
    with floor.shop.reading() as view:
        (theirs,) = notes.notes_of(floor.shop, view, other.visit.id, "es")
        (mine,) = notes.notes_of(floor.shop, view, opened.visit.id, "es")
    with pytest.raises(NoteUnknown):
        await notes.delete_note(floor.shop, opened.visit.id, theirs.id)
    await notes.delete_note(floor.shop, opened.visit.id, mine.id)
    with floor.shop.reading() as view:
        assert notes.notes_of(floor.shop, view, opened.visit.id, "es") == []
        assert len(notes.notes_of(floor.shop, view, other.visit.id, "es")) == 1


async def test_words_are_forgotten_after_thirty_days(floor: Floor) -> None:
    opened = await floor.visit()
    await visits.end_visit(floor.shop, opened.visit.id)
    floor.now += timedelta(days=29)
    assert await forget_old_words(floor.shop, 30) == 0
    floor.now += timedelta(days=2)
    assert await forget_old_words(floor.shop, 30) == 1
    assert [row.kind.value for row in floor.heard_on_tablet(opened)] == ["notice"]
    assert await forget_old_words(floor.shop, 30) == 0


async def test_what_desks_heard_of_the_floor_is_not_kept_for_ever(floor: Floor) -> None:
    await floor.visit()
    assert floor.heard_at_desk() != []
    floor.now += timedelta(days=31)
    await forget_old_words(floor.shop, 30)
    assert floor.heard_at_desk() == []
