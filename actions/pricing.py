"""What it costs."""

from __future__ import annotations

from actions.asking_again import answers
from actions.exchange import Exchange
from actions.pointing import about, few, which_product
from bot.floor.product import Product
from bot.floor.signals import SignalKind
from bot.service.money import price_text


@answers("price")
def tell_price(x: Exchange) -> None:
    """The price of what is meant; of several, the cards tell it."""
    meant = x.meant()
    if not meant.products:
        which_product(x)
        return
    products = few(meant.products)
    x.look_at(products, "price")
    if meant.one is None:
        x.note(SignalKind.ASKED_PRICE, products=[product.id for product in products])
        x.reply("utter_prices", products=products)
        return
    x.note(SignalKind.ASKED_PRICE, meant.one)
    tell_price_of(x, meant.one)


def tell_price_of(x: Exchange, product: Product) -> None:
    """What this one costs, and what it cost before it was reduced."""
    x.look_at([product], "price")
    reduced = product.sale_price is not None and product.sale_price < product.price
    x.reply(
        "utter_price_reduced" if reduced else "utter_price",
        *about(x, product, "ask_stock", "add_to_list"),
        products=[product],
        product=x.name(product),
        price=price_text(product.asked_price, product.currency, x.language),
        before=price_text(product.price, product.currency, x.language),
    )
