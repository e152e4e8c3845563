"""Rasa's reader of training files, which reads the examples once: Rasa asks for them three times,
with the language and without, and reading is a third of a training."""

from __future__ import annotations

from rasa.shared.importers.rasa import RasaFileImporter
from rasa.shared.nlu.training_data.training_data import TrainingData


class ReadOnce(RasaFileImporter):
    """Named in config.yml under `importers`."""

    _examples: TrainingData | None = None

    def get_nlu_data(self, language: str | None = "en") -> TrainingData:
        """Every example, whatever language is asked for: they say themselves which they are."""
        if self._examples is None:
            self._examples = super().get_nlu_data(language)
        return self._examples
