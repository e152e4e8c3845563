"""What the intent classifier looks at: words, pairs of words, and pieces of words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from rasa.nlu.tokenizers.tokenizer import Token

SHORTEST, LONGEST = 2, 5
"""Pieces of two to five letters, borders of words included, forgive typing errors."""


def words_of(tokens: Sequence[Token]) -> Counter[str]:
    """Words and pairs of words, the kind of a thing standing for its name."""
    words = [token.lemma or token.text for token in tokens]
    return Counter([*words, *(f"{one} {next_}" for one, next_ in zip(words, words[1:]))])  # noqa: B905, RUF007


def pieces_of(tokens: Sequence[Token]) -> Counter[str]:
    """Pieces of the words as they were written."""
    return Counter(piece for token in tokens for word in token.text.split() for piece in _cut(word))


def _cut(word: str) -> Iterator[str]:
    padded = f" {word} "
    for length in range(SHORTEST, min(LONGEST, len(padded)) + 1):
        for start in range(len(padded) - length + 1):
            yield padded[start : start + length]
