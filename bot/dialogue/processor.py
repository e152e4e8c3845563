"""Rasa's message processor, with what it repeats at every turn done once."""

from __future__ import annotations

from typing import Any

from jsonschema import Draft7Validator  # type: ignore[import-untyped]
from rasa.core.actions.action import Action, RemoteAction
from rasa.core.policies.policy import PolicyPrediction
from rasa.core.processor import MessageProcessor
from rasa.shared.core.domain import Domain
from rasa.shared.core.trackers import DialogueStateTracker

from bot.dialogue.rows import written
from bot.dialogue.tracker import VisitTracker


class CustomAction(RemoteAction):
    """A custom action that is told of this turn alone, and whose answer is checked cheaply."""

    # RemoteAction builds the schema and its validator anew for every answer, about 17 ms.
    _validator = Draft7Validator(RemoteAction.action_response_format_spec())

    def __init__(self, name: str, endpoint: Any, domain_as_dict: dict[str, Any]) -> None:
        super().__init__(name, endpoint)
        self._domain_as_dict = domain_as_dict

    def _action_call_format(self, tracker: DialogueStateTracker, domain: Domain) -> dict[str, Any]:
        state = tracker.current_state()
        if isinstance(tracker, VisitTracker):
            state["events"] = written(tracker.fresh)
        return {
            "next_action": self.name(),
            "sender_id": tracker.sender_id,
            "tracker": state,
            "domain": self._domain_as_dict,
        }

    def _validate_action_result(self, result: dict[str, Any]) -> bool:
        self._validator.validate(result)
        return True


class ShopProcessor(MessageProcessor):
    """The processor of one loaded model."""

    def __init__(self, **parts: Any) -> None:
        super().__init__(**parts)
        self._domain_as_dict = self.domain.as_dict()

    def predict_next_with_tracker_if_should(
        self, tracker: DialogueStateTracker
    ) -> tuple[Action, PolicyPrediction]:
        """As Rasa does, with our own custom actions in place of remote ones."""
        action, prediction = super().predict_next_with_tracker_if_should(tracker)
        if type(action) is RemoteAction:
            action = CustomAction(action.name(), self.action_endpoint, self._domain_as_dict)
        return action, prediction

    def parse(self, message: Any) -> dict[str, Any]:
        """What the pipeline makes of a message; it needs no conversation for it."""
        nothing_said = DialogueStateTracker.from_events(message.sender_id, [])
        parse: dict[str, Any] = self._parse_message_with_graph(message, nothing_said)
        return parse
