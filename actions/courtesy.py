"""Good manners, and what the machine says about itself."""

from __future__ import annotations

from actions import browsing
from actions.exchange import Exchange
from actions.floor_action import FloorAction
from actions.pointing import kinds

_SURE = 0.6
_WEATHER = ("rain", "cold", "snow", "heat")
_NEEDS = ("product", "category", "brand", "colour", "size", "material", "use")


class Saying:
    """Answers with one response and nothing else; stands before FloorAction."""

    response = ""

    def answer(self, x: Exchange) -> None:
        """Say it."""
        x.reply(self.response)


class Greet(FloorAction):
    """Hello; the welcome was already on the screen."""

    called = "action_greet"

    def answer(self, x: Exchange) -> None:
        """With the kinds of things there are; a greeting that names a thing asks for it."""
        if browsing.names_a_thing(x):
            browsing.look_for(x)
            return
        x.reply("utter_greet", *kinds(x))


class Goodbye(Saying, FloorAction):
    """Goodbye."""

    called = "action_goodbye"
    response = "utter_goodbye"


class WelcomeThanks(Saying, FloorAction):
    """You are welcome."""

    called = "action_welcome_thanks"
    response = "utter_thank"


class Chitchat(FloorAction):
    """A kind word, and no pretending to be somebody."""

    called = "action_chitchat"

    def answer(self, x: Exchange) -> None:
        """Small talk; what names a need is hardly that, unless NLU is sure of it."""
        weather = x.said("use") in _WEATHER
        if x.sure < _SURE and not weather and any(x.said(kind) for kind in _NEEDS):
            x.hand_over("action_inform_need")
            return
        x.reply("utter_chitchat")


class Insult(Saying, FloorAction):
    """Calm, and not offended."""

    called = "action_insult"
    response = "utter_insult"


class AskIfMachine(Saying, FloorAction):
    """Honest: a machine."""

    called = "action_ask_if_machine"
    response = "utter_machine"


class AskCapabilities(FloorAction):
    """What it is good for, and what not."""

    called = "action_ask_capabilities"

    def answer(self, x: Exchange) -> None:
        """With two things to try at once."""
        x.reply("utter_capabilities", *kinds(x, limit=3), x.choice("ask_offers", "/ask_offers"))
