"""Whether there is one in that size and colour, and what there is instead. Never how many."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from bot.floor.product import Product, Stock, Variant
from bot.service.catalogue_ports import Catalogue

_BEST_FIRST = (Stock.YES, Stock.FEW, Stock.NO)


@dataclass(frozen=True)
class StockAnswer:
    """`made` is False when the product never comes like that, sold out or not.

    `other_sizes` are in the colour asked for, `other_colours` (variants) in the size asked for;
    both can be had now.
    """

    stock: Stock
    made: bool
    other_sizes: tuple[str, ...] = ()
    other_colours: tuple[Variant, ...] = ()


def stock_of(
    product: Product, size: str | None, colour: str | None, catalogue: Catalogue
) -> StockAnswer:
    """`size` as said, `colour` the vocabulary's key; None asks for any."""
    fitting = catalogue.variants(product, size, colour)
    stock = next((s for s in _BEST_FIRST if any(v.stock is s for v in fitting)), Stock.NO)
    in_colour = catalogue.variants(product, None, colour)
    in_size = catalogue.variants(product, size, None)
    return StockAnswer(
        stock,
        made=bool(fitting),
        other_sizes=tuple(dict.fromkeys(v.size for v in _to_be_had(in_colour) if v.size)),
        other_colours=_each_colour_once(_to_be_had(in_size)),
    )


def _to_be_had(variants: Iterable[Variant]) -> list[Variant]:
    return [variant for variant in variants if variant.stock is not Stock.NO]


def _each_colour_once(variants: Iterable[Variant]) -> tuple[Variant, ...]:
    return tuple({v.colour_key or v.colour: v for v in variants if v.colour}.values())
