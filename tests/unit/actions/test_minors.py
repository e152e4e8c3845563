"""What is sold to adults only is not offered to a minor."""

from __future__ import annotations

import pytest

from actions.browsing import Browse
from actions.deciding import ReadyToBuy
from tests.unit.actions.conftest import Ask


@pytest.mark.parametrize("recipient", ["children", "teens"])
def test_no_knife_is_found_for_the_young(ask: Ask, recipient: str) -> None:
    asked = {"category": ("knives", "navaja")}
    answered = ask(Browse(), "una navaja", asked, recipient=recipient)
    assert answered.responses == ["utter_adults_only"]


def test_a_minor_is_not_sold_what_lies_there(ask: Ask) -> None:
    taken = ("ready_to_buy", 1.0)
    lying = {"focus": "cantil-avellana", "minor": True}
    answered = ask(ReadyToBuy(), "me la llevo", taken_for=taken, **lying)
    assert answered.responses == ["utter_adults_only"]


def test_a_grown_up_buys_it(ask: Ask) -> None:
    answered = ask(ReadyToBuy(), "me la llevo", focus="cantil-avellana")
    assert answered.responses == ["utter_ready_to_buy"]
