"""What is asked for and not sold here is noticed, by the shop's own words alone."""

from __future__ import annotations

import pytest

from bot.catalogue.demo import demo_products
from bot.catalogue.meaning import Meanings
from bot.catalogue.needs import read_needs
from bot.catalogue.shelf import Shelf
from bot.catalogue.vocabulary import read_glossary
from bot.service.unsold import asks_whether_sold, not_sold
from tests.unit.service.test_described import naming


@pytest.fixture(scope="module")
def shop() -> Shelf:
    glossary = read_glossary()
    shelf = Shelf(glossary, Meanings(glossary, read_needs(glossary)))
    shelf.load(demo_products(), version=1)
    return shelf


@pytest.mark.parametrize(
    ("text", "language", "thing"),
    [
        ("¿tenéis patines?", "es", "patines"),
        ("y tenéis pegamento para botas?", "es", "pegamento"),
        ("patines hay?", "es", "patines"),
        ("rodilleras?", "es", "rodilleras"),
        ("necesito una brújula", "es", "brújula"),
        ("do you sell ice skates", "en", "ice skates"),
        ("have you got any dumbbells", "en", "dumbbells"),
        ("hoverboards?", "en", "hoverboards"),
    ],
)
def test_a_noun_that_nothing_is_called_by_is_not_sold(
    shop: Shelf, text: str, language: str, thing: str
) -> None:
    assert not_sold(text, [], shop, language, wished=True) == thing


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("¿tenéis linternas?", "es"),
        ("tienes algo para el frío?", "es"),
        ("quiero dormir calentito", "es"),
        ("me salen ampollas", "es"),
        ("no quiero que me roben", "es"),
        ("hay más?", "es"),
        ("hay tallas grandes?", "es"),
        ("do you have anything for blisters", "en"),
        ("I need to keep my feet dry", "en"),
        ("do you have a lantern", "en"),
        ("any other colours?", "en"),
    ],
)
def test_what_is_sold_or_only_described_is_not_denied(
    shop: Shelf, text: str, language: str
) -> None:
    assert not_sold(text, [], shop, language, wished=True) is None


def test_a_bike_is_no_use_where_it_is_asked_for(shop: Shelf) -> None:
    text = "¿vendéis bicis?"
    assert not_sold(text, naming(text, use=("bicis", "cycling")), shop, "es", True) == "bicis"
    text = "una luz para la bici"
    assert not_sold(text, naming(text, use=("bici", "cycling")), shop, "es", True) is None
    text = "quiero un regalo"
    assert not_sold(text, naming(text, use=("regalo", "gift")), shop, "es", True) is None


def test_a_kind_of_thing_for_what_it_is_never_for_is_not_sold(shop: Shelf) -> None:
    text = "do you sell football boots"
    named = naming(text, category=("boots", "boots"))
    assert not_sold(text, named, shop, "en", True) == "football boots"
    text = "botas de fútbol"
    named = naming(text, category=("botas", "boots"))
    assert not_sold(text, named, shop, "es", True) == "botas de fútbol"
    for text in ("decent boots", "leather boots", "warm boots"):
        named = naming(text, category=("boots", "boots"))
        assert not_sold(text, named, shop, "en", True) is None


def test_a_slip_before_a_kind_of_thing_makes_no_other_kind_of_it(shop: Shelf) -> None:
    text = "waht headtorch do you reccomend for night runs"
    named = naming(text, category=("headtorch", "headlamps"))
    assert not_sold(text, named, shop, "en", True) is None


def test_what_lies_on_the_table_may_have_it(shop: Shelf) -> None:
    assert not_sold("¿tiene capucha?", [], shop, "es", True, on_table=True) is None


def test_whether_something_is_sold_is_surely_asked() -> None:
    assert asks_whether_sold("¿vendéis patines?")
    assert asks_whether_sold("do you sell glue")
    assert not asks_whether_sold("¿cuánto cuesta?")
