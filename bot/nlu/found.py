"""What was found in a message, and how finds that overlap are settled."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Found:
    """An entity: its kind, its value, where it stands in the message, and how sure we are."""

    kind: str
    value: Any
    start: int
    end: int
    confidence: float = 1.0

    def conflicts(self, other: Found) -> bool:
        """Whether they read the same letters differently; one name may stand for two products."""
        if (self.kind, self.start, self.end) == (other.kind, other.start, other.end):
            return False
        return self.start < other.end and other.start < self.end


def settle(candidates: Iterable[Found]) -> list[Found]:
    """The longest of those that overlap, the surer of those as long; in the order of the text."""
    kept: list[Found] = []
    for one in sorted(candidates, key=lambda f: (f.start - f.end, -f.confidence)):
        if one not in kept and not any(one.conflicts(other) for other in kept):
            kept.append(one)
    return sorted(kept, key=lambda found: found.start)
