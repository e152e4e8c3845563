"""Products put on the table, with what may be asked of them at a touch."""

from __future__ import annotations

from typing import Any

from actions.exchange import Exchange
from actions.pointing import about
from bot.floor.product import Product


def show(x: Exchange, products: list[Product], response: str, **values: Any) -> None:
    """Put products on the table."""
    x.look_at(products, "browse")
    buttons = about(x, products[0], "ask_stock", "ask_opinions") if len(products) == 1 else []
    if len(products) > 1:
        buttons = [x.choice("compare", "/compare"), x.choice("cheaper", "/too_expensive")]
    x.reply(response, *buttons, products=products, count=len(products), **values)
