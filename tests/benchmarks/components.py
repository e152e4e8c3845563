"""What the pipelines beside this file need and neither Rasa nor the program has: the sentence
vectors as features for Rasa's own classifiers, and two views asked apart and averaged."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.classifiers.classifier import IntentClassifier
from rasa.nlu.featurizers.dense_featurizer.dense_featurizer import DenseFeaturizer
from rasa.nlu.tokenizers.tokenizer import Tokenizer
from rasa.shared.nlu.constants import FEATURE_TYPE_SENTENCE, INTENT, TEXT
from rasa.shared.nlu.training_data.features import Features
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.meaning.encoder import UniversalSentenceEncoder, Vectors
from bot.nlu.intent_model import IntentModel, Seen
from bot.nlu.words import fold, split

_encoder: list[UniversalSentenceEncoder] = []


def words_of(text: str) -> list[str]:
    return [word.text for word in split(fold(text))] or [text]


def vectors_of(texts: Sequence[str]) -> Vectors:
    """As the shop's own classifier has them: of the folded words."""
    if not _encoder:
        _encoder.append(UniversalSentenceEncoder())
    return _encoder[0].encode([" ".join(words_of(text)) for text in texts])


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=False)
class SentenceVectors(DenseFeaturizer, GraphComponent):
    """Sets the vector of the whole text, `scale` long: the square root of how much a regression
    without a setting of its own may follow the examples."""

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        return {**DenseFeaturizer.get_default_config(), "scale": 1.0}

    @classmethod
    def required_components(cls) -> list[type]:
        return [Tokenizer]

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> SentenceVectors:
        return cls(execution_context.node_name, config)

    @classmethod
    def validate_config(cls, config: dict[str, Any]) -> None:
        """There is nothing to get wrong."""

    def process(self, messages: list[Message]) -> list[Message]:
        texts = [message.get(TEXT) or "" for message in messages]
        scaled = vectors_of(texts) * np.float32(self._config["scale"])
        for message, vector in zip(messages, scaled, strict=True):
            message.add_features(
                Features(vector[None, :], FEATURE_TYPE_SENTENCE, TEXT, self._identifier)
            )
        return messages

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        self.process(training_data.training_examples)
        return training_data


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class TwoViewsAveraged(GraphComponent, IntentClassifier):
    """One regression over words and pieces of words, one over the vectors, each with chances that
    can be believed; a label has the mean of its two chances."""

    def __init__(
        self,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        models: Sequence[IntentModel] = (),
    ) -> None:
        self._config = config
        self._model_storage = model_storage
        self._resource = resource
        self._models = models

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        return {"strength": (20.0, 30.0)}

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> TwoViewsAveraged:
        return cls(config, model_storage, resource)

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> TwoViewsAveraged:
        with model_storage.read_from(resource) as folder:
            models = [IntentModel.load(inner) for inner in _folders(folder)]
        return cls(config, model_storage, resource, models)

    def train(self, training_data: TrainingData) -> Resource:
        examples = [e for e in training_data.intent_examples if e.get(TEXT)]
        labels = [str(example.get(INTENT)) for example in examples]
        views = _views([example.get(TEXT) for example in examples])
        self._models = [
            IntentModel.learn(view, labels, strength)
            for view, strength in zip(views, self._config["strength"], strict=True)
        ]
        with self._model_storage.write_to(self._resource) as folder:
            for model, inner in zip(self._models, _folders(folder), strict=True):
                inner.mkdir()
                model.save(inner)
        return self._resource

    def process(self, messages: list[Message]) -> list[Message]:
        views = _views([message.get(TEXT) or "" for message in messages])
        for message, words, meaning in zip(messages, *views, strict=True):
            of_words, of_meaning = (
                dict(model.rank(seen))
                for model, seen in zip(self._models, (words, meaning), strict=True)
            )
            ranking = [
                {"name": name, "confidence": (chance + of_meaning[name]) / 2}
                for name, chance in of_words.items()
            ]
            ranking.sort(key=lambda one: -one["confidence"])
            message.set(INTENT, ranking[0], add_to_output=True)
            message.set("intent_ranking", ranking[:10], add_to_output=True)
        return messages


def _folders(folder: Path) -> tuple[Path, Path]:
    return folder / "words", folder / "meaning"


def _views(texts: Sequence[str]) -> tuple[list[Seen], list[Seen]]:
    nothing = np.zeros(0, np.float32)
    by_words = [Seen(words_of(text), nothing) for text in texts]
    return by_words, [Seen([], vector) for vector in vectors_of(texts)]
