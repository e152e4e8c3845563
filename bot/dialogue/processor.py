"""Rasa's message processor, with what it repeats at every turn done once."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from rasa.core.actions.action import (
    Action,
    ActionExecutionRejection,
    RemoteAction,
    action_for_index,
)
from rasa.core.channels.channel import OutputChannel
from rasa.core.nlg import NaturalLanguageGenerator
from rasa.core.policies.policy import PolicyPrediction
from rasa.core.processor import MessageProcessor
from rasa.engine import loader
from rasa.engine.runner.interface import GraphRunner
from rasa.engine.storage.local_model_storage import LocalModelStorage
from rasa.engine.storage.storage import ModelMetadata
from rasa.exceptions import ActionLimitReached
from rasa.shared.core.constants import ACTION_VALIDATE_SLOT_MAPPINGS
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import ActionExecutionRejected, Event
from rasa.shared.core.trackers import DialogueStateTracker, EventVerbosity
from rasa.utils.common import TempDirectoryPath, get_temp_dir_name
from rasa_sdk.interfaces import ActionExecutionRejection as Refusal

from bot.dialogue.actions_in_process import InProcessActions
from bot.dialogue.quick_runner import QuickRunner
from bot.dialogue.replies import ReplyCollector
from bot.dialogue.rows import event_of


class CustomAction(RemoteAction):
    """A custom action whose call and answer cost little, and which never loses a turn."""

    def __init__(
        self, name: str, actions: InProcessActions, domain_as_dict: dict[str, Any]
    ) -> None:
        super().__init__(name, actions)
        self._actions = actions
        self._domain_as_dict = domain_as_dict

    async def run(
        self,
        output_channel: OutputChannel,
        nlg: NaturalLanguageGenerator,
        tracker: DialogueStateTracker,
        domain: Domain,
    ) -> list[Event]:
        """The action's events; none when it failed, and then the channel is told why.

        Rasa itself would log the failure, with the shopper's words, and say nothing.
        """
        try:
            return await self._answered(output_channel, nlg, tracker)
        except Refusal as refusal:
            raise ActionExecutionRejection(refusal.action_name, refusal.message) from refusal
        except Exception as error:
            if not isinstance(output_channel, ReplyCollector):
                raise
            output_channel.failed(f"The action {self.name()} failed", error)
            return []

    async def _answered(
        self, channel: OutputChannel, nlg: NaturalLanguageGenerator, tracker: DialogueStateTracker
    ) -> list[Event]:
        """What Rasa does with an action server's answer, less what distrusts it.

        Rasa checks every part of it against a JSON schema that it builds each time (17 ms); these
        answers come from rasa_sdk in this process.
        """
        call = {
            "next_action": self.name(),
            "sender_id": tracker.sender_id,
            "tracker": tracker.current_state(EventVerbosity.ALL),
            "domain": self._domain_as_dict,
        }
        answer = await self._actions.run(call)
        said = await self._utter_responses(answer["responses"], channel, nlg, tracker)
        return [*said, *(event_of(event) for event in answer["events"])]


class ShopProcessor(MessageProcessor):
    """The processor of one loaded model."""

    def __init__(self, **parts: Any) -> None:
        super().__init__(**parts)
        self._domain_as_dict = self.domain.as_dict()
        self._actions: dict[int, Action] = {}
        self._actions_fill_all_slots = _actions_fill_all_slots(self.domain)

    @staticmethod
    def _load_model(model_path: str | Path) -> tuple[str, ModelMetadata, GraphRunner]:
        with TempDirectoryPath(get_temp_dir_name()) as folder:
            metadata, runner = loader.load_predict_graph_runner(
                Path(folder), Path(model_path), LocalModelStorage, QuickRunner
            )
        return Path(model_path).name, metadata, runner

    def _log_action_on_tracker(
        self,
        tracker: DialogueStateTracker,
        action: Action,
        events: list[Event] | None,
        prediction: PolicyPrediction,
    ) -> None:
        """As Rasa does, without deep copies of everything for two debug lines."""
        if not any(isinstance(event, ActionExecutionRejected) for event in events or ()):
            tracker.update_with_events(prediction.events, self.domain)
            tracker.update(action.event_for_successful_execution(prediction))
        tracker.update_with_events(events or [], self.domain)

    def predict_next_with_tracker_if_should(
        self, tracker: DialogueStateTracker
    ) -> tuple[Action, PolicyPrediction]:
        """As Rasa does, with our own custom actions in place of remote ones."""
        go_on = self.should_predict_another_action(tracker.latest_action_name)
        if self.is_action_limit_reached(tracker, go_on):
            raise ActionLimitReached("The limit of actions to predict has been reached.")
        prediction = self._predict_next_with_tracker(tracker)
        return self._action(prediction.max_confidence_index), prediction

    def _action(self, index: int) -> Action:
        """Made once: Rasa makes all of its own actions anew to find one by its name."""
        if index not in self._actions:
            action = action_for_index(index, self.domain, self.action_endpoint)
            if type(action) is RemoteAction:
                action = CustomAction(action.name(), self.action_endpoint, self._domain_as_dict)
            self._actions[index] = action
        return self._actions[index]

    async def run_action_extract_slots(
        self, output_channel: OutputChannel, tracker: DialogueStateTracker
    ) -> DialogueStateTracker:
        """Nothing to do where actions alone fill the slots, as in the shop's own domain."""
        if self._actions_fill_all_slots:
            return tracker
        return await super().run_action_extract_slots(output_channel, tracker)

    def parse(self, message: Any) -> dict[str, Any]:
        """What the pipeline makes of a message; it needs no conversation for it."""
        nothing_said = DialogueStateTracker.from_events(message.sender_id, [])
        parse: dict[str, Any] = self._parse_message_with_graph(message, nothing_said)
        return parse


def _actions_fill_all_slots(domain: Domain) -> bool:
    mappings = [mapping for slot in domain.slots for mapping in slot.mappings]
    unasked = all(mapping == {"type": "custom"} for mapping in mappings)
    return unasked and ACTION_VALIDATE_SLOT_MAPPINGS not in domain.user_actions
