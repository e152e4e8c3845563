"""A thing that is described and not named: what comes nearest to all that was said of it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from actions.exchange import SHOWN_AT_ONCE, Exchange
from actions.showing import show
from bot.floor.signals import SignalKind
from bot.service.catalogue_ports import Wish
from bot.service.described import (
    carries_on,
    description,
    order_asked_for,
    people_to_fit,
    things_asked_for,
)
from bot.service.noting import what_was_sought
from bot.service.reference import said
from bot.service.refused import refused
from bot.service.wishes import NEEDS, nearest, needs_said, wish_for

_WHOEVER_AND_HOW_MUCH = ("recipient", "price_min", "price_max")
_TENTS = "tents"


def showed_what_is_described(x: Exchange, surely: bool = False) -> bool:
    """Show what fits a description; False when it is none, or when nothing fits it.

    `surely` is for whoever may have meant something else than to look for a thing.
    """
    words = "" if x.turn.pressed else description(x.text, x.entities)
    if not words or said(x.entities, "product"):
        return False
    needs = _needs(x)
    wish = replace(_wish(x, needs, words), surely=surely)
    found, dropped = nearest(x.catalogue, wish, SHOWN_AT_ONCE)
    if not found:
        return False
    x.hear_needs()
    x.keep(**needs, words=words)
    x.note(SignalKind.BROWSED, **{k: v for k, v in needs.items() if v is not None})
    if dropped:
        what = what_was_sought(x.turn.shop, needs, x.language)
        show(x, found, "utter_nearest", what=what)
    else:
        show(x, found, "utter_found_words")
    return True


def _needs(x: Exchange) -> dict[str, Any]:
    """What must hold of it: what was said now, and what lasts from before.

    A thing that is only spoken of is not asked for, and of several that are asked for none is
    demanded: the words tell which comes first.
    """
    before = {slot: x.tracker.get_slot(slot) for slot in NEEDS}
    new = needs_said(x.entities, x.text, x.turn.shop.currency)
    unwanted = refused(x.entities, x.text)
    asked = {e["value"] for e in things_asked_for(x.text, x.entities) if e not in unwanted}
    new["category"] = next(iter(asked)) if len(asked) == 1 else None
    goes_on = not asked and (carries_on(x.text) or order_asked_for(x.text) is not None)
    lasting = before if goes_on else {slot: before[slot] for slot in _WHOEVER_AND_HOW_MUCH}
    found = {slot: value for slot, value in new.items() if value is not None}
    return {**dict.fromkeys(NEEDS), **lasting, **found}


def _wish(x: Exchange, needs: dict[str, Any], words: str) -> Wish:
    unwanted = refused(x.entities, x.text)
    colours = said([each for each in x.entities if each not in unwanted], "colour")
    tent = _TENTS in (needs["category"], *said(x.entities, "category"))
    return replace(
        wish_for(needs, words),
        also_colours=tuple(colours),
        people=people_to_fit(x.text, tent),
        order=order_asked_for(x.text),
    )
