"""Rasa's events as they are kept in the shop's rows, and back."""

from __future__ import annotations

import logging
from collections.abc import Mapping, Sequence
from typing import Any

from rasa.shared.core.events import BotUttered, Event
from rasa.shared.utils.common import all_subclasses

logger = logging.getLogger(__name__)

_OF_REPLIES = ("utter_action", "variation")

# Rasa walks all subclasses of Event for every single event that it reads.
_KINDS: dict[str, type[Event]] = {}


def written(events: Sequence[Event]) -> list[dict[str, Any]]:
    """One turn's events, ready for JSON."""
    return [_written(event) for event in events]


def _written(event: Event) -> dict[str, Any]:
    row: dict[str, Any] = event.as_dict()
    if isinstance(event, BotUttered):
        row["data"] = {part: value for part, value in event.data.items() if value}
        # The rest are the values which the words were filled with.
        row["metadata"] = {k: event.metadata[k] for k in _OF_REPLIES if k in event.metadata}
    return row


def read(visit_id: str, seq: int, row: Sequence[Mapping[str, Any]]) -> list[Event]:
    """One turn's events; none, and a line in the log, when they make no sense.

    The conversation then goes on without that turn: it is never begun anew in silence.
    """
    try:
        return [event_of(event) for event in row]
    except Exception as error:
        logger.error(
            "Turn %s of visit %s cannot be read (%s); the conversation goes on without it",
            seq, visit_id, type(error).__name__,
        )  # fmt: skip
        return []


def event_of(written: Mapping[str, Any]) -> Event:
    """One event from its JSON; KeyError if Rasa has no such kind."""
    if not _KINDS:
        _KINDS.update({cls.type_name: cls for cls in reversed(all_subclasses(Event))})
    event: Event = _KINDS[written["event"]]._from_parameters(dict(written))
    return event
