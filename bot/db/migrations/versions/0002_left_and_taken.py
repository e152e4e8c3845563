"""What shoppers leave with the shop, and what they take with them"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

# As it was at this revision, whatever becomes of bot/db/columns.py.
MOMENT = sa.String(32).with_variant(sa.TIMESTAMP(timezone=True), "postgresql")
UNREAD = sa.text("read_at IS NULL")


def upgrade() -> None:
    op.create_table(
        "keepsakes",
        sa.Column("visit_id", sa.Text(), nullable=False),
        sa.Column("code_hash", sa.Text(), nullable=False),
        sa.Column("comparison", sa.JSON(), nullable=True),
        sa.Column("at", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(["visit_id"], ["visits.id"], name=op.f("fk_keepsakes_visit_id")),
        sa.PrimaryKeyConstraint("visit_id", name=op.f("pk_keepsakes")),
        sa.UniqueConstraint("code_hash", name=op.f("uq_keepsakes_code_hash")),
    )
    op.create_table(
        "left_notes",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("visit_id", sa.Text(), nullable=False),
        sa.Column("sign", sa.Text(), nullable=False),
        sa.Column("zone", sa.Text(), nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("read_by", sa.Text(), nullable=True),
        sa.Column("read_at", MOMENT, nullable=True),
        sa.ForeignKeyConstraint(["read_by"], ["staff.id"], name=op.f("fk_left_notes_read_by")),
        sa.ForeignKeyConstraint(["visit_id"], ["visits.id"], name=op.f("fk_left_notes_visit_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_left_notes")),
    )
    op.create_index(
        "ix_left_notes_unread",
        "left_notes",
        ["at"],
        unique=False,
        sqlite_where=UNREAD,
        postgresql_where=UNREAD,
    )
    op.create_index(
        "ix_left_notes_visit",
        "left_notes",
        ["visit_id"],
        unique=True,
        sqlite_where=UNREAD,
        postgresql_where=UNREAD,
    )
