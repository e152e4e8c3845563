"""A tablet in a browser: the real page, on a shop that really runs."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from tests.contract.client import Desk
from tests.contract.conftest import Shop

LANDSCAPE = {"width": 1024, "height": 768}


class Tablet:
    """The page as a shopper sees it, by what stands on the screen."""

    def __init__(self, page: Page, shop: Shop) -> None:
        self.page, self.shop = page, shop

    def open(self) -> None:
        """What the operator does once: the address with the key."""
        self.page.goto(f"{self.shop.url}/tablet#key={self.shop.tablet['key']}")
        expect(self.page.get_by_test_id("first-screen")).to_be_visible()

    def start(self, language: str = "es") -> None:
        self.open()
        self.page.get_by_test_id(f"start-{language}").click()
        expect(self.messages()).to_have_count(1)

    def say(self, text: str) -> None:
        self.page.get_by_test_id("composer").fill(text)
        self.page.get_by_test_id("send").click()

    def messages(self, speaker: str = "") -> Any:
        """All messages, or those of "bot", "person" or "shopper"."""
        if speaker:
            return self.page.locator(f"[data-testid=message][data-from={speaker}]")
        return self.page.get_by_test_id("message")

    def press(self, name: str) -> None:
        self.page.get_by_test_id(name).click()

    def call_somebody(self) -> None:
        self.press("call")
        self.press("call-now")
        expect(self.page.get_by_test_id("cancel-call")).to_be_visible()

    def sign(self) -> str:
        return self.page.get_by_test_id("sign").inner_text()


@pytest.fixture(scope="package")
def shop(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shop]:
    running = Shop(tmp_path_factory.mktemp("tablet-shop"))
    running.start()
    running.wait_until_well()
    yield running
    running.stop()


@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    """The system's Chromium. Closed before other packages' tests, whose loops it would hold."""
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path=shutil.which("chromium"),
            args=["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
        )
        yield chromium
        chromium.close()


@pytest.fixture(scope="package")
def salesperson(shop: Shop) -> Desk:
    """Somebody of the shop, not on shift."""
    return Desk(shop.url, *shop.hire())


@pytest.fixture
def on_shift(salesperson: Desk) -> Iterator[Desk]:
    """Somebody who may be called, and goes home after the test."""
    assert salesperson.shift("on").status_code == 200
    yield salesperson
    salesperson.shift("off")


@pytest.fixture
def everybody_off(salesperson: Desk) -> None:
    """Nobody may be called."""
    salesperson.shift("off")


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A tablet fresh out of its box."""
    fresh = browser.new_context(viewport=LANDSCAPE, has_touch=True, locale="es-ES")
    fresh.set_default_timeout(10_000)
    yield fresh
    fresh.close()


@pytest.fixture
def page(context: BrowserContext) -> Iterator[Page]:
    """Its one page; a script that breaks on it breaks the test."""
    page = context.new_page()
    broken: list[str] = []
    page.on("pageerror", lambda error: broken.append(str(error)))
    yield page
    assert broken == []


@pytest.fixture
def tablet(page: Page, shop: Shop) -> Tablet:
    return Tablet(page, shop)


@pytest.fixture
def pass_time(page: Page) -> Callable[[float], None]:
    """Lets the page's own clock run, by so many seconds at once."""
    page.clock.install()
    return lambda seconds: page.clock.fast_forward(int(seconds * 1000))
