"""Words are not kept for ever: after so many days only counts without text are left."""

from __future__ import annotations

from datetime import timedelta

from bot.service.erasing import erase
from bot.service.ports import Shop

AT_ONCE = 50


async def forget_old_words(shop: Shop, days: int) -> int:
    """Erase the words of visits that ended that many days ago; how many there were."""
    before = shop.clock() - timedelta(days=days)
    forgotten = 0
    while True:
        async with shop.unit_of_work() as uow:
            uow.stream.forget(before)
            old = uow.visits.ended_before(before, AT_ONCE)
            for visit in old:
                uow.visits.save(erase(shop, uow, visit))
                uow.visits.forget_receipt(visit.id)
        forgotten += len(old)
        if len(old) < AT_ONCE:
            return forgotten
