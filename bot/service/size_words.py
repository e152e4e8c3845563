"""A size in words: as the shopper said it, and beside a foreign one what it is here."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.floor.product import Product
from bot.service.ports import Shop


def size_text(
    shop: Shop,
    size: str,
    language: str,
    product: Product | None = None,
    needs: Mapping[str, Any] | None = None,
) -> str:
    """ "42", or "UK 8 (EU 42)" of the product, else of whatever kind the needs name."""
    needs = needs or {}
    for_women = needs.get("recipient") == "women"
    foreign = shop.catalogue.foreign_size(size, product, needs.get("category"), for_women)
    if foreign is None:
        return size
    key = f"size_abroad.{foreign.whom or 'any'}"
    return shop.phrases.say(
        key,
        language,
        country=foreign.country,
        number=foreign.number,
        eu="–".join(foreign.eu),
    )
