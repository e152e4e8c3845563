"""Use cases of the tempo: each move is kept with the act of the shopper that allowed it."""

from __future__ import annotations

from dataclasses import replace

from bot.floor.errors import WrongTempo
from bot.floor.tempo import Act, Tempo, move
from bot.floor.visit import Offer, Visit
from bot.service import announcing
from bot.service.ports import Shop, UnitOfWork
from bot.service.registry import CurrentTurn


def move_tempo(shop: Shop, uow: UnitOfWork, visit: Visit, after: Tempo, act: Act | None) -> Visit:
    """Move, keep the move, save the visit and tell the tablet; nothing when it is there already.

    Raises WrongTempo when the floor's rules forbid it.
    """
    if visit.tempo is after:
        return visit
    uow.visits.note_move(move(visit.id, visit.tempo, after, act, shop.clock()))
    ended_at = shop.clock() if after is Tempo.ENDED else None
    moved = replace(visit, tempo=after, ended_at=ended_at)
    uow.visits.save(moved)
    announcing.say_tempo(shop, uow, visit.id, after)
    if Tempo.OPEN in (visit.tempo, after):
        announcing.say_floor(shop, uow)
    return moved


async def set_tempo(shop: Shop, visit_id: str, after: Tempo) -> None:
    """The shopper's own switch between looking and open; WrongTempo while called or accompanied."""
    async with shop.unit_of_work() as uow:
        visit = uow.visits.get(visit_id)
        assert visit is not None
        visit.must_be_going_on()
        if visit.tempo not in (Tempo.LOOKING, Tempo.OPEN):
            raise WrongTempo(visit.tempo.value)
        seen = shop.phrases.say(f"tempo.{after.value}", visit.language)
        move_tempo(shop, uow, visit, after, Act(seen, after.value))


def open_up(turn: CurrentTurn) -> None:
    """In the conversation: somebody may come by."""
    if turn.visit.tempo is Tempo.LOOKING:
        turn.visit = move_tempo(turn.shop, turn.uow, turn.visit, Tempo.OPEN, act_of(turn))


def keep_looking(turn: CurrentTurn) -> None:
    """In the conversation: back to looking alone; a call that is going on is not touched."""
    if turn.visit.tempo is Tempo.OPEN:
        turn.visit = move_tempo(turn.shop, turn.uow, turn.visit, Tempo.LOOKING, act_of(turn))


def never_offer(turn: CurrentTurn) -> None:
    """After "no", "just looking" or "leave me alone" help is never offered again in this visit."""
    turn.visit = replace(turn.visit, offer=Offer.REFUSED)
    keep_looking(turn)


def act_of(turn: CurrentTurn) -> Act:
    """What the shopper saw last and what they wrote or pressed now."""
    return Act(seen=turn.shown, pressed=turn.parsed.text)
