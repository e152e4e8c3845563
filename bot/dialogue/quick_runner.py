"""Running a trained graph with nothing worked out anew at every message."""

from __future__ import annotations

import dataclasses
from functools import lru_cache
from typing import Any

from rasa.engine.graph import ExecutionContext, GraphNodeHook, GraphSchema
from rasa.engine.runner.dask import DaskGraphRunner
from rasa.engine.storage.storage import ModelStorage

from bot.dialogue.quick_policies import QUICK


class QuickRunner(DaskGraphRunner):
    """Rasa's runner plans the graph and starts dask for every message and every prediction.

    The plan of a trained graph never changes, and its nodes are quicker than dask itself. Rasa's
    policies are replaced by our quicker versions of them, so that config.yml and the trained
    model stay what any Rasa understands.
    """

    @classmethod
    def create(
        cls,
        graph_schema: GraphSchema,
        model_storage: ModelStorage,
        execution_context: ExecutionContext,
        hooks: list[GraphNodeHook] | None = None,
    ) -> QuickRunner:
        """As Rasa loads a model."""
        quick = {
            name: dataclasses.replace(node, uses=QUICK.get(node.uses, node.uses))
            for name, node in graph_schema.nodes.items()
        }
        runner = cls(GraphSchema(quick), model_storage, execution_context, hooks)
        runner._planned = lru_cache(maxsize=None)(runner._plan)
        return runner

    def run(
        self, inputs: dict[str, Any] | None = None, targets: list[str] | None = None
    ) -> dict[str, Any]:
        """The outputs of the targets."""
        outputs = dict(inputs or {})
        wanted = tuple(targets or self._graph_schema.target_names)
        for name, needs in self._planned(wanted):
            given = [(need, outputs[need]) for need in needs]
            outputs[name] = self._instantiated_nodes[name](*given)[1]
        return {name: outputs[name] for name in wanted}

    def _plan(self, targets: tuple[str, ...]) -> list[tuple[str, tuple[str, ...]]]:
        """The nodes that the targets need, each after those which it needs itself."""
        nodes = self._graph_schema.nodes
        planned: dict[str, tuple[str, ...]] = {}

        def plan(name: str) -> None:
            if name in nodes and name not in planned:
                needs = tuple(nodes[name].needs.values())
                for need in needs:
                    plan(need)
                planned[name] = needs

        for target in targets:
            plan(target)
        return list(planned.items())
