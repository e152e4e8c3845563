"""The understanding half of a config.yml, trained and run without Rasa's dialogue half."""

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
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

__all__ = ["Pipeline"]


class Pipeline:
    """Every component of a pipeline in its order, each stored and read back as Rasa does."""

    def __init__(self, config: Path, folder: Path) -> None:
        """`folder` takes what is learned."""
        folder.mkdir(parents=True, exist_ok=True)
        self._storage = LocalModelStorage(folder)
        self._steps: list[dict[str, Any]] = rasa.shared.utils.io.read_config_file(str(config))[
            "pipeline"
        ]
        self._loaded: list[Any] = []

    def train(self, data: TrainingData) -> None:
        """Train each component on what those before it have made of the examples."""
        self._loaded = []
        for number, step in enumerate(self._steps):
            component = self._trained(number, step, data)
            if hasattr(component, "process_training_data"):
                data = component.process_training_data(data)
            self._loaded.append(component)

    def parse(self, texts: Sequence[str]) -> list[Message]:
        """What the trained components make of some messages."""
        messages = [Message({"text": text}, output_properties={"text"}) for text in texts]
        for component in self._loaded if messages else ():  # Rasa's regression fails on none
            messages = component.process(messages)
        return messages

    def _trained(self, number: int, step: dict[str, Any], data: TrainingData) -> Any:
        clazz: Any = DefaultV1Recipe._from_registry(step["name"]).clazz
        name = f"{clazz.__name__}{number}"
        own = {key: value for key, value in step.items() if key != "name"}
        context = ExecutionContext(GraphSchema({}), node_name=name)
        asked = ({**clazz.get_default_config(), **own}, self._storage)
        resource = Resource(name)
        component = clazz.create(*asked, resource, context)
        if not hasattr(component, "train"):
            return component
        component.train(data)
        return clazz.load(*asked, resource, context)
