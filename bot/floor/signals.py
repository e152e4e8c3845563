"""Signals: what a message says about buying. They are the shopper's to see and erase."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum


class SignalKind(str, Enum):
    """What somebody let us know, in the order of the questions that people ask."""

    BROWSED = "browsed"
    ASKED_PRICE = "asked_price"
    ASKED_STOCK = "asked_stock"
    ASKED_DETAILS = "asked_details"
    ASKED_OPINIONS = "asked_opinions"
    ASKED_OFFERS = "asked_offers"
    ASKED_PLACE = "asked_place"
    ASKED_TO_TRY = "asked_to_try"
    ASKED_PAYMENT = "asked_payment"
    ASKED_DELIVERY = "asked_delivery"
    ASKED_RETURNS = "asked_returns"
    ASKED_ADVICE = "asked_advice"
    COMPARED = "compared"
    LISTED = "listed"
    UNLISTED = "unlisted"
    NAMED_NEED = "named_need"
    NAMED_BUDGET = "named_budget"
    FOUND_TOO_EXPENSIVE = "found_too_expensive"
    THINKS_IT_OVER = "thinks_it_over"
    READY_TO_BUY = "ready_to_buy"
    DID_NOT_FIND = "did_not_find"
    COMPLAINED = "complained"
    PRAISED = "praised"


@dataclass(frozen=True)
class Signal:
    """One signal of a visit. `product_id` where it was about a product.

    `detail` holds the facts that a reader needs ({"size": "42", "colour": "blue"},
    {"slot": "use", "value": "trail"}, {"products": [...]}), never the shopper's words.
    """

    kind: SignalKind
    at: datetime
    product_id: str | None = None
    detail: Mapping[str, object] = field(default_factory=dict)
    turn: int = 0
    id: str = ""


NEVER_BEFORE_TICKED = frozenset(
    {SignalKind.FOUND_TOO_EXPENSIVE, SignalKind.THINKS_IT_OVER, SignalKind.NAMED_BUDGET}
)
"""Hesitations and budget start unticked in the brief."""
