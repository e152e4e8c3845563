"""What the use cases need of the pages that shoppers take along."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol


@dataclass(frozen=True)
class Keepsake:
    """One visit's page; only the hash of its code is kept.

    The list is not in it: the page reads it as it is. `comparison` is the contract's
    R.comparison as the shopper saw it last, with the moment of that in "at".
    """

    visit_id: str
    code_hash: str
    comparison: Mapping[str, Any] | None
    at: datetime


class Keepsakes(Protocol):
    """The pages that shoppers took along: at most one a visit."""

    def save(self, keepsake: Keepsake) -> None:
        """In the place of the visit's earlier one."""

    def by_code(self, code_hash: str) -> Keepsake | None:
        """The page that this code opens."""

    def erase(self, visit_id: str) -> None:
        """The visit's page, if there is one."""
