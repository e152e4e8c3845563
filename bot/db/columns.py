"""Column types that mean the same on SQLite and on PostgreSQL."""

from __future__ import annotations

from datetime import datetime, timezone
from decimal import Decimal
from typing import Any

from sqlalchemy import JSON, TIMESTAMP, BigInteger, Integer, Numeric, String
from sqlalchemy.types import TypeDecorator


class Moment(TypeDecorator):  # type: ignore[misc]
    """An aware datetime, kept in UTC.

    SQLite has no such type: there it is ISO 8601 text of one fixed width, which sorts as time does.
    """

    impl = String(32)
    cache_ok = True

    def load_dialect_impl(self, dialect: Any) -> Any:
        """PostgreSQL keeps moments itself."""
        if dialect.name == "postgresql":
            return dialect.type_descriptor(TIMESTAMP(timezone=True))
        return dialect.type_descriptor(String(32))

    def process_bind_param(self, value: datetime | None, dialect: Any) -> Any:
        """Refuse a datetime that does not know where on earth it is."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a moment needs its time zone")
        if dialect.name == "postgresql":
            return value
        return value.astimezone(timezone.utc).isoformat(timespec="microseconds")

    def process_result_value(self, value: Any, dialect: Any) -> datetime | None:
        """Always in UTC, whatever the server's own time zone is."""
        if value is None:
            return None
        found = value if isinstance(value, datetime) else datetime.fromisoformat(value)
        return found.astimezone(timezone.utc)


class Price(TypeDecorator):  # type: ignore[misc]
    """An exact amount: SQLite would keep a numeric as a float, so it is text there."""

    impl = String(32)
    cache_ok = True

    def load_dialect_impl(self, dialect: Any) -> Any:
        """PostgreSQL's numeric is exact and keeps the number of decimals."""
        if dialect.name == "postgresql":
            return dialect.type_descriptor(Numeric())
        return dialect.type_descriptor(String(32))

    def process_bind_param(self, value: Decimal | None, dialect: Any) -> Any:
        """Never through a float."""
        if value is None or dialect.name == "postgresql":
            return value
        return format(value, "f")

    def process_result_value(self, value: Any, dialect: Any) -> Decimal | None:
        """As it was saved, decimals included."""
        return None if value is None else Decimal(value)


RisingId = BigInteger().with_variant(Integer, "sqlite")
"""An id that the database gives. SQLite counts only in a column declared INTEGER."""

Document = JSON(none_as_null=True)
"""JSON text. PostgreSQL's `json` and not `jsonb`: the order of keys is the order on the screen."""
