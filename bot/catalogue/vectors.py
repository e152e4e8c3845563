"""Keeps the vectors of texts in a file, so that a start or an import computes only what is new."""

from __future__ import annotations

import hashlib
import logging
import os
from collections.abc import Iterable, Sequence
from pathlib import Path
from zipfile import BadZipFile

import numpy as np
from numpy.typing import NDArray

from bot.meaning.encoder import Vectors

log = logging.getLogger(__name__)

_KEY_BYTES = 16


class KeptVectors:
    """Vectors by what they were made of and by which encoder; half as precise in the file."""

    def __init__(self, path: Path | None = None) -> None:
        """What the file holds, if there is one; without a path they are kept in memory alone."""
        self._path = path
        self._rows: dict[bytes, NDArray[np.float16]] = {}
        if path is not None and path.exists():
            self._rows = _read(path)
        self._saved = self._rows.keys() | set()

    def __contains__(self, key: bytes) -> bool:
        return key in self._rows

    def __len__(self) -> int:
        return len(self._rows)

    def of(self, keys: Sequence[bytes], width: int) -> Vectors:
        """One row a key; zeros where there is none yet."""
        found = np.zeros((len(keys), width), np.float32)
        for number, key in enumerate(keys):
            if key in self._rows:
                found[number] = self._rows[key]
        return found

    def add(self, keys: Iterable[bytes], vectors: Vectors) -> None:
        """Until `save`, in memory alone."""
        self._rows.update(zip(keys, vectors.astype(np.float16), strict=True))

    def save(self, used: Iterable[bytes]) -> None:
        """Write those that are in use and forget the others; nothing when that changes nothing."""
        used = set(used)
        self._rows = {key: row for key, row in self._rows.items() if key in used}
        if self._path is None or self._rows.keys() == self._saved:
            return
        beside = self._path.with_suffix(".new")
        keys = np.frombuffer(b"".join(self._rows), np.uint8).reshape(-1, _KEY_BYTES)
        with beside.open("wb") as file:
            np.savez(file, keys=keys, rows=np.stack(list(self._rows.values())))
            file.flush()
            os.fsync(file.fileno())
        beside.replace(self._path)
        self._saved = set(self._rows)


def key_of(encoder: str, texts: Sequence[str]) -> bytes:
    """What the vector of these texts is kept under."""
    said = "\0".join((encoder, *texts)).encode("utf-8", "surrogatepass")
    return hashlib.sha256(said).digest()[:_KEY_BYTES]


def _read(path: Path) -> dict[bytes, NDArray[np.float16]]:
    """A file that cannot be read is worth a line in the log: it is made again."""
    try:
        with np.load(path, allow_pickle=False) as kept:
            keys, rows = kept["keys"], kept["rows"]
        return {bytes(key): row for key, row in zip(keys, rows, strict=True)}
    except (OSError, ValueError, KeyError, EOFError, BadZipFile) as error:
        log.warning("%s is not used (%s) and will be made again", path, error)
        return {}
