"""The table of `mirando bench nlu`, as Markdown or JSON."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict

from bot.nlu.bench.figures import Figures

_HEAD = (
    "pipeline", "set", "examples", "intents", "accuracy", "right at the threshold",
    "unknown refused", "training s", "message ms", "memory MB", "model MB",
)  # fmt: skip


def table(trials: Sequence[tuple[str, Figures]]) -> str:
    """One line for each pipeline and set."""
    lines = [_HEAD, ("---",) * len(_HEAD), *(_cells(pipeline, f) for pipeline, f in trials)]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)


def as_json(trials: Sequence[tuple[str, Figures]]) -> str:
    """The same, for programs."""
    return json.dumps([{"pipeline": pipeline, **asdict(figures)} for pipeline, figures in trials])


def _cells(pipeline: str, figures: Figures) -> tuple[str, ...]:
    refused = "" if figures.refused is None else f"{figures.refused:.3f}"
    return (
        pipeline,
        figures.name,
        str(figures.examples),
        str(figures.intents),
        f"{figures.accuracy:.4f}",
        f"{figures.right:.4f}",
        refused,
        f"{figures.training:.0f}",
        f"{figures.message * 1000:.1f}",
        f"{figures.memory:.0f}",
        f"{figures.model:.1f}",
    )
