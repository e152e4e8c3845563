"""What is sold to adults only, as its own texts say (data/shop/adults_only.yml)."""

from __future__ import annotations

from bot.floor.product import Product
from bot.service.pieces import SHOP_FILES, heard

ADULTS_ONLY_FILE = SHOP_FILES / "adults_only.yml"


def sold_to_adults_only(product: Product) -> bool:
    """Whether a minor may not buy it."""
    facts = [
        f"{label} {value}" for told in product.attributes.values() for label, value in told.items()
    ]
    texts = [*product.description.values(), *facts]
    return any(heard(ADULTS_ONLY_FILE, "facts", text) for text in texts)
