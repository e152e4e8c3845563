"""What was bad, and what was good."""

from __future__ import annotations

from actions.exchange import Exchange
from actions.floor_action import FloorAction
from bot.floor.signals import SignalKind
from bot.service import calls
from bot.service.shop_facts import fact
from bot.service.tone import complains, speaks_of_buying

_SORRY = {
    "service": "utter_complain_service",
    "price": "utter_complain_price",
    "claim": "utter_complain_claim",
    "quality": "utter_complain_quality",
}


_AT_LEAST = 0.8
"""How sure a praise must be that follows a complaint."""


class Complain(FloorAction):
    """Something was bad: may we mend it now, and where the official form is."""

    called = "action_complain"

    def answer(self, x: Exchange) -> None:
        """No excuses, and a person only if wanted."""
        hear_complaint(x)


def hear_complaint(x: Exchange) -> None:
    """What may be done beside being sorry: the guarantee of a bought thing, a person, a form.

    A second complaint right after the first is not answered with the same words again.
    """
    theme = x.said("theme")
    known = theme if theme in _SORRY else None
    x.note(SignalKind.COMPLAINED, x.meant().one if x.slot("focus") else None, theme=known)
    if x.meant_before == "complain" and x.slot("pending") != "call":
        x.reply("utter_complain_also")
        if guarantee := _guarantee(x):
            x.reply("utter_fact", fact=guarantee)
        return
    x.reply(_SORRY.get(str(known), "utter_complain"))
    bought = theme == "quality" or speaks_of_buying(x.text)
    ways = [_guarantee(x) if bought else "", fact(x.turn.shop.info, "complaint_form", x.language)]
    form = " ".join(way for way in ways if way)
    if calls.people_on_shift(x.turn.uow) and calls.state_of_call(x.turn) is None:
        x.ask("call")
        x.reply(
            "utter_mend_now",
            x.choice("mend_now", '/request_person{"act":"choose"}'),
            x.choice("no_thanks", "/deny"),
            form=form,
        )
    else:
        x.reply("utter_mend_later", form=form)


def _guarantee(x: Exchange) -> str:
    """Told once: who heard of it just now knows it."""
    guarantee = fact(x.turn.shop.info, "guarantee", x.language) or ""
    return "" if x.said_lately(guarantee) else guarantee


class Praise(FloorAction):
    """Something was good."""

    called = "action_praise"

    def answer(self, x: Exchange) -> None:
        """Thank them, and pass it on without a name; nobody is thanked for a complaint."""
        still_complains = x.meant_before == "complain" and x.sure < _AT_LEAST
        if not x.turn.pressed and (complains(x.text) or still_complains):
            hear_complaint(x)
            return
        x.note(SignalKind.PRAISED)
        x.reply("utter_praise")
