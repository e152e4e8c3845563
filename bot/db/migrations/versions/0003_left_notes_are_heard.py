"""Desks hear of the notes that shoppers leave"""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

# As it was at this revision, whatever becomes of bot/db/columns.py.
MOMENT = sa.String(32).with_variant(sa.TIMESTAMP(timezone=True), "postgresql")
NAME = "ck_stream_kind_known"
KNOWN = "kind IN ('reply', 'tempo', 'lead', 'notice', 'ring', 'message', 'floor', 'together', 'shift', 'left_note')"


def upgrade() -> None:
    if op.get_bind().dialect.name == "sqlite":
        copy_the_table()
    else:
        op.drop_constraint(op.f(NAME), "stream", type_="check")
        op.create_check_constraint(op.f(NAME), "stream", KNOWN)


def copy_the_table() -> None:
    """SQLite changes a check only so. Its counter is taken along: the newest rows may be erased."""
    op.drop_index("ix_stream_audience", "stream")
    op.drop_index("ix_stream_visit", "stream")
    op.rename_table("stream", "stream_before")
    op.create_table(
        "stream",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("audience", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("visit_id", sa.Text(), nullable=True),
        sa.Column("body", sa.JSON(), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.CheckConstraint(KNOWN, name=op.f(NAME)),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_stream")),
        sqlite_autoincrement=True,
    )
    columns = "id, audience, kind, visit_id, body, at"
    op.execute(f"INSERT INTO stream ({columns}) SELECT {columns} FROM stream_before")
    op.execute("DELETE FROM sqlite_sequence WHERE name = 'stream'")
    op.execute("UPDATE sqlite_sequence SET name = 'stream' WHERE name = 'stream_before'")
    op.drop_table("stream_before")
    op.create_index("ix_stream_audience", "stream", ["audience", "id"], unique=False)
    op.create_index(
        "ix_stream_visit",
        "stream",
        ["visit_id"],
        unique=False,
        sqlite_where=sa.text("visit_id IS NOT NULL"),
    )
