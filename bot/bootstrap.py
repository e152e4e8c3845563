"""The only place where the parts are put together."""

from __future__ import annotations

import os
import secrets
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass
from datetime import datetime, timezone
from pathlib import Path

from bot.catalogue.meaning import Meanings
from bot.catalogue.needs import read_needs
from bot.catalogue.pictures import picture
from bot.catalogue.shelf import Shelf
from bot.catalogue.vectors import KeptVectors
from bot.catalogue.vocabulary import read_glossary
from bot.db.unit_of_work import Database
from bot.dialogue.machine import RasaMachine
from bot.floor.product import Product
from bot.meaning.encoder import the_encoder
from bot.notify.relay import StreamRelay
from bot.service import registry
from bot.service.phrasebook import Phrasebook
from bot.service.pins import hash_pin, pin_fits
from bot.service.ports import Clock, Machine, Shop, UnitOfWork
from bot.service.shop_facts import read_shop_facts
from bot.service.weights import read_weights
from bot.settings import Settings


@dataclass(frozen=True)
class House:
    """The shop and what it is made of."""

    settings: Settings
    shop: Shop
    database: Database
    shelf: Shelf
    relay: StreamRelay
    machine: Machine

    def close(self) -> None:
        """After the last request."""
        registry.open_shop(None)
        self.database.close()


def now() -> datetime:
    """The clock on the wall."""
    return datetime.now(timezone.utc)


def open_house(settings: Settings, clock: Clock = now, machine: Machine | None = None) -> House:
    """Open the database, bring it up to date, fill the shelf; the machine is loaded later."""
    settings.home.mkdir(parents=True, exist_ok=True, mode=0o700)
    database = Database(settings.database_url)
    database.upgrade()
    relay = StreamRelay()
    shelf = empty_shelf(settings.home / "vectors.npz")
    freshen(shelf, database)
    phrases = Phrasebook(country=settings.locale)
    machine = machine or RasaMachine(phrases)
    weights = read_weights()
    shop = Shop(
        unit_of_work=_waking(database, relay.wake),
        reading=database.reading,
        catalogue=shelf,
        machine=machine,
        phrases=phrases,
        weights=lambda: weights,
        clock=clock,
        relay=relay,
        picture=picture_of,
        secret=shop_secret(settings.home),
        hash_pin=hash_pin,
        pin_fits=pin_fits,
        language=settings.language,
        locale=settings.locale,
        currency=settings.currency,
        keep_days=settings.keep_days,
        public_url=settings.public_url,
        info=read_shop_facts(settings.data / "shop" / "shop.yml"),
    )
    registry.open_shop(shop)
    return House(settings, shop, database, shelf, relay, machine)


def empty_shelf(vectors: Path | None = None) -> Shelf:
    """With the words and the needs of data/shop/; the encoder is made when it first learns."""
    glossary = read_glossary()
    needs = read_needs(glossary)
    return Shelf(glossary, Meanings(glossary, needs, the_encoder, KeptVectors(vectors)))


def freshen(shelf: Shelf, database: Database) -> None:
    """Products and people as the database has them now, whoever changed them."""
    with database.reading() as view:
        shelf.refresh(view.products)
        shelf.meet({person.id: [person.name.lower()] for person in view.staff.all()})


def picture_of(product: Product) -> str:
    """A drawing of its kind in the first of its colours, as SVG."""
    colour = next((v.colour_key for v in product.variants if v.colour_key), None)
    return picture(product.category or "", colour)


def shop_secret(home: Path) -> bytes:
    """The shop's own secret, made once, readable by its owner only."""
    path = home / "secret"
    try:
        with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            file.write(secrets.token_bytes(32))
            file.flush()
            os.fsync(file.fileno())
    except FileExistsError:
        pass
    return path.read_bytes()


def _waking(
    database: Database, wake: Callable[[], None]
) -> Callable[[], AbstractAsyncContextManager[UnitOfWork]]:
    @asynccontextmanager
    async def unit_of_work() -> AsyncIterator[UnitOfWork]:
        async with database.unit_of_work() as work:
            work.after_commit(wake)
            yield work

    return unit_of_work
