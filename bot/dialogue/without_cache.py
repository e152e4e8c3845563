"""A training that keeps nothing for the next one.

Rasa remembers the output of every step of a training by checksums of all that went into it: a
seventh of the time, for a cache that our trainings throw away, because it does not notice when a
helper of ours has changed. There is no option to train without it.
"""

from __future__ import annotations

from typing import Any

from rasa.engine.graph import ExecutionContext, GraphNodeHook
from rasa.engine.training import graph_trainer


class _KeepsNothing(GraphNodeHook):
    """Stands where Rasa's TrainingHook would, and is made with the same arguments."""

    def __init__(self, **_: Any) -> None:
        """Takes no notice of the cache."""

    def on_before_node(
        self,
        node_name: str,
        execution_context: ExecutionContext,
        config: dict[str, Any],
        received_inputs: dict[str, Any],
    ) -> dict[str, Any]:
        """Nothing to tell `on_after_node`."""
        return {}

    def on_after_node(
        self,
        node_name: str,
        execution_context: ExecutionContext,
        config: dict[str, Any],
        output: Any,
        input_hook_data: dict[str, Any],
    ) -> None:
        """Nothing is kept."""


def keep_nothing() -> None:
    """For the rest of this process, which is one training."""
    assert hasattr(graph_trainer, "TrainingHook"), "this is not the Rasa that we know"
    graph_trainer.TrainingHook = _KeepsNothing
