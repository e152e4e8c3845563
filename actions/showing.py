"""Products put on the table, with what may be asked of them at a touch."""

from __future__ import annotations

from typing import Any

from actions.exchange import Exchange
from actions.pointing import about
from bot.floor.product import Product
from bot.service.adults_only import sold_to_adults_only
from bot.service.noting import what_was_sought


def show(x: Exchange, products: list[Product], response: str, **values: Any) -> None:
    """Put products on the table; nobody under age sees what may not be sold to them."""
    if x.slot("minor"):
        products = [each for each in products if not sold_to_adults_only(each)] or products
    x.look_at(products, "browse")
    buttons = about(x, products[0], "ask_stock", "ask_opinions") if len(products) == 1 else []
    if len(products) > 1:
        buttons = [x.choice("compare", "/compare"), x.choice("cheaper", "/too_expensive")]
    x.reply(response, *buttons, products=products, count=len(products), **values)


def show_but_not(x: Exchange, products: list[Product]) -> bool:
    """Say which need from before had to give way, so that there is something to show."""
    if not x.left_out:
        return False
    left = what_was_sought(x.turn.shop, x.left_out, x.language)
    show(x, products, "utter_found_but_not", what=sought_for(x, products), left=left)
    return True


def sought_for(x: Exchange, products: list[Product]) -> str:
    """What was sought in words; pots for men are pots, where nobody's are made for them."""
    needs = x.needs
    if not any(product.recipients for product in products):
        needs["recipient"] = None
    return what_was_sought(x.turn.shop, needs, x.language)
