"""How much work something is, counted and not timed: machines are busy, counts are not."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Any


class Work:
    """The Python functions that were called while it was counted."""

    calls = 0

    def _saw(self, _frame: FrameType, what: str, _argument: Any) -> None:
        self.calls += what == "call"


@contextmanager
def counted() -> Iterator[Work]:
    """Count the calls of this thread until the block ends."""
    work, before = Work(), sys.getprofile()
    sys.setprofile(work._saw)
    try:
        yield work
    finally:
        sys.setprofile(before)
