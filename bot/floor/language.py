"""Which language a visit is spoken to in: sticky, so that a borrowed word does not flip it."""

from __future__ import annotations

from dataclasses import replace

from bot.floor.visit import Visit

LANGUAGES = ("es", "en")
IN_A_ROW = 2
"""Messages in the other language after which the shop follows."""


def heard(visit: Visit, language: str | None) -> Visit:
    """The visit after a message in that language (None: the message does not tell).

    The first clear message decides for a visit that chose none; afterwards two in a row in the
    other language are needed.
    """
    if language is None:
        return visit
    if language == visit.language:
        return replace(visit, language_chosen=True, other_language=0)
    if not visit.language_chosen or visit.other_language + 1 >= IN_A_ROW:
        return replace(visit, language=language, language_chosen=True, other_language=0)
    return replace(visit, other_language=visit.other_language + 1)
