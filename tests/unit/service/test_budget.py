"""A budget is kept as it was said, and belongs to what it was said of."""

from __future__ import annotations

from typing import Any

from bot.service.budget import budget_said, left_behind, of_what


def euros(amount: float, bound: str) -> list[dict[str, Any]]:
    return [{"amount": amount, "currency": "EUR", "bound": bound}]


def test_about_eighty_is_remembered_as_eighty() -> None:
    said = budget_said(euros(80, "about"), "tengo como 80 euros", "EUR")
    assert said == {"price_max": 92.0, "price_about": 80.0}


def test_a_limit_forgets_the_round_sum() -> None:
    assert budget_said(euros(60, "max"), "hasta 60", "EUR")["price_about"] is None


def test_a_limit_said_of_shoes_is_none_of_a_t_shirts() -> None:
    of = of_what({"category": "shoes", "price_max": 100.0}, "shoes under 100")
    assert of == "shoes"
    assert left_behind(of, {"category": "t_shirts"})["price_max"] is None
    assert left_behind(of, {"colour": "blue"}) == {}


def test_a_limit_said_for_all_or_alone_holds_for_all() -> None:
    assert of_what({"category": "shoes"}, "shoes and the rest, 100 in total") is None
    assert of_what({"price_max": 100.0}, "I have 100 euros") is None
