"""Words after which nothing is sold: an emergency, a theft, a lost child, a child alone."""

from __future__ import annotations

from enum import Enum

from bot.service.pieces import SHOP_FILES, heard

ALARMS_FILE = SHOP_FILES / "alarms.yml"


class Alarm(str, Enum):
    """What was heard; all but the last want a person at once."""

    EMERGENCY = "emergency"
    THEFT = "theft"
    LOST_CHILD = "lost_child"
    CHILD = "child"


def alarm_in(text: str) -> Alarm | None:
    """What the words say, the gravest first; None nearly always."""
    return next((alarm for alarm in Alarm if heard(ALARMS_FILE, alarm.value, text)), None)
