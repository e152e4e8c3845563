"""Names of people and tablets: told apart without case, and each used once at a time."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.engine import Connection
from sqlalchemy.exc import IntegrityError

from bot.floor.errors import NameTaken


def known_by(name: str) -> str:
    """The name as it is compared; SQLite's own `lower` knows no accents, so we do it here."""
    return unicodedata.normalize("NFC", " ".join(name.split())).casefold()


@contextmanager
def unless_taken(connection: Connection, name: str) -> Iterator[None]:
    """NameTaken when the row in the block meets one of that name; the transaction goes on."""
    try:
        with connection.begin_nested():
            yield
    except IntegrityError as error:
        raise NameTaken(name) from error
