"""Rasa component: which language a message is in, or that it does not tell.

Learned from the examples in data/nlu, whose blocks say `metadata: {language: es}`. Sets `language`
on the message: {"language": "es" | "en" | None, "confidence": 0.97}.
"""

from __future__ import annotations

from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import METADATA, METADATA_INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.nlu.finder import found_in
from bot.nlu.language_model import LanguageModel

_PROPER_NAMES = ("product", "brand", "staff")


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR, is_trainable=True)
class LanguageDetector(GraphComponent):
    """Sets the language of each message; `clear` is how sure it has to be to say one at all."""

    def __init__(
        self,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        model: LanguageModel | None = None,
    ) -> None:
        self._clear: float = config["clear"]
        self._model_storage = model_storage
        self._resource = resource
        self._model = model

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """Below that people are better left with the language they have."""
        return {"clear": 0.8}

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> LanguageDetector:
        """A detector that has learned nothing yet."""
        return cls(config, model_storage, resource)

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> LanguageDetector:
        """The detector as it was trained."""
        with model_storage.read_from(resource) as folder:
            return cls(config, model_storage, resource, LanguageModel.load(folder))

    def train(self, training_data: TrainingData) -> Resource:
        """Learn from every example that says its language."""
        examples = [
            (example.get(TEXT), language)
            for example in training_data.intent_examples
            if (language := _language_of(example))
        ]
        self._model = LanguageModel.learn(examples)
        with self._model_storage.write_to(self._resource) as folder:
            self._model.save(folder)
        return self._resource

    def process(self, messages: list[Message]) -> list[Message]:
        """Set `language` on each message, None where it does not tell."""
        for message in messages:
            language, sure = self._tell(message)
            message.set("language", {"language": language, "confidence": sure}, add_to_output=True)
        return messages

    def _tell(self, message: Message) -> tuple[str | None, float]:
        if self._model is None:
            return None, 0.0
        language, sure = self._model.tell(words_that_tell(message))
        return (language if sure >= self._clear else None), round(sure, 3)


def _language_of(example: Message) -> str | None:
    about = (example.get(METADATA) or {}).get(METADATA_INTENT)
    language = about.get("language") if isinstance(about, dict) else None
    return str(language) if language else None


def words_that_tell(message: Message) -> str:
    """A brand is the same in every language, whatever it sounds like."""
    text: str = message.get(TEXT) or ""
    for found in reversed(found_in(message)):
        if found.kind in _PROPER_NAMES:
            text = f"{text[: found.start]} {text[found.end :]}"
    return text
