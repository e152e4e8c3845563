"""A visit: one shopper, one tablet, from the first touch until it is over."""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum

from bot.floor.errors import VisitEnded
from bot.floor.tempo import Tempo

SLEEP = timedelta(minutes=20)
"""How long a visit can be taken up again after the last sign of life."""

FEELINGS_OPEN = timedelta(minutes=10)
"""How long after the end the two taps are still welcome."""


class Offer(str, Enum):
    """The one offer of help: still there, made, or never to be made again."""

    UNSPENT = "unspent"
    MADE = "made"
    REFUSED = "refused"


@dataclass(frozen=True)
class Visit:
    """A visit as it stands. `seq` counts its turns, `erasures` how often something was erased.

    `language` is what the shop speaks to them in now; `language_chosen` that they asked for it
    or wrote clearly in it. `noting` is False once they said "stop noting". `misunderstood` and
    `other_language` count messages in a row: not understood, and in the other language.
    """

    id: str
    tablet_id: str
    zone: str
    sign: str
    language: str
    language_chosen: bool
    tempo: Tempo
    offer: Offer
    noting: bool
    seq: int
    erasures: int
    started_at: datetime
    last_seen_at: datetime
    ended_at: datetime | None = None
    misunderstood: int = 0
    other_language: int = 0

    def must_be_going_on(self) -> None:
        """Raise VisitEnded when it is over."""
        if self.ended_at is not None or self.tempo is Tempo.ENDED:
            raise VisitEnded(self.id)

    def asleep_too_long(self, now: datetime) -> bool:
        """Called and accompanied visits do not fall asleep."""
        if self.tempo in (Tempo.CALLED, Tempo.ACCOMPANIED):
            return False
        return now - self.last_seen_at > SLEEP


_THINGS = {
    "es": (
        "nube", "río", "hoja", "piedra", "isla", "luna", "ola", "pluma", "semilla", "concha",
        "nieve", "brisa", "playa", "loma", "rama", "espiga", "lago", "prado", "duna", "faro",
        "vela", "trébol", "almendra", "cometa", "estrella", "puente", "nido", "valle", "laguna",
        "cresta", "musgo", "roble",
    ),
    "en": (
        "cloud", "river", "leaf", "stone", "island", "moon", "wave", "feather", "seed", "shell",
        "snow", "breeze", "beach", "hill", "branch", "wheat", "lake", "meadow", "dune",
        "lighthouse", "sail", "clover", "almond", "kite", "star", "bridge", "nest", "valley",
        "lagoon", "ridge", "moss", "oak",
    ),
}  # fmt: skip
_COLOURS = {
    "es": (
        "azul", "verde", "gris", "naranja", "violeta", "rosa", "marrón", "turquesa",
        "añil", "ocre", "lila", "malva",
    ),
    "en": (
        "blue", "green", "grey", "orange", "violet", "pink", "brown", "turquoise",
        "indigo", "ochre", "lilac", "mauve",
    ),
}  # fmt: skip


def draw_sign(language: str, taken: set[str], rng: random.Random) -> str:
    """Two neutral words by which two strangers find each other, unlike any sign now in use.

    A house with more visits than pairs adds a number. Colours are of one form for both genders,
    so that every pair is right in Spanish.
    """
    things = _THINGS.get(language, _THINGS["es"])
    colours = _COLOURS.get(language, _COLOURS["es"])
    english = things is _THINGS["en"]
    pairs = [f"{c} {t}" if english else f"{t} {c}" for t in things for c in colours]
    number = 1
    while not (free := [pair for pair in pairs if pair not in taken]):
        number += 1
        pairs = [f"{' '.join(pair.split()[:2])} {number}" for pair in pairs]
    return rng.choice(free)
