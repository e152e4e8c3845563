from __future__ import annotations

import pytest

from bot.nlu.found import Found
from bot.nlu.mended import mend


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("50 eruos", "50 euros"), ("menso de 60", "menos de 60"), ("talal 42", "talla 42"),
        ("szie 9", "size 9"), ("30 ltros", "30 litros"), ("undre 40 punds", "under 40 pounds"),
        ("q no pase d 70", "que no pase de 70"), ("x 50 pezos", "por 50 pesos"),
        ("cincunta euros", "cincuenta euros"), ("Hasat 20 EUROS", "hasta 20 EUROS"),
    ],
)  # fmt: skip
def test_words_about_numbers_are_spelled_as_they_were_meant(typed: str, meant: str) -> None:
    assert mend(typed).typed == meant


@pytest.mark.parametrize(
    "text",
    ["2 polares", "luces y palos", "something over 50", "gasta un 42", "una L x una XL", "yelow 42",
     "besos", "2 x 50", "mens 10"],
)  # fmt: skip
def test_other_words_stay_as_they_are(text: str) -> None:
    assert mend(text).typed == text


def test_words_of_the_shop_stay_as_they_are() -> None:
    assert mend("unas tllas 40", lambda word: word == "tllas").typed == "unas tllas 40"


def test_what_is_found_in_it_stands_where_it_was_typed() -> None:
    typed = "q no pase d 70 eruos porfa"
    mended = mend(typed)
    start = mended.folded.index("70")
    found = mended.back(Found("price", 70, start, start + len("70 euros")))
    assert typed[found.start : found.end] == "70 eruos"
    assert mended.folded[mended.there(typed.index("porfa")) :] == "porfa"
