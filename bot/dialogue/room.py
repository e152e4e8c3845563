"""One loaded model with everything that it needs to answer."""

from __future__ import annotations

import logging
from typing import Any

from rasa.core.channels.channel import UserMessage

from bot.dialogue.log import log_failure
from bot.dialogue.processor import ShopProcessor
from bot.dialogue.replies import ReplyCollector
from bot.dialogue.tracker_store import VisitTrackerStore
from bot.floor.errors import ShopNotReachable
from bot.floor.stream import Reply
from bot.floor.visit import Visit
from bot.service.ports import Parsed, Phrases, UnitOfWork

logger = logging.getLogger(__name__)


class Room:
    """A model, its conversations and its words. A new model is a new room."""

    def __init__(
        self, name: str, processor: ShopProcessor, store: VisitTrackerStore, phrases: Phrases
    ) -> None:
        self.name = name
        self.processor = processor
        self._store = store
        self._phrases = phrases

    def parse(self, text: str) -> dict[str, Any]:
        """Rasa's own parse result."""
        return self.processor.parse(UserMessage(text))

    def forget(self, visit_id: str) -> None:
        """Read the rows again at that visit's next turn."""
        self._store.forget(visit_id)

    async def answer(self, visit: Visit, parsed: Parsed, uow: UnitOfWork) -> list[Reply]:
        """Let the model run one turn; there is an answer whatever happens in it.

        Only a database that cannot be reached is told to the caller: there is no turn then.
        """
        heard = ReplyCollector()
        self._store.open(visit, uow)
        try:
            await self._run(visit, parsed, heard)
        finally:
            self._store.close(visit.id)
        return heard.replies or [self._apology(visit)]

    async def _run(self, visit: Visit, parsed: Parsed, heard: ReplyCollector) -> None:
        message = UserMessage(
            parsed.raw["text"], heard, visit.id, parse_data=dict(parsed.raw), message_id=""
        )
        try:
            await self.processor.handle_message(message)
        except ShopNotReachable:
            raise
        except Exception as error:
            log_failure(logger, "The dialogue model failed", error, parsed.text)
            heard.replies.append(self._apology(visit))
            await self._store.save(await self._store.retrieve(visit.id))

    def _apology(self, visit: Visit) -> Reply:
        return Reply("bot", self._phrases.say("did_not_work", visit.language))
