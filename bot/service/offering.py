"""The one offer of help of a visit: when it may be made, and that it is never made again."""

from __future__ import annotations

from dataclasses import replace

from bot.floor.tempo import Tempo
from bot.floor.visit import Offer, Visit
from bot.floor.warmth import warmth
from bot.service import announcing, calls
from bot.service.records import Parsed
from bot.service.registry import CurrentTurn

NOT_UNDERSTOOD = frozenset({"out_of_scope", "nlu_fallback"})
UNLOCKING = 2
"""Messages in a row that were not understood, after which help may be offered."""


def after_turn(turn: CurrentTurn) -> None:
    """Count what was not understood, and make the one offer if the visit is ready for it."""
    turn.visit = _counted(turn.visit, turn.parsed, turn.understood_after_all)
    if not _may_offer(turn) or not (_warm(turn) or turn.visit.misunderstood >= UNLOCKING):
        return
    if not calls.people_on_shift(turn.uow):
        return
    turn.visit = replace(turn.visit, offer=Offer.MADE)
    announcing.say_notice(
        turn.shop,
        turn.uow,
        turn.visit.id,
        turn.visit.language,
        "offer",
        (
            ("offer_yes", '/request_person{"act":"choose"}'),
            ("offer_no", '/stop_offering{"act":"no_thanks"}'),
        ),
    )


def _counted(visit: Visit, parsed: Parsed, after_all: bool) -> Visit:
    if parsed.intent not in NOT_UNDERSTOOD or after_all:
        return replace(visit, misunderstood=0)
    # "Something else" takes up a message that was counted when it came.
    return visit if parsed.parts else replace(visit, misunderstood=visit.misunderstood + 1)


def _may_offer(turn: CurrentTurn) -> bool:
    """Not beside a question which of two things was meant: its answer may be all they want."""
    alone = turn.visit.tempo in (Tempo.LOOKING, Tempo.OPEN)
    over = turn.erase_when_done or turn.asked_back
    return alone and turn.visit.offer is Offer.UNSPENT and not over


def _warm(turn: CurrentTurn) -> bool:
    return warmth(turn.uow.signals.counted(turn.visit.id), turn.shop.weights()).warm
