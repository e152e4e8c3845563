"""Who is a child is told by an age or a size, not by being somebody's son."""

from __future__ import annotations

import pytest

from bot.service.ages import is_grown_up, minor_said, recipient_of_age, years_said
from bot.service.wishes import needs_now, needs_said

SON = [{"entity": "recipient", "value": "children", "start": 8, "end": 12}]


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("tengo 16 años", 16),
        ("para mi hijo de 25", 25),
        ("mi hija tiene 6", 6),
        ("he is 6", 6),
        ("my son is 15 can he buy it", 15),
        ("daughter 5 yrs", 5),
        ("para mi hijo, de 25 euros", None),
        ("botas del 42", None),
    ],
)
def test_an_age_is_told_in_many_ways(text: str, years: int | None) -> None:
    assert years_said(text) == years


def test_an_age_makes_a_child_or_a_teenager_and_nobody_of_a_grown_up() -> None:
    assert [recipient_of_age(years) for years in (6, 15, 25, None)] == [
        "children",
        "teens",
        None,
        None,
    ]


@pytest.mark.parametrize(("size", "grown_up"), [("44", True), ("42.5", True), ("30", False)])
def test_a_size_tells_a_grown_up(size: str, grown_up: bool) -> None:
    assert is_grown_up(None, size) is grown_up


def test_a_grandson_who_wears_a_44_is_no_child() -> None:
    before = {"category": "socks", "recipient": "children"}
    size = [{"entity": "size", "value": "44"}]
    assert needs_now(before, needs_said(size, "calza un 44"), "calza un 44")["recipient"] is None


def test_a_son_of_25_is_no_child() -> None:
    assert needs_said(SON, "para mi hijo de 25").get("recipient") is None


@pytest.mark.parametrize(
    ("text", "minor"),
    [
        ("tengo 16 años", True),
        ("i'm 15 years old", True),
        ("tengo 30 años", False),
        ("mi hijo tiene 8 años", None),
    ],
)
def test_who_says_an_age_of_their_own_may_be_a_minor(text: str, minor: bool | None) -> None:
    assert minor_said(text) is minor
