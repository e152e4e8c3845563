"""What was bad, and what was good."""

from __future__ import annotations

from actions.exchange import Exchange
from actions.floor_action import FloorAction
from bot.floor.signals import SignalKind
from bot.service import calls
from bot.service.shop_facts import fact

_SORRY = {
    "service": "utter_complain_service",
    "price": "utter_complain_price",
    "claim": "utter_complain_claim",
    "quality": "utter_complain_quality",
}


class Complain(FloorAction):
    """Something was bad: may we mend it now, and where the official form is."""

    called = "action_complain"

    def answer(self, x: Exchange) -> None:
        """No excuses, and a person only if wanted."""
        theme = x.said("theme")
        known = theme if theme in _SORRY else None
        x.note(SignalKind.COMPLAINED, x.meant().one if x.slot("focus") else None, theme=known)
        form = fact(x.turn.shop.info, "complaint_form", x.language) or ""
        x.reply(_SORRY.get(str(known), "utter_complain"))
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


class Praise(FloorAction):
    """Something was good."""

    called = "action_praise"

    def answer(self, x: Exchange) -> None:
        """Thank them, and pass it on without a name."""
        x.note(SignalKind.PRAISED)
        x.reply("utter_praise")
