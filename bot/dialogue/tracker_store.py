"""Rasa's tracker store on the shop's own rows: one row a turn, within the turn's unit of work."""

from __future__ import annotations

import logging
from collections import OrderedDict
from dataclasses import dataclass

from rasa.core.tracker_store import TrackerStore
from rasa.shared.core.constants import ACTION_LISTEN_NAME
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import ActionExecuted, SlotSet
from rasa.shared.core.trackers import DialogueStateTracker

from bot.dialogue import rows
from bot.dialogue.tracker import VisitTracker
from bot.floor.visit import Visit
from bot.service.ports import UnitOfWork

logger = logging.getLogger(__name__)

LIVE = 500


@dataclass
class _Live:
    """A conversation in memory, and the moment of its visit for which it is right."""

    tracker: VisitTracker
    seq: int
    erasures: int

    def fits(self, visit: Visit) -> bool:
        """Whether nothing happened since, anywhere, but the turn that begins now."""
        return (self.seq + 1, self.erasures) == (visit.seq, visit.erasures)


@dataclass
class _Open:
    """A conversation while a turn of it is being answered."""

    tracker: VisitTracker
    visit: Visit
    uow: UnitOfWork


class VisitTrackerStore(TrackerStore):
    """Conversations of the visits: in memory between turns, in the rows for good.

    A conversation leaves memory when its turn begins and comes back only once the turn is
    committed, so that a turn which fails leaves nothing behind.
    """

    def __init__(self) -> None:
        super().__init__(Domain.empty())
        self._live: OrderedDict[str, _Live] = OrderedDict()
        self._open: dict[str, _Open] = {}

    def open(self, visit: Visit, uow: UnitOfWork) -> VisitTracker:
        """The visit's conversation, ready for the turn `visit.seq`."""
        live = self._live.pop(visit.id, None)
        fits = live is not None and live.fits(visit)
        tracker = live.tracker if live is not None and fits else self._rebuilt(visit.id, uow)
        tracker.begin_turn()
        if tracker.get_slot("language") != visit.language:
            tracker.update(SlotSet("language", visit.language))
        self._open[visit.id] = _Open(tracker, visit, uow)
        return tracker

    def close(self, visit_id: str) -> None:
        """The turn is over, well or badly."""
        self._open.pop(visit_id, None)

    def forget(self, visit_id: str) -> None:
        """The next turn reads the rows again."""
        self._live.pop(visit_id, None)

    def _rebuilt(self, visit_id: str, uow: UnitOfWork) -> VisitTracker:
        tracker = VisitTracker(visit_id, self.domain.slots)
        for seq, row in uow.conversations.tracker_events(visit_id):
            tracker.begin_turn()
            for event in rows.read(visit_id, seq, row):
                # A slot that this model does not have any more.
                if not isinstance(event, SlotSet) or event.key in tracker.slots:
                    tracker.update(event)
        return tracker

    async def retrieve(self, sender_id: str) -> DialogueStateTracker:
        """The opened conversation; LookupError rather than a new one under an old name."""
        return self._open[sender_id].tracker

    async def save(self, tracker: DialogueStateTracker) -> None:
        """A question is answered, and the next may be asked; the row is written with the turn."""
        turn = self._open[tracker.sender_id]
        if turn.tracker.latest_action_name != ACTION_LISTEN_NAME:
            # Rules look for it: without it the next message would fit none of them.
            turn.tracker.update(ActionExecuted(ACTION_LISTEN_NAME))

    def write(self, visit_id: str) -> None:
        """Write what is new as the row of this turn, and stay in memory once it is committed."""
        turn = self._open[visit_id]
        turn.uow.conversations.add_tracker_events(
            turn.visit.id, turn.visit.seq, rows.written(turn.tracker.fresh)
        )
        live = _Live(turn.tracker, turn.visit.seq, turn.visit.erasures)
        turn.uow.after_commit(lambda: self._keep(turn.visit.id, live))

    def _keep(self, visit_id: str, live: _Live) -> None:
        self._live[visit_id] = live
        self._live.move_to_end(visit_id)
        if len(self._live) > LIVE:
            self._live.popitem(last=False)
