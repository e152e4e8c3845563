"""Another one of the same kind, or something of another: "light ones", "algo para las ampollas"."""

from __future__ import annotations

import re

from bot.service.shop_facts import plain

_MORE_SO = (
    r"(?:light|warm|cheap|bigg?|small|thinn?|thick|short|long|strong|bright|soft|cool|bett|nic|simpl"
    r"|heavi|larg|wid|tight|loos|dri|quick|fast|dark|roomi|comfi|loud|tough|fresh)er"
)
_ANOTHER = re.compile(
    r"\bones?\b(?! (?:of|for the))"
    r"|\b(?:algun[oa]?|otr[oa]|un[oa])s? (?:mas|menos|que|con|sin|para|de)\b"
    r"|\b(?:y|hay|alguna?|tien\w+|ten\w+) otr[oa]s?\b"
    rf"|\b(?:algo|alguna cosa) (?:mas|menos)\b|\b(?:something|anything) (?:more|less|{_MORE_SO})\b"
    rf"|^\W*(?:mas|menos) \w+\W*$|^\W*{_MORE_SO}\W*$"
)
_SOMETHING = re.compile(r"\b(?:algo|cosas?|something|anything|things?|stuff|summat|summink)\b")


def speaks_of_another(text: str) -> bool:
    """ "Light ones", "una con capucha", "something lighter": one more of what is looked at."""
    return _ANOTHER.search(plain(text)) is not None


def begins_afresh(text: str) -> bool:
    """ "Algo para las ampollas" is another kind of thing; "something lighter" is none."""
    return _SOMETHING.search(plain(text)) is not None and not speaks_of_another(text)
