"""Examples that stand nearer to another intent than to their own, each left out in its turn.

Near in words and in pieces of words, and in meaning too where the sentence encoder is there.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix, hstack
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.preprocessing import normalize

from bot.meaning.encoder import the_encoder
from bot.nlu.lessons.examples import Example, Remark
from bot.nlu.lessons.skeletons import skeletons_of

NEIGHBOURS = 3
"""How many of an intent's nearest examples say how near it is."""

CLEARLY = 0.12
"""How much nearer another intent must be; half of what lies closer is right and only hard."""

_AT_ONCE = 1000
_Likeness = NDArray[np.float32]


def nearer_elsewhere(examples: Sequence[Example]) -> list[Remark]:
    """The examples that deserve a look, the clearest first."""
    found: list[tuple[float, Remark]] = []
    for language in sorted({example.language for example in examples}):
        own = [example for example in examples if example.language == language]
        found += _strangers(own)
    return [remark for _, remark in sorted(found, key=lambda one: -one[0])]


def _strangers(examples: Sequence[Example]) -> Iterator[tuple[float, Remark]]:
    intents = sorted({example.intent for example in examples})
    members = [[at for at, e in enumerate(examples) if e.intent == name] for name in intents]
    own_of = {name: number for number, name in enumerate(intents)}
    for start, likeness in _likenesses(examples):
        near = np.stack([_nearness(likeness[:, of]) for of in members], axis=1)
        for row, example in enumerate(examples[start : start + len(near)]):
            best, own = int(near[row].argmax()), own_of[example.intent]
            gap = float(near[row, best] - near[row, own])
            if gap > CLEARLY:
                like = examples[max(members[best], key=lambda at: likeness[row, at])]
                yield gap, _remark(example, like)


def _remark(example: Example, like: Example) -> Remark:
    text = f"'{example.text}' ({example.intent}) is nearer to {like.intent}"
    return Remark(example.place, f"{text}: '{like.text}', {like.place}")


def _nearness(likeness: _Likeness) -> _Likeness:
    """The mean likeness of the nearest few of one intent."""
    few = min(NEIGHBOURS, likeness.shape[1])
    nearest = np.partition(likeness, -few, axis=1)[:, -few:]
    return np.asarray(nearest.mean(axis=1), dtype=np.float32)


def _likenesses(examples: Sequence[Example]) -> Iterator[tuple[int, _Likeness]]:
    """Some rows at a time: how alike each is to all the others, and to itself not at all."""
    words = _words_of(examples)
    meanings = _meanings_of(examples)
    for start in range(0, len(examples), _AT_ONCE):
        some = slice(start, start + _AT_ONCE)
        likeness = (words[some] @ words.T).toarray()
        if meanings is not None:
            likeness = (likeness + meanings[some] @ meanings.T) / 2
        rows = np.arange(len(likeness))
        likeness[rows, start + rows] = 0.0
        yield start, likeness


def _words_of(examples: Sequence[Example]) -> csr_matrix:
    texts = [" ".join(words) for words in skeletons_of(examples)]
    anything = r"\S+"
    words = TfidfVectorizer(token_pattern=anything, ngram_range=(1, 2), dtype=np.float32)
    pieces = TfidfVectorizer(analyzer="char_wb", ngram_range=(3, 4), dtype=np.float32)
    both = hstack([words.fit_transform(texts), pieces.fit_transform(texts)])
    return csr_matrix(normalize(both))


def _meanings_of(examples: Sequence[Example]) -> _Likeness | None:
    encoder = the_encoder()
    return encoder.encode([example.text for example in examples]) if encoder else None
