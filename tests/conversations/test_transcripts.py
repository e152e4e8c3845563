"""Every transcript is played from its first word to its last."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.dialogue.machine import RasaMachine
from tests.conversations.checking import check
from tests.conversations.stage import Stage
from tests.conversations.transcript import Transcript, read

HERE = Path(__file__).parent
FILES = sorted(HERE.glob("e[sn]/*.yml"))


@pytest.mark.model
@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_the_conversation_goes_as_written(
    path: Path, machine_of: Callable[[str], RasaMachine], demo_shop: Path, tmp_path: Path
) -> None:
    transcript = read(path)
    url = f"sqlite:///{shutil.copy(demo_shop, tmp_path / 'shop.db')}"
    stage = Stage(tmp_path, url, machine_of(transcript.locale), transcript.locale)
    asyncio.run(_play(transcript, stage))


async def _play(transcript: Transcript, stage: Stage) -> None:
    try:
        await stage.open(transcript)
        for number, turn in enumerate(transcript.turns, 1):
            await stage.play(turn)
            try:
                check(stage, turn)
            except AssertionError as error:
                said = [reply["text"] for reply in stage.answer["replies"]]
                raise AssertionError(f"turn {number}, {turn}\nanswered {said}\n{error}") from error
    finally:
        stage.house.close()


def test_there_are_at_least_sixty_two_conversations_in_each_language() -> None:
    for language in ("es", "en"):
        assert sum(path.parent.name == language for path in FILES) >= 62
