"""The relay: carries committed rows of the stream to the pages that are open now.

It is the only reader of the outbox. It wakes after every commit of this process, and looks
twice a second for what other processes (the command line) committed.
"""

from __future__ import annotations

import asyncio
import logging
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager

from bot.floor.errors import ShopNotReachable
from bot.floor.stream import StreamEvent
from bot.service.ports import Shop

LOOK_EVERY = 0.5
GATHER = 0.01
"""Commits of so many seconds are carried together: one look for all of them."""

PAGE_BEHIND = 1000
"""Events that may wait for one page; a page further behind is cut off and comes back by itself."""

log = logging.getLogger(__name__)


class OpenPage:
    """One open page's queue of events, oldest first."""

    def __init__(self, audiences: tuple[str, ...]) -> None:
        self.audiences = audiences
        self._queue: asyncio.Queue[StreamEvent] = asyncio.Queue(PAGE_BEHIND)
        self.cut_off = False

    def put(self, event: StreamEvent) -> None:
        """Called by the relay only."""
        try:
            self._queue.put_nowait(event)
        except asyncio.QueueFull:
            self.cut_off = True

    async def next(self, timeout: float) -> StreamEvent | None:
        """The next event, None when there was none for so many seconds."""
        try:
            return await asyncio.wait_for(self._queue.get(), timeout)
        except asyncio.TimeoutError:
            return None


class StreamRelay:
    """Fans out the stream in the order of its ids."""

    def __init__(self) -> None:
        self._listeners: dict[str, set[OpenPage]] = defaultdict(set)
        self._woken = asyncio.Event()
        self._last: int | None = None

    def wake(self) -> None:
        """Something was committed."""
        self._woken.set()

    @contextmanager
    def listening(self, *audiences: str) -> Iterator[OpenPage]:
        """A queue that gets everything for these audiences that is committed from now on."""
        listener = OpenPage(audiences)
        for audience in audiences:
            self._listeners[audience].add(listener)
        try:
            yield listener
        finally:
            for audience in audiences:
                self._listeners[audience].discard(listener)
                if not self._listeners[audience]:
                    del self._listeners[audience]

    async def run(self, shop: Shop) -> None:
        """Carry rows until cancelled; a database that does not answer is asked again."""
        while True:
            try:
                self.carry(shop)
            except ShopNotReachable:
                log.warning("the stream could not be read; trying again")
            try:
                await asyncio.wait_for(self._woken.wait(), LOOK_EVERY)
            except asyncio.TimeoutError:
                continue
            await asyncio.sleep(GATHER)

    def carry(self, shop: Shop) -> None:
        """Hand every new row to its listeners."""
        self._woken.clear()
        with shop.reading() as view:
            if self._last is None:
                self._last = view.stream.last_id()
            while rows := view.stream.after(self._last):
                for row in rows:
                    self._hand_out(row)
                self._last = rows[-1].id

    def _hand_out(self, row: StreamEvent) -> None:
        for listener in self._listeners.get(row.audience, ()):
            listener.put(row)
