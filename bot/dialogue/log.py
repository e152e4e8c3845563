"""The log without the shopper's words."""

from __future__ import annotations

import logging
import re
import traceback

_WORD = re.compile(r"\w{4,}")


def log_failure(logger: logging.Logger, what: str, error: BaseException, said: str | None) -> None:
    """Log an error with its traceback.

    Its own message is left out when it repeats a word that the shopper wrote: exceptions like to
    quote the value they stumbled over.
    """
    lines = []
    cause: BaseException | None = error
    while cause is not None:
        lines += traceback.format_tb(cause.__traceback__)
        lines.append(f"{type(cause).__name__}{_message(cause, said)}\n")
        cause = cause.__cause__
    logger.error("%s\n%s", what, "".join(lines).rstrip())


def _message(error: BaseException, said: str | None) -> str:
    message = str(error)
    words = set(_WORD.findall((said or "").lower()))
    if words & set(_WORD.findall(message.lower())):
        return " (its message quotes the shopper)"
    return f": {message}"
