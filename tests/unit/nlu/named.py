"""What a message names, in short: for tests with many messages."""

from __future__ import annotations

from typing import Any

from bot.nlu.finder import Finder

_finder = Finder()


def named(text: str, *kinds: str) -> str:
    """Sizes, prices, ... of a message in its order: "M, max 60"."""
    found = [one for one in _finder.find(text) if one.kind in kinds]
    return ", ".join(_short(one.kind, one.value) for one in found)


def _short(kind: str, value: Any) -> str:
    return f"{value['bound']} {value['amount']:g}" if kind == "price" else str(value)
