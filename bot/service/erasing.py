"""What is noted about a shopper is theirs to erase: everything, wherever it went."""

from __future__ import annotations

from dataclasses import replace

from bot.floor.errors import ReceiptUnknown
from bot.floor.visit import Visit
from bot.service import announcing, left_notes
from bot.service.codes import hashed_code
from bot.service.ports import Shop, UnitOfWork
from bot.service.registry import CurrentTurn


def erase_when_done(turn: CurrentTurn) -> None:
    """In the conversation: erase once this turn is answered, the request itself included."""
    turn.erase_when_done = True


async def erase_visit(shop: Shop, visit_id: str) -> None:
    """Everything that was noted, said, and sent; the visit itself goes on, empty."""
    async with shop.unit_of_work() as uow:
        visit = uow.visits.get(visit_id)
        assert visit is not None
        uow.visits.save(erase(shop, uow, visit))


async def erase_by_receipt(shop: Shop, receipt: str) -> None:
    """Without a login; ReceiptUnknown when there is no such code, or it was used already."""
    async with shop.unit_of_work() as uow:
        visit = uow.visits.by_receipt(hashed_code(receipt))
        if visit is None:
            raise ReceiptUnknown()
        uow.visits.save(erase(shop, uow, visit))
        uow.visits.forget_receipt(visit.id)


def erase(shop: Shop, uow: UnitOfWork, visit: Visit) -> Visit:
    """Inside a unit of work; the caller saves the visit. Counts without text stay."""
    uow.conversations.erase(visit.id)
    uow.signals.erase(visit.id)
    uow.leads.erase_briefs(visit.id)
    uow.visits.erase_words(visit.id)
    uow.stream.erase(visit.id)
    left_notes.erase(shop, uow, visit.id)
    uow.keepsakes.erase(visit.id)
    uow.after_commit(lambda: shop.machine.forget(visit.id))
    announcing.say_notice(shop, uow, visit.id, visit.language, "erased")
    return replace(visit, erasures=visit.erasures + 1)
