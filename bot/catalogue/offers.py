"""One row understood: an offer, which is one variant with what its row says of the product."""

from __future__ import annotations

import html
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timezone
from decimal import Decimal, InvalidOperation

from bot.catalogue.messages import Refused
from bot.catalogue.rows import Row

LANGUAGES = ("es", "en")
_LONGEST_ID, _LONGEST_TITLE, _LONGEST_TEXT, _LONGEST_WORD = 50, 150, 5000, 200
_CURRENCY_SIGNS = {"€": "EUR", "£": "GBP"}
_MONEY = re.compile(r"^(?:([A-Z]{3}|[€£])\s*)?(-?[\d.,]*\d[\d.,]*)\s*([A-Z]{3}|[€£])?$")
_PLAIN_NUMBER = re.compile(r"^-?\d+(?:[.,]\d{1,2})?$")
_THOUSANDS = re.compile(r"^-?\d{1,3}(?:([.,])\d{3})+([.,])\d{1,2}$")
_HERE = {"in_stock", "limited_availability", "available_for_order"}
_NOT_HERE = {"out_of_stock", "preorder", "backorder", "on_display_to_order"}
_TAG = re.compile(r"<[^>]{1,500}>")
_UNPRINTABLE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff]")


@dataclass(frozen=True)
class Offer:
    """A checked row. Texts are by language; `price` is the regular one."""

    line: int
    id: str
    group: str
    title: Mapping[str, str]
    description: Mapping[str, str]
    place: Mapping[str, str]
    price: Decimal
    currency: str
    sale_price: Decimal | None
    available: bool
    quantity: int | None
    brand: str | None
    colour: str | None
    size: str | None
    material: str | None
    image: str | None
    product_type: str | None
    google_category: str | None
    gender: str
    age_group: str
    extra: Mapping[str, str]
    details: Sequence[tuple[str, str]]

    @property
    def asked_price(self) -> Decimal:
        """What it costs today."""
        return self.price if self.sale_price is None else self.sale_price


def offer_from(row: Row, language: str, now: datetime) -> Offer:
    """Check a row; raises `Refused` with the first thing that is wrong with it.

    `language` is what the feed's unmarked texts are written in.
    """
    own_id = _required_id(row)
    title = _texts(row, "title", language, _LONGEST_TITLE)
    if not title:
        raise Refused("missing", field="title")
    _check_not_expired(row, now)
    price, currency = _money(row, "price")
    return Offer(
        line=row.line,
        id=own_id,
        group=_clean(row.get("item_group_id"))[:_LONGEST_ID] or own_id,
        title=title,
        description=_texts(row, "description", language, _LONGEST_TEXT),
        place=_texts(row, "place", language, _LONGEST_WORD),
        price=price,
        currency=currency,
        sale_price=_sale_price(row, price, currency, now),
        available=_available(row),
        quantity=_quantity(row),
        brand=_word(row, "brand"),
        colour=_word(row, "color") or _word(row, "colour"),
        size=_word(row, "size"),
        material=_word(row, "material"),
        image=_web_address(row.get("image_link")),
        product_type=_word(row, "product_type"),
        google_category=_word(row, "google_product_category"),
        gender=row.get("gender").lower(),
        age_group=row.get("age_group").lower(),
        extra={key: row.get(key) for key in ("product_weight", "pattern", "condition")},
        details=[(_clean(name), _clean(value)) for name, value in row.details],
    )


def _required_id(row: Row) -> str:
    own_id = _clean(row.get("id"))
    if not own_id:
        raise Refused("missing", field="id")
    if len(own_id) > _LONGEST_ID:
        raise Refused("too_long", field="id", limit=_LONGEST_ID)
    if len(row.get("item_group_id")) > _LONGEST_ID:
        raise Refused("too_long", field="item_group_id", limit=_LONGEST_ID)
    return own_id


def _texts(row: Row, name: str, language: str, longest: int) -> dict[str, str]:
    """The unmarked text in the feed's language, overridden by `title_es`, `title_en`."""
    found = {language: row.cells.get(name, "")}
    for marked in LANGUAGES:
        found[marked] = row.cells.get(f"{name}_{marked}", "").strip() or found.get(marked, "")
    cleaned = {code: _shortened(_clean(text), longest) for code, text in found.items()}
    return {code: text for code, text in cleaned.items() if text}


