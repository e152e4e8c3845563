"""What a shopper takes along: shown on the tablet, opened on a phone, gone from both."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from urllib.parse import unquote

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.tablet.conftest import Tablet

pytestmark = pytest.mark.browser

LANGUAGES = pytest.mark.parametrize(
    ("language", "asks", "wants", "title"),
    [
        ("es", "mochilas de montaña", "apunta la primera", "Para pensarlo con calma"),
        ("en", "hiking backpacks", "put the first on my list", "To look at in your own time"),
    ],
)


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    """The shopper's own, which runs no script here: the page must do without."""
    own = browser.new_context(
        viewport={"width": 390, "height": 844},
        has_touch=True,
        locale="es-ES",
        java_script_enabled=False,
    )
    own.set_default_timeout(10_000)
    yield own.new_page()
    own.close()


def say(tablet: Tablet, *texts: str) -> None:
    for text in texts:
        before = tablet.messages("bot").count()
        tablet.say(text)
        expect(tablet.messages("bot")).to_have_count(before + 1)


def take_from_list(tablet: Tablet) -> str:
    """Opens the panel by way of the list; gives back the address on it."""
    tablet.press("list")
    tablet.page.get_by_test_id("list-panel").locator("[data-act=take-along]").click()
    expect(tablet.page.get_by_test_id("keepsake-qr")).to_be_visible()
    return tablet.page.get_by_test_id("keepsake-url").inner_text()


@LANGUAGES
def test_the_list_is_opened_on_a_phone(
    tablet: Tablet, page: Page, phone: Page, language: str, asks: str, wants: str, title: str
) -> None:
    tablet.start(language)
    say(tablet, asks)
    name = page.get_by_test_id("product").first.get_by_role("heading").inner_text()
    say(tablet, wants)
    phone.goto(take_from_list(tablet))
    expect(phone.get_by_role("heading", level=1)).to_have_text(title)
    expect(phone.locator(".item h3")).to_have_text([name])


def test_the_code_is_large_and_says_what_it_is(tablet: Tablet, page: Page) -> None:
    tablet.start()
    say(tablet, "mochilas de montaña", "apunta la primera")
    url = take_from_list(tablet)
    picture = page.get_by_test_id("keepsake-qr")
    expect(picture).to_have_attribute("alt", "Código QR con la dirección de tu página")
    size = picture.bounding_box()
    assert size is not None
    assert size["width"] >= 280
    drawing = unquote(picture.get_attribute("src") or "")
    assert drawing.startswith("data:image/svg+xml,<svg")
    assert url.startswith(f"{tablet.shop.url}/k/")
    panel = page.get_by_test_id("keepsake-panel")
    expect(panel).to_contain_text("Nadie te escribirá después.")
    expect(panel).to_contain_text("30 días como mucho")
    page.keyboard.press("Escape")
    expect(panel).to_have_count(0)


def test_the_last_comparison_is_taken_along_and_only_it_has_the_button(
    tablet: Tablet, page: Page, phone: Page
) -> None:
    tablet.start()
    say(tablet, "mochilas de montaña", "compara las dos primeras")
    say(tablet, "chaquetas", "compara las dos primeras")
    expect(page.get_by_test_id("comparison")).to_have_count(2)
    heads = page.get_by_test_id("comparison").last.get_by_role("columnheader").all_inner_texts()
    page.locator("[data-act=take-along]").click()
    phone.goto(page.get_by_test_id("keepsake-url").inner_text())
    expect(phone.get_by_role("columnheader")).to_have_text(heads)


def test_on_a_phone_nothing_is_wider_than_the_screen_or_too_small_for_a_finger(
    tablet: Tablet, browser: Browser
) -> None:
    tablet.start()
    say(tablet, "mochilas de montaña", "compara las dos primeras", "apunta la primera")
    own = browser.new_context(viewport={"width": 390, "height": 844})
    phone = own.new_page()
    phone.goto(take_from_list(tablet))
    assert phone.evaluate("document.documentElement.scrollWidth") <= 390
    phone.locator("summary").click()
    for pressed in (phone.locator("summary"), phone.get_by_role("button")):
        box = pressed.bounding_box()
        assert box is not None
        assert box["height"] >= 48
    own.close()


def test_the_page_is_erased_on_the_phone_after_a_second_touch(
    tablet: Tablet, page: Page, phone: Page
) -> None:
    tablet.start()
    say(tablet, "mochilas de montaña", "apunta la primera")
    url = take_from_list(tablet)
    phone.goto(url)
    expect(phone.get_by_role("button")).to_have_count(0)
    phone.locator("summary").click()
    phone.get_by_role("button", name="Sí, borrarla").click()
    expect(phone.get_by_role("heading", level=1)).to_have_text("Borrada")
    answer = phone.goto(url)
    assert answer is not None
    assert answer.status == 404
    expect(phone.get_by_role("heading", level=1)).to_have_text("Esta página ya no está")


def test_the_address_does_not_stay_on_the_tablet(
    tablet: Tablet, page: Page, phone: Page, pass_time: Callable[[float], None]
) -> None:
    tablet.start()
    say(tablet, "mochilas de montaña", "apunta la primera")
    url = take_from_list(tablet)
    code = url.rpartition("/")[2]
    pass_time(61)
    expect(page.get_by_test_id("idle")).to_be_visible()
    pass_time(20)
    expect(page.get_by_test_id("first-screen")).to_be_visible()
    assert code not in page.content()
    assert "<svg" not in unquote(page.content())
    stored = page.evaluate("JSON.stringify([{...localStorage}, {...sessionStorage}])")
    assert code not in stored
    page.go_back()
    assert code not in page.content()
    phone.goto(url)
    expect(phone.locator(".item")).to_have_count(1)
