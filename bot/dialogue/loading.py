"""From a model file to a room that answers. Slow: it is done in a thread."""

from __future__ import annotations

from pathlib import Path

from rasa.core.lock_store import LockStore
from threadpoolctl import threadpool_limits

from bot.dialogue.actions_in_process import InProcessActions
from bot.dialogue.errors import ModelBroken
from bot.dialogue.nlg import TwoLanguages
from bot.dialogue.processor import ShopProcessor
from bot.dialogue.room import Room
from bot.dialogue.tracker_store import VisitTrackerStore
from bot.service.ports import Phrases


def load(model_path: Path, actions: str, phrases: Phrases) -> Room:
    """A room of its own for a model.

    Every part is made here and handed over, so that nothing of Rasa's defaults (conversations
    in memory alone, a tracker store that falls back to it) can slip in. Raises DialogueError.
    """
    # A message is few numbers: two threads on them wait for each other longer than one works.
    threadpool_limits(limits=1, user_api="blas")
    store, words = VisitTrackerStore(), TwoLanguages(phrases)
    endpoint = InProcessActions(actions)
    try:
        processor = ShopProcessor(
            model_path=model_path,
            tracker_store=store,
            # Rasa takes locks only around its own agent, which is not used: see machine.py.
            lock_store=LockStore(),
            generator=words,
            action_endpoint=endpoint,
        )
    except Exception as error:
        raise ModelBroken(f"{model_path}: {type(error).__name__}: {error}") from error
    store.domain = processor.domain
    words.responses = processor.domain.responses
    return Room(model_path.name.removesuffix(".tar.gz"), processor, store, phrases)
