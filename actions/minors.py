"""Who is under age: what is sold to adults only is neither shown nor sold to them."""

from __future__ import annotations

from actions.exchange import Exchange
from actions.nothing import of_that_kind, told_adults_only
from bot.service.ages import YOUNG, is_grown_up, minor_said, years_said
from bot.service.reference import By
from bot.service.wishes import needs_said

_SELLING = ("ready_to_buy", "add_to_list", "browse", "ask_stock", "ask_recommendation")


def told_so(x: Exchange) -> bool:
    """Say that it is sold to adults only, where what is asked for or lies there is nothing else."""
    if x.turn.pressed and not x.slot("minor"):
        return False
    minor = None if x.turn.pressed else minor_said(x.text)
    if minor is not None:
        x.keep(minor=minor or None)
    new = needs_said(x.entities, x.text)
    told_now = minor is not None or "recipient" in new
    young = x.slot("minor") or new.get("recipient", x.slot("recipient")) in YOUNG
    if not young or is_grown_up(years_said(x.text), x.said("size")):
        return False
    meant = x.meant()
    asked_for = meant.by in (By.NAMED, By.POINTED, By.FOUND) or x.intent in _SELLING
    products = meant.products or (of_that_kind(x) if told_now else [])
    if not (asked_for or told_now) or not told_adults_only(x, products):
        return False
    x.hear_needs()
    return True
