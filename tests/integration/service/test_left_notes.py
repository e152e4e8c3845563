from datetime import timedelta

import pytest

from bot.floor.errors import NoteNotFitting, NoteUnknown, VisitEnded
from bot.floor.lead import LeadStatus
from bot.floor.left_note import LONGEST, LeftNote
from bot.floor.staff import Shift
from bot.service import desk, erasing, left_notes, notes, people, visits
from bot.service.forgetting import forget_old_words
from bot.service.visits import Opened
from bot.service.waiting import run_due_timers
from tests.integration.service.conftest import Floor

WORDS = "¿Me guardáis la Carrasca del 42 hasta el sábado?"


def waiting(floor: Floor) -> list[LeftNote]:
    with floor.shop.reading() as view:
        return view.left_notes.unread()


def told_to_desks(floor: Floor) -> list[str]:
    """Ids of the notes that desks heard of, in order."""
    heard = floor.heard_at_desk()
    return [str(row.body["id"]) for row in heard if row.kind.value == "left_note"]


def noted(floor: Floor, opened: Opened) -> list[tuple[str, str]]:
    with floor.shop.reading() as view:
        lines = notes.notes_of(floor.shop, view, opened.visit.id, "es")
    return [(line.kind, line.text) for line in lines]


async def test_a_note_waits_for_whoever_comes_under_its_sign_and_place(floor: Floor) -> None:
    opened = await floor.visit()
    note = await left_notes.leave(floor.shop, opened.visit.id, f"  {WORDS} \n")
    assert waiting(floor) == [note]
    assert (note.sign, note.zone, note.text) == (opened.visit.sign, "Montaña", WORDS)
    assert told_to_desks(floor) == [note.id]


async def test_to_leave_a_note_is_no_call(floor: Floor) -> None:
    ana, opened = await floor.on_shift("Ana"), await floor.visit()
    await left_notes.leave(floor.shop, opened.visit.id, WORDS)
    assert floor.tempo(opened) == "looking"
    assert floor.rings(ana) == []
    with floor.shop.reading() as view:
        assert view.visits.moves(opened.visit.id) == []
        assert view.leads.all_of(opened.visit.id) == []


async def test_other_words_take_the_place_of_those_that_nobody_read(floor: Floor) -> None:
    opened = await floor.visit()
    first = await left_notes.leave(floor.shop, opened.visit.id, "vuelvo mañana")
    second = await left_notes.leave(floor.shop, opened.visit.id, WORDS)
    assert second.id == first.id
    assert [note.text for note in waiting(floor)] == [WORDS]


async def test_the_same_words_again_are_the_same_note_and_no_news(floor: Floor) -> None:
    opened = await floor.visit()
    first = await left_notes.leave(floor.shop, opened.visit.id, WORDS)
    floor.wait(5)
    assert await left_notes.leave(floor.shop, opened.visit.id, WORDS) == first
    assert told_to_desks(floor) == [first.id]


@pytest.mark.parametrize("text", ["", " \n", "x" * (LONGEST + 1)])
async def test_a_note_that_does_not_fit_is_not_kept(floor: Floor, text: str) -> None:
    opened = await floor.visit()
    with pytest.raises(NoteNotFitting):
        await left_notes.leave(floor.shop, opened.visit.id, text)
    assert waiting(floor) == []


async def test_the_call_that_nobody_took_is_over_with_the_note_in_its_place(floor: Floor) -> None:
    ana, opened = await floor.on_shift("Ana"), await floor.visit()
    lead = await floor.call(opened)
    floor.wait(180)
    await run_due_timers(floor.shop)
    offered = [row for row in floor.heard_on_tablet(opened) if row.kind.value == "notice"][-1]
    assert left_notes.BUTTON in {choice["payload"] for choice in offered.body["choices"]}
    await left_notes.leave(floor.shop, opened.visit.id, WORDS)
    assert floor.lead(lead.id).status is LeadStatus.CANCELLED
    assert floor.tempo(opened) == "looking"
    assert floor.notices(opened)[-1] == "note_instead"
    floor.wait(900)
    await run_due_timers(floor.shop)
    assert floor.notices(opened)[-1] == "note_instead"
    last = [row for row in floor.heard_at_desk(ana) if row.kind.value == "lead"][-1]
    assert last.body["status"] == "cancelled"


async def test_a_call_that_somebody_took_goes_on(floor: Floor) -> None:
    ana, opened = await floor.on_shift("Ana"), await floor.visit()
    lead = await floor.call(opened)
    await desk.claim(floor.shop, ana, lead.id)
    await left_notes.leave(floor.shop, opened.visit.id, WORDS)
    assert floor.lead(lead.id).status is LeadStatus.CLAIMED
    assert floor.tempo(opened) == "called"


async def test_a_note_that_does_not_fit_leaves_the_call_as_it_is(floor: Floor) -> None:
    await floor.on_shift("Ana")
    opened = await floor.visit()
    lead = await floor.call(opened)
    with pytest.raises(NoteNotFitting):
        await left_notes.leave(floor.shop, opened.visit.id, " ")
    assert floor.lead(lead.id).status is LeadStatus.RAISED


