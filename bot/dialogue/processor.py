"""Rasa's message processor, with what it repeats at every turn done once."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from rasa.core.actions.action import Action, ActionExecutionRejection, RemoteAction
from rasa.core.channels.channel import OutputChannel
from rasa.core.nlg import NaturalLanguageGenerator
from rasa.core.policies.policy import PolicyPrediction
from rasa.core.processor import MessageProcessor
from rasa.engine import loader
from rasa.engine.runner.interface import GraphRunner
from rasa.engine.storage.local_model_storage import LocalModelStorage
from rasa.engine.storage.storage import ModelMetadata
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import ActionExecutionRejected, Event
from rasa.shared.core.trackers import DialogueStateTracker, EventVerbosity
from rasa.utils.common import TempDirectoryPath, get_temp_dir_name

from bot.dialogue.quick_runner import QuickRunner
from bot.dialogue.replies import ReplyCollector


class CustomAction(RemoteAction):
    """A custom action whose call and answer cost little, and which never loses a turn."""

    def __init__(self, name: str, endpoint: Any, domain_as_dict: dict[str, Any]) -> None:
        super().__init__(name, endpoint)
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
            events: list[Event] = await super().run(output_channel, nlg, tracker, domain)
        except ActionExecutionRejection:
            raise
        except Exception as error:
            if not isinstance(output_channel, ReplyCollector):
                raise
            output_channel.failed(f"The action {self.name()} failed", error)
            return []
        return events

    def _action_call_format(self, tracker: DialogueStateTracker, domain: Domain) -> dict[str, Any]:
        return {
            "next_action": self.name(),
            "sender_id": tracker.sender_id,
            "tracker": tracker.current_state(EventVerbosity.ALL),
            "domain": self._domain_as_dict,
        }

    def _validate_action_result(self, result: dict[str, Any]) -> bool:
        """Rasa builds a JSON schema and checks every part of every answer with it (17 ms).

        That is for action servers of others; these answers come from rasa_sdk in this process.
        """
        return True


class ShopProcessor(MessageProcessor):
    """The processor of one loaded model."""

    def __init__(self, **parts: Any) -> None:
        super().__init__(**parts)
        self._domain_as_dict = self.domain.as_dict()

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
        action, prediction = super().predict_next_with_tracker_if_should(tracker)
        if type(action) is RemoteAction:
            action = CustomAction(action.name(), self.action_endpoint, self._domain_as_dict)
        return action, prediction

    def parse(self, message: Any) -> dict[str, Any]:
        """What the pipeline makes of a message; it needs no conversation for it."""
        nothing_said = DialogueStateTracker.from_events(message.sender_id, [])
        parse: dict[str, Any] = self._parse_message_with_graph(message, nothing_said)
        return parse
