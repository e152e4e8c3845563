import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import inspect, text
from sqlalchemy.engine import Connection

from bot.db import migrate
from bot.db.engine import open_engine
from bot.db.errors import DatabaseTooNew
from bot.db.tables import metadata
from bot.db.unit_of_work import Database

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture(params=["sqlite", "postgresql"])
def bare_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'bare.db'}"
    url: str = request.getfixturevalue("bare_postgresql_url")
    return url


@pytest.fixture
def connection(bare_url: str) -> Iterator[Connection]:
    """To a database without any table, in a transaction that ends with the test."""
    engines = open_engine(bare_url)
    with engines.writing.begin() as connection:
        yield connection
    engines.close()


def test_the_migrations_make_exactly_the_tables_of_the_program(connection: Connection) -> None:
    migrate.upgrade_within(connection)
    # SQLite keeps its counters in a table of its own.
    ours = {"compare_type": True, "include_name": lambda name, *_: name != "sqlite_sequence"}
    context = MigrationContext.configure(connection, opts=ours)
    assert compare_metadata(context, metadata) == []


def test_the_migrations_make_exactly_the_checks_and_indexes_of_the_program(
    connection: Connection,
) -> None:
    # Which Alembic does not compare.
    migrate.upgrade_within(connection)
    migrated = checks_and_conditions(connection)
    connection.execute(text("DROP TABLE alembic_version"))
    metadata.drop_all(connection)
    metadata.create_all(connection)
    assert migrated == checks_and_conditions(connection)


def checks_and_conditions(connection: Connection) -> dict[str, Any]:
    found = inspect(connection)
    return {
        table.name: (
            sorted((c["name"], c["sqltext"]) for c in found.get_check_constraints(table.name)),
            sorted(map(condition, found.get_indexes(table.name))),
            sorted((f["name"], str(f)) for f in found.get_foreign_keys(table.name)),
            [(c["name"], str(c["type"]), c["nullable"]) for c in found.get_columns(table.name)],
        )
        for table in metadata.sorted_tables
    }


def condition(index: dict[str, Any]) -> tuple[str, bool, list[str]]:
    options = index.get("dialect_options", {}).items()
    return index["name"], bool(index["unique"]), [f"{name} {value}" for name, value in options]


def test_a_stream_of_before_keeps_its_rows_and_gives_no_id_twice(connection: Connection) -> None:
    config = migrate._config(connection)
    command.upgrade(config, "0002")
    row = "INSERT INTO stream (audience, kind, body, at) VALUES ('a', '{}', '{{}}', '2024-05-04')"
    for _ in range(3):
        connection.execute(text(row.format("floor")))
    connection.execute(text("DELETE FROM stream WHERE id > 1"))
    migrate.upgrade_within(connection)
    connection.execute(text(row.format("left_note")))
    found = connection.execute(text("SELECT id, kind FROM stream ORDER BY id")).all()
    assert [tuple(each) for each in found] == [(1, "floor"), (4, "left_note")]


def test_the_program_knows_its_newest_revision() -> None:
    assert ScriptDirectory(str(migrate._SCRIPTS)).get_heads() == [migrate.HEAD]


def test_a_database_of_a_newer_program_is_refused_and_left_alone(bare_url: str) -> None:
    Database(bare_url).upgrade()
    engines = open_engine(bare_url)
    with engines.writing.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(DatabaseTooNew, match=r"at 9999.*update this program"):
        migrate.upgrade(engines.writing)
    with engines.reading.connect() as connection:
        assert migrate.revision_of(connection) == "9999"
    engines.close()


def test_a_migration_that_fails_leaves_nothing_half_done(
    connection: Connection, bare_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    connection.execute(text("CREATE TABLE stream (id INTEGER)"))
    connection.commit()
    with pytest.raises(Exception, match="exists"):
        Database(bare_url).upgrade()
    engines = open_engine(bare_url)
    with engines.reading.connect() as reading:
        assert inspect(reading).get_table_names() == ["stream"]
    engines.close()


def test_several_programs_that_start_together_migrate_once(bare_url: str) -> None:
    program = f"from bot.db.unit_of_work import Database; Database({bare_url!r}).upgrade()"
    starting = [subprocess.Popen([sys.executable, "-c", program], cwd=ROOT) for _ in range(3)]
    assert [program.wait() for program in starting] == [0, 0, 0]
    engines = open_engine(bare_url)
    with engines.reading.connect() as connection:
        assert migrate.revision_of(connection) == migrate.HEAD
    engines.close()
