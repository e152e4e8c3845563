from __future__ import annotations

from pathlib import Path

import pytest

from bot.nlu.lessons.evenness import (
    COMMONEST,
    FEWEST,
    FEWEST_OF_A_VARIANT,
    FEWEST_OF_THE_COMMONEST,
    VARIANTS,
    gaps,
    uneven,
)
from bot.nlu.lessons.examples import examples_in
from tests.unit.nlu.lessons.classroom import lessons, taught
from tests.unit.nlu.pipeline import ROOT


def some(number: int) -> list[str]:
    return [f"frase {at}" for at in range(number)]


def taught_enough(root: Path, intent: str) -> None:
    for language, variants in VARIANTS.items():
        taught(root, {intent: some(FEWEST_OF_THE_COMMONEST)}, language)
        for variant in variants:
            taught(root, {intent: some(FEWEST_OF_A_VARIANT)}, language, variant)


def test_our_own_examples_lack_nothing() -> None:
    assert [str(remark) for remark in gaps(examples_in(ROOT))] == []


def test_the_commonest_intents_are_intents() -> None:
    assert {example.intent for example in examples_in(ROOT)} >= COMMONEST


@pytest.mark.parametrize(("intent", "fewest"), [("greet", 40), ("browse", 60)])
def test_an_intent_with_one_example_too_few_is_a_problem(
    tmp_path: Path, intent: str, fewest: int
) -> None:
    assert {FEWEST, FEWEST_OF_THE_COMMONEST} >= {fewest}
    taught_enough(tmp_path, intent)
    assert gaps(examples_in(tmp_path)) == []
    short = [e for e in examples_in(tmp_path) if e.language == "en"][-fewest + 1 :]
    told = [
        r.text for r in gaps([*short, *(e for e in examples_in(tmp_path) if e.language == "es")])
    ]
    assert f"'{intent}' has {fewest - 1} examples in 'en', and needs {fewest}" in told


def test_a_country_that_never_says_it_is_a_problem(tmp_path: Path) -> None:
    taught_enough(tmp_path, "greet")
    heard = [example for example in examples_in(tmp_path) if example.variant != "es-CO"]
    assert [r.text for r in gaps(heard)] == ["'greet' has 0 examples of es-CO, and needs 5"]


def test_an_example_without_a_language_is_a_problem(tmp_path: Path) -> None:
    examples = lessons(tmp_path, "fr", greet=["bonjour"])
    assert "says no language" in gaps(examples)[0].text


def test_an_intent_far_better_taught_than_the_others_is_remarked(tmp_path: Path) -> None:
    for language in VARIANTS:
        taught(tmp_path, {"greet": some(10), "thank": some(10), "deny": some(40)}, language)
    assert [r.text.split(":")[-1] for r in uneven(examples_in(tmp_path))] == [
        " far more than the others"
    ]


def test_an_intent_taught_in_one_language_only_is_remarked(tmp_path: Path) -> None:
    taught(tmp_path, {"greet": some(10), "thank": some(10)}, "es")
    taught(tmp_path, {"greet": some(10), "thank": some(4)}, "en")
    assert [r.text for r in uneven(examples_in(tmp_path))] == [
        "'thank' has 10 examples in 'es', 4 examples in 'en': one language far more"
    ]
