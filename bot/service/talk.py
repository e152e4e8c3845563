"""One turn of a conversation, which is one unit of work: all of it is saved, or none of it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from bot.floor import language as languages
from bot.floor.errors import ChoiceNeverOffered
from bot.floor.stream import Reply
from bot.floor.visit import Visit
from bot.service import announcing, doubt, erasing, offering
from bot.service.buttons import is_act, product_button
from bot.service.ports import Shop, UnitOfWork
from bot.service.records import Parsed, Turn
from bot.service.registry import CurrentTurn, turn_at_hand
from bot.service.visits import visit_of


@dataclass(frozen=True)
class Message:
    """What a page sent: its own id for it, and either words or a pressed choice."""

    id: str
    text: str | None = None
    choice: str | None = None


async def say(shop: Shop, visit_id: str, token: str, message: Message) -> dict[str, Any]:
    """Answer a shopper's message; the same id again gets the stored answer, and nothing is done.

    Gives back {"replies", "tempo", "language"}. Raises TokenUnknown, VisitUnknown, VisitEnded,
    ChoiceNeverOffered, NotReadyYet, ShopNotReachable: then nothing was stored, and the page may
    send it again. The token is looked up in the unit of work and nowhere before: a view of its own
    for that would be a tenth of the turn.
    """
    async with shop.unit_of_work() as uow:
        visit = visit_of(uow, visit_id, token)
        visit.must_be_going_on()
        answered = uow.conversations.turn(visit_id, message.id)
        if answered is not None:
            return _again(visit, answered)
        parsed = await _understood(shop, uow, visit, message)
        return await _take_turn(shop, uow, visit, message, parsed)


async def _take_turn(
    shop: Shop, uow: UnitOfWork, visit: Visit, message: Message, parsed: Parsed
) -> dict[str, Any]:
    visit = languages.heard(visit, None if message.choice else parsed.language)
    visit = replace(visit, seq=visit.seq + 1, last_seen_at=shop.clock())
    said = announcing.say_reply(shop, uow, visit.id, Reply("shopper", parsed.text))
    lead = uow.leads.open_of(visit.id)
    if lead is not None and lead.person_holds and not is_act(parsed):
        announcing.say_message(shop, uow, lead, said)
        return _log(shop, uow, visit, message, parsed, [])
    # A button that takes up earlier words is answered as those words would have been.
    pressed = message.choice is not None and not parsed.parts
    turn = CurrentTurn(shop, uow, visit, parsed, pressed=pressed)
    return await _answer(turn, message)


async def _answer(turn: CurrentTurn, message: Message) -> dict[str, Any]:
    shop, uow = turn.shop, turn.uow
    with turn_at_hand(turn):
        replies = await shop.machine.converse(turn.visit, turn.parsed)
        if turn.erase_when_done:
            turn.visit = erasing.erase(shop, uow, turn.visit)
        offering.after_turn(turn)
    wires = [announcing.say_reply(shop, uow, turn.visit.id, reply) for reply in replies]
    parsed = replace(turn.parsed, text="", entities=()) if turn.erase_when_done else turn.parsed
    return _log(shop, uow, turn.visit, message, parsed, wires)


def _again(visit: Visit, turn: Turn) -> dict[str, Any]:
    """The stored answer; without its words once they were erased."""
    if turn.answer:
        return dict(turn.answer)
    return {"replies": [], "tempo": visit.tempo.value, "language": turn.language}


def _log(
    shop: Shop,
    uow: UnitOfWork,
    visit: Visit,
    message: Message,
    parsed: Parsed,
    replies: list[dict[str, Any]],
) -> dict[str, Any]:
    uow.visits.save(visit)
    answer = {"replies": replies, "tempo": visit.tempo.value, "language": visit.language}
    uow.conversations.add_turn(
        Turn(
            visit_id=visit.id,
            seq=visit.seq,
            message_id=message.id,
            text=parsed.text,
            choice=message.choice,
            intent=parsed.intent,
            confidence=parsed.confidence,
            entities=parsed.entities,
            language=visit.language,
            at=shop.clock(),
            replies=[reply["id"] for reply in replies],
            answer=answer,
        )
    )
    return answer


async def _understood(shop: Shop, uow: UnitOfWork, visit: Visit, message: Message) -> Parsed:
    if message.choice is None:
        return await shop.machine.parse(message.text or "")
    title = uow.conversations.offered(visit.id, message.choice)
    if title is None:
        title = product_button(shop, uow, visit.id, message.choice, visit.language)
    if title is None:
        raise ChoiceNeverOffered(message.choice)
    pressed = shop.machine.pressed(message.choice, title)
    return doubt.taken_up(shop.machine, uow, visit.id, pressed)
