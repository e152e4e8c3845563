from __future__ import annotations

import re

import pytest
from defusedxml import ElementTree

from bot.catalogue.demo import demo_products
from bot.catalogue.pictures import drawn_categories, picture
from bot.catalogue.vocabulary import read_glossary

CATEGORIES = sorted(read_glossary().terms["categories"])


@pytest.mark.parametrize("category", CATEGORIES)
def test_every_category_has_a_sound_drawing(category: str) -> None:
    assert category in drawn_categories()
    root = ElementTree.fromstring(picture(category, "red"))
    _, _, width, height = map(int, root.get("viewBox").split())
    assert (width, height) == (400, 300)


@pytest.mark.parametrize("category", CATEGORIES)
def test_a_drawing_can_run_nothing_and_load_nothing(category: str) -> None:
    drawn = picture(category, "red").lower()
    assert not re.search(r"<script|<style|style=|href|url\(|<image|<foreignobject|\son\w+=", drawn)


def test_a_drawing_takes_the_colour_of_the_product() -> None:
    assert picture("shoes", "red") != picture("shoes", "blue")
    assert "#B5382F" in picture("shoes", "red")


def test_an_unknown_thing_in_an_unknown_colour_is_drawn_all_the_same() -> None:
    assert picture("laptops", "octarine") == picture(None, None) == picture("../secrets", None)


def test_different_categories_look_different() -> None:
    shown = {product.category for product in demo_products()}
    assert len({picture(category, "red") for category in shown}) >= 50
