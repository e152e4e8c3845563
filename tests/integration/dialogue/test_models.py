"""Which model answers, how it is changed, and that only our own are loaded."""

import asyncio
import os
from pathlib import Path

import pytest

from bot.dialogue import models
from bot.dialogue.errors import ActionsNotLoadable, ModelBroken, ModelMissing, ModelNotOurs
from bot.dialogue.machine import RasaMachine
from tests.integration.dialogue.conftest import TINY_ACTIONS, Talker, TwoPhrases


@pytest.fixture
def three_models(tmp_path: Path) -> list[Path]:
    """Made one after the other; the last has no note of ours."""
    paths = [tmp_path / f"{name}.tar.gz" for name in ("a", "b", "stranger")]
    for age, path in enumerate(paths):
        path.write_bytes(path.name.encode())
        os.utime(path, (1000 + age, 1000 + age))
    models.sign(paths[0])
    models.sign(paths[1])
    return paths


def test_the_newest_that_was_made_here_answers(three_models: list[Path]) -> None:
    assert models.find(three_models[0].parent) == three_models[1]


def test_the_promoted_one_answers_before_the_newest(three_models: list[Path]) -> None:
    models.promote(three_models[0])
    assert models.find(three_models[0].parent) == three_models[0]


def test_the_wanted_one_answers_before_the_promoted(three_models: list[Path]) -> None:
    models.promote(three_models[0])
    assert models.find(three_models[0].parent, three_models[1]) == three_models[1]


def test_where_there_is_no_model_one_is_told_how_to_make_it(tmp_path: Path) -> None:
    with pytest.raises(ModelMissing, match="mirando train"):
        models.find(tmp_path)
    with pytest.raises(ModelMissing):
        models.find(tmp_path, tmp_path / "gone.tar.gz")


def test_a_model_from_elsewhere_is_not_loaded(three_models: list[Path]) -> None:
    with pytest.raises(ModelNotOurs):
        models.must_be_ours(three_models[2])


def test_a_model_that_was_changed_is_not_loaded(three_models: list[Path]) -> None:
    three_models[0].write_bytes(b"something else")
    with pytest.raises(ModelNotOurs):
        models.must_be_ours(three_models[0])
    with pytest.raises(ModelNotOurs):
        models.promote(three_models[0])


async def test_what_is_no_model_is_named(three_models: list[Path]) -> None:
    machine = RasaMachine(TwoPhrases(), TINY_ACTIONS)
    with pytest.raises(ModelBroken, match=r"a\.tar\.gz"):
        await machine.load(three_models[0])


async def test_actions_that_cannot_be_imported_are_named(
    tiny_model: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "broken_actions.py").write_text("import no_such_module_anywhere\n")
    monkeypatch.syspath_prepend(tmp_path)
    machine = RasaMachine(TwoPhrases(), "broken_actions")
    with pytest.raises(ActionsNotLoadable, match="no_such_module_anywhere"):
        await machine.load(tiny_model)
    assert machine.model is None


async def test_a_new_model_takes_over_without_losing_a_conversation(
    shopper: Talker, tiny_model: Path
) -> None:
    await shopper.say("quiero ver botas")
    swap = asyncio.create_task(shopper.machine.load(tiny_model))
    while not swap.done():
        assert await shopper.say("hola")
        await asyncio.sleep(0)
    await swap
    assert (await shopper.slots())["category"] == "botas"
    assert await shopper.say("quiero ver botas") == ["Te enseño botas"]


async def test_a_model_that_fails_to_load_leaves_the_old_one_answering(
    shopper: Talker, three_models: list[Path]
) -> None:
    with pytest.raises(ModelBroken):
        await shopper.machine.load(three_models[0])
    assert await shopper.say("quiero ver botas") == ["Te enseño botas"]
