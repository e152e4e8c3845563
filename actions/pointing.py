"""Buttons that several answers share, and the question which product is meant."""

from __future__ import annotations

import json

from actions.exchange import SHOWN_AT_ONCE, Exchange
from bot.floor.product import Product
from bot.floor.stream import Choice
from bot.service.buttons import FIRST_KINDS, section_buttons
from bot.service.noting import what_was_sought

CALL = '/request_person{"act":"call"}'
CHOOSE = '/request_person{"act":"choose"}'
KEEP_LOOKING = '/just_looking{"act":"keep_looking"}'


def payload(intent: str, **entities: str) -> str:
    """What a button sends."""
    return f"/{intent}{json.dumps(entities, ensure_ascii=False)}" if entities else f"/{intent}"


def about(x: Exchange, product: Product, *intents: str) -> list[Choice]:
    """Buttons that ask something of this product, whatever is talked about by then."""
    return [x.choice(intent, payload(intent, product=product.id)) for intent in intents]


def which_product(x: Exchange) -> None:
    """Nothing was shown and nothing named: ask, and offer the kinds of things there are."""
    x.reply("utter_which_product", *kinds(x))


def kinds(x: Exchange, limit: int = FIRST_KINDS) -> list[Choice]:
    """Buttons for the kinds of things that most people ask for (data/shop/shop.yml)."""
    return list(section_buttons(x.turn.shop, x.language, limit))


def few(products: list[Product]) -> list[Product]:
    """As many as are shown at once."""
    return products[:SHOWN_AT_ONCE]


def described(x: Exchange, product: Product, size: str | None, colour: str | None) -> str:
    """ "Carrasca, talla 42, azul"."""
    needs = {"size": size, "colour": colour}
    asked = what_was_sought(x.turn.shop, needs, x.language, product.id)
    return f"{x.name(product)}, {asked}" if asked else x.name(product)


def the_one(x: Exchange) -> Product | None:
    """The product meant; of several on the table, ask which."""
    meant = x.meant()
    if meant.one is None:
        which_one(x, meant.products)
    return meant.one


def which_one(x: Exchange, products: list[Product]) -> None:
    """Ask which of these, by name."""
    if not products:
        which_product(x)
        return
    x.keep(shown=[product.id for product in products[:4]])
    x.reply("utter_which_of_these", products=products[:4])
