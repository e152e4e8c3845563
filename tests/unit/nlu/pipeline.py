"""The pipeline of config.yml and the examples of data/nlu, for tests of both."""

from __future__ import annotations

from pathlib import Path

from rasa.shared.nlu.training_data.loading import load_data
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.nlu.bench.pipeline import Pipeline

ROOT = Path(__file__).resolve().parents[3]
DATA = ROOT / "data" / "nlu"
CONFIG = ROOT / "config.yml"

__all__ = ["CONFIG", "DATA", "ROOT", "Pipeline", "examples", "language_of"]


def examples() -> TrainingData:
    """All of data/nlu as Rasa reads it."""
    return load_data(str(DATA))


def language_of(message: Message) -> str:
    """What the block of an example says its language is."""
    return str(message.get("metadata")["intent"]["language"])
