"""docs/importing.md is held to what the import does."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bot.catalogue.feed import read_feed
from bot.floor.product import Stock

GUIDE = (Path(__file__).parents[3] / "docs" / "importing.md").read_text(encoding="utf-8")
EXAMPLES = dict(re.findall(r"```(xml|csv)\n(.*?)```", GUIDE, re.DOTALL))


@pytest.mark.parametrize(("kind", "products"), [("xml", 1), ("csv", 2)])
def test_the_examples_of_the_guide_go_in_as_they_stand(
    tmp_path: Path, kind: str, products: int
) -> None:
    path = tmp_path / "example"
    path.write_text(EXAMPLES[kind], encoding="utf-8")
    plan = read_feed(path)
    assert plan.refused == []
    assert len(plan.products) == products


def test_the_example_in_two_languages_means_what_the_guide_says(tmp_path: Path) -> None:
    path = tmp_path / "example"
    path.write_text(EXAMPLES["csv"], encoding="utf-8")
    boots, beanie = read_feed(path).products
    assert boots.name == {"es": "Botas Retama", "en": "Retama boots"}
    assert boots.place["en"] == "left-hand wall"
    assert [variant.stock for variant in boots.variants] == [Stock.FEW, Stock.NO]
    assert (beanie.category, beanie.variants[0].colour_key) == ("beanies", "mustard")


def test_every_column_that_is_read_is_in_the_guide() -> None:
    source = (Path(__file__).parents[3] / "bot/catalogue/offers.py").read_text(encoding="utf-8")
    read = set(re.findall(r'(?:row\.get|_word|_money|_texts)\((?:row, )?"(\w+)"', source))
    assert len(read) > 15
    assert {name for name in read - {"colour"} if f"`{name}`" not in GUIDE} == set()
