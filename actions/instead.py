"""When there is none like that: the nearest sizes and colours of it, else something like it."""

from __future__ import annotations

from actions.exchange import Exchange
from actions.pointing import about, described, payload
from bot.floor.product import Product, Stock
from bot.floor.stream import Choice
from bot.service.alternatives import like_it
from bot.service.cards import colours_of
from bot.service.size_words import size_text
from bot.service.stock import StockAnswer

_NOTHING = {
    (True, True): "utter_stock_sold_out_others",
    (True, False): "utter_stock_sold_out",
    (False, True): "utter_stock_not_made_others",
    (False, False): "utter_stock_not_made",
}
"""By whether it is ever made like that, and whether there is something like it."""


def none_left(
    x: Exchange, product: Product, answer: StockAnswer, size: str | None, colour: str | None
) -> None:
    """The nearest alternatives: another size or colour of it, else something like it."""
    what = described(x, product, size, colour)
    instead = _instead(x, product, answer, size, colour)
    if instead:
        x.reply(
            "utter_stock_sold_out_but" if answer.made else "utter_stock_not_made_but",
            *_buttons_instead(x, product, answer, size, colour),
            products=[product],
            stocks={product.id: Stock.NO},
            what=what,
            instead=instead,
        )
        return
    others = like_it(product, x.catalogue, size, colour)
    x.keep(shown=[product.id, *(other.id for other in others)])
    x.reply(_NOTHING[answer.made, bool(others)], products=others, what=what)


def _instead(
    x: Exchange, product: Product, answer: StockAnswer, size: str | None, colour: str | None
) -> str:
    """ "en la talla 42: rojo, verde" and "en azul: tallas 41, 43"."""
    parts = []
    if colour and answer.other_colours:
        names = ", ".join(colours_of(answer.other_colours, x.catalogue, x.language))
        key = "other_colours" if size else "colours"
        asked = size_text(x.turn.shop, size, x.language, product) if size else None
        parts.append(x.phrase(f"instead.{key}", size=asked, names=names))
    if size and answer.other_sizes:
        sizes = ", ".join(_near(answer.other_sizes, _as_here(x, product, size)))
        label = x.catalogue.label("colours", colour, x.language) if colour else ""
        key = "other_sizes" if colour else "sizes"
        parts.append(x.phrase(f"instead.{key}", colour=label, names=sizes))
    return x.phrase("or").join(parts)


def _buttons_instead(
    x: Exchange, product: Product, answer: StockAnswer, size: str | None, colour: str | None
) -> list[Choice]:
    """A tap for the first two colours that there are in that size."""
    if not colour:
        return about(x, product, "find_on_floor")
    in_size = {"size": size} if size else {}
    return [
        Choice(
            colours_of([variant], x.catalogue, x.language)[0],
            payload("ask_stock", product=product.id, colour=variant.colour_key, **in_size),
        )
        for variant in answer.other_colours[:2]
        if variant.colour_key
    ]


def _as_here(x: Exchange, product: Product, size: str) -> str:
    foreign = x.catalogue.foreign_size(size, product, None, for_women=False)
    return foreign.eu[0] if foreign else size


def _near(sizes: tuple[str, ...], size: str) -> list[str]:
    """The sizes nearest to the one asked for, three at most, in the order of the shop."""
    try:
        wanted = float(size.replace(",", "."))
        by_distance = sorted(sizes, key=lambda each: abs(float(each.replace(",", ".")) - wanted))
    except ValueError:
        return list(sizes[:4])
    return [each for each in sizes if each in by_distance[:3]]
