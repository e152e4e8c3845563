"""Yes, a few, no; and what there is instead."""

from __future__ import annotations

import pytest

from bot.catalogue.shelf import Shelf
from bot.floor.product import Product, Stock
from bot.service.stock import stock_of


@pytest.fixture
def shoes(shelf: Shelf) -> Product:
    found = shelf.find("trasgo-carrasca")
    assert found is not None
    return found


def test_three_pieces_are_a_few(shoes: Product, shelf: Shelf) -> None:
    assert stock_of(shoes, "39", "blue", shelf).stock is Stock.FEW


def test_four_pieces_are_simply_yes(shoes: Product, shelf: Shelf) -> None:
    assert stock_of(shoes, "40", "blue", shelf).stock is Stock.YES


def test_any_colour_will_do_when_none_is_named(shoes: Product, shelf: Shelf) -> None:
    assert stock_of(shoes, "42", None, shelf).stock is Stock.YES


def test_sold_out_names_the_other_colours_in_that_size(shoes: Product, shelf: Shelf) -> None:
    answer = stock_of(shoes, "42.5", "blue", shelf)
    assert (answer.stock, answer.made) == (Stock.NO, True)
    assert [variant.colour_key for variant in answer.other_colours] == ["orange"]


def test_sold_out_names_the_other_sizes_in_that_colour(shoes: Product, shelf: Shelf) -> None:
    answer = stock_of(shoes, "45", "orange", shelf)
    assert answer.stock is Stock.NO
    assert "42" in answer.other_sizes
    assert "38" not in answer.other_sizes


def test_what_is_never_made_is_told_apart_from_what_is_sold_out(
    shoes: Product, shelf: Shelf
) -> None:
    assert not stock_of(shoes, "49", None, shelf).made
    assert not stock_of(shoes, None, "pink", shelf).made


def test_a_size_of_another_country_is_understood(shoes: Product, shelf: Shelf) -> None:
    assert stock_of(shoes, "UK 8", "blue", shelf).made
