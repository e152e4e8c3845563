"""Databases for every test that wants one: SQLite in a file, and a real PostgreSQL.

Each test finds it empty and migrated: a copy of a file, or rows deleted.
"""

from __future__ import annotations

import shutil
import tempfile
import uuid
from collections.abc import Iterator
from pathlib import Path

import pgserver
import psycopg2
import pytest

from bot.db.tables import metadata
from bot.db.unit_of_work import Database


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("template") / "shop.db"
    database = Database(f"sqlite:///{path}")
    database.upgrade()
    database.close()
    return path


@pytest.fixture
def sqlite_url(sqlite_template: Path, tmp_path: Path) -> str:
    """The address of an empty shop on SQLite."""
    return f"sqlite:///{shutil.copy(sqlite_template, tmp_path / 'shop.db')}"


@pytest.fixture(scope="session")
def postgresql() -> Iterator[pgserver.PostgresServer]:
    """A server of our own, from a wheel; only a socket, no port."""
    # Not below pytest's own directory, which the server's system user may not enter.
    server = pgserver.get_server(tempfile.mkdtemp(prefix="mirando-pg-"), cleanup_mode="delete")
    # The server outlives every test here: what it would save from a power cut need not wait.
    run_on(server, "ALTER SYSTEM SET fsync = off")
    run_on(server, "SELECT pg_reload_conf()")
    yield server
    server.cleanup()


@pytest.fixture(scope="session")
def migrated_postgresql(postgresql: pgserver.PostgresServer) -> str:
    run_on(postgresql, "CREATE DATABASE shop")
    database = Database(postgresql.get_uri("shop"))
    database.upgrade()
    database.close()
    return "shop"


@pytest.fixture
def postgresql_url(postgresql: pgserver.PostgresServer, migrated_postgresql: str) -> str:
    """The address of an empty shop on PostgreSQL: emptied before the test, looked at after it."""
    hang_up = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s"
    run_on(postgresql, hang_up, migrated_postgresql)
    url: str = postgresql.get_uri(migrated_postgresql)
    empty(url)
    return url


@pytest.fixture
def bare_postgresql_url(postgresql: pgserver.PostgresServer) -> Iterator[str]:
    """The address of a database without any table."""
    name = f"bare_{uuid.uuid4().hex}"
    run_on(postgresql, f"CREATE DATABASE {name}")
    yield postgresql.get_uri(name)
    run_on(postgresql, f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest) -> str:
    """The test runs once on each."""
    url: str = request.getfixturevalue(f"{request.param}_url")
    return url


@pytest.fixture
def database(database_url: str) -> Iterator[Database]:
    """An empty shop, on each kind of database."""
    database = Database(database_url)
    yield database
    database.close()


def run_on(server: pgserver.PostgresServer, statement: str, *values: str) -> None:
    connection = psycopg2.connect(server.get_uri())
    connection.autocommit = True
    try:
        with connection.cursor() as cursor:
            cursor.execute(statement, values or None)
    finally:
        connection.close()


def empty(url: str) -> None:
    """Deleting from few rows is much faster than truncating, or than another database."""
    connection = psycopg2.connect(url)
    try:
        with connection, connection.cursor() as cursor:
            cursor.execute(
                ";".join(f"DELETE FROM {t.name}" for t in reversed(metadata.sorted_tables))
            )
    finally:
        connection.close()
