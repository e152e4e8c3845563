"""Half of the work in another process: a training has two cores, and Python lets threads use one.

Only for what lives as short as a training does: the other process is a copy of this one.
"""

from __future__ import annotations

import multiprocessing
import os
import sys
from collections.abc import Callable
from multiprocessing.connection import Connection
from typing import Any, TypeVar

Made = TypeVar("Made")


class OtherHalfLost(RuntimeError):
    """The other process ended without a result, as when the machine has no memory left."""


def beside(work: Callable[[], Made]) -> Callable[[], Made]:
    """Begin the work in a copy of this process; what is returned waits for what it made.

    Where processes cannot be copied, or there is one core only, it is done when it is waited for.
    """
    if sys.platform != "linux" or len(os.sched_getaffinity(0)) == 1:
        return work
    context = multiprocessing.get_context("fork")
    here, there = context.Pipe(duplex=False)
    other = context.Process(target=_do, args=(work, there), daemon=True)
    other.start()
    there.close()

    def made() -> Made:
        try:
            result, problem = here.recv()
        except EOFError as error:
            other.join()
            raise OtherHalfLost(f"the other process left with {other.exitcode}") from error
        other.join()
        if problem is not None:
            raise problem
        answer: Made = result
        return answer

    return made


def _do(work: Callable[[], Any], there: Connection) -> None:
    try:
        there.send((work(), None))
    except Exception as problem:
        there.send((None, problem))
