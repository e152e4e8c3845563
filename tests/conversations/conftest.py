"""The trained model, loaded once, and a demo shop on the shelf, filled once."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from bot.catalogue.demo import demo_products
from bot.catalogue.fingerprint import fingerprint
from bot.db.unit_of_work import Database
from bot.dialogue import models
from bot.dialogue.machine import RasaMachine
from bot.service.phrasebook import Phrasebook
from bot.settings import read_settings


@pytest.fixture(scope="session")
def machine_of() -> Callable[[str], RasaMachine]:
    """A locale's, with the model that the shop would run (MIRANDO_MODEL, promoted or newest)."""

    @cache
    def loaded(locale: str) -> RasaMachine:
        settings = read_settings()
        machine = RasaMachine(Phrasebook(country=locale))
        asyncio.run(machine.load(models.find(settings.models, settings.model)))
        return machine

    return loaded


@pytest.fixture(scope="session")
def machine(machine_of: Callable[[str], RasaMachine]) -> RasaMachine:
    """The machine of a shop in Spain."""
    return machine_of("es-ES")


@pytest.fixture(scope="session")
def demo_shop(tmp_path_factory: pytest.TempPathFactory, sqlite_template: Path) -> Path:
    """A database with the demo shop's products and nobody in it."""
    path = Path(shutil.copy(sqlite_template, tmp_path_factory.mktemp("demo") / "shop.db"))
    database = Database(f"sqlite:///{path}")
    with database.unit_of_work_now() as work:
        work.products.save([(product, fingerprint(product)) for product in demo_products()])
    database.close()
    return path
