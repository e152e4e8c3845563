"""A stable hash of what a product says, so that the same file twice changes nothing."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, replace
from decimal import Decimal
from typing import Any

from bot.floor.product import Product


def fingerprint(product: Product) -> str:
    """Equal for equal content, whatever the process; doubt and withdrawal are not content."""
    variants = tuple(replace(variant, doubtful=False) for variant in product.variants)
    content = asdict(replace(product, variants=variants, withdrawn=False))
    text = json.dumps(content, sort_keys=True, ensure_ascii=False, default=_plainly)
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def _plainly(value: Any) -> str:
    if isinstance(value, Decimal):
        return f"{value:.4f}"
    raise TypeError(f"{type(value).__name__} cannot be part of a product")
