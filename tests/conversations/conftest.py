"""The trained model, loaded once, and a demo shop on the shelf, filled once."""

from __future__ import annotations

import asyncio
import shutil
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
def machine() -> RasaMachine:
    """The model that the shop would run with (MIRANDO_MODEL, the promoted one, or the newest)."""
    settings = read_settings()
    machine = RasaMachine(Phrasebook())
    asyncio.run(machine.load(models.find(settings.models, settings.model)))
    return machine


@pytest.fixture(scope="session")
def demo_shop(tmp_path_factory: pytest.TempPathFactory, sqlite_template: Path) -> Path:
    """A database with the demo shop's products and nobody in it."""
    path = Path(shutil.copy(sqlite_template, tmp_path_factory.mktemp("demo") / "shop.db"))
    database = Database(f"sqlite:///{path}")
    with database.unit_of_work_now() as work:
        work.products.save([(product, fingerprint(product)) for product in demo_products()])
    database.close()
    return path
