from __future__ import annotations

from pathlib import Path

import pytest

from bot.nlu.lessons.likeness import near_duplicates
from tests.unit.nlu.lessons.classroom import lessons


@pytest.mark.parametrize(
    ("one", "other", "why"),
    [
        ("que venga alguien ya", "ya que venga alguien", "in another order"),
        ("ya viene alguien", "ya viene algiuen", "with a slip"),
        ("ya viene alguien", "ya viene alguienn", "with a slip"),
        ("busco unas botas", "busco guantes", None),
        ("estoy buscando unas botas", "estoy buscando guantes", "about another thing"),
        ("sí", "si", "in another order"),
        ("me lo llevo", "me la llevo", None),
        ("cuánto cuesta", "cuánto vale", None),
    ],
)
def test_two_examples_that_teach_the_same_are_found(
    tmp_path: Path, one: str, other: str, why: str | None
) -> None:
    remarks = near_duplicates(lessons(tmp_path, browse=[one, other]))
    assert [why is not None and f"'{one}' {why}" in remark.text for remark in remarks] == (
        [True] if why else []
    )


def test_the_later_one_is_named_with_its_line_and_told_where_the_first_stands(
    tmp_path: Path,
) -> None:
    remark = near_duplicates(lessons(tmp_path, greet=["hola amigos", "amigos hola"]))[0]
    assert str(remark) == (
        "data/nlu/es/0.yml:6: 'amigos hola' (greet) is 'hola amigos' in another order, "
        "data/nlu/es/0.yml:5"
    )


def test_the_same_in_two_intents_says_so(tmp_path: Path) -> None:
    remarks = near_duplicates(
        lessons(tmp_path, ask_wait=["cuánto falta"], chitchat=["falta cuánto"])
    )
    assert "of ask_wait" in remarks[0].text


def test_the_same_word_of_two_languages_is_no_repetition(tmp_path: Path) -> None:
    lessons(tmp_path, greet=["hello amigo"])
    assert near_duplicates(lessons(tmp_path, "en", greet=["hello amigo"])) == []
