"""The JSON shapes of the contract, checked key by key."""

from datetime import datetime
from typing import Any

LEAD_KEYS = {
    *("id", "visit", "sign", "zone", "who", "how", "brief", "language", "status"),
    *("claimed_by", "raised_at"),
}
REPLY_KEYS = {"id", "from", "name", "text", "choices", "products", "comparison"}
PRODUCT_KEYS = {
    *("id", "name", "price", "currency", "image", "sizes", "colours", "stock", "place"),
}


def assert_is_reply(reply: Any) -> None:
    """R, as the contract writes it."""
    assert reply.keys() >= REPLY_KEYS
    assert type(reply["id"]) is int
    assert reply["from"] in {"bot", "person", "shopper"}
    assert reply["name"] is None or isinstance(reply["name"], str)
    assert isinstance(reply["text"], str)
    for choice in reply["choices"]:
        assert choice.keys() == {"title", "payload"}
    for product in reply["products"]:
        assert_is_product(product)
    if reply["comparison"] is not None:
        assert_is_comparison(reply["comparison"])


def assert_is_product(product: Any) -> None:
    """A product card: never an exact number of pieces."""
    assert product.keys() >= PRODUCT_KEYS
    assert isinstance(product["price"], int | float)
    assert isinstance(product["currency"], str)
    assert product["stock"] in {"yes", "few", "no", None}
    assert all(isinstance(size, str) for size in product["sizes"])
    assert all(isinstance(colour, str) for colour in product["colours"])
    assert product["image"] is None or isinstance(product["image"], str)
    assert product["place"] is None or isinstance(product["place"], str)


def assert_is_comparison(comparison: Any) -> None:
    assert comparison.keys() == {"products", "rows"}
    for row in comparison["rows"]:
        assert row.keys() == {"label", "values"}
        assert len(row["values"]) == len(comparison["products"])


def assert_is_lead(lead: Any, status: str | None = None) -> None:
    """LEAD, as the contract writes it."""
    assert lead.keys() >= LEAD_KEYS
    assert all(isinstance(lead[key], str) for key in ("id", "visit", "sign", "zone", "who"))
    assert lead["how"] in {"come", "write", "later", "till"}
    assert all(isinstance(line, str) for line in lead["brief"])
    assert lead["language"] in {"es", "en"}
    assert lead["status"] in {"raised", "claimed", "met", "closed", "cancelled", "expired"}
    assert lead["claimed_by"] is None or isinstance(lead["claimed_by"], str)
    assert datetime.fromisoformat(lead["raised_at"].replace("Z", "+00:00")).tzinfo is not None
    if status is not None:
        assert lead["status"] == status
