"""Databases for every test that wants one: SQLite in a file, and a real PostgreSQL.

Each test gets its own, copied from one that was migrated once.
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
def postgresql_template(postgresql: pgserver.PostgresServer) -> str:
    run_on(postgresql, "CREATE DATABASE template_shop")
    database = Database(postgresql.get_uri("template_shop"))
    database.upgrade()
    database.close()
    return "template_shop"


@pytest.fixture
def postgresql_url(postgresql: pgserver.PostgresServer, postgresql_template: str) -> Iterator[str]:
    """The address of an empty shop on PostgreSQL."""
    name = f"shop_{uuid.uuid4().hex}"
    run_on(postgresql, f"CREATE DATABASE {name} TEMPLATE {postgresql_template}")
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


def run_on(server: pgserver.PostgresServer, statement: str) -> None:
    connection = psycopg2.connect(server.get_uri())
    connection.autocommit = True
    try:
        with connection.cursor() as cursor:
            cursor.execute(statement)
    finally:
        connection.close()
