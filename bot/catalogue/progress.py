"""The progress bar of an import in a terminal."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NoReturn

from tqdm import tqdm

from bot.catalogue.feed import Progress

_LABELS = {
    "es": {"read": "Leyendo líneas", "save": "Guardando productos"},
    "en": {"read": "Reading lines", "save": "Saving products"},
}


@contextmanager
def progress_bar(language: str) -> Iterator[Progress]:
    """Draws one bar per phase on the error stream, so that what is printed stays clean."""
    labels = _LABELS["en" if language == "en" else "es"]
    bars: dict[str, tqdm[NoReturn]] = {}

    def show(phase: str, done: int, total: int) -> None:
        if phase not in bars:
            bars[phase] = tqdm(desc=labels[phase], total=total or None, file=sys.stderr)
        bars[phase].update(done - bars[phase].n)

    try:
        yield show
    finally:
        for bar in bars.values():
            bar.close()
