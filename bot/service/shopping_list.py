"""The shopper's own list: what they may want to take a second look at."""

from __future__ import annotations

from bot.floor.product import Product
from bot.floor.signals import SignalKind
from bot.service import announcing
from bot.service.noting import record_signal
from bot.service.records import Listed
from bot.service.registry import CurrentTurn


def put_on_list(
    turn: CurrentTurn, product: Product, size: str | None = None, colour: str | None = None
) -> bool:
    """False if it was on it already."""
    conversations, visit_id = turn.uow.conversations, turn.visit.id
    known = any(listed.product_id == product.id for listed in conversations.listed(visit_id))
    conversations.list_add(visit_id, Listed(product.id, size, colour, turn.shop.clock()))
    if not known:
        record_signal(turn, SignalKind.LISTED, product.id, size=size, colour=colour)
        _tell(turn)
    return not known


def take_off_list(turn: CurrentTurn, product: Product) -> bool:
    """False if it was not on it."""
    if not turn.uow.conversations.list_remove(turn.visit.id, product.id):
        return False
    record_signal(turn, SignalKind.UNLISTED, product.id)
    _tell(turn)
    return True


def on_list(turn: CurrentTurn) -> list[Product]:
    """The products on it, in the order in which they were put there."""
    listed = turn.uow.conversations.listed(turn.visit.id)
    found = (turn.shop.catalogue.find(each.product_id) for each in listed)
    return [product for product in found if product is not None]


def _tell(turn: CurrentTurn) -> None:
    announcing.say_notice(turn.shop, turn.uow, turn.visit.id, turn.visit.language, "list")
