"""Rasa component: the things of the shop, sizes, prices and places in a list that a message names.

Nothing is learned. The words come from the running shop, so a product is known from the moment it
was imported, and the same trained model serves any shop.
"""

from __future__ import annotations

from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import (
    ENTITIES,
    INTENT,
    INTENT_NAME_KEY,
    INTENT_RANKING_KEY,
    TEXT,
)
from rasa.shared.nlu.training_data.message import Message

from bot.nlu.finder import found_in
from bot.nlu.found import Found
from bot.nlu.themes import find_theme
from bot.nlu.words import fold

_ABOUT_SOMETHING = ("complain", "insult")
_LIKELY = 3  # the fallback, and the two that it may be


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR, is_trainable=False)
class ShopEntities(GraphComponent):
    """Adds entities whose value is the vocabulary's key; must stand after the classifier.

    `price` has {"amount", "currency", "bound"} for a value, `ordinal` 1, 2, ... or -1 for the last,
    `quantity` a whole number, `size` what was said in short ("42.5", "M", "UK 8", "30 L").
    """

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> ShopEntities:
        """Nothing to configure and nothing to load."""
        return cls()

    def process(self, messages: list[Message]) -> list[Message]:
        """Set the entities of each message."""
        for message in messages:
            text: str = message.get(TEXT) or ""
            found = found_in(message)
            if _may_be_about_something(message):
                theme = find_theme(fold(text))
                found = [*found, theme] if theme else found
            entities = [*message.get(ENTITIES, []), *(_as_rasa(text, one) for one in found)]
            message.set(ENTITIES, entities, add_to_output=True)
        return messages


def _may_be_about_something(message: Message) -> bool:
    """Whether it complains, or may turn out to when the shopper is asked which of two it is."""
    intent = (message.get(INTENT) or {}).get(INTENT_NAME_KEY)
    ranking = (message.get(INTENT_RANKING_KEY) or ()) if intent == "nlu_fallback" else ()
    likely = [intent, *(one.get(INTENT_NAME_KEY) for one in ranking[:_LIKELY])]
    return any(name in _ABOUT_SOMETHING for name in likely)


def _as_rasa(text: str, found: Found) -> dict[str, Any]:
    return {
        "entity": found.kind,
        "value": found.value,
        "start": found.start,
        "end": found.end,
        "text": text[found.start : found.end],
        "confidence_entity": round(found.confidence, 2),
        "extractor": "ShopEntities",
    }
