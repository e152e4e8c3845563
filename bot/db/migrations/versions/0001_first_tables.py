"""The shop's first tables"""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

# As they were at this revision, whatever becomes of bot/db/columns.py.
MOMENT = sa.String(32).with_variant(sa.TIMESTAMP(timezone=True), "postgresql")
PRICE = sa.String(32).with_variant(sa.Numeric(), "postgresql")
RISING = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "facts",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_facts")),
    )
    op.create_table(
        "pin_failures",
        sa.Column("id", RISING, autoincrement=True, nullable=False),
        sa.Column("name_key", sa.Text(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pin_failures")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_pin_failures_at"), "pin_failures", ["at"], unique=False)
    op.create_index(
        "ix_pin_failures_door", "pin_failures", ["name_key", "source", "at"], unique=False
    )
    op.create_table(
        "products",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("name", sa.JSON(), nullable=False),
        sa.Column("description", sa.JSON(), nullable=False),
        sa.Column("price", PRICE, nullable=False),
        sa.Column("currency", sa.Text(), nullable=False),
        sa.Column("sale_price", PRICE, nullable=True),
        sa.Column("brand", sa.Text(), nullable=True),
        sa.Column("category", sa.Text(), nullable=True),
        sa.Column("place", sa.JSON(), nullable=False),
        sa.Column("image", sa.Text(), nullable=True),
        sa.Column("materials", sa.JSON(), nullable=False),
        sa.Column("uses", sa.JSON(), nullable=False),
        sa.Column("recipients", sa.JSON(), nullable=False),
        sa.Column("attributes", sa.JSON(), nullable=False),
        sa.Column("withdrawn", sa.Boolean(), nullable=False),
        sa.Column("fingerprint", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_products")),
    )
    op.create_table(
        "staff",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("name_key", sa.Text(), nullable=False),
        sa.Column("pin_hash", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("languages", sa.JSON(), nullable=False),
        sa.Column("specialities", sa.JSON(), nullable=False),
        sa.Column("shift", sa.Text(), nullable=False),
        sa.Column("shift_since", MOMENT, nullable=True),
        sa.Column("last_rung_at", MOMENT, nullable=True),
        sa.Column("added_at", MOMENT, nullable=False),
        sa.Column("removed_at", MOMENT, nullable=True),
        sa.CheckConstraint(
            "role IN ('salesperson', 'manager', 'trainer')", name=op.f("ck_staff_role_known")
        ),
        sa.CheckConstraint("shift IN ('on', 'paused', 'off')", name=op.f("ck_staff_shift_known")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_staff")),
    )
    op.create_index(
        "uq_staff_name_in_use",
        "staff",
        ["name_key"],
        unique=True,
        sqlite_where=sa.text("removed_at IS NULL"),
        postgresql_where=sa.text("removed_at IS NULL"),
    )
    op.create_table(
        "stream",
        sa.Column("id", RISING, autoincrement=True, nullable=False),
        sa.Column("audience", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("visit_id", sa.Text(), nullable=True),
        sa.Column("body", sa.JSON(), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.CheckConstraint(
            "kind IN ('reply', 'tempo', 'lead', 'notice', 'ring', 'message', 'floor', 'together', 'shift')",
            name=op.f("ck_stream_kind_known"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_stream")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_stream_audience", "stream", ["audience", "id"], unique=False)
    op.create_index(
        "ix_stream_visit",
        "stream",
        ["visit_id"],
        unique=False,
        sqlite_where=sa.text("visit_id IS NOT NULL"),
        postgresql_where=sa.text("visit_id IS NOT NULL"),
    )
    op.create_table(
        "tablets",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("name_key", sa.Text(), nullable=False),
        sa.Column("zone", sa.Text(), nullable=False),
        sa.Column("key_hash", sa.Text(), nullable=False),
        sa.Column("added_at", MOMENT, nullable=False),
        sa.Column("removed_at", MOMENT, nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_tablets")),
        sa.UniqueConstraint("key_hash", name=op.f("uq_tablets_key_hash")),
    )
    op.create_index(
        "uq_tablets_name_in_use",
        "tablets",
        ["name_key"],
        unique=True,
        sqlite_where=sa.text("removed_at IS NULL"),
        postgresql_where=sa.text("removed_at IS NULL"),
    )
    op.create_table(
        "opinions",
        sa.Column("product_id", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("author", sa.Text(), nullable=False),
        sa.Column("stars", sa.Integer(), nullable=False),
        sa.Column("text", sa.JSON(), nullable=False),
        sa.Column("verified", sa.Boolean(), nullable=False),
        sa.Column("invented", sa.Boolean(), nullable=False),
        sa.CheckConstraint("stars BETWEEN 1 AND 5", name=op.f("ck_opinions_one_to_five")),
        sa.ForeignKeyConstraint(
            ["product_id"], ["products.id"], name=op.f("fk_opinions_product_id")
        ),
        sa.PrimaryKeyConstraint("product_id", "position", name=op.f("pk_opinions")),
    )
    op.create_table(
        "sessions",
        sa.Column("token_hash", sa.Text(), nullable=False),
        sa.Column("csrf", sa.Text(), nullable=False),
        sa.Column("person_id", sa.Text(), nullable=False),
        sa.Column("until", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["staff.id"], name=op.f("fk_sessions_person_id")),
        sa.PrimaryKeyConstraint("token_hash", name=op.f("pk_sessions")),
    )
    op.create_index(op.f("ix_sessions_person_id"), "sessions", ["person_id"], unique=False)
    op.create_table(
        "variants",
        sa.Column("product_id", sa.Text(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("size", sa.Text(), nullable=True),
        sa.Column("colour", sa.Text(), nullable=True),
        sa.Column("colour_key", sa.Text(), nullable=True),
        sa.Column("quantity", sa.BigInteger(), nullable=True),
        sa.Column("available", sa.Boolean(), nullable=False),
        sa.Column("doubtful", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["product_id"], ["products.id"], name=op.f("fk_variants_product_id")
        ),
        sa.PrimaryKeyConstraint("product_id", "id", name=op.f("pk_variants")),
    )
    op.create_table(
        "visits",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("tablet_id", sa.Text(), nullable=False),
        sa.Column("zone", sa.Text(), nullable=False),
        sa.Column("sign", sa.Text(), nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("language_chosen", sa.Boolean(), nullable=False),
        sa.Column("tempo", sa.Text(), nullable=False),
        sa.Column("offer", sa.Text(), nullable=False),
        sa.Column("noting", sa.Boolean(), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("erasures", sa.Integer(), nullable=False),
        sa.Column("misunderstood", sa.Integer(), nullable=False),
        sa.Column("other_language", sa.Integer(), nullable=False),
        sa.Column("started_at", MOMENT, nullable=False),
        sa.Column("last_seen_at", MOMENT, nullable=False),
        sa.Column("ended_at", MOMENT, nullable=True),
        sa.Column("token_hash", sa.Text(), nullable=False),
        sa.Column("resume_hash", sa.Text(), nullable=False),
        sa.Column("receipt_hash", sa.Text(), nullable=True),
        sa.CheckConstraint(
            "(tempo = 'ended') = (ended_at IS NOT NULL)", name=op.f("ck_visits_ended_when_over")
        ),
        sa.CheckConstraint(
            "offer IN ('unspent', 'made', 'refused')", name=op.f("ck_visits_offer_known")
        ),
        sa.CheckConstraint(
            "tempo IN ('looking', 'open', 'called', 'accompanied', 'ended')",
            name=op.f("ck_visits_tempo_known"),
        ),
        sa.ForeignKeyConstraint(["tablet_id"], ["tablets.id"], name=op.f("fk_visits_tablet_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_visits")),
        sa.UniqueConstraint("receipt_hash", name=op.f("uq_visits_receipt_hash")),
        sa.UniqueConstraint("token_hash", name=op.f("uq_visits_token_hash")),
    )
    op.create_index(
        "ix_visits_going_on",
        "visits",
        ["last_seen_at"],
        unique=False,
        sqlite_where=sa.text("ended_at IS NULL"),
        postgresql_where=sa.text("ended_at IS NULL"),
    )
    op.create_index(op.f("ix_visits_resume_hash"), "visits", ["resume_hash"], unique=False)
    op.create_index(
        "ix_visits_to_forget",
        "visits",
        ["ended_at"],
        unique=False,
        sqlite_where=sa.text("receipt_hash IS NOT NULL"),
        postgresql_where=sa.text("receipt_hash IS NOT NULL"),
    )
    op.create_table(
        "feelings",
        sa.Column("visit_id", sa.Text(), nullable=False),
        sa.Column("pressed", sa.Integer(), nullable=False),
        sa.Column("understood", sa.Integer(), nullable=False),
        sa.Column("words", sa.Text(), nullable=True),
        sa.Column("at", MOMENT, nullable=False),
        sa.CheckConstraint(
            "pressed BETWEEN 1 AND 5 AND understood BETWEEN 1 AND 5",
            name=op.f("ck_feelings_one_to_five"),
        ),
        sa.ForeignKeyConstraint(["visit_id"], ["visits.id"], name=op.f("fk_feelings_visit_id")),
        sa.PrimaryKeyConstraint("visit_id", name=op.f("pk_feelings")),
    )
    op.create_table(
        "leads",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("visit_id", sa.Text(), nullable=False),
        sa.Column("sign", sa.Text(), nullable=False),
        sa.Column("zone", sa.Text(), nullable=False),
        sa.Column("named", sa.Text(), nullable=True),
        sa.Column("how", sa.Text(), nullable=False),
        sa.Column("brief", sa.JSON(), nullable=False),
        sa.Column("question", sa.Text(), nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("raised_at", MOMENT, nullable=False),
        sa.Column("claimed_by", sa.Text(), nullable=True),
        sa.Column("claimed_at", MOMENT, nullable=True),
        sa.Column("met_at", MOMENT, nullable=True),
        sa.Column("closed_at", MOMENT, nullable=True),
        sa.Column("outcome", sa.Text(), nullable=True),
        sa.Column("brief_right", sa.Text(), nullable=True),
        sa.Column("person_holds", sa.Boolean(), nullable=False),
        sa.Column("person_wrote_at", MOMENT, nullable=True),
        sa.CheckConstraint(
            "NOT (status IN ('claimed', 'met')) OR claimed_by IS NOT NULL",
            name=op.f("ck_leads_in_hand_is_somebodys"),
        ),
        sa.CheckConstraint(
            "brief_right IN ('yes', 'partly', 'no')", name=op.f("ck_leads_brief_right_known")
        ),
        sa.CheckConstraint(
            "how IN ('come', 'write', 'later', 'till')", name=op.f("ck_leads_how_known")
        ),
        sa.CheckConstraint(
            "outcome IN ('bought', 'thinking', 'not_stocked', 'absent', 'other')",
            name=op.f("ck_leads_outcome_known"),
        ),
        sa.CheckConstraint(
            "status <> 'raised' OR claimed_by IS NULL", name=op.f("ck_leads_waiting_is_nobodys")
        ),
        sa.CheckConstraint(
            "status IN ('raised', 'claimed', 'met', 'closed', 'cancelled', 'expired')",
            name=op.f("ck_leads_status_known"),
        ),
        sa.ForeignKeyConstraint(["claimed_by"], ["staff.id"], name=op.f("fk_leads_claimed_by")),
        sa.ForeignKeyConstraint(["named"], ["staff.id"], name=op.f("fk_leads_named")),
        sa.ForeignKeyConstraint(["visit_id"], ["visits.id"], name=op.f("fk_leads_visit_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_leads")),
    )
    op.create_index(
        "ix_leads_in_hand",
        "leads",
        ["claimed_by"],
        unique=False,
        sqlite_where=sa.text("status IN ('claimed', 'met')"),
        postgresql_where=sa.text("status IN ('claimed', 'met')"),
    )
    op.create_index(
        "ix_leads_open",
        "leads",
        ["raised_at"],
        unique=False,
        sqlite_where=sa.text("status IN ('raised', 'claimed', 'met')"),
        postgresql_where=sa.text("status IN ('raised', 'claimed', 'met')"),
    )
    op.create_index("ix_leads_visit", "leads", ["visit_id", "raised_at"], unique=False)
    op.create_index(
        "uq_leads_one_open_a_visit",
        "leads",
        ["visit_id"],
        unique=True,
        sqlite_where=sa.text("status IN ('raised', 'claimed', 'met')"),
        postgresql_where=sa.text("status IN ('raised', 'claimed', 'met')"),
    )
    op.create_table(
        "listed",
        sa.Column("id", RISING, autoincrement=True, nullable=False),
        sa.Column("visit_id", sa.Text(), nullable=False),
        sa.Column("product_id", sa.Text(), nullable=False),
        sa.Column("size", sa.Text(), nullable=True),
        sa.Column("colour", sa.Text(), nullable=True),
        sa.Column("at", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(["visit_id"], ["visits.id"], name=op.f("fk_listed_visit_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_listed")),
        sa.UniqueConstraint("visit_id", "product_id", name=op.f("uq_listed_visit_id_product_id")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "offered",
        sa.Column("visit_id", sa.Text(), nullable=False),
        sa.Column("payload", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["visit_id"], ["visits.id"], name=op.f("fk_offered_visit_id")),
        sa.PrimaryKeyConstraint("visit_id", "payload", name=op.f("pk_offered")),
    )
    op.create_table(
        "signals",
        sa.Column("id", RISING, autoincrement=True, nullable=False),
        sa.Column("visit_id", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("product_id", sa.Text(), nullable=True),
        sa.Column("detail", sa.JSON(), nullable=False),
        sa.Column("turn", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "kind IN ('browsed', 'asked_price', 'asked_stock', 'asked_details', 'asked_opinions', 'asked_offers', 'asked_place', 'asked_to_try', 'asked_payment', 'asked_delivery', 'asked_returns', 'asked_advice', 'compared', 'listed', 'unlisted', 'named_need', 'named_budget', 'found_too_expensive', 'thinks_it_over', 'ready_to_buy', 'did_not_find', 'complained', 'praised')",
            name=op.f("ck_signals_kind_known"),
        ),
        sa.ForeignKeyConstraint(["visit_id"], ["visits.id"], name=op.f("fk_signals_visit_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_signals")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_signals_visit", "signals", ["visit_id", "id"], unique=False)
    op.create_table(
        "tempo_moves",
        sa.Column("id", RISING, autoincrement=True, nullable=False),
        sa.Column("visit_id", sa.Text(), nullable=False),
        sa.Column("before", sa.Text(), nullable=False),
        sa.Column("after", sa.Text(), nullable=False),
        sa.Column("seen", sa.Text(), nullable=True),
        sa.Column("pressed", sa.Text(), nullable=True),
        sa.Column("at", MOMENT, nullable=False),
        sa.CheckConstraint(
            "after IN ('looking', 'open', 'called', 'accompanied', 'ended')",
            name=op.f("ck_tempo_moves_after_known"),
        ),
        sa.CheckConstraint(
            "before <> 'looking' OR after = 'ended' OR seen IS NOT NULL",
            name=op.f("ck_tempo_moves_no_step_without_an_act"),
        ),
        sa.CheckConstraint(
            "before IN ('looking', 'open', 'called', 'accompanied', 'ended')",
            name=op.f("ck_tempo_moves_before_known"),
        ),
        sa.CheckConstraint(
            "(seen IS NULL) = (pressed IS NULL)", name=op.f("ck_tempo_moves_whole_act")
        ),
        sa.ForeignKeyConstraint(["visit_id"], ["visits.id"], name=op.f("fk_tempo_moves_visit_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_tempo_moves")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_tempo_moves_visit", "tempo_moves", ["visit_id", "id"], unique=False)
    op.create_table(
        "tracker_events",
        sa.Column("visit_id", sa.Text(), nullable=False),
        sa.Column("seq", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("events", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["visit_id"], ["visits.id"], name=op.f("fk_tracker_events_visit_id")
        ),
        sa.PrimaryKeyConstraint("visit_id", "seq", name=op.f("pk_tracker_events")),
    )
    op.create_table(
        "turns",
        sa.Column("visit_id", sa.Text(), nullable=False),
        sa.Column("seq", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("message_id", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("choice", sa.Text(), nullable=True),
        sa.Column("intent", sa.Text(), nullable=False),
        sa.Column("confidence", sa.Float(), nullable=False),
        sa.Column("entities", sa.JSON(), nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("replies", sa.JSON(), nullable=False),
        sa.Column("answer", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["visit_id"], ["visits.id"], name=op.f("fk_turns_visit_id")),
        sa.PrimaryKeyConstraint("visit_id", "seq", name=op.f("pk_turns")),
        sa.UniqueConstraint("visit_id", "message_id", name=op.f("uq_turns_visit_id_message_id")),
    )
    op.create_table(
        "lead_declines",
        sa.Column("lead_id", sa.Text(), nullable=False),
        sa.Column("person_id", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(["lead_id"], ["leads.id"], name=op.f("fk_lead_declines_lead_id")),
        sa.ForeignKeyConstraint(
            ["person_id"], ["staff.id"], name=op.f("fk_lead_declines_person_id")
        ),
        sa.PrimaryKeyConstraint("lead_id", "person_id", name=op.f("pk_lead_declines")),
    )
    op.create_table(
        "lead_messages",
        sa.Column("lead_id", sa.Text(), nullable=False),
        sa.Column("message_id", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["lead_id"], ["leads.id"], name=op.f("fk_lead_messages_lead_id")),
        sa.PrimaryKeyConstraint("lead_id", "message_id", name=op.f("pk_lead_messages")),
    )
    op.create_table(
        "lead_rings",
        sa.Column("lead_id", sa.Text(), nullable=False),
        sa.Column("person_id", sa.Text(), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(["lead_id"], ["leads.id"], name=op.f("fk_lead_rings_lead_id")),
        sa.ForeignKeyConstraint(["person_id"], ["staff.id"], name=op.f("fk_lead_rings_person_id")),
        sa.PrimaryKeyConstraint("lead_id", "person_id", name=op.f("pk_lead_rings")),
    )
    op.create_table(
        "lead_seen",
        sa.Column("lead_id", sa.Text(), nullable=False),
        sa.Column("person_id", sa.Text(), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(["lead_id"], ["leads.id"], name=op.f("fk_lead_seen_lead_id")),
        sa.ForeignKeyConstraint(["person_id"], ["staff.id"], name=op.f("fk_lead_seen_person_id")),
        sa.PrimaryKeyConstraint("lead_id", "person_id", name=op.f("pk_lead_seen")),
    )
    op.create_table(
        "timers",
        sa.Column("id", RISING, autoincrement=True, nullable=False),
        sa.Column("lead_id", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("due_at", MOMENT, nullable=False),
        sa.CheckConstraint(
            "kind IN ('ring_next', 'takes_longer', 'something_else', 'expire', 'together_yet', 'never_met', 'person_silent')",
            name=op.f("ck_timers_kind_known"),
        ),
        sa.ForeignKeyConstraint(["lead_id"], ["leads.id"], name=op.f("fk_timers_lead_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_timers")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_timers_due", "timers", ["due_at", "id"], unique=False)
    op.create_index(op.f("ix_timers_lead_id"), "timers", ["lead_id"], unique=False)
