"""Shoe sizes between here and countries that count them otherwise, product by product."""

from __future__ import annotations

from dataclasses import replace

from bot.catalogue.sizes import fitting, in_uk_and_us, parts_of, to_eu
from bot.catalogue.vocabulary import Glossary
from bot.floor.product import Product
from bot.service.catalogue_ports import ForeignSize, ShoeSize

_ALSO_ON_FEET = frozenset({"socks"})


def worn_on_feet(glossary: Glossary) -> frozenset[str]:
    """The kinds of things whose sizes are those of shoes."""
    return glossary.with_all_within("categories", "footwear") | _ALSO_ON_FEET


class SizesAbroad:
    """Knows by the vocabulary what is worn on feet: a 42 of trousers is no size of shoes."""

    def __init__(self, glossary: Glossary) -> None:
        self._on_feet = worn_on_feet(glossary)

    def of(self, product: Product) -> list[ShoeSize]:
        """Its sizes under their other names, in its own order; children's have none."""
        if product.category not in self._on_feet or list(product.recipients) == ["children"]:
            return []
        names = [name for size in product.sizes() if (name := in_uk_and_us(size))]
        men, women = "men" in product.recipients, "women" in product.recipients
        if men and not women:
            return [replace(name, us_women=None) for name in names]
        if women and not men:
            return [replace(name, us_men=None) for name in names]
        return names

    def meant_by(
        self, size: str, product: Product | None, category: str | None, for_women: bool
    ) -> ForeignSize | None:
        """See the port `Catalogue.foreign_size`."""
        kind = product.category if product else category
        women = for_women or (product is not None and list(product.recipients) == ["women"])
        parts, eu = parts_of(size), to_eu(size, women)
        if parts is None or eu is None or (kind is not None and kind not in self._on_feet):
            return None
        made = fitting(size, product.sizes(), women) if product else []
        return ForeignSize(*parts, eu=tuple(made) or (eu,))
