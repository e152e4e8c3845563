"""A thing that the shop does not have: said so, with what comes near it if anything does."""

from __future__ import annotations

from dataclasses import replace

from actions.exchange import Exchange
from actions.pointing import kinds
from actions.showing import show
from bot.floor.signals import SignalKind
from bot.service.catalogue_ports import Sure
from bot.service.described import things_asked_for
from bot.service.doubt import FALLBACK, WISHES
from bot.service.unsold import not_sold
from bot.service.wishes import nearest, wish_for

_NEAR = 3


def told_it_is_not_sold(x: Exchange) -> bool:
    """ "Exactly that (skates) we don't have": True when such a thing was asked for."""
    if x.turn.pressed or x.said("product") or x.said("staff"):
        return False
    on_table = bool(x.slot("shown") or x.slot("focus"))
    wished = x.intent in WISHES or (x.intent == FALLBACK and not on_table)
    thing = not_sold(x.text, x.entities, x.catalogue, x.language, wished, on_table)
    if thing is None:
        return False
    x.note(SignalKind.BROWSED)
    kind = next((each["value"] for each in things_asked_for(x.text, x.entities)), None)
    lasting = {slot: x.slot(slot) for slot in ("price_max", "price_min", "recipient")}
    wish = wish_for({**lasting, "category": kind}, thing if kind is None else x.text)
    found, _ = nearest(x.catalogue, replace(wish, sure=Sure.CERTAIN, as_spelt=True), _NEAR)
    if found:
        show(x, found, "utter_nearest", what=thing)
    else:
        x.reply("utter_nothing_found", *kinds(x))
    return True
