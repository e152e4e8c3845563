"""The shop's own services, from its own facts; what it did not write down is said to be unknown."""

from __future__ import annotations

import re

from actions.exchange import Exchange
from actions.floor_action import FloorAction
from actions.pointing import payload
from bot.floor.signals import SignalKind
from bot.service.shop_facts import closes_at, fact, is_open
from bot.service.tone import complains

_OPEN_NOW = re.compile(
    r"\bahora\b|\babiert[oa]s?\b|\bcerr[aá]is\b|\bcierra"
    r"|\bopen now\b|\bare you open\b|\bclos(e|ing)\b",
    re.I,
)

_ANOTHER_DAY = re.compile(
    r"\b(lunes|martes|mi[eé]rcoles|jueves|viernes|s[aá]bado|domingo|ma[nñ]ana|festivos?"
    r"|fin de semana|(mon|tues|wednes|thurs|fri|satur|sun)days?|tomorrow|weekend|holidays?)\b",
    re.I,
)


class AskDelivery(FloorAction):
    """To my home, to another shop, how long, how much."""

    called = "action_ask_delivery"

    def answer(self, x: Exchange) -> None:
        """The shop's own facts."""
        x.note(SignalKind.ASKED_DELIVERY, x.meant().one)
        _tell(x, "ask_delivery", "delivery")


class AskReturns(FloorAction):
    """Returns, exchanges, guarantee, repairs."""

    called = "action_ask_returns"

    def answer(self, x: Exchange) -> None:
        """The shop's own facts; of what was bad the guarantee, used or not."""
        x.note(SignalKind.ASKED_RETURNS)
        wrong = x.meant_before == "complain" or complains(x.text) or x.said("theme") == "quality"
        if wrong and not x.facts("ask_returns", to_the_point=True):
            _tell_fact(x, "guarantee")
            return
        _tell(x, "ask_returns", "returns")


class PickUpOrder(FloorAction):
    """I come to collect an order."""

    called = "action_pick_up_order"

    def answer(self, x: Exchange) -> None:
        """Where, and what to bring."""
        _tell(x, "pick_up_order", "pick_up")


class AskStoreInfo(FloorAction):
    """Hours, address, parking, toilets, wifi, other branches."""

    called = "action_ask_store_info"

    def answer(self, x: Exchange) -> None:
        """From the shop's own facts."""
        tell_store_info(x)


def tell_store_info(x: Exchange) -> None:
    """ "Are you open now?" is answered by the clock; what is not written down is not known."""
    facts = x.facts("ask_store_info", "find_on_floor", "try_on", "pick_up_order")
    if facts:
        opening = _open_now(x)
        x.reply("utter_fact", fact=" ".join([*([opening] if opening else []), *facts]))
        return
    known = fact(x.turn.shop.info, str(x.said("about")), x.language)
    buttons = [
        x.choice(key, payload("ask_store_info", about=key))
        for key in ("hours", "address", "parking")
    ]
    if known:
        x.reply("utter_fact", fact=known)
    else:
        x.reply("utter_store_unknown", *buttons)


def _tell(x: Exchange, topic: str, general: str) -> None:
    """What the words ask for, else the general answer, else honestly nothing."""
    _say(x, " ".join(x.facts(topic)) or fact(x.turn.shop.info, general, x.language))


def _tell_fact(x: Exchange, name: str) -> None:
    _say(x, fact(x.turn.shop.info, name, x.language))


def _say(x: Exchange, told: str | None) -> None:
    call = x.choice("call", '/request_person{"act":"choose"}')
    x.reply("utter_fact" if told else "utter_fact_unknown", *([] if told else [call]), fact=told)


def _open_now(x: Exchange) -> str | None:
    info, now = x.turn.shop.info, x.turn.shop.clock()
    is_now = is_open(info, now)
    if is_now is None or not _OPEN_NOW.search(x.text) or _ANOTHER_DAY.search(x.text):
        return None
    return x.phrase("open_until" if is_now else "closed_now", until=closes_at(info, now) or "")
