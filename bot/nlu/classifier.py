"""Rasa component: what a message means, learned from data/nlu."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.classifiers.classifier import IntentClassifier
from rasa.shared.nlu.constants import INTENT, METADATA, METADATA_INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.nlu.finder import found_in, the_finder
from bot.nlu.found import Found, settle
from bot.nlu.intent_model import IntentModel
from bot.nlu.reading import Find, Reader
from bot.nlu.words import fold

_SURE = 2.0  # more than anything that was only guessed
_NAMES = ("product", "brand", "staff")


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class ShopIntents(GraphComponent, IntentClassifier):
    """Sets `intent` and `intent_ranking`.

    `strength` is how closely it follows the examples, `meaning` how much a text's meaning counts
    beside its words and their pieces where a label has ten examples (0: no encoder is asked),
    `ranking_length` how many intents it ranks. Names of products, brands and people that examples
    use, and the shop may not know, stand in the metadata of their block:
    `metadata: {language: es, product: [carrasca]}`.
    """

    def __init__(
        self,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        model: IntentModel | None = None,
        reader: Reader | None = None,
    ) -> None:
        self._config = config
        self._model_storage = model_storage
        self._resource = resource
        self._model = model
        self._reader = reader

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """What did best where it was tried; see docs/understanding.md."""
        return {"strength": 20.0, "meaning": 2.2, "ranking_length": 10}

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> ShopIntents:
        """A classifier that has learned nothing yet."""
        return cls(config, model_storage, resource)

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> ShopIntents:
        """The classifier as it was trained."""
        with model_storage.read_from(resource) as folder:
            model, reader = IntentModel.load(folder), Reader.load(folder, config["meaning"])
        return cls(config, model_storage, resource, model, reader)

    def train(self, training_data: TrainingData) -> Resource:
        """Learn from every example, and from the names of the intents, which say what they are."""
        examples = [e for e in training_data.intent_examples if e.get(TEXT) and e.get(INTENT)]
        names = sorted({str(example.get(INTENT)) for example in examples})
        texts = [str(example.get(TEXT)) for example in examples] + names
        finders = [*map(_finder_for, examples), *[_nothing for _ in names]]
        self._reader = Reader.learn(texts, self._config["meaning"])
        labels = [str(example.get(INTENT)) for example in examples] + names
        read = self._reader.read_many(texts, finders)
        self._model = IntentModel.learn(read, labels, self._config["strength"])
        with self._model_storage.write_to(self._resource) as folder:
            self._model.save(folder)
            self._reader.save(folder)
        return self._resource

    def process(self, messages: list[Message]) -> list[Message]:
        """Rank the intents of each message."""
        for message in messages:
            ranking = self._rank(message)
            best = ranking[0] if ranking else {"name": None, "confidence": 0.0}
            message.set(INTENT, best, add_to_output=True)
            message.set("intent_ranking", ranking, add_to_output=True)
        return messages

    def _rank(self, message: Message) -> list[dict[str, Any]]:
        if self._model is None or self._reader is None:
            return []
        text: str = message.get(TEXT) or ""
        [read] = self._reader.read([text], [_finder_of(message, text)])
        ranked = self._model.rank(read)
        length: int = self._config["ranking_length"]
        return [{"name": name, "confidence": chance} for name, chance in ranked[:length]]


def _finder_of(message: Message, text: str) -> Find:
    return lambda other: found_in(message) if other == text else the_finder.find(other)


def _finder_for(example: Message) -> Find:
    return lambda text: settle([*the_finder.find(text), *_names_told(example, fold(text))])


def _nothing(_: str) -> Sequence[Found]:
    return ()


def _names_told(example: Message, folded: str) -> Iterator[Found]:
    told = (example.get(METADATA) or {}).get(METADATA_INTENT)
    about: dict[str, Any] = told if isinstance(told, dict) else {}
    for kind in _NAMES:
        for name in about.get(kind, ()):
            for said in re.finditer(rf"\b{re.escape(fold(name))}\b", folded):
                yield Found(kind, name, said.start(), said.end(), _SURE)
