"""What a trial gives; free of Rasa, so that whoever waits for it need not load it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Figures:
    """What came out. `accuracy` is that of the likeliest intent, whatever its chance; a test that
    belongs to no intent is always wrong then. `right` is that of the answer at the pipeline's own
    threshold, where such a test is right if it was refused; `refused` the share of all unknown
    messages that were (None without any). `training` passes by the clock, a `message` is computed
    for so long; both in seconds. Sizes in megabytes."""

    name: str
    examples: int
    intents: int
    accuracy: float
    right: float
    refused: float | None
    training: float
    message: float
    memory: float
    model: float
