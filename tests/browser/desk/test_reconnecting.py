"""The line to the shop drops: a calm notice, and afterwards everything is as if it had not."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.desk.conftest import DeskPage
from tests.contract.client import Visit

pytestmark = pytest.mark.browser

Calls = Callable[..., str]


def cut(page: Page) -> None:
    """Offline leaves an open stream alone, so the page is made to open a new one."""
    page.route("**/api/desk/events", lambda route: route.abort())
    page.reload()
    expect(page.get_by_test_id("offline")).to_contain_text("no se pierde ninguna llamada")


def mend(page: Page) -> None:
    page.unroute("**/api/desk/events")
    expect(page.get_by_test_id("offline")).to_have_count(0)


def test_a_call_that_was_raised_while_the_line_was_down_is_there_afterwards(
    desk: DeskPage, page: Page, calls: Calls
) -> None:
    desk.sign_in()
    cut(page)
    sign = calls()
    mend(page)
    expect(desk.call(sign)).to_be_visible()


def test_a_call_that_went_while_the_line_was_down_is_gone_afterwards(
    desk: DeskPage, page: Page, calls: Calls, visit: Visit
) -> None:
    desk.sign_in()
    sign = calls()
    expect(desk.call(sign)).to_be_visible()
    cut(page)
    assert visit.call("DELETE", "/lead").status_code == 200
    mend(page)
    expect(page.get_by_test_id("empty")).to_be_visible()
    expect(desk.call(sign)).to_have_count(0)


def test_a_press_without_a_network_says_so_and_the_next_one_works(
    desk: DeskPage, page: Page, calls: Calls
) -> None:
    desk.sign_in()
    sign = calls()
    expect(desk.call(sign)).to_be_visible()
    page.context.set_offline(True)
    desk.do(sign, "claim")
    expect(desk.call(sign).get_by_test_id("trouble")).to_contain_text("no hay conexión")
    page.context.set_offline(False)
    desk.do(sign, "claim")
    expect(desk.call(sign).get_by_test_id("badge")).to_have_text("Vas tú")
