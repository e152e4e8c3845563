"""Training and checking what trainers wrote."""

import shutil
from pathlib import Path

import pytest

from bot.dialogue import models
from bot.dialogue.checking import check
from bot.dialogue.errors import TrainingFailed
from bot.dialogue.training import train
from tests.integration.dialogue.conftest import TINY, TINY_ACTIONS


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return Path(shutil.copytree(TINY, tmp_path / "project"))


def rewrite(path: Path, old: str, new: str) -> None:
    content = path.read_text("utf-8")
    assert old in content
    path.write_text(content.replace(old, new), "utf-8")


def test_a_trained_model_is_signed(tiny_model: Path) -> None:
    models.must_be_ours(tiny_model)
    assert models.find(tiny_model.parent) == tiny_model


def test_a_training_that_fails_says_why_and_leaves_no_model(project: Path, tmp_path: Path) -> None:
    rewrite(project / "data/rules/rules.yml", "- rule: greet", "- rule: greet: twice")
    with pytest.raises(TrainingFailed, match=r"rules\.yml"):
        train(project, tmp_path / "models", tell=lambda step: None)
    assert [path.name for path in (tmp_path / "models").iterdir()] == ["training.log"]


def test_training_does_not_rewrite_the_config(project: Path, tmp_path: Path) -> None:
    rewrite(project / "config.yml", "assistant_id: tiny\n", "")
    before = (project / "config.yml").read_text()
    with pytest.raises(TrainingFailed, match="assistant_id"):
        train(project, tmp_path / "models", tell=lambda step: None)
    assert (project / "config.yml").read_text() == before


def test_a_sound_project_has_no_problems() -> None:
    assert [str(problem) for problem in check(TINY, TINY_ACTIONS)] == []


@pytest.mark.parametrize(
    ("file", "old", "new", "problem"),
    [
        ("rules/rules.yml", "utter_greet", "utter_grete", "utter_grete"),
        ("rules/rules.yml", "action_tiny_browse", "action_tiny_brows", "action_tiny_brows"),
        ("rules/rules.yml", "intent: greet", "intent: great", "great"),
        ("rules/rules.yml", "- rule: greet", "- rule: greet: twice", "rules.yml"),
        ("domain/domain.yml", "[action_tiny_browse]", "[action_tiny_browse, action_x]", "action_x"),
        ("domain/domain.yml", "greet, browse", "greet, thank, browse", "'thank' has no examples"),
        ("nlu/en/all.yml", "intent: greet", "intent: browse", "'greet' has no examples"),
        ("nlu/en/all.yml", "call a human", "hello", "hello"),
        (
            "responses/responses.yml",
            "    - text: \"Here is {category}\"\n"
            "      condition: [{type: slot, name: language, value: en}]\n",
            "",
            "'utter_here_is' says nothing in 'en'",
        ),
        ("responses/responses.yml", "utter_here_is:", "utter_there_is:", "'utter_here_is'"),
        ("responses/responses.yml", "value: usted", "value: vos", "nothing in 'usted'"),
        ("responses/responses.yml", "value: vos", "value: usted", "nothing in 'vos'"),
        ("responses/responses.yml", "Le muestro", "Te muestro", "says te in 'usted'"),
        ("responses/responses.yml", "text: Hola\n", "text: Hola a ti\n", "nothing in 'usted'"),
    ],
)  # fmt: skip
def test_a_slip_is_found(project: Path, file: str, old: str, new: str, problem: str) -> None:
    rewrite(project / "data" / file, old, new)
    found = [str(p) for p in check(project, TINY_ACTIONS)]
    assert any(problem in text for text in found), found


def test_a_problem_says_where_it_is(project: Path) -> None:
    rewrite(project / "data/rules/rules.yml", "utter_whom", "utter_who")
    found = [p for p in check(project, TINY_ACTIONS) if "utter_who'" in p.text]
    assert (str(found[0].file), found[0].line) == ("data/rules/rules.yml", 14)
