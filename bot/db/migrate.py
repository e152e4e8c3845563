"""Bring a database's tables up to this program, once, whoever starts at the same time."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import inspect, text
from sqlalchemy.engine import Connection, Engine

from bot.db.errors import DatabaseTooNew

HEAD = "0001"
"""The newest revision in migrations/versions; a test holds it there."""

_SCRIPTS = Path(__file__).parent / "migrations"


def upgrade(engine: Engine) -> None:
    """All of it or nothing; DatabaseTooNew when the rows are ahead of this program.

    The engine is the one that writes: its transactions wait for each other across processes, so
    of several programs that start together one migrates and the others find it done.
    """
    with engine.begin() as connection:
        upgrade_within(connection)


def upgrade_within(connection: Connection) -> None:
    """The same inside a transaction that is already there."""
    found = revision_of(connection)
    if found == HEAD:
        return
    # Alembic takes long to import, and a start with nothing to migrate does without it.
    from alembic import command
    from alembic.config import Config
    from alembic.script import ScriptDirectory

    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", str(_SCRIPTS))
    known = {script.revision for script in ScriptDirectory.from_config(config).walk_revisions()}
    if found is not None and found not in known:
        raise DatabaseTooNew(
            f"the database was last used by a newer Solo Mirando (its tables are at {found}, "
            f"this program knows them up to {HEAD}): update this program"
        )
    command.upgrade(config, HEAD)


def revision_of(connection: Connection) -> str | None:
    """Where its tables stand; None for a database that was never one of ours."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    found: str | None = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    return found
