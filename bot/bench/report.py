"""The table of a bench, or its JSON."""

from __future__ import annotations

import json
import os
import platform
import sys
from collections.abc import Sequence

from bot.bench.numbers import Measure


def print_report(measures: Sequence[Measure], as_json: bool) -> None:
    """Print what was measured, with the bounds that were kept and broken."""
    if as_json:
        print(json.dumps({"machine": _machine(), "measures": [_wire(m) for m in measures]}))
        return
    width = max(len(measure.name) for measure in measures)
    print(f"{_machine()['cores']} cores, Python {_machine()['python']}, {_machine()['system']}\n")
    for measure in measures:
        number = f"{measure.value:10.1f} {measure.unit:<6}"
        print(f"{measure.name:<{width}} {number} {_verdict(measure)}".rstrip())


def print_failure(failure: Exception) -> None:
    """Say why nothing was measured."""
    print(f"mirando bench: {failure}", file=sys.stderr)


def _verdict(measure: Measure) -> str:
    if measure.holds is None:
        return ""
    bound = (
        f"at most {measure.at_most:g}"
        if measure.at_most is not None
        else f"at least {measure.at_least:g}"
    )
    return f"{bound}: {'holds' if measure.holds else 'BROKEN'}"


def _wire(measure: Measure) -> dict[str, object]:
    return {
        "name": measure.name,
        "value": round(measure.value, 3),
        "unit": measure.unit,
        "at_most": measure.at_most,
        "at_least": measure.at_least,
        "holds": measure.holds,
    }


def _machine() -> dict[str, object]:
    return {
        "cores": os.cpu_count(),
        "python": platform.python_version(),
        "system": platform.platform(terse=True),
    }
