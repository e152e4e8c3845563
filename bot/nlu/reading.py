"""How a text is read before anybody guesses what it means: its words, spelled as they were meant,
and its meaning as a vector."""

from __future__ import annotations

import json
import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from bot.meaning.encoder import Encoder, the_encoder
from bot.nlu.beside import beside
from bot.nlu.features import plain_words
from bot.nlu.found import Found
from bot.nlu.intent_model import Seen
from bot.nlu.rarity import Floats
from bot.nlu.spelling import Spelling
from bot.nlu.words import fold, split

log = logging.getLogger(__name__)

Find = Callable[[str], Sequence[Found]]
"""What a text names."""

_PROPER_NAMES = ("product", "brand", "staff")

_FILE = "reading.json"
_ANOTHER = (
    "The model was trained with the sentence encoder %s, and here is %s. Until it is trained again "
    "(`mirando train`), messages are understood by their words alone."
)
_WITHOUT = (
    "The model was trained without the sentence encoder, which is here now. Until it is trained "
    "again (`mirando train`), messages are understood by their words alone."
)


@dataclass(frozen=True)
class _Spelled:
    """A text as it was meant: with signs in place of names, and in words alone."""

    words: list[str]
    meant: str


class Reader:
    """Reads texts as those were read from which it learned its words."""

    def __init__(self, spelling: Spelling, meaning: float, encoder: Encoder | None = None) -> None:
        """`meaning` is how long a text's vector is made; without encoder it has none."""
        self._spelling = spelling
        self._meaning = np.float32(meaning)
        self._encoder = encoder

    @classmethod
    def learn(cls, texts: Sequence[str], meaning: float) -> Reader:
        """Know the words of these texts. A `meaning` of 0 asks for no encoder."""
        return cls(
            Spelling.learn(map(words_of, texts)), meaning, the_encoder() if meaning else None
        )

    def save(self, folder: Path) -> None:
        """As JSON: the words, and which encoder it was."""
        self._spelling.save(folder)
        (folder / _FILE).write_text(json.dumps({"encoder": _called(self._encoder)}), "utf-8")

    @classmethod
    def load(cls, folder: Path, meaning: float) -> Reader:
        """What `save` wrote. With another encoder than then there are no vectors: nobody has
        learned what they say."""
        told = json.loads((folder / _FILE).read_text(encoding="utf-8"))["encoder"]
        encoder = the_encoder() if meaning else None
        here = _called(encoder)
        if here and here != told:
            log.warning(*((_ANOTHER, told, here) if told else (_WITHOUT,)))
        return cls(Spelling.load(folder), meaning, encoder if here == told else None)

    def read(self, texts: Sequence[str], finders: Sequence[Find]) -> list[Seen]:
        """Texts, each with whoever finds what it names; in place of a name stands a sign.

        Names are looked for again once the words are spelled as they were meant. The vector is that
        of the words alone: some type capitals, accents and commas, others not.
        """
        some = [self._spelled(text, find) for text, find in zip(texts, finders, strict=True)]
        return _seen(some, self._vectors(some))

    def read_many(self, texts: Sequence[str], finders: Sequence[Find]) -> list[Seen]:
        """As `read`, for thousands of them: half of it in another process."""
        half = len(texts) // 2
        rest = beside(lambda: self.read(texts[half:], finders[half:]))
        return [*self.read(texts[:half], finders[:half]), *rest()]

    def _spelled(self, text: str, find: Find) -> _Spelled:
        found = find(text)
        meant = self._meant(text, found)
        words = plain_words(meant, found if meant == text else find(meant))
        return _Spelled(words, " ".join(words_of(meant)))

    def _meant(self, text: str, found: Sequence[Found]) -> str:
        """Proper names are written as nothing else is: they stay as they were typed."""
        names = [one for one in found if one.kind in _PROPER_NAMES]
        words = split(fold(text))
        pieces, at = [], 0
        for word, meant in zip(words, self._spelling.meant([w.text for w in words]), strict=True):
            named = any(word.start < name.end and name.start < word.end for name in names)
            if meant != (word.text,) and not named:
                pieces += [text[at : word.start], " ".join(meant)]
                at = word.end
        return "".join([*pieces, text[at:]])

    def _vectors(self, some: Sequence[_Spelled]) -> Floats:
        if self._encoder is None:
            return np.zeros((len(some), 0), np.float32)
        vectors: Floats = self._encoder.encode([one.meant for one in some]) * self._meaning
        return vectors


def _seen(some: Sequence[_Spelled], vectors: Floats) -> list[Seen]:
    return [Seen(one.words, vector) for one, vector in zip(some, vectors, strict=True)]


def _called(encoder: Encoder | None) -> str | None:
    """Vectors of another name or another width cannot be compared."""
    return f"{encoder.name}, {encoder.width} wide" if encoder else None


def words_of(text: str) -> list[str]:
    """Folded; a text of nothing but signs is one word."""
    return [word.text for word in split(fold(text))] or [text]
