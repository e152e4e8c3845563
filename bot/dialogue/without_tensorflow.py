"""Rasa without TensorFlow, for models that have no neural network of Rasa's in them.

Rasa imports TensorFlow wherever a policy or an extractor is imported, because their modules name
classes of its networks. That is 300 MB and more than half of the time until the first answer, for
code that a lean pipeline never runs. There is no option for it, so while Rasa is imported, names
from TensorFlow are answered by empty classes. A model that does use one of the networks is loaded
and trained with the real thing.
"""

from __future__ import annotations

import importlib.abc
import json
import sys
import tarfile
import types
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from importlib.machinery import ModuleSpec
from pathlib import Path
from typing import Any

from bot.dialogue.errors import ModelBroken

_LEFT_OUT = ("tensorflow", "tensorflow_addons", "tensorflow_hub", "tensorflow_text", "keras")

NETWORKS = (
    "ConveRTFeaturizer",
    "DIETClassifier",
    "LanguageModelFeaturizer",
    "ResponseSelector",
    "TEDPolicy",
    "UnexpecTEDIntentPolicy",
)


class _EmptyClass(type):
    """Any attribute of it is another one; called as a decorator, it gives back what it got."""

    def __getattr__(cls, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return _empty(name)

    def __call__(cls, *args: Any, **kwargs: Any) -> Any:
        decorated: Callable[..., Any] | None = args[0] if len(args) == 1 and not kwargs else None
        return decorated if callable(decorated) else cls

    def __getitem__(cls, key: Any) -> Any:
        return cls


def _empty(name: str) -> Any:
    return _EmptyClass(name, (), {})


class _EmptyModule(types.ModuleType):
    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return _empty(name)


class _Finder(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: types.ModuleType | None = None
    ) -> ModuleSpec | None:
        if fullname.split(".")[0] in _LEFT_OUT:
            return ModuleSpec(fullname, self, is_package=True)
        return None

    def create_module(self, spec: ModuleSpec) -> types.ModuleType:
        return _EmptyModule(spec.name)

    def exec_module(self, module: types.ModuleType) -> None:
        """There is nothing in it."""


@contextmanager
def left_out(leave: bool = True) -> Iterator[None]:
    """Leave TensorFlow out of what is imported while the block runs, unless it is there already.

    Afterwards anybody who imports it gets the real one.
    """
    if not leave or "tensorflow" in sys.modules:
        yield
        return
    finder = _Finder()
    sys.meta_path.insert(0, finder)
    try:
        yield
    finally:
        sys.meta_path.remove(finder)
        for name in [n for n, m in sys.modules.items() if isinstance(m, _EmptyModule)]:
            del sys.modules[name]


def was_left_out() -> bool:
    """Whether the Rasa of this process has been imported without TensorFlow."""
    rasas = sys.modules.get("rasa.utils.tensorflow.callback")
    return isinstance(getattr(rasas, "tf", None), _EmptyModule)


def model_needs_it(model_path: Path) -> bool:
    """Whether a trained model has one of Rasa's networks in it; ModelBroken if it is none."""
    try:
        with tarfile.open(model_path) as archive:
            file = archive.extractfile("metadata.json")
            nodes = json.load(file)["predict_schema"]["nodes"] if file else {}
    except (tarfile.TarError, EOFError, KeyError, ValueError) as error:
        raise ModelBroken(f"{model_path} is not a Rasa model: {error}") from error
    return any(node["uses"].rsplit(".", 1)[-1] in NETWORKS for node in nodes.values())


def config_needs_it(config: dict[str, Any]) -> bool:
    """Whether a config.yml names one of Rasa's networks, or leaves the choice to Rasa."""
    parts = [*(config.get("pipeline") or ()), *(config.get("policies") or ())]
    if not config.get("pipeline") or not config.get("policies"):
        return True
    return any(part["name"].rsplit(".", 1)[-1] in NETWORKS for part in parts)
