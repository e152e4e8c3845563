"""Calling a person, taking it back, and how long it takes. Only a button calls; words ask."""

from __future__ import annotations

from actions import browsing, stock
from actions.exchange import Exchange
from actions.floor_action import FloorAction
from actions.pointing import CALL, CHOOSE, KEEP_LOOKING, payload
from bot.floor.errors import (
    LeadAlreadyOpen,
    LeadUnknown,
    NobodyOnShift,
    StaffNotOnShift,
    WrongTempo,
)
from bot.floor.lead import How, Lead, LeadStatus
from bot.floor.staff import Person
from bot.floor.stream import Choice
from bot.service import calls, left_notes, tempo
from bot.service.tone import speaks_of_a_person

_SURE = 0.7
_CANCEL = '/cancel_request{"act":"cancel"}'


class RequestPerson(FloorAction):
    """A person is wanted: words open the call screen, buttons do what they say."""

    called = "action_request_person"

    def answer(self, x: Exchange) -> None:
        """By the button's act, else by who is there."""
        if wants_a_thing_rather(x):
            return
        act = str(x.said("act") or "")
        if act == "call":
            _call(x, How.COME)
        elif act == "write":
            _write_instead(x)
        elif act == "anyone":
            _anyone(x)
        elif act == "note":
            left_notes.show_note_screen(x.turn)
            x.say("left_note.where")
        elif act == "open":
            tempo.open_up(x.turn)
            x.reply("utter_open", x.choice("keep_looking", KEEP_LOOKING))
        else:
            open_call_screen(x)


class CallScreen(FloorAction):
    """Yes, call someone: the screen opens, and the call is made there."""

    called = "action_call_screen"

    def answer(self, x: Exchange) -> None:
        """As if a person had been asked for."""
        open_call_screen(x)


class NoCall(FloorAction):
    """No, call nobody: then help is not offered again."""

    called = "action_no_call"

    def answer(self, x: Exchange) -> None:
        """Respect it."""
        tempo.never_offer(x.turn)
        x.reply("utter_no_call")


class CallNobody(NoCall):
    """No, to the call screen itself."""

    called = "action_call_nobody"


class PressToCall(FloorAction):
    """A typed yes to the call screen: nobody is called by a word that may be misread."""

    called = "action_press_to_call"

    def answer(self, x: Exchange) -> None:
        """The buttons once more, with the reason."""
        x.ask("confirm")
        x.reply("utter_press_to_call", *_ways(x))


class CancelRequest(FloorAction):
    """Never mind, tell them not to come."""

    called = "action_cancel_request"

    def answer(self, x: Exchange) -> None:
        """At any moment, at once."""
        try:
            calls.cancel(x.turn)
        except LeadUnknown:
            x.reply("utter_nothing_to_cancel")
        else:
            x.reply("utter_cancelled")


class AskWait(FloorAction):
    """How long, is anyone coming: the honest state of the call."""

    called = "action_ask_wait"

    def answer(self, x: Exchange) -> None:
        """No promise that nobody made; without a call, words that name nobody ask after things."""
        lead = calls.state_of_call(x.turn)
        if lead is None and wants_a_thing_rather(x):
            return
        if lead is not None:
            tell_state(x, lead)
        elif calls.people_on_shift(x.turn.uow):
            x.ask("call")
            x.reply("utter_nobody_called", x.choice("call_anyone", CALL))
        else:
            _nobody(x)


def wants_a_thing_rather(x: Exchange) -> bool:
    """Where NLU hardly believes in a person, and none is named, the words are about things."""
    if x.turn.pressed or x.sure >= _SURE or x.said("staff") or speaks_of_a_person(x.text):
        return False
    if browsing.names_a_thing(x) and x.said("product") is None:
        browsing.look_for(x)
    elif stock.asks_when_it_is_back(x.text) and (x.slot("shown") or x.slot("focus")):
        x.hand_over("action_ask_stock")
    else:
        x.hand_over("action_did_not_understand")
    return True


