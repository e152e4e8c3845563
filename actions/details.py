"""What it is made of, what it weighs, whether it keeps the rain out: what is written, no more."""

from __future__ import annotations

from actions.asking_again import answers
from actions.describing import showed_what_is_described
from actions.exchange import Exchange
from actions.floor_action import FloorAction
from actions.pointing import about, few, the_one
from actions.pricing import tell_price
from actions.written import (
    answer_in,
    asks_for_one_property,
    asks_what_it_costs,
    materials,
    question_of,
    tell,
    tell_unknown,
    told_of_each,
)
from bot.floor.product import Product
from bot.floor.signals import SignalKind
from bot.service.cards import attributes_of
from bot.service.catalogue_ports import Order
from bot.service.described import order_asked_for

_THE_MOST = (Order.LIGHTEST, Order.WARMEST, Order.BRIGHTEST)


class AskDetails(FloorAction):
    """The fact that was asked for, or the description when the question is open."""

    called = "action_ask_details"
    follows_up = True

    def answer(self, x: Exchange) -> None:
        """From the catalogue; "which sleeping bag is the warmest?" looks for one."""
        if showed_the_most(x):
            return
        if asks_what_it_costs(x.text) and not x.turn.pressed:
            tell_price(x)
        else:
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
    told = answer_in(x, product)
    if told is not None:
        tell(x, product, told)
        return
    question = "" if x.turn.pressed else question_of(x)
    if question and asks_for_one_property(question):
        tell_unknown(x, [product])
    else:
        x.look_at([product], "details")
        x.note(SignalKind.ASKED_DETAILS, product)
        _tell_all(x, product)


def showed_the_most(x: Exchange) -> bool:
    """ "Which sleeping bag is the warmest?": of all, unless some lie side by side."""
    side_by_side = x.slot("compared") and list(x.slot("compared")) == list(x.slot("shown") or ())
    of_a_kind = x.said("category") or (x.slot("category") and not side_by_side)
    if not of_a_kind or x.turn.pressed or order_asked_for(x.text) not in _THE_MOST:
        return False
    return showed_what_is_described(x)


def _tell_all(x: Exchange, product: Product) -> None:
    facts = {**attributes_of(product, x.language)}
    if product.materials:
        facts.setdefault(x.phrase("row.material"), materials(x, product))
    lines = [f"· {label}: {value}" for label, value in list(facts.items())[:6]]
    x.reply(
        "utter_details",
        *about(x, product, "ask_opinions", "ask_stock"),
        products=[product],
        product=x.name(product),
        description=product.said(product.description, x.language),
        facts="\n".join(lines),
    )
