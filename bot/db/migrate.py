"""Bring a database's tables up to this program, once, whoever starts at the same time."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from sqlalchemy import inspect, text
from sqlalchemy.engine import Connection, Engine

from bot.db.errors import DatabaseTooNew, DatabaseTooOld, NoShopHere

HEAD = "0003"
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

    config = _config(connection)
    _must_be_known(found, config)
    command.upgrade(config, HEAD)


def must_be_current(connection: Connection) -> None:
    """Raise NoShopHere, DatabaseTooNew or DatabaseTooOld unless its tables are this program's."""
    found = revision_of(connection)
    if found == HEAD:
        return
    if found is None:
        raise NoShopHere("there is no shop in this database: look at DATABASE_URL, MIRANDO_HOME")
    _must_be_known(found, _config(connection))
    raise DatabaseTooOld(
        f"the database is of an older Solo Mirando (its tables are at {found}, this program's at "
        f"{HEAD}): start the shop once with this program, that brings it up to date"
    )


def revision_of(connection: Connection) -> str | None:
    """Where its tables stand; None for a database that was never one of ours."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    found: str | None = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    return found


def _config(connection: Connection) -> Any:
    from alembic.config import Config

    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", str(_SCRIPTS))
    return config


def _must_be_known(found: str | None, config: Any) -> None:
    from alembic.script import ScriptDirectory

    known = {script.revision for script in ScriptDirectory.from_config(config).walk_revisions()}
    if found is not None and found not in known:
        raise DatabaseTooNew(
            f"this was last used by a newer Solo Mirando (its tables are at {found}, this program "
            f"knows them up to {HEAD}): update this program"
        )
