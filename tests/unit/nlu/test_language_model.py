from __future__ import annotations

from pathlib import Path

from bot.nlu.language_model import LanguageModel

EXAMPLES = [
    ("hola qué tal", "es"), ("cuánto cuesta la mochila", "es"), ("no gracias", "es"), ("ok", "es"),
    ("hello how are you", "en"), ("how much is the backpack", "en"), ("no thanks", "en"),
    ("ok", "en"),
]  # fmt: skip


def test_a_model_read_back_tells_the_same(tmp_path: Path) -> None:
    learned = LanguageModel.learn(EXAMPLES)
    learned.save(tmp_path)
    again = LanguageModel.load(tmp_path)
    for text in ("cuanto es", "how is it", "mochilero", "42", "no"):
        assert again.tell(text) == learned.tell(text)


def test_what_is_saved_holds_no_pickle(tmp_path: Path) -> None:
    LanguageModel.learn(EXAMPLES).save(tmp_path)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["language.json", "language.npy"]


def test_words_of_one_language_decide_and_shared_ones_do_not() -> None:
    model = LanguageModel.learn(EXAMPLES)
    assert model.tell("cuánto")[0] == "es"
    assert model.tell("how much")[0] == "en"
    assert model.tell("no")[1] < 0.8
    assert model.tell("ok")[1] < 0.8


def test_a_message_without_words_tells_nothing() -> None:
    assert LanguageModel.learn(EXAMPLES).tell("42 ?") == (None, 0.0)


def test_a_model_that_learned_nothing_tells_nothing() -> None:
    assert LanguageModel.learn([]).tell("hola") == (None, 0.0)
