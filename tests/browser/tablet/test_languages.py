"""Spanish and English: the same screens, nothing left out, nothing left in the other language."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from bot import web
from tests.browser.tablet.conftest import Tablet

LOCALE = Path(web.__file__).parent / "locale"
SCRIPTS = Path(web.__file__).parent / "static" / "tablet"
A_KEY = re.compile(r"^[a-z_]+(\.[a-z_]+)+$", re.MULTILINE)


def words(locale: str) -> dict[str, str | dict[str, str]]:
    texts: dict[str, str | dict[str, str]] = json.loads(
        (LOCALE / f"tablet.{locale}.json").read_text("utf-8")
    )
    return texts


def placeholders(text: str | dict[str, str]) -> set[str]:
    return set(re.findall(r"\{\w+\}", json.dumps(text)))


def test_every_text_is_there_in_both_languages() -> None:
    spanish, english = words("es"), words("en")
    assert spanish.keys() == english.keys()
    for key, text in spanish.items():
        assert placeholders(text) == placeholders(english[key]), key


@pytest.mark.parametrize("locale", ["es-MX", "es-AR", "es-CO"])
def test_a_register_says_only_what_spanish_says_too(locale: str) -> None:
    spanish = words("es")
    for key, text in words(locale).items():
        assert placeholders(text) == placeholders(spanish[key]), key


def test_usted_is_kept_up_in_mexico_and_colombia() -> None:
    for locale in ("es-MX", "es-CO"):
        whole = json.dumps({**words("es"), **words(locale)}, ensure_ascii=False)
        familiar = re.findall(r"\b(tú|tu|te|contigo|puedes|quieras|estáis|acabéis)\b", whole)
        assert familiar == [], locale


def test_every_text_is_used() -> None:
    source = "".join(path.read_text("utf-8") for path in SCRIPTS.glob("*.js"))
    put_together = re.compile(r"^(call|card|how|menu|notice|over|person|resume|sign|sizes|stock)\.")
    unused = {
        key for key in words("es") if f'"{key}"' not in source and not put_together.match(key)
    }
    assert unused == set()


@pytest.mark.browser
@pytest.mark.parametrize(
    ("language", "call", "machine", "promise"),
    [
        ("es", "Llamar a una persona", "Máquina", "No aviso a nadie si no me lo pides."),
        ("en", "Call a person", "Machine", "I call nobody unless you ask."),
    ],
)
def test_each_language_has_the_whole_screen(
    tablet: Tablet, page: Page, language: str, call: str, machine: str, promise: str
) -> None:
    tablet.open()
    expect(page.get_by_test_id("first-screen")).to_contain_text(promise)
    tablet.start(language)
    expect(page.get_by_test_id("call")).to_have_text(call)
    expect(tablet.messages("bot").first.locator(".speaker")).to_have_text(machine)
    assert page.evaluate("document.documentElement.lang").startswith(language)
    for panel in ("call", "notes", "list", "end"):
        tablet.press(panel)
        expect(page.get_by_role("dialog")).to_be_visible()
        page.wait_for_timeout(150)
        assert A_KEY.findall(page.get_by_role("dialog").inner_text()) == []
        page.keyboard.press("Escape")
        expect(page.get_by_role("dialog")).to_have_count(0)
    assert A_KEY.findall(page.locator("body").inner_text()) == []


@pytest.mark.browser
def test_the_language_changes_in_the_middle_of_a_visit(tablet: Tablet, page: Page) -> None:
    tablet.start("es")
    tablet.press("language-en")
    expect(page.get_by_test_id("call")).to_have_text("Call a person")
    tablet.say("where are the fitting rooms?")
    expect(tablet.messages("bot")).to_have_count(2)
    expect(tablet.messages("bot").last.locator(".words").first).to_have_attribute("lang", "en-GB")
    tablet.press("language-es")
    expect(page.get_by_test_id("call")).to_have_text("Llamar a una persona")
