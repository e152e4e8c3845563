"""One loaded model with everything that it needs to answer."""

from __future__ import annotations

from typing import Any

from rasa.core.channels.channel import UserMessage

from bot.dialogue.processor import ShopProcessor
from bot.dialogue.replies import ReplyCollector
from bot.dialogue.tracker_store import VisitTrackerStore
from bot.floor.errors import ShopNotReachable
from bot.floor.stream import Reply
from bot.floor.visit import Visit
from bot.service.ports import Phrases
from bot.service.records import Parsed
from bot.service.registry import CurrentTurn


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

    async def answer(self, turn: CurrentTurn, visit: Visit, parsed: Parsed) -> list[Reply]:
        """Let the model run one turn; there is an answer whatever happens in it.

        Each question is answered with what the answer before it left on the table. Only a database
        that cannot be reached is told to the caller: there is no turn then.
        """
        heard = ReplyCollector(parsed.text)
        self._store.open(visit, turn.uow)
        try:
            for question in parsed.questions:
                if heard.failure is None:
                    await self._run(visit, question, heard)
            if isinstance(heard.failure, ShopNotReachable):
                raise heard.failure
            self._store.write(visit.id)
        finally:
            self._store.close(visit.id)
        if heard.failure or not heard.replies:
            # An action may have changed the language, and the turn has the visit as it is now.
            sorry = self._phrases.say("did_not_work", turn.visit.language)
            heard.replies.append(Reply("bot", sorry))
        return heard.replies

    async def _run(self, visit: Visit, question: Parsed, heard: ReplyCollector) -> None:
        words = question.raw["text"]
        try:
            await self.processor.handle_message(
                UserMessage(words, heard, visit.id, parse_data=dict(question.raw), message_id="")
            )
        except Exception as error:
            heard.failed("The dialogue model failed", error)
            await self._store.save(await self._store.retrieve(visit.id))
