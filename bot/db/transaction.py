"""One writing transaction, from begin to commit or rollback, wherever its steps run."""

from __future__ import annotations

import logging
from collections.abc import Callable

from sqlalchemy.engine import Connection, Engine

from bot.db.engine import as_not_reachable
from bot.db.rooms import Rooms

_log = logging.getLogger(__name__)


class Transaction(Rooms):
    """Implements the port `UnitOfWork`; `begin` makes one, `commit` or `roll_back` ends it."""

    def __init__(self, connection: Connection) -> None:
        super().__init__(connection)
        self._connection = connection
        self._afterwards: list[Callable[[], None]] = []

    @classmethod
    def begin(cls, engine: Engine) -> Transaction:
        """Wait for the writer's turn, at most five seconds; ShopNotReachable after that."""
        with as_not_reachable():
            connection = engine.connect()
            try:
                connection.begin()
            except BaseException:
                connection.close()
                raise
        return cls(connection)

    def after_commit(self, call: Callable[[], None]) -> None:
        """Something to do once it is certain."""
        self._afterwards.append(call)

    def commit(self) -> None:
        """All of it is saved when this returns, and none of it when this raises."""
        try:
            with as_not_reachable():
                self._connection.commit()
        except BaseException:
            self.roll_back()
            raise
        self._connection.close()

    def roll_back(self) -> None:
        """Never raises: a connection that cannot even do this is thrown away."""
        try:
            self._connection.rollback()
        except Exception:
            _log.exception("could not roll back; the connection is thrown away")
            self._connection.invalidate()
        self._connection.close()

    def tell_whom_it_concerns(self) -> None:
        """Do what was asked for after the commit; what fails there undoes nothing."""
        for call in self._afterwards:
            try:
                call()
            except Exception:
                _log.exception("a task after the commit failed")
