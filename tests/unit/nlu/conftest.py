"""A small shop whose words the components find through the registry, as in the running program."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from types import SimpleNamespace
from typing import cast

import pytest

from bot.service.catalogue_ports import Vocabulary
from bot.service.ports import Shop
from bot.service.registry import open_shop

WORDS = Vocabulary(
    products={
        "trasgo-carrasca": ["zapatillas de trail carrasca", "trasgo carrasca", "carrasca"],
        "trasgo-carrasca-lluvia": ["zapatillas impermeables carrasca lluvia", "carrasca lluvia"],
        "brezo-30": ["mochila brezo 30", "brezo 30"],
        "brezo-45": ["mochila brezo 45", "brezo 45"],
        "xt-900": ["xt-900 umbra trekking pole pro"],
    },
    brands={"Trasgo": ["trasgo"], "Vereda": ["vereda"]},
    categories={
        "shoes": ["zapatillas", "zapatilla", "tenis", "shoes", "shoe", "trainers"],
        "boots": ["botas", "bota", "botas de montaña", "boots", "hiking boots"],
        "backpacks": ["mochilas", "mochila", "backpacks", "backpack", "rucksack"],
        "jackets": ["chaquetas", "chaqueta", "chamarras", "chamarra", "jackets", "jacket"],
        "rain_jackets": ["chubasqueros", "chubasquero", "impermeables", "impermeable"],
        "socks": ["calcetines", "calcetín", "medias", "socks", "sock"],
    },
    colours={
        "blue": ["azul", "azules", "blue"],
        "navy": ["azul marino", "navy"],
        "red": ["rojo", "roja", "rojos", "rojas", "red"],
        "pink": ["rosa", "rosas", "pink"],
    },
    materials={"merino": ["lana merina", "merino", "merino wool"], "membrane": ["gore-tex"]},
    uses={
        "running": ["correr", "running"],
        "trail_running": ["correr por montaña", "trail running", "trail"],
        "hiking": ["senderismo", "montaña", "hiking"],
        "rain": ["lluvia", "rain"],
    },
    recipients={
        "children": ["niño", "niña", "hijo", "hija", "son", "daughter"],
        "men": ["hombre", "marido", "husband", "para él"],
    },
    sizes=["38", "39", "40", "41", "42", "42.5", "43", "44", "S", "M", "L", "30 L", "45 L"],
    staff={"s1": ["laura"], "s2": ["rosa"], "s3": ["marcos"]},
    version=1,
)


class SmallShop:
    """Stands in for the outside: words that a test may change, as an import does."""

    def __init__(self) -> None:
        self.words = WORDS
        self.currency = "EUR"
        self.catalogue = SimpleNamespace(vocabulary=lambda: self.words)

    def learns(self, **changed: object) -> None:
        self.words = replace(self.words, version=self.words.version + 1, **changed)  # type: ignore[arg-type]


@pytest.fixture
def shop() -> Iterator[SmallShop]:
    small = SmallShop()
    open_shop(cast(Shop, small))
    yield small
    open_shop(None)
