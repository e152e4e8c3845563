"""Yes and no, where no question of the dialogue is open: the floor's own questions, or none."""

from __future__ import annotations

from actions import advising, browsing, calling
from actions.asking_again import same_question
from actions.exchange import Exchange
from actions.floor_action import FloorAction
from actions.pointing import few, kinds
from actions.refining import refined
from actions.showing import show
from bot.floor.errors import LeadUnknown
from bot.service import calls, tempo
from bot.service.reference import By
from bot.service.refused import refused


class Agree(FloorAction):
    """Yes: to what the floor asked last on the screen, or to nothing in particular."""

    called = "action_agree"

    def answer(self, x: Exchange) -> None:
        """The one offer of help, "are you together yet?", or a plain yes."""
        if x.said("act") == "together" or _was_asked(x, "together"):
            _together(x, yes=True)
        elif _was_asked(x, "offer"):
            calling.open_call_screen(x)
        elif not _asked_for_more(x):
            _take_it_as_it_is(x)


class Decline(FloorAction):
    """No: to what the floor asked last on the screen, or to nothing in particular."""

    called = "action_decline"

    def answer(self, x: Exchange) -> None:
        """Taking the machine back, not together yet, no help wanted, "no, boots rather", or no."""
        act = x.said("act")
        if act == "take_back":
            _take_back(x)
        elif act == "not_together" or _was_asked(x, "together"):
            _together(x, yes=False)
        elif _was_asked(x, "offer"):
            tempo.never_offer(x.turn)
            x.reply("utter_no_call")
        elif not _asked_for_more(x):
            x.reply("utter_fine")


def _take_it_as_it_is(x: Exchange) -> None:
    """ "Dale, joya" about what lies there is content, and no wish to begin anew."""
    if x.slot("focus") or x.slot("shown"):
        x.reply("utter_anything_else")
    else:
        x.reply("utter_yes_to_what", *kinds(x))


def _asked_for_more(x: Exchange) -> bool:
    """ "Yes, have you got lights?", "no, red rather", "no wait, up to 80": the wish counts."""
    if x.turn.pressed:
        return False
    if browsing.names_a_thing(x):
        browsing.look_for(x)
    elif any(x.said(need) for need in ("use", "recipient", "price")):
        advising.take_up_need(x)
    elif refused(x.entities, x.text):
        browsing.look_for(x)
    else:
        return refined(x) or _points(x)
    return True


def _points(x: Exchange) -> bool:
    """ "No, mejor las otras": the last question of those, or only they themselves."""
    meant = x.meant()
    if not (any(x.said(kind) for kind in ("colour", "size")) or meant.by is By.POINTED):
        return False
    if same_question(x):
        return True
    if meant.by is By.POINTED:
        show(x, few(meant.products), "utter_here_it_is")
    return meant.by is By.POINTED


def _was_asked(x: Exchange, notice: str) -> bool:
    """Whether the last words on the screen were this question of the floor's."""
    return x.turn.shown == x.phrase(f"notice.{notice}")


def _together(x: Exchange, yes: bool) -> None:
    try:
        calls.together(x.turn, yes)
    except LeadUnknown:
        x.reply("utter_nobody_called")
    else:
        x.reply("utter_together" if yes else "utter_not_together")


def _take_back(x: Exchange) -> None:
    try:
        taken = calls.take_back(x.turn)
    except LeadUnknown:
        taken = False
    x.reply("utter_taken_back" if taken else "utter_person_still_there")
