from __future__ import annotations

from pathlib import Path

from bot.nlu.lessons.advice import AT_MOST, advice
from tests.unit.nlu.lessons.classroom import lessons


def test_advice_comes_by_kind_and_ends_where_nobody_would_read_on(tmp_path: Path) -> None:
    twice = [text for at in range(AT_MOST + 5) for text in (f"ven {at} ya", f"ya ven {at}")]
    told = list(advice(lessons(tmp_path, request_person=twice)))
    assert told[0].endswith(" say the same as another one, of which these are the first 40:")
    assert told[AT_MOST + 1] == "0 stand nearer to another intent."


def test_examples_of_which_there_is_nothing_to_say_are_told_so(tmp_path: Path) -> None:
    told = list(advice([]))
    assert told == [
        "0 say the same as another one.",
        "0 stand nearer to another intent.",
        "0 of the intents are very uneven.",
    ]
