"""Three minutes after a claim without a meeting both pages are asked: "¿ya estáis juntos?"."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect

from tests.browser.desk.conftest import PHONE, DeskPage
from tests.browser.tablet.conftest import LANDSCAPE, Tablet
from tests.contract.client import eventually
from tests.contract.conftest import Shop

pytestmark = pytest.mark.browser

QUESTION = "¿Ya estáis juntos?"
Minutes = Callable[[str], None]


@pytest.fixture
def minutes_pass(shop: Shop) -> Minutes:
    """The shop's own clock is not ours to move; what it waits for is."""

    def due_now(kind: str) -> None:
        """As soon as that timer stands in the shop's database, it is due."""

        def moved() -> int:
            with closing(sqlite3.connect(shop.home / "mirando.db", timeout=10)) as file, file:
                due = "UPDATE timers SET due_at = '2020-01-01T00:00:00.000000+00:00'"
                return file.execute(f"{due} WHERE kind = ?", (kind,)).rowcount

        assert eventually(moved) == 1

    return due_now


@pytest.fixture
def pages(browser: Browser) -> Iterator[Callable[[ViewportSize], Page]]:
    """Pages of different people, which may not break."""
    contexts, broken = [], []

    def page(size: ViewportSize) -> Page:
        contexts.append(browser.new_context(viewport=size, has_touch=True, locale="es-ES"))
        contexts[-1].set_default_timeout(10_000)
        opened = contexts[-1].new_page()
        opened.on("pageerror", lambda error: broken.append(str(error)))
        return opened

    yield page
    for context in contexts:
        context.close()
    assert broken == []


@pytest.fixture
def tablet(pages: Callable[[ViewportSize], Page], shop: Shop) -> Iterator[Tablet]:
    """A shopper, whose visit is over when the test is."""
    tablet = Tablet(pages(LANDSCAPE), shop)
    tablet.start()
    yield tablet
    tablet.press("end")
    tablet.press("end-yes")
    expect(tablet.page.get_by_test_id("first-screen")).to_be_visible()


@pytest.fixture
def desk(pages: Callable[[ViewportSize], Page], shop: Shop) -> Iterator[DeskPage]:
    """Somebody on shift, who goes home after the test."""
    desk = DeskPage(pages(PHONE), shop, *shop.hire())
    desk.sign_in()
    yield desk
    desk.shift("off")


@pytest.fixture
def asked(tablet: Tablet, desk: DeskPage, minutes_pass: Minutes) -> str:
    """Called and claimed, and nobody said that they met: the sign under which both are asked."""
    sign = tablet.sign()
    tablet.call_somebody()
    desk.do(sign, "claim")
    expect(tablet.page.get_by_test_id("band-text")).to_contain_text(desk.name)
    minutes_pass("together_yet")
    expect(tablet.page.get_by_test_id("band-text")).to_have_text(QUESTION)
    expect(desk.call(sign).get_by_test_id("together")).to_contain_text(QUESTION)
    return sign


def is_met(tablet: Tablet, desk: DeskPage, sign: str) -> None:
    expect(tablet.page.get_by_test_id("band-text")).to_have_text(f"{desk.name} está contigo.")
    expect(desk.call(sign)).to_have_attribute("data-status", "met")
    expect(desk.call(sign).get_by_test_id("together")).to_have_count(0)


def finish(desk: DeskPage, sign: str) -> None:
    desk.do(sign, "finish")
    for answer in ("outcome-bought", "right-yes", "close-send"):
        desk.press(answer)
    expect(desk.page.get_by_test_id("call")).to_have_count(0)


def test_the_shoppers_yes_means_that_they_met(tablet: Tablet, desk: DeskPage, asked: str) -> None:
    tablet.page.get_by_test_id("band").get_by_role("button", name="Sí", exact=True).click()
    is_met(tablet, desk, asked)
    finish(desk, asked)


def test_the_salespersons_yes_means_that_they_met(
    tablet: Tablet, desk: DeskPage, asked: str
) -> None:
    expect(desk.call(asked).get_by_test_id("met")).to_have_text("Sí")
    desk.do(asked, "met")
    is_met(tablet, desk, asked)
    finish(desk, asked)


def test_without_anybodys_yes_the_call_waits_again_and_the_shopper_reads_an_apology(
    tablet: Tablet, desk: DeskPage, asked: str, minutes_pass: Minutes
) -> None:
    tablet.page.get_by_test_id("band").get_by_role("button", name="Todavía no").click()
    desk.do(asked, "not_yet")
    expect(desk.call(asked).get_by_test_id("together")).to_have_count(0)
    minutes_pass("never_met")
    expect(tablet.page.get_by_test_id("band-text")).to_have_text(
        "Perdona la espera. Busco a otra persona."
    )
    expect(desk.call(asked)).to_have_attribute("data-status", "raised")
    expect(desk.page.locator("#notes")).to_contain_text(f"«{asked}» ha vuelto a la cola.")
    desk.do(asked, "claim")
    expect(tablet.page.get_by_test_id("band-text")).to_contain_text(f"Viene {desk.name}")
    tablet.press("cancel-call")
    expect(desk.call(asked).get_by_test_id("badge")).to_have_text("Cancelada por la persona")
    desk.do(asked, "understood")
