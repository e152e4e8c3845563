"""Peace, complaints and persons are told from a few words."""

from __future__ import annotations

import pytest

from bot.service.tone import complains, speaks_of_a_person, speaks_of_buying, wants_peace


@pytest.mark.parametrize(
    "text", ["que no necesito nada", "solo estoy mirando", "just browsing leave me"]
)
def test_who_wants_nothing_wants_peace(text: str) -> None:
    assert wants_peace(text)


@pytest.mark.parametrize("text", ["no quiero nada de cuero", "I don't want anything too heavy"])
def test_who_refuses_something_looks_for_the_rest(text: str) -> None:
    assert not wants_peace(text)


@pytest.mark.parametrize("text", ["160 euros tiradas a la basura", "what a waste of money"])
def test_money_thrown_away_is_a_complaint_about_a_bought_thing(text: str) -> None:
    assert complains(text)
    assert speaks_of_buying(text)


def test_a_thing_is_no_person() -> None:
    assert speaks_of_a_person("¿viene alguien?")
    assert not speaks_of_a_person("un candado bueno, que me han robado ya 2 bicis")
    assert not speaks_of_a_person("how long is the inseam")
