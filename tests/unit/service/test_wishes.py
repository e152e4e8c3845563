"""Needs hold until they change, and give way one by one when nothing fits."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from bot.catalogue.shelf import Shelf
from bot.service.alternatives import cheaper_than, is_only_for_children, like_it
from bot.service.catalogue_ports import Wish
from bot.service.wishes import nearest, needs_now, needs_said, wants_cheaper, wish_for


def named(**values: Any) -> list[dict[str, Any]]:
    return [{"entity": kind, "value": value} for kind, value in values.items()]


def price(amount: float, bound: str) -> list[dict[str, Any]]:
    return named(price={"amount": amount, "currency": "EUR", "bound": bound})


def test_a_need_holds_when_the_next_message_names_another() -> None:
    first = needs_now({}, needs_said(named(recipient="children")))
    second = needs_now(first, needs_said(named(category="shoes")))
    assert (second["recipient"], second["category"]) == ("children", "shoes")


def test_a_colour_goes_with_the_thing_that_it_was_said_of() -> None:
    before = needs_now({}, needs_said(named(category="shoes", colour="red", size="42")))
    after = needs_now(before, needs_said(named(category="backpacks")))
    assert (after["colour"], after["size"]) == (None, None)


def test_a_limit_holds_until_another_is_said() -> None:
    before = needs_now({}, needs_said(price(60, "max")))
    assert needs_now(before, {})["price_max"] == 60
    assert needs_now(before, needs_said(price(90, "max")))["price_max"] == 90


def test_at_least_above_the_old_limit_lifts_the_limit() -> None:
    before = needs_now({}, needs_said(price(60, "max")))
    after = needs_now(before, needs_said(price(100, "min")))
    assert (after["price_min"], after["price_max"]) == (100, None)


def test_about_sixty_means_a_little_more_at_most() -> None:
    assert needs_said(price(60, "about"), "unos 60")["price_max"] == pytest.approx(69)
    assert needs_said(price(20, "about"), "20 euros")["price_max"] == 20


@pytest.mark.parametrize("text", ["me da igual el precio, no importa el precio", "any price"])
def test_a_price_that_does_not_matter_lifts_the_limit(text: str) -> None:
    before = needs_now({}, needs_said(price(60, "max")))
    assert needs_now(before, needs_said([], text))["price_max"] is None


@pytest.mark.parametrize("text", ["algo para la lluvia", "do you have something for the rain"])
def test_something_for_the_rain_is_a_new_search(text: str) -> None:
    before = needs_now({}, needs_said(named(category="helmets", recipient="women")))
    after = needs_now(before, needs_said(named(use="rain"), text))
    assert (after["category"], after["use"], after["recipient"]) == (None, "rain", "women")


def test_a_size_gives_way_before_the_kind_of_thing(shelf: Shelf) -> None:
    found, dropped = nearest(shelf, wish_for({"category": "boots", "size": "99"}))
    assert dropped == ("size",)
    assert {product.category for product in found} == {"boots"}


def test_nobody_who_named_a_limit_is_shown_what_is_above_it(shelf: Shelf) -> None:
    wish = wish_for({"category": "shoes", "size": "99", "colour": "lime", "price_max": 100})
    found, _ = nearest(shelf, wish)
    assert found
    assert all(product.asked_price <= Decimal(100) for product in found)


def test_what_is_only_for_children_comes_after_the_rest(shelf: Shelf) -> None:
    found, _ = nearest(shelf, wish_for({"category": "rain_jackets"}), limit=10)
    flags = [is_only_for_children(product) for product in found]
    assert any(flags)
    assert flags == sorted(flags)


def test_women_are_not_shown_what_is_only_for_children(shelf: Shelf) -> None:
    found, _ = nearest(
        shelf, wish_for({"category": "rain_jackets", "recipient": "women", "price_max": 50})
    )
    assert not any(is_only_for_children(product) for product in found)


def test_cheaper_things_cost_less_and_are_of_the_same_kind(shelf: Shelf) -> None:
    product = shelf.find("trasgo-carrasca")
    assert product is not None
    found = cheaper_than(product, shelf)
    assert found
    assert all(other.asked_price < product.asked_price for other in found)
    assert all(other.category == "shoes" for other in found)
    assert not any(is_only_for_children(other) for other in found)


def test_something_like_it_can_be_had_now(shelf: Shelf) -> None:
    product = shelf.find("trasgo-carrasca")
    assert product is not None
    found = like_it(product, shelf, size="42")
    assert found
    assert product not in found
    in_42 = shelf.search(Wish(size="42", in_stock=True), limit=500)
    assert all(other in in_42 for other in found if other.stock.value == "yes")


@pytest.mark.parametrize("text", ["algo más barato", "something cheaper", "uno menos caro"])
def test_cheaper_is_heard(text: str) -> None:
    assert wants_cheaper(text)


def test_cheap_alone_is_no_comparison() -> None:
    assert not wants_cheaper("zapatillas baratas")
