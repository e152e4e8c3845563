"""What goes on beside the requests: the relay, timers, sleepers, a fresh shelf, the model."""

from __future__ import annotations

import asyncio
import gc
import logging
from collections.abc import Awaitable, Callable
from typing import Any

from bot.bootstrap import House, freshen
from bot.dialogue import models
from bot.dialogue.errors import DialogueError
from bot.floor.errors import ShopNotReachable
from bot.service import visits, waiting
from bot.service.forgetting import forget_old_words

TIMERS_EVERY = 0.5
SLEEPERS_EVERY = 30.0
SHELF_EVERY = 2.0
FORGET_EVERY = 3600.0

log = logging.getLogger(__name__)


async def keep_house(house: House, state: Any) -> None:
    """Run until cancelled. `state.model_problem` says why there is no model, for /healthz."""
    shop = house.shop
    await asyncio.gather(
        house.relay.run(shop),
        _load_model(house, state),
        _every(TIMERS_EVERY, lambda: waiting.run_due_timers(shop)),
        _every(SLEEPERS_EVERY, lambda: visits.end_sleepers(shop)),
        _every(SHELF_EVERY, lambda: _freshen(house)),
        _every(SHELF_EVERY, lambda: _learn(house)),
        _every(FORGET_EVERY, lambda: forget_old_words(shop, house.settings.keep_days)),
    )


async def _every(seconds: float, do: Callable[[], Awaitable[object]]) -> None:
    """Again and again; what fails once is logged and tried again, and stops nothing else."""
    while True:
        try:
            await do()
        except ShopNotReachable:
            log.warning("the database did not answer; trying again")
        except Exception:
            log.exception("something that is done again and again failed")
        await asyncio.sleep(seconds)


async def _load_model(house: House, state: Any) -> None:
    try:
        await house.machine.load(models.find(house.settings.models, house.settings.model))
    except DialogueError as error:
        state.model_problem = str(error)
        log.error("%s", error)
    _settle_memory()


def _settle_memory() -> None:
    """What was loaded stays: to look through it for garbage again and again slows every turn."""
    gc.unfreeze()
    gc.collect()
    gc.freeze()


async def _learn(house: House) -> None:
    """What the encoder has not read yet, in a thread that ends when the shop closes."""
    try:
        await asyncio.to_thread(house.shelf.learn)
    except asyncio.CancelledError:
        house.shelf.stop_learning()
        raise


async def _freshen(house: House) -> None:
    """In a thread: to index a big import takes seconds, and nobody shall wait for that."""
    await asyncio.to_thread(freshen, house.shelf, house.database)
