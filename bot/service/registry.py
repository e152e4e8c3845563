"""Where Rasa's components and custom actions find the shop.

Rasa builds both without arguments. `bot/bootstrap.py` fills this registry; under plain
`rasa train` it stays empty, and components do without.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from functools import cached_property

from bot.floor.visit import Visit
from bot.service.ports import Shop, UnitOfWork
from bot.service.records import Parsed

_shop: Shop | None = None


@dataclass
class CurrentTurn:
    """The turn that is being answered: custom actions write through its unit of work.

    `visit` is replaced when an action changes it, so that later steps see the change. `asked_back`
    says that the shopper was asked which of two meanings it is, `understood_after_all` that an
    answer was found where NLU had none.
    """

    shop: Shop
    uow: UnitOfWork
    visit: Visit
    parsed: Parsed
    pressed: bool = False
    erase_when_done: bool = False
    asked_back: bool = False
    understood_after_all: bool = False

    @cached_property
    def shown(self) -> str:
        """The words of the shop's side that the shopper saw last, before this turn answers."""
        last = self.uow.stream.last_shown(self.visit.id)
        return str(last.body.get("text", "")) if last else ""


_turn: ContextVar[CurrentTurn] = ContextVar("turn")


def open_shop(shop: Shop | None) -> None:
    """Fill the registry; None empties it."""
    global _shop
    _shop = shop


def shop() -> Shop | None:
    """The running shop, None outside of it."""
    return _shop


@contextmanager
def turn_at_hand(turn: CurrentTurn) -> Iterator[CurrentTurn]:
    """Let actions and the tracker store find this turn while the block runs."""
    token = _turn.set(turn)
    try:
        yield turn
    finally:
        _turn.reset(token)


def current_turn() -> CurrentTurn:
    """The turn that is being answered; LookupError outside of one."""
    return _turn.get()
