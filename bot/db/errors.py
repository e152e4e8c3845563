"""What can go wrong with the database itself; each says what its operator can do about it."""

from __future__ import annotations

from bot.floor.errors import FloorError


class DatabaseTooNew(FloorError):
    """The rows were written by a newer program than this one."""


class DatabaseTooOld(FloorError):
    """The rows are of an older program, and were not brought up to this one yet."""


class NoShopHere(FloorError):
    """The database was never a shop's."""


class NotABackup(FloorError):
    """The file is no backup of a shop, or it is damaged."""


class ShopNotEmpty(FloorError):
    """There is something in this database that would be lost."""
