"""A desk in a browser: the real page, on a shop that really runs."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import (
    Browser,
    BrowserContext,
    Locator,
    Page,
    ViewportSize,
    expect,
)

from tests.browser.tablet.conftest import browser, page
from tests.contract.client import Desk, Visit
from tests.contract.conftest import PIN, Shop

__all__ = ["browser", "page"]

PHONE: ViewportSize = {"width": 390, "height": 844}

LISTEN = """
window.heard = {tones: 0, buzzes: 0};
const start = OscillatorNode.prototype.start;
OscillatorNode.prototype.start = function (...at) {
  window.heard.tones += 0.5;
  return start.apply(this, at);
};
Object.defineProperty(navigator, "vibrate", {value: () => (window.heard.buzzes += 1) > 0});
"""
"""A tone is two notes; the phone's motor and loudspeaker are the world outside."""


class DeskPage:
    """The page as a salesperson sees it, by what stands on the screen."""

    def __init__(self, page: Page, shop: Shop, name: str, pin: str) -> None:
        self.page, self.shop, self.name, self.pin = page, shop, name, pin

    def open(self) -> None:
        self.page.goto(f"{self.shop.url}/desk")

    def sign_in(self, shift: str | None = "on") -> None:
        self.open()
        self.enter(self.pin)
        expect(self.page.get_by_test_id("shift-on")).to_be_visible()
        if shift:
            self.shift(shift)

    def enter(self, pin: str) -> None:
        self.page.get_by_label("Nombre").fill(self.name)
        self.page.get_by_label("PIN").fill(pin)
        self.press("signin")

    def shift(self, status: str) -> None:
        part = self.page.get_by_test_id(f"shift-{status}")
        part.click()
        expect(part).to_have_attribute("aria-pressed", "true")

    def press(self, name: str) -> None:
        self.page.get_by_test_id(name).click()

    def call(self, sign: str) -> Locator:
        """The card of the call under that sign."""
        title = self.page.get_by_role("heading", name=sign, exact=True)
        return self.page.get_by_test_id("call").filter(has=title)

    def do(self, sign: str, act: str) -> None:
        """claim, decline, met, absent, write, finish, give_back, understood."""
        self.call(sign).get_by_test_id(act).click()

    def heard(self) -> dict[str, Any]:
        found: dict[str, Any] = self.page.evaluate("heard")
        return found


@pytest.fixture(scope="package")
def shop(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shop]:
    running = Shop(tmp_path_factory.mktemp("desk-shop"))
    running.start()
    running.wait_until_well()
    yield running
    running.stop()


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A phone that nobody used before."""
    fresh = browser.new_context(viewport=PHONE, has_touch=True, locale="es-ES")
    fresh.add_init_script(LISTEN)
    fresh.set_default_timeout(10_000)
    yield fresh
    fresh.close()


@pytest.fixture(scope="package")
def salesperson(shop: Shop) -> Desk:
    """Somebody of the shop, signed in beside the page, so that a test can send them home."""
    return Desk(shop.url, *shop.hire())


@pytest.fixture
def colleague(shop: Shop) -> Iterator[Desk]:
    """A second person on shift, at a desk of their own."""
    yield shop.desk()
    shop.send_everyone_home()


@pytest.fixture
def desk(page: Page, shop: Shop, salesperson: Desk) -> Iterator[DeskPage]:
    """The salesperson at the door of their desk, off shift; they go home after the test."""
    yield DeskPage(page, shop, salesperson.name, PIN)
    salesperson.shift("off")


@pytest.fixture
def visit(shop: Shop) -> Iterator[Visit]:
    """A shopper at a tablet, whose call is over when the test is."""
    opened = shop.open_visit()
    yield opened
    opened.call("DELETE", "/lead")
    opened.call("DELETE")


@pytest.fixture
def calls(visit: Visit) -> Callable[..., str]:
    """The shopper calls: gives back the sign."""

    def raise_lead(**wishes: Any) -> str:
        answer = visit.raise_lead(**wishes)
        assert answer.status_code == 201, answer.text
        return str(answer.json()["sign"])

    return raise_lead
