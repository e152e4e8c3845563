"""Custom actions without an action server: rasa_sdk's executor, called in this process."""

from __future__ import annotations

import importlib
import json
import logging
from typing import Any

from rasa.utils.endpoints import ClientResponseError, EndpointConfig
from rasa_sdk.executor import ActionExecutor
from rasa_sdk.interfaces import ActionExecutionRejection, ActionNotFoundException

from bot.dialogue.errors import ActionsNotLoadable
from bot.dialogue.log import log_failure
from bot.floor.errors import ShopNotReachable
from bot.service.ports import Phrases

logger = logging.getLogger(__name__)


class InProcessActions(EndpointConfig):
    """Where Rasa sends its calls of custom actions: here.

    An action that fails is logged and answered with an apology, so that the turn goes on. Only
    when the shop's database cannot be reached is there no turn to go on with.
    """

    def __init__(self, package: str, phrases: Phrases) -> None:
        super().__init__(url=f"in-process:{package}")
        self._executor = loaded(package)
        self._phrases = phrases

    async def request(self, *args: Any, **kwargs: Any) -> Any:
        """Run the action of a call, and answer as an action server would."""
        call = kwargs["json"]
        try:
            return await self._executor.run(call)
        except ActionExecutionRejection as refusal:
            body = {"action_name": refusal.action_name, "error": refusal.message}
            raise ClientResponseError(400, "rejected", json.dumps(body)) from refusal
        except ActionNotFoundException as error:
            logger.error("There is no action %s", error.action_name)
        except ShopNotReachable:
            raise
        except Exception as error:
            words = (call["tracker"].get("latest_message") or {}).get("text")
            log_failure(logger, f"The action {call['next_action']} failed", error, words)
        return {"events": [], "responses": [self._apology(call)]}

    def _apology(self, call: dict[str, Any]) -> dict[str, Any]:
        language = call["tracker"]["slots"].get("language") or "es"
        return {"text": self._phrases.say("did_not_work", language)}


def loaded(package: str) -> ActionExecutor:
    """An executor that knows every action of a package.

    ActionsNotLoadable says which module is at fault: rasa_sdk itself would end the process.
    """
    executor = ActionExecutor()
    try:
        importlib.import_module(package)
        executor._import_submodules(package)
        executor._register_all_actions()
    except Exception as error:
        raise ActionsNotLoadable(f"{package}: {type(error).__name__}: {error}") from error
    return executor