def open_call_screen(x: Exchange) -> None:
    """Who is there, before anything is asked; then the screen, with the shortest ways beside it."""
    lead = calls.state_of_call(x.turn)
    if lead is not None:
        tell_state(x, lead)
        return
    people = calls.people_on_shift(x.turn.uow)
    if not people:
        _nobody(x)
        return
    calls.show_call_screen(x.turn)
    x.ask("confirm")
    asked_for = x.said("staff")
    if asked_for is not None and x.said("act") is None:
        _named(x, str(asked_for), people)
        return
    ahead = calls.waiting(x.turn.uow)
    response = "utter_call_screen_waiting" if ahead else "utter_call_screen"
    x.reply(response, *_ways(x), count=ahead)


def tell_state(x: Exchange, lead: Lead) -> None:
    """How the call stands, with the way out beside it."""
    person = x.turn.uow.staff.get(lead.claimed_by) if lead.claimed_by else None
    minutes = max(0, int((x.turn.shop.clock() - lead.raised_at).total_seconds() // 60))
    if lead.status is LeadStatus.RAISED:
        response = "utter_wait_raised" if minutes else "utter_wait_raised_now"
        x.reply(response, x.choice("cancel", _CANCEL), minutes=minutes)
    elif lead.status is LeadStatus.CLAIMED and person is not None:
        x.reply("utter_wait_claimed", x.choice("cancel", _CANCEL), name=person.name)
    else:
        x.reply("utter_wait_met", name=person.name if person else "")


def _call(x: Exchange, how: How) -> None:
    named = x.said("staff")
    try:
        calls.call(x.turn, how, str(named) if named else None)
    except (LeadAlreadyOpen, WrongTempo):
        lead = calls.state_of_call(x.turn)
        if lead is not None:
            tell_state(x, lead)
        else:
            x.reply("utter_fine")
    except NobodyOnShift:
        _nobody(x)
    except StaffNotOnShift:
        x.reply("utter_person_not_here", x.choice("call_anyone", CALL))
    else:
        x.reply("utter_called", x.choice("cancel", _CANCEL))


def _nobody(x: Exchange) -> None:
    """Nobody can come: go on alone, or leave a note for whoever comes later."""
    note = x.choice("leave_note", left_notes.BUTTON)
    x.reply("utter_nobody_on_shift", note, x.choice("keep_looking", KEEP_LOOKING))


def _write_instead(x: Exchange) -> None:
    """In writing rather than in person: the call that waits is exchanged for one to write."""
    lead = calls.state_of_call(x.turn)
    if lead is not None and lead.status is LeadStatus.RAISED:
        calls.cancel(x.turn)
    _call(x, How.WRITE)


def _anyone(x: Exchange) -> None:
    try:
        calls.offer_to_anyone(x.turn)
    except LeadUnknown:
        x.reply("utter_nobody_called", x.choice("call_anyone", CALL))
    else:
        x.reply("utter_offered_to_anyone", x.choice("cancel", _CANCEL))


def _named(x: Exchange, person_id: str, people: list[Person]) -> None:
    """Somebody by name: here and free, here with somebody else, or not here."""
    known = x.turn.uow.staff.get(person_id)
    person = next((each for each in people if each.id == person_id), None)
    keep = x.choice("keep_looking", KEEP_LOOKING)
    if person is None:
        name = known.name if known else person_id
        anyone = x.choice("call_anyone", CALL)
        x.reply("utter_named_not_here", anyone, keep, name=name)
        return
    call = Choice(
        x.phrase("choice.call_named", name=person.name),
        payload("request_person", act="call", staff=person.id),
    )
    response = "utter_named_busy" if person.busy else "utter_named_here"
    x.reply(response, call, x.choice("call_anyone", CALL), keep, name=person.name)


def _ways(x: Exchange) -> list[Choice]:
    return [
        x.choice("call_anyone", CALL),
        x.choice("choose", CHOOSE),
        x.choice("keep_looking", KEEP_LOOKING),
    ]
