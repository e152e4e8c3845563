"""The conversation of a visit as Rasa sees it, which stays small however long the visit is."""

from __future__ import annotations

import copy
import dataclasses
from collections import deque
from collections.abc import Iterable

from rasa.shared.core.constants import ACTION_LISTEN_NAME
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import ActionExecuted, ActiveLoop, Event, SlotSet
from rasa.shared.core.slots import Slot
from rasa.shared.core.trackers import DialogueStateTracker

WINDOW = 24
"""Policies look at every event at every prediction; past this many, the oldest go."""

KEPT = 12


class VisitTracker(DialogueStateTracker):
    """A tracker of which only the last turns are kept, and which knows what is new in it.

    `fresh` are the events since the last `begin_turn`: what this turn has to save.
    """

    events: deque[Event]

    def __init__(self, sender_id: str, slots: Iterable[Slot]) -> None:
        super().__init__(sender_id, slots)
        self.fresh: list[Event] = []
        self.update(ActionExecuted(ACTION_LISTEN_NAME))

    def update(self, event: Event, domain: Domain | None = None) -> None:
        """Log and apply an event.

        Rasa's own version writes the ids of model and assistant into each; all our rows would
        repeat them.
        """
        self.events.append(event)
        event.apply_to(self)
        self.fresh.append(event)

    def begin_turn(self) -> None:
        """Forget the oldest turns if there are too many; nothing is new yet."""
        if len(self.events) > WINDOW:
            self.events = deque(self._last_turns())
        self.fresh = []

    def _last_turns(self) -> list[Event]:
        """The last events from a turn's start, after what the forgotten ones had set."""
        events = list(self.events)
        starts = [i for i, event in enumerate(events) if _listens(event)]
        cut = next((i for i in starts if len(events) - i <= KEPT), starts[-1])
        return _summary(self, events[:cut]) + events[cut:]

    def copy(self) -> VisitTracker:
        """A twin which can be changed without changing this one.

        Rasa takes one before every action. Its own version replays all events.
        """
        twin = copy.copy(self)
        twin.events = self.events.copy()
        twin.fresh = list(self.fresh)
        twin.slots = _copied(self.slots)
        if self.active_loop is not None:
            twin.active_loop = dataclasses.replace(self.active_loop)
        return twin

    def init_copy(self) -> DialogueStateTracker:
        """A stock tracker with these slots unset, as policies want one to replay events on."""
        blank = DialogueStateTracker(self.sender_id, ())
        blank.slots = _copied(self.slots)
        blank._reset_slots()
        return blank


def _copied(slots: dict[str, Slot]) -> dict[str, Slot]:
    """The slots copied, several times quicker than the copy module does it."""
    twins = {}
    for name, slot in slots.items():
        twins[name] = twin = object.__new__(type(slot))
        twin.__dict__.update(slot.__dict__)
    return twins


def _listens(event: Event) -> bool:
    return isinstance(event, ActionExecuted) and event.action_name == ACTION_LISTEN_NAME


def _summary(tracker: VisitTracker, forgotten: list[Event]) -> list[Event]:
    """Events that set what the forgotten ones had left: slots, and the active loop."""
    past = VisitTracker(tracker.sender_id, tracker.slots.values())
    for event in forgotten:
        past.update(event)
    summary: list[Event] = [
        SlotSet(slot.name, slot.value)
        for slot in past.slots.values()
        if slot.value != slot.initial_value
    ]
    if past.active_loop_name is not None:
        summary.append(ActiveLoop(past.active_loop_name))
    return summary
