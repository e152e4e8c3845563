"""The products, and small facts about the shop."""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    ForeignKey,
    Integer,
    Table,
    Text,
)

from bot.db.columns import Document, Price
from bot.db.tables.parts import metadata, needed

products = Table(
    "products",
    metadata,
    Column("id", Text, primary_key=True),
    needed("name", Document),
    needed("description", Document),
    needed("price", Price),
    needed("currency", Text),
    Column("sale_price", Price),
    Column("brand", Text),
    Column("category", Text),
    needed("place", Document),
    Column("image", Text),
    needed("materials", Document),
    needed("uses", Document),
    needed("recipients", Document),
    needed("attributes", Document),
    needed("withdrawn", Boolean),
    needed("fingerprint", Text),
)

variants = Table(
    "variants",
    metadata,
    Column("product_id", ForeignKey("products.id"), primary_key=True),
    Column("id", Text, primary_key=True),
    needed("position", Integer),
    Column("size", Text),
    Column("colour", Text),
    Column("colour_key", Text),
    Column("quantity", BigInteger),
    needed("available", Boolean),
    needed("doubtful", Boolean),
)

opinions = Table(
    "opinions",
    metadata,
    Column("product_id", ForeignKey("products.id"), primary_key=True),
    Column("position", Integer, primary_key=True, autoincrement=False),
    needed("author", Text),
    needed("stars", Integer),
    needed("text", Document),
    needed("verified", Boolean),
    needed("invented", Boolean),
    CheckConstraint("stars BETWEEN 1 AND 5", name="one_to_five"),
)

facts = Table(
    "facts",
    metadata,
    Column("key", Text, primary_key=True),
    needed("value", Text),
)
