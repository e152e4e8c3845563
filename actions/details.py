"""What it is made of, what it weighs, whether it keeps the rain out: what is written, no more."""

from __future__ import annotations

from actions.asking_again import answers
from actions.describing import showed_what_is_described
from actions.exchange import Exchange
from actions.floor_action import FloorAction
from actions.pointing import about, few, the_one
from bot.floor.product import Product
from bot.floor.signals import SignalKind
from bot.service.cards import attributes_of
from bot.service.catalogue_ports import Order
from bot.service.described import order_asked_for
from bot.service.questions import Detail, asked_detail

_ARE_SIZES = {"capacity", "dimensions", "people"}
"""Properties that some things have as their size: a rucksack of 38 L."""

_THE_MOST = (Order.LIGHTEST, Order.WARMEST, Order.BRIGHTEST)


class AskDetails(FloorAction):
    """The fact that was asked for, or the description when the question is open."""

    called = "action_ask_details"
    follows_up = True

    def answer(self, x: Exchange) -> None:
        """From the catalogue; "which sleeping bag is the warmest?" looks for one."""
        if not showed_the_most(x):
            tell_details(x)


@answers("details")
def tell_details(x: Exchange) -> None:
    """One product; of several the fact that was asked for, else ask which."""
    meant = x.meant()
    if meant.one is None and told_of_each(x, few(meant.products)):
        return
    product = the_one(x)
    if product is None:
        x.keep(topic="details")
        return
    x.look_at([product], "details")
    x.note(SignalKind.ASKED_DETAILS, product)
    asked = None if x.turn.pressed else asked_detail(x.text)
    if asked is None:
        _tell_all(x, product)
    elif asked.name == "brand" and product.brand:
        _tell(x, product, x.phrase("row.brand"), product.brand)
    elif asked.name == "material" and product.materials:
        _tell(x, product, x.phrase("row.material"), _materials(x, product))
    else:
        facts = attributes_of(product, x.language)
        label = next((label for label in facts if asked.is_label(label)), None)
        if label is None and asked.name in _ARE_SIZES and product.sizes():
            _tell(x, product, x.phrase("row.sizes"), ", ".join(product.sizes()))
        elif label is None:
            x.reply(
                "utter_detail_unknown",
                x.choice("call", '/request_person{"act":"choose"}'),
                product=x.name(product),
            )
        else:
            _tell(x, product, label, facts[label])


def told_of_each(x: Exchange, products: list[Product]) -> bool:
    """ "How heavy?" about several: what is written of each; False when it is of none."""
    asked = None if x.turn.pressed else asked_detail(x.text)
    if asked is None or len(products) < 2:
        return False
    values = {product.id: _fact(x, product, asked) for product in products}
    if not any(values.values()):
        return False
    x.keep(shown=[product.id for product in products], topic="details")
    for product in products:
        x.note(SignalKind.ASKED_DETAILS, product)
    unknown = x.phrase("unknown")
    lines = [f"· {x.name(product)}: {values[product.id] or unknown}" for product in products]
    x.reply("utter_fact", fact="\n".join(lines), products=products)
    return True


def showed_the_most(x: Exchange) -> bool:
    """ "Which sleeping bag is the warmest?": of all, unless some lie side by side."""
    side_by_side = x.slot("compared") and list(x.slot("compared")) == list(x.slot("shown") or ())
    of_a_kind = x.said("category") or (x.slot("category") and not side_by_side)
    if not of_a_kind or x.turn.pressed or order_asked_for(x.text) not in _THE_MOST:
        return False
    return showed_what_is_described(x)


def _fact(x: Exchange, product: Product, asked: Detail) -> str:
    if asked.name == "brand":
        return product.brand or ""
    if asked.name == "material":
        return _materials(x, product)
    facts = attributes_of(product, x.language)
    return next((value for label, value in facts.items() if asked.is_label(label)), "")


def _tell(x: Exchange, product: Product, label: str, value: str) -> None:
    x.reply(
        "utter_detail",
        *about(x, product, "ask_opinions", "ask_stock"),
        product=x.name(product),
        label=label,
        value=value,
    )


def _tell_all(x: Exchange, product: Product) -> None:
    facts = {**attributes_of(product, x.language)}
    if product.materials:
        facts.setdefault(x.phrase("row.material"), _materials(x, product))
    lines = [f"· {label}: {value}" for label, value in list(facts.items())[:6]]
    x.reply(
        "utter_details",
        *about(x, product, "ask_opinions", "ask_stock"),
        products=[product],
        product=x.name(product),
        description=product.said(product.description, x.language),
        facts="\n".join(lines),
    )


def _materials(x: Exchange, product: Product) -> str:
    return ", ".join(x.catalogue.label("materials", key, x.language) for key in product.materials)
