"""`mirando bench`: how fast the running program is, measured from outside with everything saved.

A client like any other: it knows the HTTP contract and the command line, and nothing of the rooms.
"""

from __future__ import annotations

import asyncio

from bot.bench.failure import BenchFailed
from bot.bench.measures import measure_everything
from bot.bench.report import print_failure, print_report

__all__ = ["bench"]


def bench(json: bool = False, quick: bool = False) -> int:
    """Start a shop of its own, measure it, print the table or JSON; the exit code.

    `quick` takes a tenth of the samples: enough to see that the bench works, not for numbers.
    """
    try:
        measures = asyncio.run(measure_everything(quick))
    except BenchFailed as failure:
        print_failure(failure)
        return 1
    print_report(measures, as_json=json)
    return 0
