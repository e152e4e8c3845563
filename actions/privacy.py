"""What is kept, erasing it, and the language of the visit."""

from __future__ import annotations

import re

from actions.exchange import Exchange
from actions.floor_action import FloorAction
from bot.service import erasing, noting, visits
from bot.service.shop_facts import plain

_ERASE_ALL = '/erase_data{"act":"erase_all"}'
_STOP_NOTING = '/erase_data{"act":"stop_noting"}'
_NOT_MINE = re.compile(
    r"\bno (hablo|entiendo|se|speak|understand)\b"
    r"|\b(don.?t|do not|can.?t|cannot) (speak|understand|know|read)\b"
)


class AskPrivacy(FloorAction):
    """What do you store about me, who reads this."""

    called = "action_ask_privacy"

    def answer(self, x: Exchange) -> None:
        """All of it, in few words."""
        x.reply(
            "utter_privacy",
            x.choice("erase", "/erase_data"),
            x.choice("stop_noting", _STOP_NOTING),
            days=x.turn.shop.keep_days,
        )


class AskBeforeErasing(FloorAction):
    """Erase what I said: asked once more, because it cannot be taken back."""

    called = "action_ask_before_erasing"

    def answer(self, x: Exchange) -> None:
        """The button does it at once."""
        act = x.said("act")
        if act == "erase_all":
            _erase(x)
        elif act == "stop_noting":
            noting.stop_noting(x.turn)
            x.reply("utter_noting_stopped")
        else:
            x.ask("erase")
            x.reply(
                "utter_ask_erase",
                x.choice("erase_yes", _ERASE_ALL),
                x.choice("stop_noting", _STOP_NOTING),
                x.choice("erase_no", "/deny"),
            )


class Erase(FloorAction):
    """Yes, erase it."""

    called = "action_erase"

    def answer(self, x: Exchange) -> None:
        """Once this turn is answered."""
        _erase(x)


class KeepNotes(FloorAction):
    """No, keep it."""

    called = "action_keep_notes"

    def answer(self, x: Exchange) -> None:
        """Nothing happened."""
        x.reply("utter_not_erased")


class ChangeLanguage(FloorAction):
    """Speak English, en español; said in that language by the action after this one."""

    called = "action_change_language"

    def answer(self, x: Exchange) -> None:
        """The language that was named, else the other one."""
        wanted = x.said("act") or _named_language(x.text)
        language = wanted or ("en" if x.language == "es" else "es")
        visits.speak(x.turn, str(language))
        x.keep(language=language)
        x.goes_on = True


class SayLanguage(FloorAction):
    """The first words in the new language."""

    called = "action_say_language"

    def answer(self, x: Exchange) -> None:
        """By then the reply is chosen in it."""
        x.reply("utter_language")


def _erase(x: Exchange) -> None:
    erasing.erase_when_done(x.turn)
    x.reply("utter_erased")


def _named_language(text: str) -> str | None:
    words = plain(text)
    spanish = any(cue in words for cue in ("espanol", "castellano", "spanish"))
    english = any(cue in words for cue in ("ingles", "english"))
    if spanish is english:
        return None
    return "es" if spanish is not bool(_NOT_MINE.search(words)) else "en"
