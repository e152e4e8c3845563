"""The buttons that ask which of two things was meant are checked before anybody reads them."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from bot.dialogue.checking_titles import wrong_titles
from bot.service.phrasebook import PHRASES

INTENTS = {"ask_price", "ask_stock", "greet"}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Phrases of two titles and nothing else."""
    for name, price, stock in (
        ("es.yml", "Cuánto cuesta", "Si queda"), ("en.yml", "What it costs", "If any is left"),
    ):  # fmt: skip
        write(tmp_path / name, f'ask_price: "{price}", ask_stock: "{stock}"')
    write(tmp_path / "es-MX.yml", 'ask_stock: "Si hay"')
    return tmp_path


def write(path: Path, titles: str) -> None:
    path.write_text(f"meaning: {{{titles}}}\n", "utf-8")


def test_sound_titles_have_no_problem(folder: Path) -> None:
    assert list(wrong_titles(folder, INTENTS)) == []


def test_a_shop_without_phrases_has_none_to_check(tmp_path: Path) -> None:
    assert list(wrong_titles(tmp_path / "nowhere", INTENTS)) == []


@pytest.mark.parametrize(
    ("file", "titles", "problem"),
    [
        ("es-MX.yml", 'ask_stock: "Si tienes de tu talla"', "says tu in 'usted'"),
        ("es-MX.yml", 'ask_price: "Si hay", ask_stock: "Si hay"', "are the same: Si hay"),
        ("es-MX.yml", 'ask_stock: "Si queda alguno de los que decías"', "too long for a button"),
        ("es-MX.yml", 'ask_where: "Dónde está"', "do not fit together"),
        ("en.yml", 'ask_price: "What it costs"', "do not fit together"),
        ("en.yml", 'ask_price: "It", ask_stock: "It"', "are the same: It"),
    ],
)
def test_a_slip_is_named(folder: Path, file: str, titles: str, problem: str) -> None:
    write(folder / file, titles)
    assert any(problem in found for found in wrong_titles(folder, INTENTS))


@pytest.mark.parametrize(
    ("intent", "problem"),
    [("ask_prise", "not in the domain"), ("greet", "nobody is asked")],
)
def test_a_title_of_nothing_that_is_asked_about_is_named(
    folder: Path, intent: str, problem: str
) -> None:
    for name in ("es.yml", "en.yml"):
        write(folder / name, f'ask_stock: "A", {intent}: "B"')
    assert any(problem in found for found in wrong_titles(folder, INTENTS))


def test_the_shops_own_phrases_lack_nothing_when_a_language_does(tmp_path: Path) -> None:
    phrases = Path(shutil.copytree(PHRASES, tmp_path / "phrases"))
    english = (phrases / "en.yml").read_text("utf-8")
    (phrases / "en.yml").write_text(english.replace('  try_on: "Try it"\n', ""), "utf-8")
    (found,) = wrong_titles(phrases, INTENTS)
    assert "meaning.try_on is missing in en.yml" in found
