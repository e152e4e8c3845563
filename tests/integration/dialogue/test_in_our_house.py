"""Rasa's parts are ours, its libraries stay out until they are wanted, and quiet then."""

import subprocess
import sys

from bot.dialogue.actions_in_process import InProcessActions
from bot.dialogue.nlg import TwoLanguages
from bot.dialogue.tracker_store import VisitTrackerStore
from tests.integration.dialogue.conftest import TINY_ACTIONS, Path, RasaMachine


def test_every_part_of_rasa_that_keeps_or_says_something_is_ours(
    ready_machine: RasaMachine,
) -> None:
    processor = ready_machine._room.processor
    assert type(processor.tracker_store) is VisitTrackerStore
    assert type(processor.nlg) is TwoLanguages
    assert type(processor.action_endpoint) is InProcessActions
    assert processor.tracker_store.event_broker is None
    assert processor.nlg.responses is processor.domain.responses


def test_the_machine_is_there_before_rasa_is() -> None:
    code = "import sys, bot.dialogue.machine as m; sys.exit(any('rasa' in n for n in sys.modules))"
    assert subprocess.run([sys.executable, "-c", code]).returncode == 0


def test_a_lean_model_answers_without_tensorflow_and_in_silence(tiny_model: Path) -> None:
    code = f"""
import asyncio, sys
from pathlib import Path
from bot.dialogue.machine import RasaMachine
machine = RasaMachine(None, {TINY_ACTIONS!r})
asyncio.run(machine.load(Path({str(tiny_model)!r})))
asyncio.run(machine.parse("quiero ver botas"))
assert "tensorflow" not in sys.modules and "keras" not in sys.modules
"""
    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert (ended.returncode, ended.stdout, ended.stderr) == (0, "", "")
