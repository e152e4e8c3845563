"""Our quicker runner and policies against Rasa's own, on the same model."""

import random
from pathlib import Path

import pytest

from tests.integration.dialogue.conftest import RasaMachine

INTENTS = ("greet", "browse", "request_person", "nlu_fallback", "never_taught")
ACTIONS = ("utter_greet", "action_tiny_browse", "utter_whom", "action_listen")


@pytest.fixture(scope="session")
def runners(ready_machine: RasaMachine, tiny_model: Path, tmp_path_factory):
    from rasa.engine.loader import load_predict_graph_runner
    from rasa.engine.runner.dask import DaskGraphRunner
    from rasa.engine.storage.local_model_storage import LocalModelStorage

    folder = tmp_path_factory.mktemp("stock")
    metadata, stock = load_predict_graph_runner(
        folder, tiny_model, LocalModelStorage, DaskGraphRunner
    )
    return metadata, stock, ready_machine._room.processor.graph_runner


def conversation(rng: random.Random, domain):
    """Events that may happen, and some that may not."""
    from rasa.shared.core.events import ActionExecuted, SlotSet, UserUttered

    from bot.dialogue.tracker import VisitTracker

    tracker = VisitTracker("v", domain.slots)
    for _ in range(rng.randrange(1, 25)):
        event = rng.choice(
            [
                UserUttered("words", {"name": rng.choice(INTENTS), "confidence": 0.9}),
                ActionExecuted(rng.choice(ACTIONS)),
                SlotSet("category", rng.choice(["botas", None])),
            ]
        )
        tracker.update(event)
        if isinstance(event, UserUttered) and rng.random() < 0.7:
            tracker.update(ActionExecuted(rng.choice(ACTIONS)))
    return tracker


@pytest.mark.parametrize("seed", range(8))
def test_the_quick_policies_predict_what_rasas_own_predict(runners, seed: int) -> None:
    metadata, stock, quick = runners
    rng = random.Random(seed)
    for _ in range(25):
        tracker = conversation(rng, metadata.domain)
        predictions = [
            runner.run({"__tracker__": tracker}, [metadata.core_target])[metadata.core_target]
            for runner in (stock, quick)
        ]
        for prediction in predictions:
            prediction.policy_name = prediction.policy_name.removeprefix("Quick")
        assert predictions[0] == predictions[1]


def test_the_quick_runner_parses_as_rasas_own(runners) -> None:
    from rasa.core.channels.channel import UserMessage

    metadata, stock, quick = runners
    for words in ("hola", "quiero ver botas", "xyzzy", "show me the boots"):
        parses = [
            runner.run(
                {"__message__": [UserMessage(words)], "__tracker__": None}, [metadata.nlu_target]
            )[metadata.nlu_target][0].as_dict(only_output_properties=True)
            for runner in (stock, quick)
        ]
        assert parses[0] == parses[1]


def test_a_copied_conversation_is_the_same_and_apart(ready_machine: RasaMachine) -> None:
    from rasa.shared.core.events import SlotSet
    from rasa.shared.core.trackers import DialogueStateTracker

    domain = ready_machine._room.processor.domain
    tracker = conversation(random.Random(1), domain)
    twin, stock = tracker.copy(), DialogueStateTracker.copy(tracker)
    assert twin.current_state() == stock.current_state() == tracker.current_state()
    twin.update(SlotSet("category", "else"))
    assert tracker.get_slot("category") != "else"
    assert len(twin.events) == len(tracker.events) + 1
