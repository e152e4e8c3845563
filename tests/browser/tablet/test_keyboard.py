"""The whole journey with a keyboard alone, the focus always somewhere that can be seen."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.tablet.conftest import Tablet

pytestmark = pytest.mark.browser

RING = """() => {
  const style = getComputedStyle(document.activeElement);
  return document.activeElement !== document.body && parseFloat(style.outlineWidth) >= 2;
}"""


def tab_to(page: Page, testid: str) -> None:
    target = page.get_by_test_id(testid)
    for _ in range(60):
        page.keyboard.press("Tab")
        if target.evaluate("(node) => node === document.activeElement"):
            assert page.evaluate(RING), f"no focus ring on {testid}"
            return
    raise AssertionError(f"the Tab key never reaches {testid}")


def test_a_shopper_starts_asks_calls_and_leaves_without_touching_the_glass(
    tablet: Tablet, page: Page, on_shift: object
) -> None:
    tablet.open()
    tab_to(page, "start-es")
    page.keyboard.press("Enter")
    expect(tablet.messages()).to_have_count(1)

    tab_to(page, "composer")
    page.keyboard.type("busco botas de montaña")
    page.keyboard.press("Enter")
    expect(tablet.messages("bot")).to_have_count(2)
    expect(page.get_by_test_id("composer")).to_be_focused()

    tab_to(page, "call")
    page.keyboard.press("Enter")
    expect(page.get_by_test_id("call-now")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_test_id("band-text")).to_contain_text("Avisado")
    tab_to(page, "cancel-call")
    page.keyboard.press("Enter")
    expect(page.get_by_test_id("band")).to_be_hidden()
    expect(page.get_by_test_id("composer")).to_be_focused()

    tab_to(page, "notes")
    page.keyboard.press("Enter")
    expect(page.get_by_test_id("notes-panel")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_test_id("notes")).to_be_focused()

    tab_to(page, "end")
    page.keyboard.press("Enter")
    tab_to(page, "end-yes")
    page.keyboard.press("Enter")
    expect(page.get_by_test_id("first-screen")).to_be_visible()


def test_the_call_can_be_chosen_with_the_keyboard(
    tablet: Tablet, page: Page, on_shift: object
) -> None:
    tablet.start()
    tab_to(page, "call")
    page.keyboard.press("Enter")
    tab_to(page, "call-choose")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowDown")
    expect(page.locator("[name=how][value=write]")).to_be_checked()
    tab_to(page, "send-call")
    page.keyboard.press("Enter")
    expect(page.get_by_test_id("band-text")).to_contain_text("quién te escribe")


def test_new_answers_are_read_out_politely_and_named_by_who_speaks(
    tablet: Tablet, page: Page
) -> None:
    tablet.start()
    log = page.get_by_role("log")
    assert log.get_attribute("aria-live") == "polite"
    tablet.say("hola")
    expect(tablet.messages("bot")).to_have_count(2)
    expect(tablet.messages("shopper").locator(".speaker")).to_have_text("Tú")
    expect(tablet.messages("bot").last.locator(".speaker")).to_have_text("Máquina")
    expect(tablet.messages("bot").last.locator(".words").first).to_have_attribute("lang", "es-ES")
