from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.catalogue.sizes import fitting, in_uk_and_us, normal, parts_of, to_eu
from bot.service.catalogue_ports import ShoeSize


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("42,5", "42.5"),
        ("42.5", "42.5"),
        ("42 y medio", "42.5"),
        ("42½", "42.5"),
        ("42 1/2", "42.5"),
        ("42 and a half", "42.5"),
        ("talla 42", "42"),
        ("nº 42", "42"),
        ("EU 42", "42"),
        ("mediana", "M"),
        ("una talla mediana", "M"),
        ("medium", "M"),
        ("extra grande", "XL"),
        ("2XL", "XXL"),
        ("40 litros", "40 L"),
        ("40L", "40 L"),
        ("750 ml", "750 ml"),
        ("para 8 años", "8"),
        ("one size", "ONE"),
        ("talla única", "ONE"),
    ],
)
def test_a_size_is_understood_however_it_is_said(said: str, meant: str) -> None:
    assert normal(said) == meant


@pytest.mark.parametrize(
    ("said", "eu"),
    [
        ("UK 8", "42"),
        ("8 uk", "42"),
        ("US 9", "42"),
        ("us 9,5", "42.5"),
        ("US W 8", "39"),
        ("US M 10", "43"),
    ],
)
def test_british_and_american_shoe_sizes_are_converted(said: str, eu: str) -> None:
    assert to_eu(said) == eu


def test_an_american_size_of_a_womens_shoe_is_another_one() -> None:
    assert to_eu("US 8", for_women=True) == "39"
    assert to_eu("US 8") == "41"


def test_a_size_of_no_other_country_is_not_converted() -> None:
    assert to_eu("42") is None
    assert to_eu("UK 40") is None


def test_an_american_size_that_says_whose_it_is_is_believed() -> None:
    assert to_eu("US M 10", for_women=True) == "43"
    assert parts_of("US M 10") == ("US", "men", "10")
    assert parts_of("us mujer 8") == ("US", "women", "8")
    assert parts_of("UK 8") == ("UK", "", "8")
    assert parts_of("42") is None


def test_a_european_size_can_be_said_in_british_and_american() -> None:
    assert in_uk_and_us("42") == ShoeSize("42", "8", "9", "10")
    assert in_uk_and_us("42,5") == ShoeSize("42,5", "8.5", "9.5", "10.5")
    assert in_uk_and_us("39-41") == ShoeSize("39-41", "6–7", "7–8", "8–9")


@pytest.mark.parametrize("size", ["M", "29", "39-99", "Única", "50"])
def test_what_is_off_the_table_has_no_other_name(size: str) -> None:
    assert in_uk_and_us(size) is None


@pytest.mark.parametrize(
    ("wished", "offered", "fit"),
    [
        ("42", ["41", "42", "43"], ["42"]),
        ("42,5", ["42", "42.5"], ["42.5"]),
        ("42,5", ["42", "43"], []),
        ("UK 10", ["44", "44.5", "45"], ["44.5"]),
        ("UK 10", ["44", "45"], ["44", "45"]),
        ("42", ["42-43", "44-45"], ["42-43"]),
        ("8 años", ["6-7", "8-9"], ["8-9"]),
        ("mediana", ["S/M", "L/XL"], ["S/M"]),
        ("42", ["Única"], ["Única"]),
        ("XXL", ["S", "M"], []),
    ],
)
def test_only_sizes_that_fit_are_offered(wished: str, offered: list[str], fit: list[str]) -> None:
    assert fitting(wished, offered) == fit


@given(st.text(max_size=40), st.lists(st.text(max_size=10), max_size=5))
def test_nothing_that_can_be_typed_breaks_a_size(said: str, offered: list[str]) -> None:
    assert set(fitting(said, offered)) <= set(offered)
    assert normal(normal(said)) == normal(normal(normal(said)))
    to_eu(said)
