"""`mirando bench nlu`: how well a pipeline understands sets of messages that nobody here wrote."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

from bot.nlu.bench.figures import Figures
from bot.nlu.bench.sets import PublicSet, SetUnreadable, read_sets

__all__ = ["Figures", "PublicSet", "SetUnreadable", "read_sets", "trials"]

Trial = Callable[[Path, PublicSet], Figures]


def trials(
    configs: Sequence[Path], sets: Sequence[PublicSet], try_on: Trial
) -> Iterator[tuple[str, Figures]]:
    """The figures of each pipeline on each set, as soon as they are there.

    Each trial runs in a process of its own, so that its memory is its own.
    """
    for config in configs:
        for one in sets:
            with ProcessPoolExecutor(max_workers=1, mp_context=get_context("spawn")) as alone:
                yield config.stem, alone.submit(try_on, config, one).result()
