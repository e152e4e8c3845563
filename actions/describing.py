"""A thing that is described and not named: what comes nearest to all that was said of it."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from actions.exchange import SHOWN_AT_ONCE, Exchange
from actions.not_sold import told_it_is_not_sold
from actions.showing import show
from bot.floor.product import Product
from bot.floor.signals import SignalKind
from bot.service.another import begins_afresh
from bot.service.budget import BUDGET, left_behind
from bot.service.catalogue_ports import Order, Sure, Wish
from bot.service.cold import degrees_to_bear
from bot.service.described import (
    carries_on,
    description,
    order_asked_for,
    people_to_fit,
    tells_how_many,
    things_asked_for,
)
from bot.service.doubt import FALLBACK
from bot.service.named import said
from bot.service.noting import what_was_sought
from bot.service.questions import asked_detail
from bot.service.reference import By
from bot.service.refused import refused
from bot.service.unsold import asks_whether_sold
from bot.service.wishes import NEEDS, nearest, needs_now, needs_said, wish_for

_WHOEVER_AND_HOW_MUCH = ("recipient", *BUDGET)
_TENTS = "tents"
_OF_WHAT_IS_SHOWN = frozenset(
    {"think_it_over", "too_expensive", "try_on", "ask_details", "ask_opinions", "praise"}
)
_ABOUT_WHAT_IS_SHOWN = _OF_WHAT_IS_SHOWN | {"find_on_floor"}
_MISTAKEN = _ABOUT_WHAT_IS_SHOWN | {
    "ask_delivery", "ask_loyalty", "ask_payment", "ask_store_info", "ask_wait", "chitchat",
    "complain", "just_looking", "out_of_scope", "pick_up_order", "stop_offering", FALLBACK,
}  # fmt: skip
"""What NLU takes a need for that is told as a trouble or a plan: "se me hielan las manos"."""
_NO_ANSWER_TO_THAT = frozenset({"ask_wait", "ask_payment", "ask_privacy", "out_of_scope"})
"""What is no answer to "do you sell skateboards?", however sure NLU is."""
_FEW_WORDS = 5
"""A question about the shop is short; a long message that has one of its words seldom is one."""
_UNSURE = 0.7
_SERVICES = ("ask_store_info", "ask_returns", "ask_payment", "ask_delivery", "find_on_floor")
_WHERE = re.compile(
    r"\b(?:a?d[oó]nde|pasillo|planta|zona|secci[oó]n|encuentr\w+|where\w*|whic?h|what|aisle|wall"
    r"|floor|find|direction|section|point me)\b",
    re.I,
)


def showed_what_was_mistaken(x: Exchange) -> bool:
    """Where NLU is not sure of another meaning and a product surely answers the words, show it."""
    if len(x.text.split()) <= _FEW_WORDS and _tells_how_many(x):
        return showed_what_is_described(x)
    if asks_whether_sold(x.text) and x.intent in _NO_ANSWER_TO_THAT and told_it_is_not_sold(x):
        return True
    if x.intent not in _MISTAKEN or x.sure >= _UNSURE or _means_something_else(x, x.intent):
        return False
    return showed_what_is_described(x, Sure.CERTAIN)


def _means_something_else(x: Exchange, name: str) -> bool:
    """A complaint's theme, somebody's name, a fact of the shop, or what lies on the table."""
    if said(x.entities, "theme") or said(x.entities, "staff"):
        return True
    on_table = bool(x.slot("shown") or x.slot("focus"))
    if on_table and (asked_detail(x.text) or x.meant().by is By.POINTED):
        return True
    if name in _ABOUT_WHAT_IS_SHOWN and on_table:
        return True
    if name == "find_on_floor" and (things_asked_for(x.text, x.entities) or _WHERE.search(x.text)):
        return True
    topics = (name, *_SERVICES) if name == FALLBACK else (name,)
    short = len(x.text.split()) <= _FEW_WORDS
    return short and bool(x.facts(*topics, to_the_point=True))


def showed_what_is_described(x: Exchange, sure: Sure = Sure.ANYHOW) -> bool:
    """Show what fits a description; False when it is none, or when nothing fits it.

    Where something else may have been meant than to look for a thing, be `sure`.
    """
    if told_it_is_not_sold(x):
        return True
    words = "" if x.turn.pressed else description(x.text, x.entities)
    how_many = _tells_how_many(x)
    if not (words or how_many) or said(x.entities, "product"):
        return False
    needs = _needs(x)
    if how_many:
        needs = {**x.needs, **needs, "category": _TENTS}
    if _goes_on(x):
        words = " ".join(filter(None, (x.slot("words"), words)))
    wish = replace(_wish(x, needs, words), sure=sure)
    if how_many and not words:
        wish = replace(wish, order=Order.SMALLEST)
    found, dropped = nearest(x.catalogue, wish, SHOWN_AT_ONCE)
    if not found:
        return False
    x.hear_needs()
    x.keep(**needs, words=words or x.slot("words"))
    x.note(SignalKind.BROWSED, **{k: v for k, v in needs.items() if v is not None})
    if dropped:
        what = what_was_sought(x.turn.shop, needs, x.language)
        show(x, found, "utter_nearest", what=what)
    else:
        show(x, found, "utter_refined" if how_many else "utter_found_words")
    return True


def _tells_how_many(x: Exchange) -> bool:
    """ "¿Y para 2?" where tents were looked for."""
    of_tents = x.slot("category") == _TENTS and not said(x.entities, "category")
    return of_tents and not x.turn.pressed and tells_how_many(x.text)


def _needs(x: Exchange) -> dict[str, Any]:
    """What must hold of it: what was said now, and what lasts from before.

    A thing that is only spoken of is not asked for, and of several that are asked for none is
    demanded: the words tell which comes first.
    """
    before = {slot: x.tracker.get_slot(slot) for slot in NEEDS}
    new = needs_said(x.entities, x.text, x.turn.shop.currency)
    unwanted = refused(x.entities, x.text)
    meant_by_its_use = x.kind_by_its_use()
    asked = {e["value"] for e in things_asked_for(x.text, x.entities) if e not in unwanted}
    new["category"] = meant_by_its_use or (next(iter(asked)) if len(asked) == 1 else None)
    before["category"] = kind_on_table(x)
    kept = needs_now({**before, **left_behind(x.slot("price_of"), new)}, new, x.text)
    lasting = before if _goes_on(x) else {slot: kept[slot] for slot in _WHOEVER_AND_HOW_MUCH}
    found = {slot: value for slot, value in new.items() if value is not None}
    return {**dict.fromkeys(NEEDS), **lasting, **found}


def kind_on_table(x: Exchange) -> str | None:
    """The kind of thing that was looked for, or that all on the table are of."""
    if x.tracker.get_slot("category"):
        return str(x.tracker.get_slot("category"))
    kinds = {product.category for product in _on_table(x)}
    return kinds.pop() if len(kinds) == 1 else None


def _use_on_table(x: Exchange) -> str | None:
    """The use that was asked for, if all on the table are for it and none other is said now."""
    use = x.tracker.get_slot("use")
    if use is None or said(x.entities, "use"):
        return None
    shown = _on_table(x)
    return str(use) if shown and all(use in product.uses for product in shown) else None


def _on_table(x: Exchange) -> list[Product]:
    shown = (x.catalogue.find(product_id) for product_id in x.tracker.get_slot("shown") or ())
    return [product for product in shown if product is not None]


def _goes_on(x: Exchange) -> bool:
    """More about what is looked for already, and no other kind of thing is asked for."""
    unwanted = refused(x.entities, x.text)
    if any(each not in unwanted for each in things_asked_for(x.text, x.entities)):
        return False
    points = bool(said(x.entities, "ordinal"))
    return (carries_on(x.text) and not points) or order_asked_for(x.text) is not None


def _wish(x: Exchange, needs: dict[str, Any], words: str) -> Wish:
    unwanted = refused(x.entities, x.text)
    colours = said([each for each in x.entities if each not in unwanted], "colour")
    tent = _TENTS in (needs["category"], *said(x.entities, "category"))
    afresh = needs["category"] or said(x.entities, "category") or begins_afresh(x.text)
    wish = wish_for(needs, words)
    return replace(
        wish,
        use=wish.use or (_use_on_table(x) if _goes_on(x) else None),
        also_colours=tuple(colours),
        people=people_to_fit(x.text, tent),
        degrees=degrees_to_bear(words),
        order=order_asked_for(x.text),
        kind_before=None if afresh else kind_on_table(x),
    )
