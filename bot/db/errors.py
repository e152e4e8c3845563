"""What can go wrong with the database itself; each says what its operator can do about it."""

from __future__ import annotations

from bot.floor.errors import FloorError


class DatabaseRefused(FloorError):
    """Any of these: the message is for whoever runs the shop, and says what to do."""


class DatabaseTooNew(DatabaseRefused):
    """The rows were written by a newer program than this one."""


class DatabaseTooOld(DatabaseRefused):
    """The rows are of an older program, and were not brought up to this one yet."""


class NoShopHere(DatabaseRefused):
    """The database was never a shop's."""


class NotABackup(DatabaseRefused):
    """The file is no backup of a shop, or it is damaged."""


class ShopNotEmpty(DatabaseRefused):
    """There is something in this database that would be lost."""
