"""What holds when other programs write into the same shop, or die while they do."""

import asyncio
import random
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from bot.db.unit_of_work import Database
from bot.floor.errors import ShopNotReachable
from bot.floor.stream import FLOOR, Heard, StreamEvent, of_visit
from tests.integration.db.shop import NOON, saved_visit

ROOT = Path(__file__).resolve().parents[3]
ROW = StreamEvent(FLOOR, Heard.FLOOR, {}, NOON)


def writer(url: str, *what: str) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-m", "tests.integration.db.writer", url, *what],
        cwd=ROOT,
        text=True,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )


@contextmanager
def somebody_holding(url: str) -> Iterator[None]:
    """Another program is in the middle of a unit."""
    with writer(url, "hold") as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "holding\n"
        try:
            yield
        finally:
            other.kill()


def test_rows_of_several_programs_are_read_in_commit_order_and_none_is_missed(
    database: Database, database_url: str
) -> None:
    others = [writer(database_url, "rows", "60") for _ in range(3)]
    read: list[int] = []
    while any(other.poll() is None for other in others):
        read += newer_than(database, read)
        time.sleep(0.002)
    read += newer_than(database, read)
    assert [other.communicate() and other.returncode for other in others] == [0, 0, 0]
    assert len(read) == 360
    assert read == sorted(read)


def newer_than(database: Database, read: list[int]) -> list[int]:
    with database.reading() as view:
        return [event.id for event in view.stream.after(read[-1] if read else 0)]


async def test_a_held_database_is_said_after_5_seconds_while_every_page_goes_on(
    database: Database, database_url: str
) -> None:
    gaps: list[float] = []
    ticking = asyncio.create_task(tick(gaps))
    with somebody_holding(database_url):
        began = time.perf_counter()
        with pytest.raises(ShopNotReachable):
            async with database.unit_of_work():
                pass
        assert 4 < time.perf_counter() - began < 20
        with database.reading() as view:
            assert view.stream.last_id() == 0
    ticking.cancel()
    assert len(gaps) > 100
    assert max(gaps) < 2.5
    async with database.unit_of_work() as uow:
        uow.stream.append(ROW)


async def tick(gaps: list[float]) -> None:
    while True:
        before = time.perf_counter()
        await asyncio.sleep(0.01)
        gaps.append(time.perf_counter() - before)


async def test_whoever_gives_up_on_a_held_database_leaves_it_free(
    database: Database, database_url: str
) -> None:
    async def write() -> None:
        async with database.unit_of_work() as uow:
            uow.stream.append(ROW)

    with somebody_holding(database_url):
        task = asyncio.create_task(write())
        await asyncio.sleep(0.2)
        task.cancel()
    await asyncio.wait({task})
    assert task.cancelled()
    await write()
    with database.reading() as view:
        assert len(view.stream.after(0)) == 1


def test_a_program_killed_in_the_middle_leaves_whole_units_and_all_it_had_announced(
    database: Database, database_url: str
) -> None:
    visit = saved_visit(database)
    for _ in range(5):
        with writer(database_url, "turns", visit.id) as other:
            assert other.stdout is not None
            announced = int(other.stdout.readline())
            time.sleep(random.uniform(0.0, 0.15))
            other.kill()
            announced = max([announced, *map(int, other.stdout.read().split())])
        must_be_whole(database, visit.id, announced)


def must_be_whole(database: Database, visit_id: str, announced: int) -> None:
    with database.reading() as view:
        visit = view.visits.get(visit_id)
        turns = view.conversations.turns(visit_id)
        replies = [e.id for e in view.stream.heard_by([of_visit(visit_id)], 0, limit=100_000)]
        events = view.conversations.tracker_events(visit_id)
    assert visit is not None
    assert visit.seq >= announced
    every = list(range(1, visit.seq + 1))
    assert [turn.seq for turn in turns] == every
    assert [seq for seq, _ in events] == every
    assert [id for turn in turns for id in turn.replies] == replies


@pytest.mark.parametrize(
    "url",
    [
        "sqlite:////nowhere/at/all/shop.db",
        "postgresql://mirando@127.0.0.1:8169/shop",
        "postgres://mirando@127.0.0.1:8169/shop",
    ],
)
async def test_a_database_that_is_not_there_is_said(url: str) -> None:
    database = Database(url)
    with pytest.raises(ShopNotReachable):
        database.upgrade()
    with pytest.raises(ShopNotReachable), database.reading():
        pass
    with pytest.raises(ShopNotReachable):
        async with database.unit_of_work():
            pass
    database.close()


def test_a_file_that_is_no_database_is_said(tmp_path: Path) -> None:
    path = tmp_path / "shop.db"
    path.write_text("buenos días " * 100)
    with pytest.raises(ShopNotReachable, match="not a database"):
        Database(f"sqlite:///{path}").upgrade()