def _clean(text: str) -> str:
    """Plain text: feeds carry HTML, entities and control characters."""
    if "<" in text or "&" in text:
        text = html.unescape(_TAG.sub(" ", text))
    return " ".join(_UNPRINTABLE.sub(" ", text).split())


def _shortened(text: str, longest: int) -> str:
    return text if len(text) <= longest else text[:longest].rsplit(" ", 1)[0].rstrip(" ,;.") + "…"


def _word(row: Row, name: str) -> str | None:
    return _shortened(_clean(row.get(name)), _LONGEST_WORD) or None


def _money(row: Row, field: str) -> tuple[Decimal, str]:
    written = row.get(field)
    if not written:
        raise Refused("missing", field=field)
    found = _MONEY.match(written.upper())
    amount = _amount(found[2]) if found else None
    if found is None or amount is None:
        raise Refused("bad_price", field=field, value=written[:40])
    sign = found[3] or found[1]
    if sign is None:
        raise Refused("no_currency", field=field, value=written[:40])
    if amount <= 0 or amount >= 10_000_000:
        raise Refused("price_not_positive", field=field, value=written[:40])
    return amount, _CURRENCY_SIGNS.get(sign, sign)


def _amount(written: str) -> Decimal | None:
    """12.50, and also 12,50 and 1.234,50; not 1.234, which could be either."""
    if thousands := _THOUSANDS.match(written):
        if thousands[1] == thousands[2]:
            return None
        written = written.replace(thousands[1], "")
    elif not _PLAIN_NUMBER.match(written):
        return None
    try:
        return Decimal(written.replace(",", ".")).quantize(Decimal("0.01"))
    except InvalidOperation:
        return None


def _sale_price(row: Row, price: Decimal, currency: str, now: datetime) -> Decimal | None:
    """The sale price if there is a sale today."""
    if not row.get("sale_price"):
        return None
    sale, sale_currency = _money(row, "sale_price")
    if sale_currency != currency:
        raise Refused("other_currency", value=row.get("sale_price"), currency=currency)
    if sale > price:
        raise Refused("sale_above_price", sale=row.get("sale_price"), price=row.get("price"))
    dates = row.get("sale_price_effective_date")
    if sale == price or (dates and not _is_within(dates, now)):
        return None
    return sale


def _is_within(dates: str, now: datetime) -> bool:
    begin, slash, end = dates.partition("/")
    try:
        if not slash:
            raise ValueError
        return _moment(begin) <= now <= _moment(end)
    except ValueError:
        raise Refused("bad_dates", value=dates[:60]) from None


def _check_not_expired(row: Row, now: datetime) -> None:
    written = row.get("expiration_date")
    if not written:
        return
    try:
        past = _moment(written) < now
    except ValueError:
        raise Refused("bad_date", field="expiration_date", value=written[:40]) from None
    if past:
        raise Refused("expired", value=written)


def _moment(written: str) -> datetime:
    """ISO 8601 as feeds write it: "2026-02-24T11:07+0100", "2026-02-24T11:07Z", "2026-02-24"."""
    text = re.sub(r"([+-]\d{2})(\d{2})$", r"\1:\2", written.strip().replace("Z", "+00:00"))
    moment = datetime.fromisoformat(text)
    return moment if moment.tzinfo else moment.replace(tzinfo=timezone.utc)


def _available(row: Row) -> bool:
    written = row.get("availability")
    if not written:
        if not row.get("quantity"):
            raise Refused("missing", field="availability")
        return True
    value = written.lower().replace(" ", "_").replace("-", "_")
    if value not in _HERE | _NOT_HERE:
        raise Refused("bad_availability", value=written[:40])
    return value in _HERE


def _quantity(row: Row) -> int | None:
    written = row.get("quantity")
    if not written:
        return None
    if not re.fullmatch(r"[0-9]{1,9}(?:[.,]0+)?", written):
        raise Refused("bad_quantity", value=written[:40])
    return int(re.split(r"[.,]", written)[0])


def _web_address(written: str) -> str | None:
    return written if re.match(r"https?://[^\s\"'<>]{3,2000}$", written) else None
