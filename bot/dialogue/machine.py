"""The machine that talks with the shoppers.

Nothing of Rasa is imported here before a model is loaded: that takes seconds, and the pages must
answer meanwhile.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any
from weakref import WeakValueDictionary

from bot.dialogue import (
    corrections,
    models,
    silence,
    spoken_to,
    two_questions,
    typed,
    without_tensorflow,
)
from bot.dialogue.errors import ModelBroken
from bot.floor.errors import NotReadyYet
from bot.floor.stream import Reply
from bot.floor.visit import Visit
from bot.service.ports import Phrases
from bot.service.records import Parsed
from bot.service.registry import current_turn

if TYPE_CHECKING:
    from bot.dialogue.room import Room

logger = logging.getLogger(__name__)


class RasaMachine:
    """The port `Machine` on Rasa. It is there at once, and ready once `load` has returned."""

    def __init__(self, phrases: Phrases, actions: str = "actions") -> None:
        self._phrases = phrases
        self._actions = actions
        self._room: Room | None = None
        self._loading = asyncio.Lock()
        self._locks: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()

    @property
    def model(self) -> str | None:
        """The name of the model that answers, None while there is none yet."""
        return self._room.name if self._room else None

    async def load(self, model_path: Path) -> None:
        """Load a model in a thread, then let it answer from the next turn on.

        A model that was answering before goes on until then, and keeps the turns in hand. Its
        conversations are read from the rows again, because slots may have changed. Raises
        DialogueError, and whatever answered before still does.
        """
        async with self._loading:
            models.must_be_ours(model_path)
            room = await asyncio.to_thread(self._load, model_path)
            self._room = room
        logger.info("The model %s answers", room.name)

    def _load(self, model_path: Path) -> Room:
        silence.before_rasa()
        needs_networks = without_tensorflow.model_needs_it(model_path)
        if needs_networks and without_tensorflow.was_left_out():
            raise ModelBroken(f"{model_path} needs TensorFlow: start the program anew with it")
        with without_tensorflow.left_out(not needs_networks):
            # Imported as late as this, and in this thread: it takes seconds.
            from bot.dialogue import loading

            return loading.load(model_path, self._actions, self._phrases)

    async def parse(self, text: str) -> Parsed:
        """What NLU makes of typed words; they are never a command."""
        room = self._ready()

        def read(words: str) -> Parsed:
            return typed.from_nlu(words, room.parse(typed.defused(words)))

        meant = spoken_to.without_address(text)
        whole = two_questions.told_apart(corrections.put_right(read(meant), read), read)
        return replace(whole, text=text)

    def pressed(self, payload: str, title: str) -> Parsed:
        """What a button means, which NLU need not guess; ValueError if it is no button's."""
        return typed.from_payload(payload, title)

    def understood_as(
        self, intent: str, text: str, entities: Sequence[Mapping[str, Any]]
    ) -> Parsed:
        """Earlier words, once it is known what they mean."""
        return typed.understood_as(intent, text, entities)

    async def converse(self, visit: Visit, parsed: Parsed) -> list[Reply]:
        """Answer the turn `visit.seq` inside the current unit of work, one turn a visit at once.

        There is always at least one reply. Raises ShopNotReachable; the unit of work must then
        be given up.
        """
        lock = self._locks.setdefault(visit.id, asyncio.Lock())
        async with lock:
            return await self._ready().answer(current_turn(), visit, parsed)

    def forget(self, visit_id: str) -> None:
        """Throw the live conversation away; it is rebuilt from the rows at the next turn."""
        if self._room is not None:
            self._room.forget(visit_id)

    def _ready(self) -> Room:
        if self._room is None:
            raise NotReadyYet()
        return self._room
