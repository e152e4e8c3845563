"""NLU torn between two meanings of a message: with a better model the test would say nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from bot.service.ports import Machine
from bot.service.records import Parsed

_FALLBACK = {"name": "nlu_fallback", "confidence": 0.4}


class Torn:
    """The shop's machine in all but what it makes of the next message."""

    def __init__(self, machine: Machine, meanings: Sequence[str]) -> None:
        self._machine = machine
        self._ranking = [{"name": meaning, "confidence": 0.39} for meaning in meanings]

    def __getattr__(self, name: str) -> Any:
        return getattr(self._machine, name)

    async def parse(self, text: str) -> Parsed:
        """With everything that it names and the language it is in."""
        parsed = await self._machine.parse(text)
        raw = {
            **parsed.raw,
            "intent": _FALLBACK,
            "intent_ranking": [_FALLBACK, *self._ranking],
        }
        return replace(parsed, intent="out_of_scope", confidence=0.4, raw=raw)
