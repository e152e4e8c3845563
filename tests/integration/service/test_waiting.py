from pathlib import Path

from bot.floor.lead import How, LeadStatus
from bot.service import desk
from bot.service.waiting import run_due_timers
from tests.integration.service.conftest import Floor


async def test_an_unclaimed_call_rings_for_one_more_person_every_thirty_seconds(
    floor: Floor,
) -> None:
    ana, luis = await floor.on_shift("Ana"), await floor.on_shift("Luis")
    await floor.call(await floor.visit())
    assert floor.rings(ana, luis) == ["Ana"]
    floor.wait(29)
    await run_due_timers(floor.shop)
    assert floor.rings(ana, luis) == ["Ana"]
    floor.wait(1)
    await run_due_timers(floor.shop)
    assert floor.rings(ana, luis) == ["Ana", "Luis"]
    floor.wait(30)
    await run_due_timers(floor.shop)
    assert floor.rings(ana, luis) == ["Ana", "Luis"]


async def test_the_tablet_is_honest_about_the_wait(floor: Floor) -> None:
    await floor.on_shift("Ana")
    opened = await floor.visit()
    await floor.call(opened)
    said = []
    for _ in range(7):
        floor.wait(30)
        await run_due_timers(floor.shop)
        said.append(floor.notices(opened)[-1:] or [""])
    assert [kind for (kind,) in said] == ["", "longer", "longer", "longer", "longer", *_ALT]


_ALT = ["alternatives", "alternatives"]


async def test_nobody_came_in_fifteen_minutes(floor: Floor) -> None:
    await floor.on_shift("Ana")
    opened = await floor.visit()
    lead = await floor.call(opened)
    floor.wait(15 * 60)
    await run_due_timers(floor.shop)
    assert floor.lead(lead.id).status is LeadStatus.EXPIRED
    assert floor.tempo(opened) == "looking"
    assert floor.notices(opened)[-1] == "expired"


async def test_in_ten_minutes_means_that_nothing_rings_before(floor: Floor) -> None:
    ana = await floor.on_shift("Ana")
    opened = await floor.visit()
    lead = await floor.call(opened, how=How.LATER)
    floor.wait(599)
    await run_due_timers(floor.shop)
    assert floor.rings(ana) == []
    floor.wait(1)
    await run_due_timers(floor.shop)
    assert floor.rings(ana) == ["Ana"]
    floor.wait(14 * 60)
    await run_due_timers(floor.shop)
    assert floor.lead(lead.id).status is LeadStatus.RAISED


async def test_claimed_but_not_met_asks_both_and_then_goes_back(floor: Floor) -> None:
    ana, opened = await floor.on_shift("Ana"), await floor.visit()
    lead = await floor.call(opened)
    await desk.claim(floor.shop, ana, lead.id)
    floor.wait(180)
    await run_due_timers(floor.shop)
    assert floor.notices(opened)[-1] == "together"
    assert [row.kind.value for row in floor.heard_at_desk(ana)][-1] == "together"
    floor.wait(60)
    await run_due_timers(floor.shop)
    assert floor.lead(lead.id).status is LeadStatus.RAISED
    assert floor.notices(opened)[-1] == "requeued"


async def test_once_met_nobody_is_asked_any_more(floor: Floor) -> None:
    ana, opened = await floor.on_shift("Ana"), await floor.visit()
    lead = await floor.call(opened)
    await desk.claim(floor.shop, ana, lead.id)
    await desk.meet(floor.shop, ana, lead.id)
    floor.wait(3600)
    await run_due_timers(floor.shop)
    assert floor.lead(lead.id).status is LeadStatus.MET
    assert floor.notices(opened) == ["coming"]
    assert floor.tempo(opened) == "accompanied"


async def test_a_named_person_who_does_not_answer_is_offered_to_nobody_unasked(
    floor: Floor,
) -> None:
    ana, luis = await floor.on_shift("Ana"), await floor.on_shift("Luis")
    opened = await floor.visit()
    await floor.call(opened, who=ana.id)
    floor.wait(45)
    await run_due_timers(floor.shop)
    assert floor.notices(opened)[-1] == "named_unanswered"
    assert floor.rings(ana, luis) == ["Ana"]


async def test_a_silent_person_is_noticed_after_two_minutes(floor: Floor) -> None:
    ana, opened = await floor.on_shift("Ana"), await floor.visit()
    lead = await floor.call(opened, how=How.WRITE)
    await desk.claim(floor.shop, ana, lead.id)
    floor.wait(60)
    await desk.write(floor.shop, ana, lead.id, "m1", "Hola, dime")
    floor.wait(119)
    await run_due_timers(floor.shop)
    assert "person_silent" not in floor.notices(opened)
    floor.wait(1)
    await run_due_timers(floor.shop)
    assert floor.notices(opened)[-1] == "person_silent"


async def test_timers_survive_a_restart(floor: Floor, database_url: str, tmp_path: Path) -> None:
    await floor.on_shift("Ana")
    opened = await floor.visit()
    lead = await floor.call(opened)
    floor.house.database.close()
    again = Floor(database_url, tmp_path / "home")
    again.now = floor.now
    again.wait(15 * 60)
    await run_due_timers(again.shop)
    assert again.lead(lead.id).status is LeadStatus.EXPIRED
    again.house.close()
