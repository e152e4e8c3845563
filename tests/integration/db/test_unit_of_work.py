import asyncio
import time
from contextlib import ExitStack

import psycopg2
import pytest

from bot.db.engine import LOCK_WAIT_SECONDS, READERS
from bot.db.unit_of_work import Database
from bot.floor.errors import LeadAlreadyClaimed, ShopNotReachable
from bot.floor.lead import Lead
from bot.floor.staff import Person
from bot.floor.stream import FLOOR, Heard, StreamEvent
from bot.service.ports import UnitOfWork
from tests.integration.db.shop import NOON, a_lead, a_person, later

ROW = StreamEvent(FLOOR, Heard.FLOOR, {}, NOON)


def rows_in(database: Database) -> int:
    with database.reading() as view:
        return len(view.stream.after(0))


async def test_what_a_unit_wrote_is_seen_only_after_it_ended_well(database: Database) -> None:
    async with database.unit_of_work() as uow:
        uow.stream.append(ROW)
        assert uow.stream.last_id() > 0
        assert rows_in(database) == 0
    assert rows_in(database) == 1


async def test_a_unit_that_fails_leaves_nothing_and_the_next_one_goes_on(
    database: Database,
) -> None:
    told: list[str] = []

    async def fail() -> None:
        async with database.unit_of_work() as uow:
            uow.stream.append(ROW)
            uow.facts.set("demo", "yes")
            uow.after_commit(lambda: told.append("failed one"))
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await fail()
    async with database.unit_of_work() as uow:
        assert uow.facts.get("demo") is None
        uow.stream.append(ROW)
    assert rows_in(database) == 1
    assert told == []


