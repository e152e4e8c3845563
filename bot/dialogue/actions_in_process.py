"""Custom actions without an action server: rasa_sdk's executor, called in this process."""

from __future__ import annotations

import importlib
import json
from inspect import isabstract
from typing import Any

from rasa.utils.endpoints import ClientResponseError, EndpointConfig
from rasa_sdk.executor import ActionExecutor
from rasa_sdk.interfaces import Action, ActionExecutionRejection, ActionNotFoundException
from rasa_sdk.utils import all_subclasses

from bot.dialogue.errors import ActionsNotLoadable


class InProcessActions(EndpointConfig):
    """Where Rasa sends its calls of custom actions: here."""

    def __init__(self, package: str) -> None:
        super().__init__(url=f"in-process:{package}")
        self._executor = loaded(package)

    async def run(self, call: dict[str, Any]) -> dict[str, Any]:
        """Run the action of a call; what rasa_sdk or the action itself raises is not caught."""
        answer: dict[str, Any] = await self._executor.run(call)
        return answer

    async def request(self, *args: Any, **kwargs: Any) -> Any:
        """The same as an action server would answer, for what Rasa itself calls (forms)."""
        try:
            return await self.run(kwargs["json"])
        except ActionExecutionRejection as refusal:
            body = {"action_name": refusal.action_name, "error": refusal.message}
            raise ClientResponseError(400, "rejected", json.dumps(body)) from refusal
        except ActionNotFoundException as error:
            body = {"action_name": error.action_name, "error": error.message}
            raise ClientResponseError(404, "not found", json.dumps(body)) from error


def loaded(package: str) -> ActionExecutor:
    """An executor that knows every action of a package.

    ActionsNotLoadable says which module is at fault: rasa_sdk itself would end the process.
    """
    executor = ActionExecutor()
    try:
        importlib.import_module(package)
        executor._import_submodules(package)
        for action in all_subclasses(Action):
            if f"{action.__module__}.".startswith(f"{package}.") and not isabstract(action):
                executor.register_action(action)
    except Exception as error:
        raise ActionsNotLoadable(f"{package}: {type(error).__name__}: {error}") from error
    return executor
