"""Nobody hears "yes" of a kind of thing that is sold out as it was asked for."""

from __future__ import annotations

from actions.stock import AskStock
from tests.unit.actions.conftest import Ask


def test_a_sold_out_red_mug_is_no_yes(ask: Ask) -> None:
    asked = {"category": ("cookware", "taza"), "colour": ("red", "roja")}
    answered = ask(AskStock(), "y la taza roja?", asked)
    assert answered.responses == ["utter_stock_sold_out_but"]
