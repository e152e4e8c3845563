"""What every format is read into: rows of named cells, or the reason why there is none."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from bot.catalogue.messages import Refused


@dataclass(frozen=True)
class Row:
    """One product line: attribute name (lower case, underscores) to text, and where it stood."""

    line: int
    cells: Mapping[str, str]
    details: Sequence[tuple[str, str]] = field(default=())
    """`product_detail` as (name, value), which may come many times."""

    def get(self, name: str) -> str:
        """The cell with white space tidied, empty when there is none."""
        return " ".join(self.cells.get(name, "").split())


@dataclass(frozen=True)
class BadRow:
    """A line that could not even be split into cells; `id` is the product's as far as one sees."""

    line: int
    reason: Refused
    id: str = ""


def attribute_name(written: str) -> str:
    """ "g:Image Link" as "image_link": older feeds write attributes with spaces."""
    name = written.strip().strip("\ufeff").lower()
    return name.removeprefix("g:").replace(" ", "_").replace("-", "_")
