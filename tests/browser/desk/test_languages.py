"""Spanish and English: the same desk, nothing left out, nothing left in the other language."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from bot import web
from tests.browser.desk.conftest import DeskPage

LOCALE = Path(web.__file__).parent / "locale"
SCRIPTS = Path(web.__file__).parent / "static" / "desk"
A_KEY = re.compile(r"^[a-z_]+(\.[a-z_]+)+$", re.MULTILINE)


def words(locale: str) -> dict[str, str | dict[str, str]]:
    texts: dict[str, str | dict[str, str]] = json.loads(
        (LOCALE / f"desk.{locale}.json").read_text("utf-8")
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


@pytest.mark.parametrize("locale", ["es-MX", "es-CO"])
def test_usted_is_kept_up_in_mexico_and_colombia(locale: str) -> None:
    whole = json.dumps({**words("es"), **words(locale)}, ensure_ascii=False)
    familiar = r"\b(tú|tu|te|ti|tuya|contigo|eres|estás|estáis|os|puedes|quieres|ves|prueba)\b"
    assert re.findall(familiar, whole, re.IGNORECASE) == []


def test_every_text_is_used() -> None:
    source = "".join(path.read_text("utf-8") for path in SCRIPTS.glob("*.js"))
    built = ["close", "decline", "gone", "how", "shift", "signin", "tone", "turn"]
    unused = {
        key for key in words("es") if f'"{key}"' not in source and key.split(".")[0] not in built
    }
    assert unused == {"calls.none.on", "calls.none.paused"}


@pytest.mark.browser
def test_the_language_changes_in_the_middle_of_a_call_and_stays_after_a_reload(
    desk: DeskPage, page: Page, calls: Callable[..., str]
) -> None:
    desk.sign_in()
    sign = calls()
    desk.do(sign, "claim")
    expect(desk.call(sign).get_by_test_id("met")).to_have_text("Ya estamos juntos")
    desk.press("account")
    desk.press("language-en")
    expect(desk.call(sign).get_by_test_id("met")).to_have_text("We're together")
    assert page.evaluate("document.documentElement.lang") == "en"
    for act in ("absent", "give_back"):
        desk.do(sign, act)
        expect(page.get_by_role("dialog")).to_be_visible()
        assert A_KEY.findall(page.locator("body").inner_text()) == []
        page.keyboard.press("Escape")
        expect(page.get_by_role("dialog")).to_have_count(0)
    page.reload()
    expect(desk.call(sign).get_by_test_id("met")).to_have_text("We're together")


@pytest.mark.browser
def test_refusals_are_said_in_the_language_that_is_read(desk: DeskPage, page: Page) -> None:
    desk.open()
    desk.press("language-en")
    page.get_by_label("Name").fill(desk.name)
    page.get_by_label("PIN").fill("000000")
    desk.press("signin")
    expect(page.get_by_test_id("signin-error")).to_contain_text("don't belong together")
