"""Only looking, and leave me alone: the shopper holds the tempo."""

from __future__ import annotations

import re

from actions.exchange import Exchange
from actions.floor_action import FloorAction
from bot.service import calls, noting, tempo

_NOTES = re.compile(
    r"\b(stop|don.?t|quit) (sav|record|stor|track|writing|not(e|ing)\b)"
    r"|\b(stop|don.?t|quit) keep(ing)? (notes|that|this|my)"
    r"|\b(deja|dej[aá]|deje|para) de (apunt|anot|guard|grab|registr)"
    r"|\bno (apunt|anot|guard|grab|registr)",
    re.I,
)


class JustLooking(FloorAction):
    """Looking alone; help is not offered again."""

    called = "action_just_looking"

    def answer(self, x: Exchange) -> None:
        """In peace."""
        leave_in_peace(x)


class StopOffering(FloorAction):
    """Leave me alone, send nobody: also a call that is on its way ends."""

    called = "action_stop_offering"

    def answer(self, x: Exchange) -> None:
        """No more offers in this visit, and nobody comes; "stop saving that" is about the notes."""
        if _NOTES.search(x.text) and not x.turn.pressed:
            noting.stop_noting(x.turn)
            x.reply("utter_noting_stopped")
            return
        lead = calls.state_of_call(x.turn)
        if lead is not None and x.said("act") is None:
            calls.cancel(x.turn)
        tempo.never_offer(x.turn)
        x.reply("utter_stopped_and_cancelled" if lead else "utter_stop_offering")


def leave_in_peace(x: Exchange) -> None:
    """No more offers and no buttons. A call that waits goes on waiting, and is said to."""
    tempo.never_offer(x.turn)
    if calls.state_of_call(x.turn) is not None:
        cancel = x.choice("cancel", '/cancel_request{"act":"cancel"}')
        x.reply("utter_looking_while_called", cancel)
    else:
        x.reply("utter_just_looking")
