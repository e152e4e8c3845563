"""How much something may cost: said in so many words, and of what."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

BUDGET = ("price_max", "price_min", "price_about")
"""The limits, and the round sum that was said where a little more will do."""

_ABOUT = Decimal("1.15")
_MORE_OR_LESS = re.compile(
    r"\bun[oa]s\b|\bsobre\b|\balrededor\b|\baprox|\bm[aá]s o menos\b|\bcomo\b|\bpor ah[ií]\b"
    r"|\bcerca de\b|\babout\b|\baround\b|\broughly\b|\bmore or less\b|\bor so\b|\bish\b",
    re.I,
)
_ANY_PRICE = re.compile(
    r"(da igual|no importa|me da lo mismo) (el|lo del) precio|\bany price\b"
    r"|price (doesn'?t|does not) matter|\bsin l[ií]mite de precio|\bcu[eé]ste lo que cueste",
    re.I,
)
_FOR_ALL = re.compile(
    r"\ben total\b|\bpara todo\b|\bpor todo\b|\bentre todo\b|\bin total\b|\baltogether\b"
    r"|\bfor everything\b|\bfor (it|them) all\b|\ball in\b",
    re.I,
)


def budget_said(prices: Sequence[Any], text: str, currency: str | None) -> dict[str, Any]:
    """The limits of a message by slot; other money than the shop's (`currency`) sets none."""
    budget: dict[str, Any] = {}
    for price in prices:
        if currency is None or price_currency(price) in (None, currency):
            budget.update(_bounds(price, text))
    if _ANY_PRICE.search(text):
        budget.update(dict.fromkeys(BUDGET))
    return budget


def price_currency(price: Any) -> str | None:
    """The money in which a price was said, as far as it is known."""
    return price.get("currency") if isinstance(price, Mapping) else None


def of_what(new: Mapping[str, Any], text: str) -> str | None:
    """The kind of thing of which a limit is said: "shoes under 100", and not "I have 80 euros"."""
    category = new.get("category")
    return None if category is None or _FOR_ALL.search(text) else str(category)


def left_behind(of: str | None, new: Mapping[str, Any]) -> dict[str, None]:
    """What no longer limits anything, once another kind of thing than `of` is named."""
    another = of is not None and new.get("category") not in (None, of)
    return dict.fromkeys(BUDGET) if another else {}


def _bounds(price: Any, text: str) -> dict[str, Any]:
    if not isinstance(price, Mapping) or "amount" not in price:
        return {}
    amount = Decimal(str(price["amount"]))
    bound = price.get("bound")
    if bound in ("min", "at_least"):
        return {"price_min": float(amount)}
    if bound == "about" and _MORE_OR_LESS.search(text):
        return {"price_max": float(int(amount * _ABOUT)), "price_about": float(amount)}
    return {"price_max": float(amount), "price_about": None}
