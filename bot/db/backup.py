"""A shop's rows in one file, and back: whatever the database, the file is of the same kind.

The file is a SQLite database of our tables, so that a shop may also move from SQLite to PostgreSQL
with it, or the other way round. Both directions work on a running shop: a backup sees the rows of
one moment, and restoring is a single unit of work.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from sqlalchemy import literal, select
from sqlalchemy.engine import Connection

from bot.db.catalogue import ProductRows
from bot.db.counters import counters, raise_counters
from bot.db.engine import as_not_reachable, open_engine
from bot.db.errors import NoShopHere, NotABackup, ShopNotEmpty
from bot.db.migrate import must_be_current, revision_of, upgrade_within
from bot.db.tables import metadata
from bot.db.transfer import copy_rows, delete_rows

_MARK = 0x4D697261
"""SQLite's "application id" of our backups ("Mira")."""
_PAGES_AT_ONCE = 256

Progress = Callable[[int, int], None]
"""Told now and then how much is done, and of how much."""


def _silently(_done: int, _of: int) -> None:
    pass


def backup(url: str, path: Path, progress: Progress = _silently) -> None:
    """Write the shop as it is at this moment into a file, which is there whole or not at all.

    It holds rows and none of the program's secrets; what shoppers said is among them, so only the
    owner of the file may read it. NoShopHere when there is nothing to back up.
    """
    with _whole_or_not_at_all(path) as unfinished:
        with _reading(url) as source:
            if revision_of(source) is None:
                raise NoShopHere(f"there is no shop in this database yet: {source.engine.url!r}")
            if source.dialect.name == "sqlite":
                _copy_pages(source, unfinished, progress)
            else:
                _copy_into_file(source, unfinished, progress)
        with closing(sqlite3.connect(unfinished)) as file:
            file.execute("PRAGMA journal_mode = DELETE")
            file.execute(f"PRAGMA application_id = {_MARK}")


def restore(url: str, path: Path, force: bool = False, progress: Progress = _silently) -> None:
    """Put a backup's rows in place of those that are there: all of them, or none.

    NotABackup when it is none; DatabaseTooNew when a newer program wrote it; ShopNotEmpty, without
    `force`, when there is anything that would be lost.
    """
    _must_be_a_backup(path)
    with tempfile.TemporaryDirectory() as directory:
        copy = shutil.copy(path, Path(directory) / "backup.db")
        # On a copy, for a backup of an older program is first brought up to this one.
        with _writing(f"sqlite:///{copy}") as source, _writing(url) as target:
            upgrade_within(source)
            upgrade_within(target)
            if not force:
                _must_be_empty(target)
            _replace_rows(source, target, progress)


def _replace_rows(source: Connection, target: Connection, progress: Progress) -> None:
    version = ProductRows(target).version()
    delete_rows(target)
    copy_rows(source, target, progress)
    raise_counters(target, counters(source))
    # A running shop keeps the catalogue in memory: only a newer version makes it look again.
    ProductRows(target).raise_version(above=version)


def _copy_pages(source: Connection, path: Path, progress: Progress) -> None:
    # The view was begun by looking for its revision, so what is copied stays of one moment.
    with closing(sqlite3.connect(path)) as file:
        source.connection.dbapi_connection.backup(
            file,
            pages=_PAGES_AT_ONCE,
            progress=lambda _, left, of: progress(of - left, of),
            sleep=0,
        )


def _copy_into_file(source: Connection, path: Path, progress: Progress) -> None:
    must_be_current(source)
    with _writing(f"sqlite:///{path}") as file:
        upgrade_within(file)
        copy_rows(source, file, progress)
        raise_counters(file, counters(source))


def _must_be_a_backup(path: Path) -> None:
    if not path.is_file():
        raise NotABackup(f"there is no file {path}")
    try:
        with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as file:
            [mark] = file.execute("PRAGMA application_id").fetchone()
            [state] = file.execute("PRAGMA quick_check(1)").fetchone()
    except sqlite3.DatabaseError as error:
        raise NotABackup(f"{path} is no backup of a shop: {error}") from error
    if mark != _MARK:
        raise NotABackup(f"{path} is a database, but no backup made with `mirando backup`")
    if state != "ok":
        raise NotABackup(f"{path} is damaged, take an older backup: {state}")


def _must_be_empty(target: Connection) -> None:
    full = [
        table.name
        for table in metadata.sorted_tables
        if target.execute(select(literal(1)).select_from(table).limit(1)).first()
    ]
    if full:
        raise ShopNotEmpty(
            f"there is a shop in this database already (rows in {', '.join(full)}): back it up, "
            "and restore with --force to replace all of it"
        )


@contextmanager
def _reading(url: str) -> Iterator[Connection]:
    engines = open_engine(url)
    try:
        with as_not_reachable(), engines.reading.connect() as connection:
            yield connection
    finally:
        engines.close()


@contextmanager
def _writing(url: str) -> Iterator[Connection]:
    engines = open_engine(url)
    try:
        with as_not_reachable(), engines.writing.begin() as connection:
            yield connection
    finally:
        engines.close()


@contextmanager
def _whole_or_not_at_all(path: Path) -> Iterator[Path]:
    """A file beside the wanted one that only its owner may read, and that takes its place."""
    with tempfile.TemporaryDirectory(prefix=".mirando-", dir=path.parent) as directory:
        unfinished = Path(directory) / "backup.db"
        yield unfinished
        unfinished.chmod(0o600)
        with unfinished.open("rb") as file:
            os.fsync(file.fileno())
        unfinished.replace(path)
    parent = os.open(path.parent, os.O_RDONLY)
    try:
        os.fsync(parent)
    finally:
        os.close(parent)
