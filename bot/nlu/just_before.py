"""What stands right before a place in a message."""

from __future__ import annotations

import re

_WINDOW = 80


def just_before(pattern: re.Pattern[str], folded: str, place: int) -> re.Match[str] | None:
    """The first match that lies before a place, no further back than a few words.

    So a long message with many numbers costs no more than its length.
    """
    return pattern.search(folded, max(0, place - _WINDOW), place)
