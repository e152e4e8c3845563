"""Which things have British and American sizes, and what a foreign size is here."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from bot.catalogue.abroad import SizesAbroad
from bot.catalogue.vocabulary import read_glossary
from bot.floor.product import Product, Variant
from bot.service.catalogue_ports import ForeignSize, ShoeSize

SHOES = Product(
    id="shoes",
    name={"en": "Shoes"},
    description={},
    price=Decimal(1),
    category="boots",
    recipients=("men", "women"),
    variants=tuple(Variant(size, size) for size in ("41", "42", "44", "45")),
)
TROUSERS = replace(SHOES, category="trousers")


@pytest.fixture(scope="module")
def abroad() -> SizesAbroad:
    return SizesAbroad(read_glossary())


def test_shoes_for_everybody_have_a_mans_and_a_womans_american_size(abroad: SizesAbroad) -> None:
    assert abroad.of(SHOES)[1] == ShoeSize("42", uk="8", us_men="9", us_women="10")


def test_shoes_for_one_of_them_have_only_that_ones(abroad: SizesAbroad) -> None:
    men, women = (replace(SHOES, recipients=(who, "beginners")) for who in ("men", "women"))
    assert abroad.of(men)[1] == ShoeSize("42", uk="8", us_men="9", us_women=None)
    assert abroad.of(women)[1] == ShoeSize("42", uk="8", us_men=None, us_women="10")


def test_a_42_of_trousers_and_a_childs_shoe_have_no_other_name(abroad: SizesAbroad) -> None:
    assert abroad.of(TROUSERS) == []
    assert abroad.of(replace(SHOES, recipients=("children",))) == []


@pytest.mark.parametrize(
    ("size", "here"),
    [
        ("UK 8", ForeignSize("UK", "", "8", ("42",))),
        ("UK 10", ForeignSize("UK", "", "10", ("44", "45"))),
        ("US W 9", ForeignSize("US", "women", "9", ("41",))),
        ("UK 12", ForeignSize("UK", "", "12", ("47",))),
        ("42", None),
        ("UK 40", None),
    ],
)
def test_a_foreign_size_is_the_one_in_which_the_product_comes(
    abroad: SizesAbroad, size: str, here: ForeignSize | None
) -> None:
    assert abroad.meant_by(size, SHOES, None, for_women=False) == here


def test_a_foreign_size_is_no_shoe_size_of_trousers(abroad: SizesAbroad) -> None:
    assert abroad.meant_by("UK 8", TROUSERS, None, for_women=False) is None
    assert abroad.meant_by("UK 8", None, "trousers", for_women=False) is None
    assert abroad.meant_by("US 8", None, None, for_women=True) == ForeignSize(
        "US", "", "8", ("39",)
    )
