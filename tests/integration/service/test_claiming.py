import asyncio

import pytest

from bot.floor.errors import LeadAlreadyClaimed, LeadUnknown, StaffNotOnShift
from bot.floor.lead import BriefRight, Lead, LeadStatus, Outcome
from bot.floor.staff import Person, Shift
from bot.service import calls, desk, people
from tests.integration.service.conftest import Floor

DESKS = 50
ROUNDS = 20


async def test_fifty_desks_press_at_once_and_exactly_one_wins(floor: Floor) -> None:
    salespeople = [await floor.on_shift(f"Persona {n}") for n in range(DESKS)]
    for _ in range(ROUNDS):
        opened = await floor.visit()
        lead = await floor.call(opened)
        results = await asyncio.gather(
            *(desk.claim(floor.shop, person, lead.id) for person in salespeople),
            return_exceptions=True,
        )
        winners = [result for result in results if isinstance(result, Lead)]
        losers = [result for result in results if isinstance(result, LeadAlreadyClaimed)]
        assert (len(winners), len(losers)) == (1, DESKS - 1)
        winner = _named(salespeople, winners[0].claimed_by)
        assert {loser.by for loser in losers} == {winner.name}
        await desk.close(floor.shop, winner, lead.id, Outcome.BOUGHT, BriefRight.YES)


async def test_the_shopper_reads_who_is_coming(floor: Floor) -> None:
    ana, opened = await floor.on_shift("Ana"), await floor.visit()
    lead = await floor.call(opened)
    await desk.claim(floor.shop, ana, lead.id)
    notice = [row for row in floor.heard_on_tablet(opened) if row.kind.value == "notice"][-1]
    assert notice.body["kind"] == "coming"
    assert "Ana" in notice.body["text"]


async def test_nobody_off_shift_claims(floor: Floor) -> None:
    ana, opened = await floor.on_shift("Ana"), await floor.visit()
    lead = await floor.call(opened)
    await people.set_shift(floor.shop, ana, Shift.OFF)
    with pytest.raises(StaffNotOnShift):
        await desk.claim(floor.shop, floor.person(ana), lead.id)


async def test_a_call_for_one_person_is_nobody_elses(floor: Floor) -> None:
    ana, luis = await floor.on_shift("Ana"), await floor.on_shift("Luis")
    lead = await floor.call(await floor.visit(), who=ana.id)
    with floor.shop.reading() as view:
        assert desk.leads_for(view, luis) == []
        assert [seen.id for seen in desk.leads_for(view, ana)] == [lead.id]
    with pytest.raises(LeadUnknown):
        await desk.claim(floor.shop, luis, lead.id)
    assert not [row for row in floor.heard_at_desk(luis) if row.kind.value in ("lead", "ring")]


async def test_a_declined_call_is_hidden_from_whoever_declined_it(floor: Floor) -> None:
    ana, luis = await floor.on_shift("Ana"), await floor.on_shift("Luis")
    lead = await floor.call(await floor.visit())
    await desk.decline(floor.shop, ana, lead.id, "con otra persona")
    with floor.shop.reading() as view:
        assert desk.leads_for(view, ana) == []
        assert [seen.id for seen in desk.leads_for(view, luis)] == [lead.id]


async def test_a_claim_given_back_returns_to_the_queue_with_an_apology(floor: Floor) -> None:
    ana, opened = await floor.on_shift("Ana"), await floor.visit()
    luis = await floor.on_shift("Luis")
    lead = await floor.call(opened)
    await desk.claim(floor.shop, ana, lead.id)
    await desk.decline(floor.shop, ana, lead.id, "me llaman de caja")
    assert floor.lead(lead.id).status is LeadStatus.RAISED
    assert floor.notices(opened)[-1] == "requeued"
    assert (await desk.claim(floor.shop, luis, lead.id)).claimed_by == luis.id


async def test_it_rings_for_nobody_who_is_with_a_customer(floor: Floor) -> None:
    ana = await floor.on_shift("Ana")
    first = await floor.call(await floor.visit())
    await desk.claim(floor.shop, ana, first.id)
    await floor.call(await floor.visit())
    assert floor.rings(ana) == ["Ana"]


async def test_the_shopper_cancels_and_the_desk_hears_it(floor: Floor) -> None:
    ana, opened = await floor.on_shift("Ana"), await floor.visit()
    lead = await floor.call(opened)
    await desk.claim(floor.shop, ana, lead.id)
    await calls.cancel_lead(floor.shop, opened.visit.id)
    last = [row for row in floor.heard_at_desk(ana) if row.kind.value == "lead"][-1]
    assert (last.body["id"], last.body["status"]) == (lead.id, "cancelled")
    assert floor.tempo(opened) == "looking"


async def test_whoever_leaves_the_shop_leaves_no_call_behind(floor: Floor) -> None:
    ana = await floor.on_shift("Ana")
    await floor.on_shift("Luis")
    lead = await floor.call(await floor.visit())
    await desk.claim(floor.shop, ana, lead.id)
    await people.leave(floor.shop, "Ana")
    assert floor.lead(lead.id).status is LeadStatus.RAISED


def _named(salespeople: list[Person], person_id: str | None) -> Person:
    return next(person for person in salespeople if person.id == person_id)
