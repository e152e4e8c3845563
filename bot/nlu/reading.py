"""How a text is read before anybody guesses what it means: its words, spelled as they were meant,
and its meaning as a vector."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import numpy as np

from bot.meaning.encoder import the_encoder
from bot.nlu.intent_model import Seen
from bot.nlu.rarity import Floats
from bot.nlu.spelling import Spelling
from bot.nlu.words import fold, split


class Reader:
    """Reads texts as those were read from which it learned its words."""

    def __init__(self, spelling: Spelling, meaning: float) -> None:
        """`meaning` is how long a text's vector is made; 0 leaves it out."""
        self.spelling = spelling
        self._meaning = np.float32(meaning)

    @classmethod
    def learn(cls, texts: Sequence[str], meaning: float) -> Reader:
        """Know the words of these texts."""
        used = Counter(word for text in texts for word in words_of(text))
        return cls(Spelling(used), meaning)

    def read(self, texts: Sequence[str], plain: Sequence[Sequence[str]]) -> list[Seen]:
        """Texts with their words, in which signs may stand for names.

        The vector is that of the words alone: some type capitals, accents and commas, others not.
        """
        meant = [self.spelling.meant(words) for words in plain]
        vectors = self._vectors([" ".join(self.spelling.meant(words_of(text))) for text in texts])
        return [Seen(words, vector) for words, vector in zip(meant, vectors, strict=True)]

    def _vectors(self, texts: Sequence[str]) -> Floats:
        encoder = the_encoder() if self._meaning else None
        if encoder is None:
            return np.zeros((len(texts), 0), np.float32)
        vectors: Floats = encoder.encode(texts) * self._meaning
        return vectors


def words_of(text: str) -> list[str]:
    """Folded; a text of nothing but signs is one word."""
    return [word.text for word in split(fold(text))] or [text]
