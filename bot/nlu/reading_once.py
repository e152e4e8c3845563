"""Rasa's reader of training files, which reads the examples once and compares them quickly.

Rasa asks for them three times, with the language and without, and merges them with nothing again
and again: at each merge every example is copied deep and compared by a checksum made anew. With ten
thousand examples that is half of a training.
"""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import blake2b
from typing import Any

from rasa.shared.importers.rasa import RasaFileImporter
from rasa.shared.importers.utils import training_data_from_paths
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.nlu.beside import beside


class Example(Message):
    """A message whose checksum lasts until it really changes, and goes with its copies."""

    _cached_fingerprint: str | None

    def fingerprint(self) -> str:
        """Of what it says, which is a few words: no need to walk through every part of it."""
        if self.features:
            return str(super().fingerprint())
        if self._cached_fingerprint is None:
            said = repr(sorted(self.data.items())).encode()
            self._cached_fingerprint = blake2b(said, digest_size=16).hexdigest()
        return self._cached_fingerprint

    def set(self, prop: str, info: Any, add_to_output: bool = False) -> None:
        """As Rasa's, but what is set to what it was before is no change."""
        if prop not in self.data or self.data[prop] != info:
            super().set(prop, info, add_to_output)
        elif add_to_output:
            self.output_properties.add(prop)

    def __deepcopy__(self, _: dict[int, Any]) -> Example:
        """Nobody writes into what an example says; whoever has another thing to say sets it."""
        copied = Example(self.data, set(self.output_properties), self.time, list(self.features))
        copied._cached_fingerprint = self._cached_fingerprint
        return copied


class ReadOnce(RasaFileImporter):
    """Named in config.yml under `importers`."""

    _examples: TrainingData | None = None

    def get_nlu_data(self, language: str | None = "en") -> TrainingData:
        """Every example, whatever language is asked for: they say themselves which they are."""
        if self._examples is None:
            others = beside(lambda: _read(self._nlu_files[1::2], language))
            self._examples = _read(self._nlu_files[::2], language).merge(others())
        return self._examples


def _read(files: Sequence[str], language: str | None) -> TrainingData:
    """Half of the files in another process: to read and check them takes as long as to learn."""
    read: TrainingData = training_data_from_paths(files, language)
    read.training_examples = [
        Example(one.data, one.output_properties, one.time, one.features)
        for one in read.training_examples
    ]
    return read
