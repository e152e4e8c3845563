""" "Cuánto es todo", "how much for both": what several things come to, named one by one."""

from __future__ import annotations

import re

from actions.exchange import Exchange
from bot.floor.product import Product
from bot.floor.signals import SignalKind
from bot.service import shopping_list
from bot.service.money import price_text
from bot.service.reference import By
from bot.service.shop_facts import plain

_COSTS = (
    r"cuanto|precio|total|suma|sale|cuest\w+|costar\w+|vale|how much|price|cost|altogether|come to"
)
_BOTH = r"l[ao]s (?:dos|2)(?: cosas)?|amb[ao]s|both|the two|two together"
_ALL = r"todo|total|sumad\w+|everything|all (?:of it|together)|altogether|in all|junt[ao]s|together"
_WITH = r"con (?:el|la|los|las|un|una|unas|unos)|mas (?:el|la|los|las)|with (?:the|a|some)|plus"
_ASKS_A_SUM = re.compile(
    rf"(?=.*\b(?:{_COSTS})\b)(?:.*\b(?P<both>{_BOTH})\b|.*\b(?P<all>{_ALL})\b|.*\b(?P<with>{_WITH})\b)"
)
_TIMES = re.compile(
    r"(?=.*\b(?:total|how much|cuanto)\b)"
    r".*\b(?:for|por)\s+(?P<n>\d|dos|tres|cuatro|two|three|four)\b"
    r"(?!\s*(?:people|person|year|euros?|days?|dias?|hours?|horas?))"
)
_SUMS = frozenset({"ask_price", "show_list", "browse", "compare"})
_SURE = 0.7
_NUMBERS = {"dos": 2, "two": 2, "tres": 3, "three": 3, "cuatro": 4, "four": 4}


def told_the_sum(x: Exchange) -> bool:
    """Add up what is meant; False when no sum was asked for, or of nothing that is known."""
    if x.turn.pressed or _means_something_else(x):
        return False
    said = plain(x.text)
    times, one = x.said("quantity") or _times(said), x.meant().one
    if times and one is not None and re.search(rf"\b(?:{_COSTS})\b", said):
        return _tell(x, [(one, int(times))])
    asked = _ASKS_A_SUM.search(said)
    if asked is None:
        return False
    among = _with_what_is_named if asked["with"] else _both if asked["both"] else _all
    products = among(x)
    return len(products) > 1 and _tell(x, [(product, 1) for product in products])


def _means_something_else(x: Exchange) -> bool:
    """ "If I take two, is there a discount?" is no sum."""
    return x.sure >= _SURE and x.intent not in _SUMS


def _times(said: str) -> int | None:
    found = _TIMES.search(said)
    return None if found is None else _NUMBERS.get(found["n"]) or int(found["n"])


def _with_what_is_named(x: Exchange) -> list[Product]:
    """ "Con las plantillas": what is talked about and what is named beside it."""
    meant = x.meant()
    if meant.by not in (By.NAMED, By.POINTED, By.FOUND):
        return []
    seen = _found(x, [*(x.slot("seen") or ())])
    known = {product.id for product in seen}
    named = [each for each in meant.products if each.id in known][-1:] or meant.products[:1]
    others = [each for each in seen if each.id not in {one.id for one in named}]
    return [*others[-1:], *named]


def _both(x: Exchange) -> list[Product]:
    """Two on the table, else the last two that were talked about."""
    shown = _found(x, x.slot("shown") or ())
    return shown if len(shown) == 2 else _found(x, x.slot("seen") or ())[-2:]


def _all(x: Exchange) -> list[Product]:
    """The list and what is talked about; without a list, all that was talked about."""
    listed = shopping_list.on_list(x.turn)
    seen = _found(x, x.slot("seen") or ())
    products = [*listed, *seen[-1:]] if listed else seen or _found(x, x.slot("shown") or ())
    return list({product.id: product for product in products}.values())


def _found(x: Exchange, ids: list[str] | tuple[str, ...]) -> list[Product]:
    found = (x.catalogue.find(product_id) for product_id in ids)
    return [product for product in found if product is not None]


def _tell(x: Exchange, things: list[tuple[Product, int]]) -> bool:
    currency = things[0][0].currency
    total = sum(product.asked_price * times for product, times in things)
    products = [product for product, _ in things]
    x.note(SignalKind.ASKED_PRICE, products=[product.id for product in products])
    x.look_at(products, "price")
    items = [
        f"{'' if times == 1 else f'{times} × '}{x.name(product)} "
        f"({price_text(product.asked_price, currency, x.language)})"
        for product, times in things
    ]
    x.reply(
        "utter_sum",
        products=products,
        items=" + ".join(items),
        total=price_text(total, currency, x.language),
    )
    return True
