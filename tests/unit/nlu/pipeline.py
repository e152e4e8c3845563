"""The NLU half of config.yml, trained and run without Rasa's dialogue half."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import rasa.engine.recipes.default_components
import rasa.shared.utils.io
from rasa.engine.graph import ExecutionContext, GraphSchema
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.local_model_storage import LocalModelStorage
from rasa.engine.storage.resource import Resource
from rasa.shared.nlu.training_data.loading import load_data
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

ROOT = Path(__file__).resolve().parents[3]
DATA = ROOT / "data" / "nlu"


def examples() -> TrainingData:
    """All of data/nlu as Rasa reads it."""
    return load_data(str(DATA))


def language_of(message: Message) -> str:
    """What the block of an example says its language is."""
    return str(message.get("metadata")["intent"]["language"])


class Pipeline:
    """Every component of config.yml in its order, each stored and read back as Rasa does."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._storage = LocalModelStorage(folder)
        config = rasa.shared.utils.io.read_config_file(str(ROOT / "config.yml"))
        self._steps: list[dict[str, Any]] = config["pipeline"]
        self._loaded: list[Any] = []

    def train(self, data: TrainingData) -> None:
        """Train each component on what those before it have made of the examples."""
        self._loaded = []
        for number, step in enumerate(self._steps):
            clazz: Any = DefaultV1Recipe._from_registry(step["name"]).clazz
            name = clazz.__name__
            own = {key: value for key, value in step.items() if key != "name"}
            context = ExecutionContext(GraphSchema({}), node_name=f"{name}{number}")
            asked = ({**_defaults(clazz), **own}, self._storage)
            resource = Resource(f"{name}{number}")
            component = clazz.create(*asked, resource, context)
            if hasattr(component, "train"):
                component.train(data)
                component = clazz.load(*asked, resource, context)
            self._loaded.append(component)

    def parse(self, texts: Sequence[str]) -> list[Message]:
        """What the trained components make of some messages."""
        messages = [Message({"text": text}, output_properties={"text"}) for text in texts]
        for component in self._loaded:
            messages = component.process(messages)
        return messages


def _defaults(clazz: Any) -> dict[str, Any]:
    defaults: dict[str, Any] = clazz.get_default_config()
    return defaults
