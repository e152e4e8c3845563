"""Which language visits end up in, message by message, as the examples teach to tell it."""

from __future__ import annotations

from datetime import datetime, timezone

import pytest
from rasa.shared.nlu.training_data.message import Message

from bot.floor.language import heard
from bot.floor.tempo import Tempo
from bot.floor.visit import Offer, Visit
from bot.nlu.language import words_that_tell
from bot.nlu.language_model import LanguageModel
from tests.unit.nlu.pipeline import examples, language_of

CLEAR = 0.8
NOW = datetime(2026, 5, 4, 12, tzinfo=timezone.utc)
VISIT = Visit(
    id="v", tablet_id="t", zone="Montaña", sign="nube azul", language="es", language_chosen=False,
    tempo=Tempo.LOOKING, offer=Offer.UNSPENT, noting=True, seq=0, erasures=0, started_at=NOW,
    last_seen_at=NOW,
)  # fmt: skip

pytestmark = pytest.mark.usefixtures("shop")


@pytest.fixture(scope="module")
def model() -> LanguageModel:
    return LanguageModel.learn(
        (example.get("text"), language_of(example)) for example in examples().intent_examples
    )


def told(model: LanguageModel, text: str) -> str | None:
    language, sure = model.tell(words_that_tell(Message({"text": text})))
    return language if sure >= CLEAR else None


@pytest.mark.parametrize(
    ("messages", "languages"),
    [
        (["hola", "quiero un backpack size M", "is there talla 42", "en negro"], "es es es es"),
        (["busco sneakers", "tienen shorts para running", "cool", "size 9?"], "es es es es"),
        (["hola", "ok", "thanks amigo", "y en azul", "bye"], "es es es es es"),
        (["hi", "the mochila azul", "any in talla 42", "gracias", "how much"], "en en en en en"),
        (["hi", "carrasca", "uk 8", "por favor", "in blue please"], "en en en en en"),
        (["hola", "do you speak english", "i need some boots", "size 9"], "es es en en"),
        (["hello", "perdon", "busco unas botas", "talla 42", "blue?"], "en en es es es"),
        (["42", "ok", "show me the boots"], "es es en"),
        (["trekking", "navy", "shorts", "cuanto cuestan las botas"], "es es es es"),
    ],
)
def test_a_visit_keeps_its_language_until_two_messages_are_in_the_other(
    model: LanguageModel, messages: list[str], languages: str
) -> None:
    visit, spoken = VISIT, []
    for text in messages:
        visit = heard(visit, told(model, text))
        spoken.append(visit.language)
    assert " ".join(spoken) == languages


@pytest.mark.parametrize(
    "text", ["trekking", "running", "sneakers", "navy", "shorts", "uk 8", "lol", "softshell", "ok"]
)
def test_words_said_in_both_languages_tell_neither(model: LanguageModel, text: str) -> None:
    assert told(model, text) is None


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("tienes sneakers talla 40", "es"), ("busco un jacket navy", "es"),
        ("tienen shorts para running", "es"), ("y en size 9", "es"), ("el fit es bueno?", "es"),
        ("please una talla mas grande", "es"), ("quiero el trekking pole pro", "es"),
        ("is there talla 42", "en"), ("do you have zapatillas for running", "en"),
        ("i want the chaqueta azul", "en"), ("show me the bastones", "en"),
        ("hola, do you have this in M", "en"), ("me las yevo grasias", "es"),
        ("cuantoo cuesat esto", "es"), ("q tal tienes gorras", "es"), ("hw much is tihs", "en"),
        ("do u hav it in teh blue", "en"), ("wheres the toliet", "en"),
    ],
)  # fmt: skip
def test_a_mixed_or_mistyped_message_is_in_the_language_of_its_sentence(
    model: LanguageModel, text: str, language: str
) -> None:
    assert told(model, text) == language
