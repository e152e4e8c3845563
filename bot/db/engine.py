"""Connections to the shop's database: SQLite in one file, or PostgreSQL by its address.

The engine that writes begins every transaction by taking the turn of the only writer, across
processes. The one that reads sees the rows as they were when it began, and waits for nobody.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from sqlalchemy import create_engine, event
from sqlalchemy.engine import Connection, Engine, ExceptionContext, make_url
from sqlalchemy.exc import (
    DatabaseError,
    DataError,
    IntegrityError,
    NotSupportedError,
    ProgrammingError,
)
from sqlalchemy.exc import TimeoutError as NoConnectionLeft
from sqlalchemy.pool import QueuePool

from bot.floor.errors import ShopNotReachable

LOCK_WAIT_SECONDS = 5
READERS = 32
"""Views open at once. One more is refused and not waited for: reading never stops the loop."""
WRITERS_TURN = 0x4D6972616E646F
"""The advisory lock of PostgreSQL that stands for the writer's turn ("Mirando")."""

_OUR_OWN_MISTAKES = (IntegrityError, ProgrammingError, DataError, NotSupportedError)


@dataclass(frozen=True)
class Engines:
    """The ways in: one writer at a time, and readers.

    `writing_at_once` fails instead of waiting for its turn, so that it may be used where nobody
    may wait; None where a database cannot promise that.
    """

    writing: Engine
    reading: Engine
    writing_at_once: Engine | None = None

    def close(self) -> None:
        """Close what is open."""
        for engine in (self.writing, self.reading, self.writing_at_once):
            if engine is not None:
                engine.dispose()


def open_engine(url: str) -> Engines:
    """Engines for a database address; nothing is connected before it is used."""
    if url.startswith("postgres://"):
        url = "postgresql" + url.removeprefix("postgres")
    if make_url(url).get_backend_name() == "sqlite":
        return Engines(
            writing=_sqlite(url, "BEGIN IMMEDIATE", LOCK_WAIT_SECONDS, _WRITERS),
            reading=_sqlite(url, "BEGIN", LOCK_WAIT_SECONDS, _READERS),
            writing_at_once=_sqlite(url, "BEGIN IMMEDIATE", 0, _WRITERS | {"pool_timeout": 0}),
        )
    return Engines(_postgresql_writing(url), _postgresql_reading(url))


@contextmanager
def as_not_reachable() -> Iterator[None]:
    """Turn a database that fails us into ShopNotReachable; mistakes of ours stay what they are."""
    try:
        yield
    except _OUR_OWN_MISTAKES:
        raise
    except (DatabaseError, NoConnectionLeft) as error:
        reason = getattr(error, "orig", None) or error
        raise ShopNotReachable(" ".join(str(reason).split())) from error


def _open(url: str, **more: Any) -> Engine:
    # hide_parameters: an error message must never carry what a shopper said into a log.
    engine = create_engine(
        url,
        future=True,
        hide_parameters=True,
        json_serializer=_to_json,
        poolclass=QueuePool,
        **more,
    )
    event.listen(engine, "handle_error", _keep_words_out)
    return engine


def _keep_words_out(context: ExceptionContext) -> None:
    """PostgreSQL quotes the whole row that it refuses: leave that out for the same reason."""
    diagnosis = getattr(context.original_exception, "diag", None)
    detail = getattr(diagnosis, "message_detail", None)
    if detail:
        for error in (context.original_exception, context.sqlalchemy_exception):
            error.args = tuple(str(said).replace(detail, "(row left out)") for said in error.args)


_to_json = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


_WRITERS = {"pool_size": 1, "max_overflow": 3, "pool_timeout": LOCK_WAIT_SECONDS}
_READERS = {"pool_size": 4, "max_overflow": READERS - 4, "pool_timeout": 0}


def _sqlite(url: str, begin: str, wait: int, pool: Mapping[str, int]) -> Engine:
    where = {"check_same_thread": False, "timeout": wait}
    engine = _open(url, connect_args=where, **pool)

    @event.listens_for(engine, "connect")
    def set_up(connection: Any, _record: Any) -> None:
        # Python's sqlite3 would begin transactions where it likes: from here on we do.
        connection.isolation_level = None
        for setting in (
            "journal_mode = WAL",
            "synchronous = FULL",
            "foreign_keys = ON",
            "secure_delete = ON",
        ):
            connection.execute(f"PRAGMA {setting}").close()

    @event.listens_for(engine, "begin")
    def begin_as_told(connection: Connection) -> None:
        connection.exec_driver_sql(begin)

    return engine


_POSTGRESQL = {
    "connect_timeout": LOCK_WAIT_SECONDS,
    "tcp_user_timeout": LOCK_WAIT_SECONDS * 1000,
    "options": f"-c timezone=utc -c lock_timeout={LOCK_WAIT_SECONDS}s",
    "application_name": "mirando",
}


def _postgresql_writing(url: str) -> Engine:
    engine = _open(url, connect_args=_POSTGRESQL, pool_pre_ping=True, **_WRITERS)

    @event.listens_for(engine, "begin")
    def take_the_turn(connection: Connection) -> None:
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({WRITERS_TURN})")

    return engine


def _postgresql_reading(url: str) -> Engine:
    # Repeatable read: everything in one view is of one moment, as it is on SQLite.
    moment = "REPEATABLE READ"
    return _open(
        url, connect_args=_POSTGRESQL, pool_pre_ping=True, isolation_level=moment, **_READERS
    )
