from __future__ import annotations

import pytest

from bot.catalogue.demo import demo_products
from bot.catalogue.shelf import Shelf
from bot.catalogue.vocabulary import read_glossary
from bot.service.phrasebook import Phrasebook


@pytest.fixture(scope="session")
def shelf() -> Shelf:
    """The demo shop's products, searched as in the shop."""
    shelf = Shelf(read_glossary())
    shelf.load(demo_products(), version=1)
    return shelf


@pytest.fixture(scope="session")
def phrases() -> Phrasebook:
    return Phrasebook()
