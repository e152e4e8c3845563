"""Every screen, in both languages, by the rules of WCAG 2.2 AA: axe finds nothing."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect

from tests.browser.desk.conftest import PHONE, DeskPage
from tests.browser.journey.accessible import Inspector
from tests.browser.tablet.conftest import LANDSCAPE, Tablet
from tests.contract.client import Desk
from tests.contract.conftest import Shop

pytestmark = pytest.mark.browser

SAID = {
    "es": {"search": "busco zapatillas de trail", "compare": "compara las dos primeras"},
    "en": {"search": "show me trail shoes", "compare": "compare the first two"},
}


@pytest.mark.parametrize("language", ["es", "en"])
def test_no_screen_of_the_tablet_shuts_anybody_out(
    browser: Browser, shop: Shop, language: str
) -> None:
    inspector = Inspector()
    colleague = shop.desk()
    with _page(browser, language, LANDSCAPE) as page:
        tablet = Tablet(page, shop)
        _looking(tablet, inspector, language)
        _calling(tablet, inspector, colleague)
        _leaving(tablet, inspector)
    shop.send_everyone_home()
    assert inspector.found == []
    assert inspector.screens == 22


def _looking(tablet: Tablet, inspector: Inspector, language: str) -> None:
    page = tablet.page
    page.clock.install()
    tablet.open()
    inspector.look(page, "first screen")
    for code in ("resume", "erase"):
        tablet.press(f"{code}-{language}")
        expect(page.get_by_role("dialog")).to_be_visible()
        inspector.look(page, f"code to {code}")
        page.keyboard.press("Escape")
    page.get_by_test_id(f"start-{language}").click()
    tablet.say(SAID[language]["search"])
    expect(page.get_by_test_id("product").first).to_be_visible()
    if language == "es":
        page.get_by_test_id("sizes-abroad").first.click()
    inspector.look(page, "chat with cards")
    tablet.say(SAID[language]["compare"])
    expect(page.get_by_test_id("comparison")).to_be_visible()
    inspector.look(page, "comparison")
    page.locator("[data-act=add]").first.click()
    expect(tablet.messages("bot")).to_have_count(4)
    for panel, there in (("list", "product"), ("notes", "note")):
        tablet.press(panel)
        expect(page.get_by_role("dialog").get_by_test_id(there).first).to_be_visible()
        inspector.look(page, panel)
        if panel == "notes":
            tablet.press("erase-all")
            inspector.look(page, "asked whether to erase it all")
        if panel == "list":
            _taking_along(page, inspector)
        page.keyboard.press("Escape")


def _taking_along(page: Page, inspector: Inspector) -> None:
    page.get_by_role("dialog").locator("[data-act=take-along]").click()
    expect(page.get_by_test_id("keepsake-qr")).to_be_visible()
    inspector.look(page, "code to take along")
    phone = page.context.new_page()
    phone.goto(page.get_by_test_id("keepsake-url").inner_text())
    inspector.look(phone, "page on the phone")
    phone.close()


def _calling(tablet: Tablet, inspector: Inspector, colleague: Desk) -> None:
    page = tablet.page
    tablet.press("call")
    expect(page.get_by_test_id("call-now")).to_be_visible()
    inspector.look(page, "call dialog")
    tablet.press("call-choose")
    expect(page.get_by_test_id("brief-line").first).to_be_visible()
    inspector.look(page, "who, how and the brief")
    page.locator("input[name=how][value=write]").check()
    tablet.press("send-call")
    expect(page.get_by_test_id("cancel-call")).to_be_visible()
    inspector.look(page, "waiting")
    lead = next(lead["id"] for lead in colleague.leads() if lead["sign"] == tablet.sign())
    assert colleague.act(lead, "claim").status_code == 200
    expect(page.get_by_test_id("band")).to_contain_text(colleague.name)
    inspector.look(page, "claimed")
    written = {"id": "6f5d2b0e-0d1c-4c53-9d0a-0f6f6d7b8a11", "text": "Hola, te leo"}
    assert colleague.act(lead, "message", written).status_code == 200
    expect(tablet.messages("person")).to_have_count(1)
    inspector.look(page, "writing with a person")
    done = {"outcome": "other", "brief_right": "yes"}
    assert colleague.act(lead, "close", done).status_code == 200
    expect(page.get_by_test_id("dismiss")).to_be_visible()
    inspector.look(page, "the machine is back")
    colleague.shift("off")
    tablet.press("call")
    expect(page.get_by_test_id("nobody")).to_be_visible()
    inspector.look(page, "nobody can come")
    tablet.press("leave-note")
    page.get_by_test_id("note-text").fill("Hola")
    inspector.look(page, "note for later")
    tablet.press("note-send")
    expect(page.get_by_test_id("note-kept")).to_be_visible()
    inspector.look(page, "note kept")
    page.keyboard.press("Escape")


def _leaving(tablet: Tablet, inspector: Inspector) -> None:
    page = tablet.page
    page.clock.fast_forward(61_000)
    expect(page.get_by_test_id("idle")).to_be_visible()
    inspector.look(page, "idle warning")
    tablet.press("more-time")
    tablet.press("end")
    expect(page.get_by_test_id("end-panel")).to_be_visible()
    inspector.look(page, "asked whether to end")
    tablet.press("end-yes")
    expect(page.get_by_test_id("first-screen")).to_be_visible()
    inspector.look(page, "after the end")


@pytest.mark.parametrize("language", ["es", "en"])
def test_no_screen_of_the_desk_shuts_anybody_out(
    browser: Browser, shop: Shop, language: str
) -> None:
    inspector = Inspector()
    visit, another = shop.open_visit(language), shop.open_visit(language)
    with _page(browser, language, PHONE) as page:
        desk = DeskPage(page, shop, *shop.hire())
        _signing_in(desk, inspector, language)
        for shopper in (visit, another):
            assert shopper.raise_lead(how="write").status_code == 201
        _serving(desk, inspector, visit.opened["sign"])
        _closing(desk, inspector, visit.opened["sign"])
        desk.shift("off")
    for shopper in (visit, another):
        shopper.call("DELETE")
    assert inspector.found == []
    assert inspector.screens == 11


def _signing_in(desk: DeskPage, inspector: Inspector, language: str) -> None:
    page = desk.page
    desk.open()
    desk.press(f"language-{language}")
    inspector.look(page, "sign in")
    page.locator("input").first.fill(desk.name)
    page.locator("input[type=password]").fill("000000")
    desk.press("signin")
    expect(page.get_by_test_id("signin-error")).not_to_be_empty()
    inspector.look(page, "wrong PIN")
    page.locator("input[type=password]").fill(desk.pin)
    desk.press("signin")
    expect(page.get_by_test_id("shift-on")).to_be_visible()
    inspector.look(page, "off shift")
    desk.shift("on")
    expect(page.get_by_test_id("empty")).to_be_visible()
    inspector.look(page, "empty floor")
    desk.press("account")
    inspector.look(page, "account")
    desk.press("account")


def _serving(desk: DeskPage, inspector: Inspector, sign: str) -> None:
    page = desk.page
    expect(page.get_by_test_id("call")).to_have_count(2)
    inspector.look(page, "calls waiting")
    desk.do(sign, "decline")
    expect(page.get_by_role("dialog")).to_be_visible()
    inspector.look(page, "decline")
    page.keyboard.press("Escape")
    desk.do(sign, "claim")
    expect(page.get_by_test_id("talk-send")).to_be_visible()
    page.locator("#talk-text").fill("Hola, te leo")
    desk.press("talk-send")
    expect(page.get_by_test_id("message")).to_have_count(1)
    inspector.look(page, "talk")
    desk.press("talk-close")
    expect(desk.call(sign).get_by_test_id("finish")).to_be_visible()
    inspector.look(page, "claimed")


def _closing(desk: DeskPage, inspector: Inspector, sign: str) -> None:
    page = desk.page
    desk.do(sign, "finish")
    expect(page.get_by_test_id("close-send")).to_be_visible()
    inspector.look(page, "close")
    desk.press("outcome-bought")
    desk.press("right-yes")
    desk.press("close-send")
    expect(page.get_by_role("dialog")).to_have_count(0)
    inspector.look(page, "closed")


@contextmanager
def _page(browser: Browser, language: str, size: ViewportSize) -> Iterator[Page]:
    """What fades in would be inspected half faded."""
    locale = "es-ES" if language == "es" else "en-GB"
    context = browser.new_context(
        viewport=size, has_touch=True, locale=locale, reduced_motion="reduce"
    )
    context.set_default_timeout(10_000)
    yield context.new_page()
    context.close()
