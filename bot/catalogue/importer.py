"""Bring a feed into the shop's database, in short units of work beside a running shop."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TypeVar

from bot.catalogue.feed import FeedPlan, Progress, read_feed
from bot.catalogue.fingerprint import fingerprint
from bot.catalogue.messages import message
from bot.catalogue.vocabulary import Glossary
from bot.floor.product import Product
from bot.service.catalogue_ports import ProductStore

UnitOfWork = Callable[[], AbstractContextManager[ProductStore]]
"""Opens one unit of work that commits when it is left without an exception."""

_AT_ONCE = 200
"""Products a unit of work: the one write lock is held for a few hundredths of a second."""

T = TypeVar("T")


@dataclass(frozen=True)
class ImportReport:
    """What an import did. `kept` says why nothing was withdrawn although it was asked for."""

    added: int
    changed: int
    unchanged: int
    withdrawn: int
    refused: Sequence[tuple[int, str]] = ()
    remarks: Sequence[str] = ()
    kept: str | None = None


def import_feed(
    path: Path,
    unit: UnitOfWork,
    *,
    full: bool = False,
    language: str = "es",
    progress: Progress | None = None,
    glossary: Glossary | None = None,
    now: datetime | None = None,
    written_in: str = "es",
) -> ImportReport:
    """Read the file whole, then bring it in; a `FeedError` means that nothing was changed."""
    plan = read_feed(
        path,
        language,
        glossary=glossary,
        now=now,
        progress=progress,
        written_in=written_in,
    )
    return apply(plan, unit, full=full, language=language, progress=progress)


def apply(
    plan: FeedPlan,
    unit: UnitOfWork,
    *,
    full: bool = False,
    language: str = "es",
    progress: Progress | None = None,
) -> ImportReport:
    """Save what is new or different; with `full`, withdraw what the file no longer names.

    A file of which more than half was refused withdraws nothing: it is more likely broken than
    true. Interrupted half-way it leaves whole products only, and running it again finishes it.
    """
    with unit() as store:
        known = store.fingerprints()
    marked = [(product, fingerprint(product)) for product in plan.products]
    fresh = [(product, mark) for product, mark in marked if known.get(product.id) != mark]
    done = 0
    for batch in _batches(fresh):
        with unit() as store:
            store.save(batch)
        done += len(batch)
        if progress:
            progress("save", done, len(fresh))
    added = sum(product.id not in known for product, _ in fresh)
    kept = _reason_to_keep(plan, language) if full else None
    gone = _missing(plan, known) if full and kept is None else []
    for ids in _batches(gone):
        with unit() as store:
            store.withdraw(ids)
    return ImportReport(
        added=added,
        changed=len(fresh) - added,
        unchanged=len(marked) - len(fresh),
        withdrawn=len(gone),
        refused=plan.refused,
        remarks=plan.remarks,
        kept=kept,
    )


def plan_of(products: Sequence[Product]) -> FeedPlan:
    """A plan of products that come from no file, such as the demo shop's."""
    return FeedPlan(products, lines=len(products))


def _reason_to_keep(plan: FeedPlan, language: str) -> str | None:
    refused = len(plan.refused)
    if refused * 2 <= plan.lines:
        return None
    return message("kept", language, lines=plan.lines, refused=refused)


def _missing(plan: FeedPlan, known: dict[str, str]) -> list[str]:
    """A product whose line was refused is in the file all the same."""
    return sorted(known.keys() - {product.id for product in plan.products} - plan.named)


def _batches(things: Sequence[T]) -> Iterator[Sequence[T]]:
    for start in range(0, len(things), _AT_ONCE):
        yield things[start : start + _AT_ONCE]