async def test_tasks_after_the_commit_run_once_it_can_be_read_and_may_fail(
    database: Database, caplog: pytest.LogCaptureFixture
) -> None:
    seen: list[int] = []
    async with database.unit_of_work() as uow:
        uow.stream.append(ROW)
        uow.after_commit(lambda: seen.append(1 // 0))
        uow.after_commit(lambda: seen.append(rows_in(database)))
        assert seen == []
    assert seen == [1]
    assert "a task after the commit failed" in caplog.text


async def test_units_take_their_turn_in_the_order_in_which_they_came(database: Database) -> None:
    order: list[int] = []

    async def write(n: int) -> None:
        async with database.unit_of_work() as uow:
            uow.stream.append(ROW)
            await asyncio.sleep(0.001)
            order.append(n)

    await asyncio.gather(*[write(n) for n in range(20)])
    assert order == list(range(20))
    assert rows_in(database) == 20


async def test_a_view_is_of_one_moment(database: Database) -> None:
    with database.reading() as view:
        assert view.stream.last_id() == 0
        async with database.unit_of_work() as uow:
            uow.stream.append(ROW)
        assert view.stream.last_id() == 0
    assert rows_in(database) == 1


def test_views_left_open_are_refused_beyond_a_number_and_nobody_waits(database: Database) -> None:
    with ExitStack() as left_open:
        for _ in range(READERS):
            left_open.enter_context(database.reading())
        began = time.perf_counter()
        with pytest.raises(ShopNotReachable), database.reading():
            pass
        assert time.perf_counter() - began < LOCK_WAIT_SECONDS
        with database.unit_of_work_now() as uow:
            uow.stream.append(ROW)
    assert rows_in(database) == 1


def test_a_program_without_a_loop_writes_in_the_same_way(database: Database) -> None:
    told: list[int] = []
    with database.unit_of_work_now() as uow:
        uow.stream.append(ROW)
        uow.after_commit(lambda: told.append(rows_in(database)))

    def fail() -> None:
        with database.unit_of_work_now() as uow:
            uow.stream.append(ROW)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert rows_in(database) == 1
    assert told == [1]


async def test_whoever_gives_up_waiting_for_their_turn_does_not_keep_it(database: Database) -> None:
    async def write() -> None:
        async with database.unit_of_work() as uow:
            uow.stream.append(ROW)

    async with database.unit_of_work() as uow:
        waiting = [asyncio.create_task(write()) for _ in range(3)]
        await asyncio.sleep(0.01)
        waiting[0].cancel()
        waiting[1].cancel()
        uow.stream.append(ROW)
    await asyncio.wait(waiting)
    assert [task.cancelled() for task in waiting] == [True, True, False]
    assert rows_in(database) == 2


@pytest.mark.parametrize("steps", range(8))
async def test_a_unit_cancelled_at_any_step_is_whole_and_the_next_one_goes_on(
    database: Database, steps: int
) -> None:
    told: list[str] = []

    async def write() -> None:
        async with database.unit_of_work() as uow:
            uow.stream.append(ROW)
            uow.after_commit(lambda: told.append("saved"))
            uow.stream.append(ROW)

    task = asyncio.create_task(write())
    for _ in range(steps):
        await asyncio.sleep(0 if steps % 2 else 0.0005)
    task.cancel()
    await asyncio.wait({task})
    async with database.unit_of_work():
        pass
    assert rows_in(database) in (0, 2)
    assert told == ["saved"] * (rows_in(database) // 2)


async def test_fifty_desks_claim_one_lead_at_once_and_49_are_told_who_was_first(
    database: Database,
) -> None:
    with database.unit_of_work_now() as uow:
        people = [a_person(uow, f"Ana {n}") for n in range(50)]
    for _ in range(20):
        with database.unit_of_work_now() as uow:
            lead = a_lead(uow)
        claims = [claim(database, lead.id, person) for person in people]
        results = await asyncio.gather(*claims, return_exceptions=True)
        winners = [result for result in results if isinstance(result, Lead)]
        losers = [result for result in results if isinstance(result, LeadAlreadyClaimed)]
        assert len(winners) == 1
        assert [loser.by for loser in losers] == [winners[0].claimed_by] * 49
        with database.reading() as view:
            assert view.leads.get(lead.id) == winners[0]


async def claim(database: Database, lead_id: str, person: Person) -> Lead:
    async with database.unit_of_work() as uow:
        lead = found(uow, lead_id).claimed(person.id, later(seconds=1))
        uow.leads.save(lead)
        return lead


def found(uow: UnitOfWork, lead_id: str) -> Lead:
    lead = uow.leads.get(lead_id)
    assert lead is not None
    return lead


async def test_a_full_disk_leaves_nothing_and_is_said(sqlite_url: str) -> None:
    database = Database(sqlite_url)

    async def fill() -> None:
        async with database.unit_of_work() as uow:
            uow.stream.append(ROW)
            uow._connection.exec_driver_sql("PRAGMA max_page_count = 1")
            for n in range(1000):
                uow.facts.set(f"{n}", "x" * 1000)

    with pytest.raises(ShopNotReachable, match="full"):
        await fill()
    assert rows_in(database) == 0
    database.close()


@pytest.mark.parametrize("more", [0, 1])
async def test_a_lost_connection_is_said_and_mended_with_the_next_unit(
    postgresql_url: str, more: int
) -> None:
    database = Database(postgresql_url)

    async def lose_the_connection() -> None:
        async with database.unit_of_work() as uow:
            uow.stream.append(ROW)
            hang_up_on_everybody(postgresql_url)
            for _ in range(more):
                uow.stream.append(ROW)

    with pytest.raises(ShopNotReachable):
        await lose_the_connection()
    assert rows_in(database) == 0
    async with database.unit_of_work() as uow:
        uow.stream.append(ROW)
    assert rows_in(database) == 1
    database.close()


def hang_up_on_everybody(url: str) -> None:
    connection = psycopg2.connect(url)
    with connection, connection.cursor() as cursor:
        cursor.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            " WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )
    connection.close()
    time.sleep(0.05)