async def test_a_note_outlives_its_visit_but_a_visit_that_is_over_leaves_none(floor: Floor) -> None:
    opened = await floor.visit()
    note = await left_notes.leave(floor.shop, opened.visit.id, WORDS)
    await visits.end_visit(floor.shop, opened.visit.id)
    assert waiting(floor) == [note]
    with pytest.raises(VisitEnded):
        await left_notes.leave(floor.shop, opened.visit.id, "otra cosa")


async def test_a_withdrawn_note_is_nowhere(floor: Floor) -> None:
    opened = await floor.visit()
    note = await left_notes.leave(floor.shop, opened.visit.id, WORDS)
    await left_notes.withdraw(floor.shop, opened.visit.id)
    assert noted(floor, opened) == []
    assert told_to_desks(floor) == [note.id, note.id]
    assert WORDS not in str(floor.heard_at_desk())
    with pytest.raises(NoteUnknown):
        await left_notes.withdraw(floor.shop, opened.visit.id)


async def test_whoever_read_it_first_is_kept_and_it_leaves_every_desk(floor: Floor) -> None:
    ana, luis = await floor.on_shift("Ana"), await floor.on_shift("Luis")
    opened = await floor.visit()
    note = await left_notes.leave(floor.shop, opened.visit.id, WORDS)
    await left_notes.read(floor.shop, ana, note.id)
    await left_notes.read(floor.shop, luis, note.id)
    with floor.shop.reading() as view:
        assert left_notes.unread_for(view, luis) == []
        kept = view.left_notes.get(note.id)
    assert kept is not None
    assert kept.read_by == ana.id
    assert told_to_desks(floor) == [note.id, note.id]
    with pytest.raises(NoteUnknown):
        await left_notes.read(floor.shop, ana, "another")


async def test_after_one_was_read_another_may_be_left(floor: Floor) -> None:
    ana, opened = await floor.on_shift("Ana"), await floor.visit()
    first = await left_notes.leave(floor.shop, opened.visit.id, WORDS)
    await left_notes.read(floor.shop, ana, first.id)
    floor.wait(1)
    second = await left_notes.leave(floor.shop, opened.visit.id, "y otra cosa")
    assert waiting(floor) == [second]
    assert len(noted(floor, opened)) == 2


async def test_off_shift_no_note_comes_to_anybody(floor: Floor) -> None:
    ana, opened = await floor.on_shift("Ana"), await floor.visit()
    note = await left_notes.leave(floor.shop, opened.visit.id, WORDS)
    with floor.shop.reading() as view:
        assert left_notes.unread_for(view, floor.person(ana)) == [note]
    await people.set_shift(floor.shop, ana, Shift.OFF)
    with floor.shop.reading() as view:
        assert left_notes.unread_for(view, floor.person(ana)) == []


async def test_what_was_noted_shows_it_and_deletes_it_read_or_not(floor: Floor) -> None:
    ana, opened, other = await floor.on_shift("Ana"), await floor.visit(), await floor.visit()
    first = await left_notes.leave(floor.shop, opened.visit.id, WORDS)
    assert noted(floor, opened) == [("left_note", f"Dejaste una nota: «{WORDS}»")]
    with pytest.raises(NoteUnknown):
        await notes.delete_note(floor.shop, other.visit.id, first.id)
    await left_notes.read(floor.shop, ana, first.id)
    second = await left_notes.leave(floor.shop, opened.visit.id, "y otra cosa")
    for note in (first, second):
        await notes.delete_note(floor.shop, opened.visit.id, note.id)
    assert noted(floor, opened) == []
    assert waiting(floor) == []
    assert told_to_desks(floor) == [first.id, first.id, second.id, second.id]


async def test_erasing_a_visit_takes_its_notes_off_every_desk(floor: Floor) -> None:
    ana, opened, other = await floor.on_shift("Ana"), await floor.visit(), await floor.visit()
    first = await left_notes.leave(floor.shop, opened.visit.id, WORDS)
    await left_notes.read(floor.shop, ana, first.id)
    second = await left_notes.leave(floor.shop, opened.visit.id, "y otra cosa")
    theirs = await left_notes.leave(floor.shop, other.visit.id, WORDS)
    await erasing.erase_visit(floor.shop, opened.visit.id)
    assert noted(floor, opened) == []
    assert waiting(floor) == [theirs]
    assert told_to_desks(floor)[-1] == second.id


async def test_a_receipt_erases_the_note_of_a_visit_that_is_over(floor: Floor) -> None:
    opened = await floor.visit()
    await left_notes.leave(floor.shop, opened.visit.id, WORDS)
    await visits.end_visit(floor.shop, opened.visit.id)
    await erasing.erase_by_receipt(floor.shop, opened.receipt)
    assert waiting(floor) == []
    assert noted(floor, opened) == []


async def test_notes_are_forgotten_with_all_other_words(floor: Floor) -> None:
    opened = await floor.visit()
    await left_notes.leave(floor.shop, opened.visit.id, WORDS)
    await visits.end_visit(floor.shop, opened.visit.id)
    floor.now += timedelta(days=29)
    await forget_old_words(floor.shop, 30)
    assert len(waiting(floor)) == 1
    floor.now += timedelta(days=2)
    await forget_old_words(floor.shop, 30)
    assert waiting(floor) == []
