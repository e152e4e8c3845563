"""What a command says when it cannot do what it was told: what happened, and what to do."""

from __future__ import annotations

from bot.catalogue.messages import FeedError
from bot.db.errors import DatabaseRefused
from bot.dialogue.errors import DialogueError
from bot.floor import errors
from bot.settings import SettingRefused


class CommandFailed(Exception):
    """The message is for whoever typed the command."""


_SAID: dict[type[errors.FloorError], str] = {
    errors.NameTaken: "That name is taken. Choose another, or remove the other one first.",
    errors.PinTooWeak: "A PIN has 4 to 12 digits.",
    errors.StaffUnknown: "Nobody of that name works here.",
    errors.TabletUnknown: "There is no tablet of that name.",
    errors.ReceiptUnknown: "No visit has that receipt, or it was used already.",
    errors.ShopNotReachable: (
        "The database does not answer, or another program holds it. "
        "Check DATABASE_URL and MIRANDO_HOME, then try again. Nothing was changed."
    ),
}


_SPEAKING = (DialogueError, DatabaseRefused, FeedError, SettingRefused)
"""Errors whose own message says what happened and what to do."""


def told(error: Exception) -> str | None:
    """The words for an error that a person can do something about, None for a fault of ours."""
    if type(error) in _SAID:
        return _SAID[type(error)]  # type: ignore[index]
    if isinstance(error, _SPEAKING):
        return str(error)
    if isinstance(error, FileNotFoundError):
        return f"There is no file {error.filename}."
    if isinstance(error, OSError):
        return f"{error.strerror or error}: {error.filename or ''}".rstrip(": ")
    return None
