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
    in_size = [v for v in product.variants if size is None or same_size(v.size, size)]
    in_colour = [v for v in product.variants if colour is None or is_colour(v, colour, catalogue)]
    fitting = [v for v in in_size if v in in_colour]
    stock = next((s for s in _BEST_FIRST if any(v.stock is s for v in fitting)), Stock.NO)
    return StockAnswer(
        stock,
        made=bool(fitting),
        other_sizes=tuple(dict.fromkeys(v.size for v in _to_be_had(in_colour) if v.size)),
        other_colours=_each_colour_once(_to_be_had(in_size)),
    )


def comes_in_size(product: Product, size: str) -> bool:
    """Whether it is made in that size at all."""
    return any(same_size(variant.size, size) for variant in product.variants)


def comes_in_colour(product: Product, colour: str, catalogue: Catalogue) -> bool:
    """Whether it is made in that colour at all."""
    return any(is_colour(variant, colour, catalogue) for variant in product.variants)


def same_size(made: str | None, said: str) -> bool:
    """42,5 is 42.5, m is M, and 42 fits what is made as 42-44."""
    if made is None:
        return False
    ours, theirs = _plain(made), _plain(said)
    return ours == theirs or theirs in ours.replace("/", "-").split("-")


def is_colour(variant: Variant, key: str, catalogue: Catalogue) -> bool:
    """Blue is blue, and navy blue is a blue to whoever asks for one."""
    if variant.colour_key == key or variant.colour == key:
        return True
    for language in ("es", "en"):
        asked = catalogue.label("colours", key, language).lower()
        made = catalogue.label("colours", variant.colour_key or "", language) or ""
        if asked in f"{made} {variant.colour or ''}".lower().replace("/", " ").split():
            return True
    return False


def _to_be_had(variants: Iterable[Variant]) -> list[Variant]:
    return [variant for variant in variants if variant.stock is not Stock.NO]


def _each_colour_once(variants: Iterable[Variant]) -> tuple[Variant, ...]:
    return tuple({v.colour_key or v.colour: v for v in variants if v.colour}.values())


def _plain(size: str) -> str:
    return size.strip().lower().replace(",", ".").replace(" ", "")
