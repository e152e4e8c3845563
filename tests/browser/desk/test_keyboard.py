"""The desk without a mouse and without a finger, and large enough for both."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.desk.conftest import DeskPage

pytestmark = pytest.mark.browser

RING = "() => parseFloat(getComputedStyle(document.activeElement).outlineWidth) >= 2"
SMALL = """() => [...document.querySelectorAll("button, summary, input:not([type=radio]), .pick")]
  .filter((node) => node.checkVisibility())
  .map((node) => [node.textContent, node.getBoundingClientRect()])
  .filter(([, box]) => box.height < 48 || box.width < 48)
  .map(([words]) => words)"""


def tab_to(page: Page, testid: str) -> None:
    target = page.get_by_test_id(testid)
    for _ in range(40):
        page.keyboard.press("Tab")
        if target.evaluate("(node) => node === document.activeElement"):
            assert page.evaluate(RING), f"no focus ring on {testid}"
            return
    raise AssertionError(f"the Tab key never reaches {testid}")


def test_a_call_is_taken_met_and_closed_by_keyboard_alone(
    desk: DeskPage, page: Page, calls: Callable[..., str]
) -> None:
    desk.open()
    expect(page.get_by_label("Nombre")).to_be_focused()
    page.keyboard.type(desk.name)
    page.keyboard.press("Tab")
    page.keyboard.type(desk.pin)
    page.keyboard.press("Enter")
    expect(page.get_by_test_id("shift-on")).to_be_visible()
    tab_to(page, "shift-on")
    page.keyboard.press("Enter")
    expect(page.get_by_test_id("shift-on")).to_have_attribute("aria-pressed", "true")
    sign = calls()
    expect(desk.call(sign)).to_be_visible()
    for act in ("claim", "met", "finish"):
        tab_to(page, act)
        page.keyboard.press("Enter")
        expect(page.get_by_test_id(act)).to_have_count(1 if act == "finish" else 0)
    tab_to(page, "outcome-bought")
    page.keyboard.press("ArrowDown")
    expect(page.get_by_test_id("outcome-thinking")).to_be_checked()
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    expect(page.get_by_test_id("right-yes")).to_be_checked()
    page.keyboard.press("Enter")
    expect(desk.call(sign)).to_have_count(0)


def test_whatever_is_pressed_is_at_least_48_pixels_large(
    desk: DeskPage, page: Page, calls: Callable[..., str]
) -> None:
    desk.open()
    expect(page.get_by_test_id("signin")).to_be_visible()
    assert page.evaluate(SMALL) == []
    desk.sign_in()
    sign = calls()
    desk.do(sign, "decline")
    expect(page.get_by_role("dialog")).to_be_visible()
    assert page.evaluate(SMALL) == []
    desk.press("close")
    desk.do(sign, "claim")
    desk.do(sign, "met")
    desk.do(sign, "finish")
    expect(page.get_by_role("dialog")).to_be_visible()
    assert page.evaluate(SMALL) == []


@pytest.mark.parametrize("width", [320, 390, 820, 1280])
def test_nothing_is_wider_than_the_screen(
    desk: DeskPage, page: Page, calls: Callable[..., str], width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    desk.sign_in()
    calls(brief=["https://shop.example/" + "x" * 170, "Busca botas " * 16])
    expect(page.get_by_test_id("brief")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= width
