"""The shop's database: reading at any time, writing one unit of work after the other."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager, contextmanager, suppress
from functools import partial
from typing import TypeVar

from bot.db import migrate
from bot.db.engine import as_not_reachable, open_engine
from bot.db.rooms import Rooms
from bot.db.transaction import Transaction
from bot.floor.errors import ShopNotReachable

T = TypeVar("T")


class Database:
    """Rows of one shop, behind the ports of `bot/service/ports.py`.

    Within this process an `asyncio.Lock` lets one unit of work in at a time, first come first
    served; across processes the database does. Whatever waits (for another process, for the disk)
    does so in a thread of its own, so that no page waits with it.
    """

    def __init__(self, url: str) -> None:
        self._engines = open_engine(url)
        self._turn = asyncio.Lock()
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="writer")

    def upgrade(self) -> None:
        """Bring the tables up to this program; DatabaseTooNew if they are ahead of it."""
        with as_not_reachable():
            migrate.upgrade(self._engines.writing)

    @asynccontextmanager
    async def unit_of_work(self) -> AsyncIterator[Transaction]:
        """Commits when the block ends well, rolls back when it does not.

        Every statement in the block runs at once on the loop. Never open one within another:
        it would wait for itself.
        """
        async with self._turn:
            work = await self._begin()
            try:
                with as_not_reachable():
                    yield work
            except BaseException:
                await asyncio.shield(self._in_thread(work.roll_back))
                raise
            await self._commit(work)

    @contextmanager
    def unit_of_work_now(self) -> Iterator[Transaction]:
        """The same for programs without a loop: commands and importers."""
        work = Transaction.begin(self._engines.writing)
        try:
            with as_not_reachable():
                yield work
        except BaseException:
            work.roll_back()
            raise
        work.commit()
        work.tell_whom_it_concerns()

    @contextmanager
    def reading(self) -> Iterator[Rooms]:
        """The rows as they are at this moment; what others save meanwhile stays out of sight."""
        with as_not_reachable(), self._engines.reading.connect() as connection:
            yield Rooms(connection)

    def close(self) -> None:
        """Wait for the last commit, then close every connection."""
        self._thread.shutdown()
        self._engines.close()

    async def _begin(self) -> Transaction:
        """At once where nobody else writes, which is nearly always: only commands do, beside us.

        To wait in the thread also when there is nothing to wait for costs a third of all turns a
        second: two threads that compute take the interpreter from each other.
        """
        if self._engines.writing_at_once is not None:
            with suppress(ShopNotReachable):
                return Transaction.begin(self._engines.writing_at_once)
        return await self._begin_in_thread()

    async def _begin_in_thread(self) -> Transaction:
        beginning = self._in_thread(partial(Transaction.begin, self._engines.writing))
        try:
            return await asyncio.shield(beginning)
        except asyncio.CancelledError:
            # Nobody asks for it any more, but it may have begun, and nobody else would end it.
            await _settled(beginning)
            if beginning.exception() is None:
                await asyncio.shield(self._in_thread(beginning.result().roll_back))
            raise

    async def _commit(self, work: Transaction) -> None:
        loop = asyncio.get_running_loop()

        def commit() -> None:
            work.commit()
            # From here and not after the wait: it is certain even if whoever waits is cancelled.
            loop.call_soon_threadsafe(work.tell_whom_it_concerns)

        await asyncio.shield(self._in_thread(commit))

    def _in_thread(self, step: Callable[[], T]) -> asyncio.Future[T]:
        return asyncio.get_running_loop().run_in_executor(self._thread, step)


async def _settled(future: asyncio.Future[T]) -> None:
    while not future.done():
        with suppress(asyncio.CancelledError):
            await asyncio.wait({future})
