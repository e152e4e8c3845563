"""What is not understood, not known, or to be said again."""

from __future__ import annotations

from actions import advising
from actions.exchange import Exchange, FloorAction
from actions.pointing import kinds


class DidNotUnderstand(FloorAction):
    """Say so, and offer two ways on; the service counts how often in a row."""

    called = "action_did_not_understand"
    follows_up = True

    def answer(self, x: Exchange) -> None:
        """A tone that was asked for is understood after all."""
        if advising.heard_tone(x):
            return
        again = x.turn.visit.misunderstood > 0
        x.reply("utter_not_understood_again" if again else "utter_not_understood", *kinds(x, 2))


class DefaultFallback(DidNotUnderstand):
    """Rasa's own name for it."""

    called = "action_default_fallback"


class Repeat(FloorAction):
    """Say it again: the last answer, with its cards and buttons; an open question stays open."""

    called = "action_repeat"

    def answer(self, x: Exchange) -> None:
        """As it was."""
        x.keep(pending=x.slot("pending"))
        last = [event for event in x.tracker.events if event.get("event") == "bot"]
        if last:
            x.say_again(last[-1])
        else:
            x.reply("utter_nothing_to_repeat")
