"""What a transcript file says, checked for words that nobody knows before it is played."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

KNOWN = {
    "say",  # the shopper writes
    "torn",  # between these two intents NLU is torn about it, whichever model is loaded
    "press",  # the shopper presses a button that was offered, by its title or payload
    "switch",  # the shopper touches the button of this language
    "wait",  # so many seconds go by, and what is due happens
    "desk",  # {Ana: claim | met | absent | close | a message} happens at a desk
    "intent",  # what was understood
    "replies",  # the responses said, in their order; [] for silence
    "reads",  # pieces of what is read, in any of the replies
    "not_reads",  # pieces that are not
    "cards",  # how many cards, their ids in order, the first, or what holds of each of them
    "buttons",  # titles that are offered, among others
    "compared",  # ids side by side
    "noted",  # kinds of the signals that this turn wrote, [] for none
    "list",  # ids on the list afterwards
    "notices",  # kinds of the bands that this turn put on the tablet
    "tempo",
    "language",
    "lead",  # status of the open lead, null for none
    "brief",  # pieces of the brief's lines, ticked ones only
}


@dataclass(frozen=True)
class Transcript:
    """One conversation: what the shopper does, and what must come of it."""

    path: Path
    language: str
    on_shift: list[str]
    turns: list[dict[str, Any]] = field(default_factory=list)
    locale: str = "es-ES"


def read(path: Path) -> Transcript:
    """The transcript of a file; ValueError names the turn that is written wrongly.

    `locale` is the setting of the shop in which it is played, Spain's when nothing is said.
    """
    data = YAML(typ="safe").load(path.read_text("utf-8"))
    for number, turn in enumerate(data["turns"], 1):
        unknown = set(turn) - KNOWN
        if unknown or not {"say", "press", "switch", "wait", "desk"} & set(turn):
            raise ValueError(f"{path.name}, turn {number}: {unknown or 'nobody does anything'}")
    locale, on_shift = data.get("locale", "es-ES"), data.get("on_shift", ["Ana"])
    return Transcript(path, data["language"], on_shift, data["turns"], locale)
