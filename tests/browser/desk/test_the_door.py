"""Name and PIN on a screen that several people share, and the way out."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.desk.conftest import DeskPage
from tests.contract.conftest import Shop

pytestmark = pytest.mark.browser


def test_a_wrong_pin_is_said_and_the_name_kept(desk: DeskPage, page: Page) -> None:
    desk.open()
    desk.enter("000000")
    expect(page.get_by_test_id("signin-error")).to_contain_text("no van juntos")
    expect(page.get_by_label("Nombre")).to_have_value(desk.name)
    expect(page.get_by_label("PIN")).to_have_value("")
    expect(page.get_by_label("PIN")).to_be_focused()


def test_after_five_wrong_pins_the_door_says_how_long_it_stays_shut(page: Page, shop: Shop) -> None:
    desk = DeskPage(page, shop, *shop.hire())
    desk.open()
    for _ in range(6):
        desk.enter("000000")
        expect(page.get_by_test_id("signin-error")).not_to_be_empty()
        expect(page.get_by_test_id("signin")).to_have_attribute("aria-busy", "false")
    expect(page.get_by_test_id("signin-error")).to_contain_text("minutos")


def test_without_a_network_nothing_that_was_typed_is_lost(desk: DeskPage, page: Page) -> None:
    desk.open()
    expect(page.get_by_test_id("door")).to_be_visible()
    page.context.set_offline(True)
    desk.enter(desk.pin)
    expect(page.get_by_test_id("signin-error")).to_contain_text("no hay conexión")
    page.context.set_offline(False)
    desk.press("signin")
    expect(page.get_by_test_id("shift-off")).to_have_attribute("aria-pressed", "true")


def test_a_reload_keeps_the_session_and_the_shift(desk: DeskPage, page: Page) -> None:
    desk.sign_in(shift="paused")
    page.reload()
    expect(page.get_by_test_id("shift-paused")).to_have_attribute("aria-pressed", "true")


def test_after_signing_out_nothing_of_the_calls_is_left_on_the_screen(
    desk: DeskPage, page: Page, calls: Callable[..., str]
) -> None:
    desk.sign_in()
    sign = calls()
    expect(desk.call(sign)).to_be_visible()
    desk.shift("off")
    desk.press("account")
    desk.press("sign-out")
    expect(page.get_by_test_id("door")).to_be_visible()
    assert sign not in page.content()
    page.go_back()
    page.goto(f"{desk.shop.url}/desk")
    expect(page.get_by_test_id("door")).to_be_visible()


def test_a_session_that_ended_elsewhere_leads_back_to_the_door_and_says_why(
    desk: DeskPage, page: Page
) -> None:
    desk.sign_in(shift=None)
    page.context.clear_cookies()
    desk.press("shift-on")
    expect(page.get_by_test_id("door")).to_contain_text("La sesión ha terminado")
