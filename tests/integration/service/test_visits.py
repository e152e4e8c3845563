import pytest

from bot.floor.errors import (
    NobodyOnShift,
    PinRefused,
    ResumeCodeUnknown,
    TokenUnknown,
    TooManyAttempts,
    WrongTempo,
)
from bot.floor.tempo import Tempo
from bot.service import calls, people, tempo, visits
from tests.integration.service.conftest import Floor


async def test_a_sleeping_visit_is_taken_up_with_a_new_token(floor: Floor) -> None:
    opened = await floor.visit()
    floor.wait(19 * 60)
    again = await visits.resume_visit(floor.shop, floor._key or "", opened.resume.lower())
    assert again.visit.id == opened.visit.id
    assert again.receipt == opened.receipt
    assert [reply["from"] for reply in again.replies] == ["bot"]
    with floor.shop.reading() as view:
        assert visits.visit_of(view, opened.visit.id, again.token).id == opened.visit.id
        with pytest.raises(TokenUnknown):
            visits.visit_of(view, opened.visit.id, opened.token)


async def test_after_twenty_minutes_it_is_over(floor: Floor) -> None:
    opened = await floor.visit()
    floor.wait(20 * 60 + 1)
    with pytest.raises(ResumeCodeUnknown):
        await visits.resume_visit(floor.shop, floor._key or "", opened.resume)
    assert await visits.end_sleepers(floor.shop) == 1
    assert floor.tempo(opened) == "ended"


async def test_a_called_visit_does_not_fall_asleep(floor: Floor) -> None:
    await floor.on_shift("Ana")
    opened = await floor.visit()
    await floor.call(opened)
    floor.wait(3600)
    assert await visits.end_sleepers(floor.shop) == 0


async def test_nobody_on_shift_is_said_before_anything_is_stored(floor: Floor) -> None:
    opened = await floor.visit()
    with pytest.raises(NobodyOnShift):
        await floor.call(opened)
    assert floor.tempo(opened) == "looking"
    with floor.shop.reading() as view:
        assert view.leads.all_of(opened.visit.id) == []


async def test_a_raised_call_ends_with_the_visit(floor: Floor) -> None:
    await floor.on_shift("Ana")
    opened = await floor.visit()
    lead = await floor.call(opened)
    await visits.end_visit(floor.shop, opened.visit.id)
    assert floor.lead(lead.id).status.value == "cancelled"


async def test_the_desk_sees_a_zone_only_while_somebody_may_come_by(floor: Floor) -> None:
    opened = await floor.visit()
    assert _floor(floor) == {"in_use": 1, "open": []}
    await tempo.set_tempo(floor.shop, opened.visit.id, Tempo.OPEN)
    assert _floor(floor) == {"in_use": 1, "open": ["Montaña"]}
    await tempo.set_tempo(floor.shop, opened.visit.id, Tempo.LOOKING)
    assert _floor(floor) == {"in_use": 1, "open": []}


async def test_every_move_of_tempo_is_kept_with_what_was_seen_and_pressed(floor: Floor) -> None:
    await floor.on_shift("Ana")
    opened = await floor.visit()
    await floor.call(opened)
    await calls.cancel_lead(floor.shop, opened.visit.id)
    with floor.shop.reading() as view:
        moves = view.visits.moves(opened.visit.id)
    assert [(move.before.value, move.after.value) for move in moves] == [
        ("looking", "called"),
        ("called", "looking"),
    ]
    assert all(move.act and move.act.seen and move.act.pressed for move in moves)


async def test_the_tempo_switch_is_not_for_a_called_visit(floor: Floor) -> None:
    await floor.on_shift("Ana")
    opened = await floor.visit()
    await floor.call(opened)
    with pytest.raises(WrongTempo):
        await tempo.set_tempo(floor.shop, opened.visit.id, Tempo.OPEN)


async def test_five_wrong_pins_lock_the_name_for_that_source_only(floor: Floor) -> None:
    await floor.on_shift("Ana")
    for _ in range(5):
        with pytest.raises(PinRefused):
            await people.sign_in(floor.shop, "Ana", "000000", "10.0.0.1")
    with pytest.raises(TooManyAttempts):
        await people.sign_in(floor.shop, "ana", "471182", "10.0.0.1")
    person, _, _ = await people.sign_in(floor.shop, "Ana", "471182", "10.0.0.2")
    assert person.name == "Ana"
    floor.wait(301)
    await people.sign_in(floor.shop, "Ana", "471182", "10.0.0.1")


def _floor(floor: Floor) -> dict[str, object]:
    rows = [row for row in floor.heard_at_desk() if row.kind.value == "floor"]
    return dict(rows[-1].body)
