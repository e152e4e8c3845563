"""Use cases of the tablets: put one on the floor, take it away."""

from __future__ import annotations

import uuid

from bot.floor.errors import TabletUnknown
from bot.service.codes import hashed, new_token
from bot.service.ports import Shop
from bot.service.records import Tablet


async def put_up(shop: Shop, name: str, zone: str) -> tuple[Tablet, str]:
    """A tablet and its key, which is told once; NameTaken if there is one of that name."""
    tablet, key = Tablet(uuid.uuid4().hex, name.strip(), zone.strip()), new_token()
    async with shop.unit_of_work() as uow:
        uow.tablets.add(tablet, hashed(key), shop.clock())
    return tablet, key


async def take_away(shop: Shop, name: str) -> None:
    """Its key opens nothing any more; TabletUnknown if there is none of that name."""
    async with shop.unit_of_work() as uow:
        if not uow.tablets.remove(name.strip(), shop.clock()):
            raise TabletUnknown(name)
