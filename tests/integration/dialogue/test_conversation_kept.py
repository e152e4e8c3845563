"""What a conversation remembers, and that it is never lost or begun anew in silence."""

import asyncio

import pytest
from sqlalchemy import create_engine, text

from tests.integration.dialogue.conftest import Database, Path, Talker, loaded, new_shopper
from tests.work import counted


class PowerCut(Exception):
    """The commit did not happen."""


def cut() -> None:
    raise PowerCut


async def test_a_need_said_once_is_remembered(shopper: Talker) -> None:
    await shopper.say("quiero ver botas")
    await shopper.say("hola")
    slots = await shopper.slots()
    assert (slots["category"], slots["shown"]) == ("botas", ["p1"])


async def test_a_turn_is_one_row_with_its_own_events_only(shopper: Talker) -> None:
    for _ in range(3):
        await shopper.say("quiero ver botas")
    rows = shopper.rows()
    assert [seq for seq, _ in rows] == [1, 2, 3]
    assert [sum(e["event"] == "user" for e in events) for _, events in rows] == [1, 1, 1]
    assert rows[2][1][-1]["name"] == "action_listen"


async def test_a_turn_that_was_not_committed_never_happened(shopper: Talker) -> None:
    await shopper.say("quiero ver botas")
    before = await shopper.slots()
    parsed = await shopper.machine.parse("show me boots")
    with pytest.raises(PowerCut):
        await shopper.turn(parsed, before_commit=cut)
    shopper.machine.forget(shopper.id)
    assert await shopper.slots() == before
    assert await shopper.say("quiero ver botas") == ["Te enseño botas"]
    assert [seq for seq, _ in shopper.rows()] == [1, 2]


async def test_it_never_happened_even_if_nobody_says_so(shopper: Talker) -> None:
    await shopper.say("quiero ver botas")
    with pytest.raises(PowerCut):
        await shopper.turn(await shopper.machine.parse("show me boots"), before_commit=cut)
    assert (await shopper.slots())["category"] == "botas"


async def test_a_restarted_program_remembers_the_same(
    shopper: Talker, shop_rows: Database, tiny_model: Path
) -> None:
    for words in ("quiero ver botas", "hola", "llama a alguien", "show me boots"):
        await shopper.say(words)
    restarted = Talker(await loaded(tiny_model), shop_rows, shopper.id)
    assert await restarted.slots() == await shopper.slots()


async def test_a_long_visit_is_rebuilt_to_the_very_same_events(shopper: Talker) -> None:
    for turn in range(30):
        await shopper.say("quiero ver botas" if turn % 3 else "hola")
    live = shopper.machine._room._store._live[shopper.id].tracker
    shopper.machine.forget(shopper.id)
    await shopper.say("hola")
    rebuilt = shopper.machine._room._store._live[shopper.id].tracker
    assert [e.type_name for e in list(live.events)] == [
        e.type_name for e in list(rebuilt.events)[: len(live.events)]
    ]
    assert live.current_slot_values() == rebuilt.current_slot_values()


async def test_a_damaged_row_costs_its_own_turn_only(
    shopper: Talker, sqlite_url: str, caplog: pytest.LogCaptureFixture
) -> None:
    await shopper.say("quiero ver botas")
    await shopper.say("hola")
    await shopper.say("hola")
    damage(sqlite_url, 2, '[{"event": "never heard of"}]')
    shopper.machine.forget(shopper.id)
    assert (await shopper.slots())["category"] == "botas"
    assert "goes on without it" in caplog.text
    damage(sqlite_url, 3, "not even JSON")
    assert (await shopper.slots())["category"] == "botas"


def damage(url: str, seq: int, content: str) -> None:
    statement = text("UPDATE tracker_events SET events = :content WHERE seq = :seq")
    with create_engine(url).begin() as connection:
        connection.execute(statement, {"content": content, "seq": seq})


async def test_what_was_erased_is_forgotten_by_the_machine(
    shopper: Talker, shop_rows: Database
) -> None:
    from dataclasses import replace

    await shopper.say("quiero ver botas")
    async with shop_rows.unit_of_work() as uow:
        uow.conversations.erase(shopper.id)
        visit = uow.visits.get(shopper.id)
        uow.visits.save(replace(visit, erasures=visit.erasures + 1))
    assert (await shopper.slots())["category"] is None


async def test_two_turns_of_one_visit_at_once_come_one_after_the_other(shopper: Talker) -> None:
    await asyncio.gather(*(shopper.say("quiero ver botas") for _ in range(5)))
    assert [seq for seq, _ in shopper.rows()] == [1, 2, 3, 4, 5]
    assert (await shopper.slots())["shown"] == ["p1", "p1", "p1"]


async def test_visits_do_not_hear_each_other(shopper: Talker, shop_rows: Database) -> None:
    other = await new_shopper(shopper.machine, shop_rows, "v2")
    await asyncio.gather(shopper.say("quiero ver botas"), other.say("hola"))
    assert (await other.slots())["category"] is None


async def test_the_three_hundredth_turn_is_as_little_work_as_the_first_ones(
    shopper: Talker,
) -> None:
    parsed = [await shopper.machine.parse(w) for w in ("quiero ver botas", "hola", "hello")]
    calls = []
    for turn in range(300):
        with counted() as work:
            await shopper.turn(parsed[turn % 3])
        calls.append(work.calls)
    assert sum(calls[-30:]) <= 1.1 * sum(calls[6:36])
