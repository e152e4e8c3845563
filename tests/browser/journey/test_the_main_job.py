"""Looking, asking, calling, and a person who comes: both pages side by side, in both languages."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.desk.conftest import PHONE, DeskPage
from tests.browser.tablet.conftest import LANDSCAPE, Tablet
from tests.contract.conftest import Shop

SCREENSHOTS = Path(__file__).resolve().parents[3] / "build" / "screenshots"

SAID = {
    "es": {
        "search": "busco botas de montaña del 42",
        "compare": "compara las dos primeras",
        "list": "ponme la primera en la lista",
        "person": "Hola, voy ahora mismo",
        "thanks": "gracias, te espero",
        "machine": "Máquina",
        "name": "Nombre",
        "together": "está contigo",
    },
    "en": {
        "search": "show me hiking boots in a 42",
        "compare": "compare the first two",
        "list": "put the first one on my list",
        "person": "Hi, on my way",
        "thanks": "thanks, I'll wait",
        "machine": "Machine",
        "name": "Name",
        "together": "is with you",
    },
}


@pytest.mark.browser
@pytest.mark.parametrize("language", ["es", "en"])
def test_from_looking_to_a_meeting(browser: Browser, shop: Shop, language: str) -> None:
    said = SAID[language]
    with _page(browser, language, LANDSCAPE) as one, _page(browser, language, PHONE) as other:
        tablet, desk = Tablet(one, shop), DeskPage(other, shop, *shop.hire())
        desk.open()
        other.get_by_test_id(f"language-{language}").click()
        other.get_by_label(said["name"]).fill(desk.name)
        other.get_by_label("PIN").fill(desk.pin)
        desk.press("signin")
        desk.shift("on")
        expect(other.get_by_test_id("empty")).to_be_visible()

        tablet.start(language)
        tablet.say(said["search"])
        expect(one.get_by_test_id("product").first).to_be_visible()
        expect(tablet.messages("bot").last).to_contain_text(said["machine"])
        _shot(one, f"{language}-1-cards")
        tablet.say(said["compare"])
        expect(one.get_by_test_id("comparison")).to_be_visible()
        _shot(one, f"{language}-2-comparison")
        tablet.say(said["list"])
        expect(tablet.messages("bot")).to_have_count(4)
        expect(other.get_by_test_id("call")).to_have_count(0)

        one.get_by_test_id("call").click()
        one.get_by_test_id("call-choose").click()
        ticked = one.locator("[data-testid=brief-line]").count()
        assert 1 <= ticked <= 5
        one.get_by_test_id("send-call").click()
        call = other.locator("[data-testid=call][data-ringing=true]")
        expect(call).to_be_visible()
        expect(call.get_by_test_id("sign")).to_contain_text(tablet.sign())
        _shot(other, f"{language}-3-ring")

        call.get_by_test_id("claim").click()
        expect(one.get_by_test_id("band")).to_contain_text(desk.name)
        _shot(one, f"{language}-4-coming")
        _write_with_each_other(tablet, other, said)
        _shot(other, f"{language}-5-writing")

        other.get_by_test_id("talk-close").click()
        other.get_by_test_id("met").click()
        expect(one.get_by_test_id("band")).to_contain_text(said["together"])
        other.get_by_test_id("finish").click()
        other.get_by_test_id("outcome-bought").click()
        other.get_by_test_id("right-yes").click()
        other.get_by_test_id("close-send").click()
        expect(other.locator("[data-testid=call][data-status=met]")).to_have_count(0)

        tablet.say(said["search"])
        expect(tablet.messages("bot").last).to_contain_text(said["machine"])
        desk.shift("off")


def _write_with_each_other(tablet: Tablet, desk: Page, said: dict[str, str]) -> None:
    """The machine is silent while a person writes."""
    by_machine = tablet.messages("bot").count()
    desk.get_by_test_id("write").click()
    desk.locator("#talk-text").fill(said["person"])
    desk.get_by_test_id("talk-send").click()
    expect(tablet.messages("person").last).to_contain_text(said["person"])
    tablet.say(said["thanks"])
    expect(desk.locator("[data-testid=message][data-from=shopper]").last).to_contain_text(
        said["thanks"]
    )
    expect(tablet.messages("bot")).to_have_count(by_machine)


def _shot(page: Page, name: str) -> None:
    SCREENSHOTS.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=SCREENSHOTS / f"{name}.png")


@contextmanager
def _page(browser: Browser, language: str, size: object) -> Iterator[Page]:
    locale = "es-ES" if language == "es" else "en-GB"
    context = browser.new_context(viewport=size, has_touch=True, locale=locale)  # type: ignore[arg-type]
    context.set_default_timeout(10_000)
    yield context.new_page()
    context.close()
