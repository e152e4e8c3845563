"""Read a product feed: RSS or Atom XML, TSV or CSV, after Google Merchant's specification."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timezone
from pathlib import Path

from bot.catalogue.delimited import encoding_of, read_delimited
from bot.catalogue.feed_xml import XmlFeed
from bot.catalogue.grouping import product_from
from bot.catalogue.messages import FeedError, Refused, message
from bot.catalogue.offers import Offer, offer_from
from bot.catalogue.rows import BadRow, Row
from bot.catalogue.vocabulary import Glossary, read_glossary
from bot.floor.product import Product

Progress = Callable[[str, int, int], None]
"""Called with what is being done ("read", "save"), how much is done and of how much."""

_ARCHIVES = (b"PK\x03\x04", b"\x1f\x8b", b"\xd0\xcf\x11\xe0")


@dataclass(frozen=True)
class FeedPlan:
    """All that a file says, before anything is changed.

    `named` holds the product ids that refused lines spoke of: they are not missing from the file.
    """

    products: Sequence[Product]
    refused: Sequence[tuple[int, str]] = ()
    lines: int = 0
    named: frozenset[str] = frozenset()
    remarks: Sequence[str] = ()


@dataclass
class _Reading:
    """What has been gathered so far."""

    said_in: str
    groups: dict[str, list[Offer]] = field(default_factory=dict)
    lines_of: dict[str, int] = field(default_factory=dict)
    refused: list[tuple[int, str]] = field(default_factory=list)
    named: set[str] = field(default_factory=set)
    lines: int = 0

    def take(self, row: Row | BadRow, written_in: str, now: datetime) -> None:
        """Keep a row as an offer, or the reason why not."""
        self.lines += 1
        try:
            if isinstance(row, BadRow):
                raise row.reason
            self._keep(offer_from(row, written_in, now))
        except Refused as refused:
            self.refused.append((row.line, refused.why(self.said_in)))
            group = row.get("item_group_id") if isinstance(row, Row) else ""
            own = row.get("id") if isinstance(row, Row) else row.id
            self.named |= {group or own} - {""}

    def _keep(self, offer: Offer) -> None:
        if offer.id in self.lines_of:
            raise Refused("twice", id=offer.id, line=self.lines_of[offer.id])
        group = self.groups.setdefault(offer.group, [])
        if group and group[0].currency != offer.currency:
            raise Refused("other_currency", value=offer.currency, currency=group[0].currency)
        group.append(offer)
        self.lines_of[offer.id] = offer.line


def read_feed(
    path: Path,
    language: str = "es",
    *,
    glossary: Glossary | None = None,
    now: datetime | None = None,
    progress: Progress | None = None,
    written_in: str = "es",
) -> FeedPlan:
    """Everything a file says; raises `FeedError` when it is hopeless.

    `language` is the operator's, for reasons and errors; `written_in` that of texts which neither
    their column nor the feed marks. Sales are those of the moment `now`.
    """
    glossary, now = glossary or read_glossary(), now or datetime.now(timezone.utc)
    reading, remarks = _Reading(language), list[str]()
    for row, marked_as in _rows(path, language, remarks):
        reading.take(row, marked_as or written_in, now)
        if progress and reading.lines % 100 == 0:
            progress("read", reading.lines, 0)
    if progress:
        progress("read", reading.lines, reading.lines)
    if not reading.lines:
        raise FeedError("no_products", language, path=path)
    products = [product_from(offers, glossary) for offers in reading.groups.values()]
    return FeedPlan(
        products, reading.refused, reading.lines, frozenset(reading.named), tuple(remarks)
    )


def _rows(
    path: Path, language: str, remarks: list[str]
) -> Iterator[tuple[Row | BadRow, str | None]]:
    """Every row with the language that the feed says it is written in."""
    if _is_xml(path, language):
        feed = XmlFeed(path, language)
        for row in feed.rows():
            yield row, feed.language
        return
    encoding, guessed = encoding_of(path)
    if guessed:
        remarks.append(message("guessed_encoding", language))
    for line in read_delimited(path, encoding, language):
        yield line, None


def _is_xml(path: Path, language: str) -> bool:
    try:
        with path.open("rb") as file:
            start = file.read(512)
    except FileNotFoundError:
        raise FeedError("no_file", language, path=path) from None
    except OSError as error:
        raise FeedError("unreadable", language, path=path, error=error.strerror) from error
    if start.startswith(_ARCHIVES):
        raise FeedError("spreadsheet", language, path=path)
    text = start.lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n\0")
    if not text:
        raise FeedError("empty", language, path=path)
    return text.startswith(b"<")
