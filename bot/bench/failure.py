"""Why a bench has no numbers."""

from __future__ import annotations


class BenchFailed(Exception):
    """The shop could not be measured; the text says why."""


class Refused(BenchFailed):
    """The program answered a client of the bench with an error."""

    def __init__(self, status: int, text: str) -> None:
        super().__init__(f"the program answered {status}: {text[:500]}")
        self.status = status
