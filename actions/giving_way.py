"""Which needs give way when nothing fits all of them: those from before first."""

from __future__ import annotations

from dataclasses import replace

from actions.exchange import Exchange
from actions.nothing import above
from bot.floor.product import Product
from bot.service.alternatives import is_only_for_children
from bot.service.catalogue_ports import Wish
from bot.service.named import said
from bot.service.wishes import nearest, wish_for

_OF_SOMEBODY = ("women", "men", "children", "teens")
"""Never given up: what fits a woman is no answer to a child's shoe. A wide foot may be."""
_MAY_GIVE_WAY = ("use", "recipient", "brand", "material", "colour", "size")
_GOES_WITH_ITS_THING = ("use", "brand", "material", "colour", "size")
"""Of another kind of thing nobody expects them, so nothing needs to be said."""


def wish_of(x: Exchange) -> Wish:
    """All that is known of what is looked for, the words of a description too."""
    kinds = [each for each in x.entities if each.get("entity") == "category"]
    called = " ".join(x.text[each.get("start", 0) : each.get("end", 0)] for each in kinds)
    return replace(wish_for(x.needs, x.slot("words") or ""), called=called)


def found_for(x: Exchange, limit: int) -> tuple[list[Product], tuple[str, ...]]:
    """What fits best, and which of the needs said just now gave way.

    Needs that were said before give way first: nobody who turns to travelling wants to see helmets,
    nor hears that there are no suitcases for hiking, and running shoes for oneself are no reason to
    have none for a girl. What the same kind of thing was wished to be is named (`x.left_out`).
    """
    found, dropped = nearest(x.catalogue, wish_of(x), limit)
    if strictly := _for_that_use(x, limit):
        return _for_whoever_asks(x, strictly), ()
    if (dropped or not found) and (without := _without_what_was_said_before(x, limit)):
        return _for_whoever_asks(x, without), ()
    if "use" in dropped and said(x.entities, "use") and not said(x.entities, "category"):
        x.keep(category=None, brand=None, colour=None, size=None, material=None)
    else:
        stale = [slot for slot in dropped if slot != "recipient" and not said(x.entities, slot)]
        if not stale:
            return _for_whoever_asks(x, found), dropped
        x.keep(**dict.fromkeys(stale))
    found, dropped = nearest(x.catalogue, wish_of(x), limit)
    return _for_whoever_asks(x, found), dropped


def _for_that_use(x: Exchange, limit: int) -> list[Product]:
    """What was described a while ago, and for a use that was named: it must be for that."""
    if not (x.slot("words") and x.slot("use")) or said(x.entities, "category"):
        return []
    found, dropped = nearest(x.catalogue, replace(wish_of(x), use=x.slot("use")), limit)
    return [] if dropped else found


def _without_what_was_said_before(x: Exchange, limit: int) -> list[Product]:
    """As few of the older needs as possible left out, so that all that was said now is fulfilled.

    Only where something was said now that they stand in the way of.
    """
    older = [slot for slot in _MAY_GIVE_WAY if _is_older(x, slot)]
    if not any(said(x.entities, kind) for kind in ("category", "recipient", "size", "colour")):
        return []
    for left_out in [[slot] for slot in older] + [
        older[:many] for many in range(2, len(older) + 1)
    ]:
        needs = {**x.needs, **dict.fromkeys(left_out)}
        found, dropped = nearest(x.catalogue, wish_for(needs, x.slot("words") or ""), limit)
        if found and not dropped:
            another = x.tracker.get_slot("category") not in (None, x.slot("category"))
            silent = _GOES_WITH_ITS_THING if another else ()
            x.left_out = {slot: x.slot(slot) for slot in left_out if slot not in silent}
            x.keep(**dict.fromkeys(left_out))
            return found
    return []


def _is_older(x: Exchange, slot: str) -> bool:
    value = x.slot(slot)
    if value is None or said(x.entities, slot):
        return False
    return slot != "recipient" or value not in _OF_SOMEBODY


def _for_whoever_asks(x: Exchange, found: list[Product]) -> list[Product]:
    """A budget that only buys a child's one buys none, when no child was named."""
    for_children = x.slot("recipient") is not None or x.slot("price_max") is None
    if for_children or not all(is_only_for_children(product) for product in found):
        return found
    return [] if above(x) else found
