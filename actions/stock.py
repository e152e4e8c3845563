"""Is there one: in that size, in that colour. "Sí", "quedan pocas", "no", and what there is."""

from __future__ import annotations

import re

from actions import browsing
from actions.asking_again import answers
from actions.exchange import SHOWN_AT_ONCE, Exchange
from actions.finding import not_where_we_said
from actions.floor_action import FloorAction
from actions.giving_way import found_for
from actions.instead import none_left
from actions.not_sold import told_it_is_not_sold
from actions.nothing import nothing_found
from actions.pointing import CHOOSE, about, described, few, which_product
from actions.showing import show_but_not, sought_for
from bot.floor.product import Product, Stock
from bot.floor.signals import SignalKind
from bot.service.cards import colours_of
from bot.service.noting import what_was_sought
from bot.service.reference import By, Meant
from bot.service.refused import refused
from bot.service.stock import StockAnswer, stock_of

_WHEN = re.compile(
    r"\bcu[aá]ndo\b|\bvolver[eé]is a tener\b|\brepon[eé]|\breposici[oó]n"
    r"|\bwhen\b|\brestock|\bback in stock\b",
    re.I,
)


_COLOURS = re.compile(
    r"\b(qu[eé]|cu[aá]l(es)?|otros?|m[aá]s|el otro|los otros) color(es)?\b"
    r"|\b(what|which|wich|whats|other|another|different|more) colou?rs?\b"
    r"|^\W*(y )?(de )?colores\b",
    re.I,
)
_BACK = re.compile(
    r"\bcu[aá]ndo\b.*\b(vuelv|volver|lleg|repon|habr|tendr|traen|traer|entra)"
    r"|\bwhen\b.*\b(back|again|in stock|restock|arriv|get (more|it|them))",
    re.I,
)


def asks_when_it_is_back(text: str) -> bool:
    """ "When will it be back?" asks after a thing and not after somebody who comes."""
    return bool(_BACK.search(text))


class AskStock(FloorAction):
    """Whether there is one, never how many."""

    called = "action_ask_stock"
    follows_up = True

    def answer(self, x: Exchange) -> None:
        """The answer, or the mark on a card that it was not where we said."""
        meant = x.meant()
        if x.said("missing") and x.turn.pressed and meant.one is not None:
            not_where_we_said(x, meant.one)
        elif _WHEN.search(x.text):
            x.note(SignalKind.ASKED_STOCK, meant.one)
            x.reply("utter_stock_when", x.choice("call", CHOOSE))
        elif refused(x.entities, x.text) and not x.said("product"):
            browsing.look_for(x)
        elif not told_it_is_not_sold(x):
            tell_stock(x)


@answers("stock")
def tell_stock(x: Exchange) -> None:
    """For one product its variant; for a kind of thing, those that there are."""
    meant = x.meant()
    if meant.one is not None:
        size, colour = _asked(x, meant.one)
        _tell_one(x, meant.one, size, colour)
        return
    x.hear_needs()
    if meant.products and meant.by is not By.FOUND:
        _tell_several(x, meant)
    else:
        _tell_kind(x)


def _asked(x: Exchange, product: Product) -> tuple[str | None, str | None]:
    """What is said now, with what was asked of the same product just before.

    Of a new product only the shopper's own size is taken for granted, where it is made in it.
    """
    same = x.slot("focus") == product.id
    size = x.said("size") or (x.slot("asked_size") if same else None)
    colour = x.said("colour") or (x.slot("asked_colour") if same else None)
    if _asks_colours(x):
        colour = None
    own = x.slot("size")
    if size is None and own and x.catalogue.variants(product, own, None):
        size = own
    return size, colour


def _tell_one(x: Exchange, product: Product, size: str | None, colour: str | None) -> None:
    x.note(SignalKind.ASKED_STOCK, product, size=size, colour=colour)
    x.look_at([product], "stock")
    answer = stock_of(product, size, colour, x.catalogue)
    x.keep(asked_size=size, asked_colour=colour)
    if size and x.catalogue.variants(product, size, None):
        x.keep(size=size)
    what = described(x, product, size, colour)
    if answer.stock is not Stock.NO and (not (size or colour) or _asks_colours(x)):
        _tell_all(x, product, answer, size)
        return
    if answer.stock is not Stock.NO:
        buttons = about(x, product, "find_on_floor", "add_to_list")
        response = "utter_stock_few" if answer.stock is Stock.FEW else "utter_stock_yes"
        stocks = {product.id: answer.stock}
        x.reply(response, *buttons, products=[product], stocks=stocks, what=what)
        return
    none_left(x, product, answer, size, colour)


def _asks_colours(x: Exchange) -> bool:
    """ "De qué color hay en 46": which there are, not whether."""
    return x.said("colour") is None and _COLOURS.search(x.text) is not None


def _tell_all(x: Exchange, product: Product, answer: StockAnswer, size: str | None) -> None:
    """Asked without a colour, or for the colours: all that there is, in the size that was said."""
    colours = colours_of(answer.other_colours, x.catalogue, x.language)
    parts = [
        x.phrase(key, names=", ".join(names))
        for key, names in (
            ("there.sizes", () if size else answer.other_sizes),
            ("there.colours", colours),
        )
        if len(names) > (0 if size else 1)
    ]
    x.reply(
        "utter_stock_all_of_it" if parts else "utter_stock_yes",
        *about(x, product, "find_on_floor", "add_to_list"),
        products=[product],
        what=described(x, product, size, None),
        parts=" ".join(parts),
    )


def _tell_several(x: Exchange, meant: Meant) -> None:
    """Of those on the table, which come like that."""
    size, colour = x.said("size") or x.slot("size"), x.said("colour")
    stocks = {p.id: stock_of(p, size, colour, x.catalogue).stock for p in few(meant.products)}
    there = [p for p in few(meant.products) if stocks[p.id] is not Stock.NO]
    asked = {"size": size, "colour": colour}
    what = what_was_sought(x.turn.shop, asked, x.language, meant.products[0].id)
    x.note(SignalKind.ASKED_STOCK, size=size, colour=colour)
    if not there:
        x.keep(topic="stock")
        if x.slot("category"):
            _tell_kind(x)
        else:
            x.reply("utter_stock_none_of_these", what=what)
        return
    x.look_at(there, "stock")
    if len(there) == 1:
        x.keep(asked_size=size, asked_colour=colour)
    response = "utter_stock_of_these" if what else "utter_stock_all"
    x.reply(response, products=there, stocks=stocks, what=what)


def _tell_kind(x: Exchange) -> None:
    """ "¿Tenéis botas del 42?": those that there are now."""
    if not x.slot("category") and not x.slot("brand"):
        which_product(x)
        return
    x.note(SignalKind.ASKED_STOCK, size=x.slot("size"), colour=x.slot("colour"))
    found, dropped = found_for(x, SHOWN_AT_ONCE)
    if not found:
        nothing_found(x)
        return
    if show_but_not(x, found):
        return
    needs, what = x.needs, sought_for(x, found)
    stocks = {
        p.id: stock_of(p, needs.get("size"), needs.get("colour"), x.catalogue).stock for p in found
    }
    if not dropped and all(stock is Stock.NO for stock in stocks.values()):
        _tell_one(x, found[0], needs.get("size"), needs.get("colour"))
        return
    x.look_at(found, "stock")
    x.reply(
        "utter_nearest" if dropped else "utter_stock_of_kind",
        products=found,
        stocks=None if dropped else stocks,
        what=what,
        count=len(found),
    )
