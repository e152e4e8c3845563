"""An emergency, a theft, a lost child, a child alone: one big button, and nothing is sold."""

from __future__ import annotations

from actions.exchange import Exchange
from bot.service import tempo
from bot.service.alarms import Alarm, alarm_in


def answered(x: Exchange) -> bool:
    """True when the words were alarming and have been answered."""
    if x.turn.pressed:
        return False
    alarm = alarm_in(x.text)
    if alarm is None:
        return False
    if alarm is Alarm.CHILD:
        if x.slot("child"):
            return False
        x.keep(child=True)
        tempo.never_offer(x.turn)
        x.reply("utter_child")
        return True
    response = "utter_lost_child" if alarm is Alarm.LOST_CHILD else "utter_emergency"
    number = x.turn.shop.info.get("emergency_number")
    x.reply(response, x.choice("call_now", '/request_person{"act":"call"}'), number=number)
    return True
