"""Nobody touches the tablet: a warning, and then nothing of the visit is left on it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.tablet.conftest import Tablet
from tests.contract.conftest import Shop

pytestmark = pytest.mark.browser

SECRET = "busco botas para mi boda secreta"
PassTime = Callable[[float], None]

ON_THE_DEVICE = """async () => {
  const cached = [];
  for (const name of await caches.keys()) {
    for (const request of await (await caches.open(name)).keys()) cached.push(request.url);
  }
  return {
    local: Object.keys(localStorage),
    session: Object.keys(sessionStorage),
    databases: (await indexedDB.databases()).map((database) => database.name),
    cached,
    cookies: document.cookie,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    page: document.documentElement.outerHTML,
    fields: [...document.querySelectorAll("input, textarea")].map((field) => field.value).join(""),
    history: history.length,
    state: history.state,
  };
}"""


def wiped(page: Page, pass_time: PassTime) -> None:
    pass_time(61)
    expect(page.get_by_test_id("idle")).to_be_visible()
    pass_time(20)
    expect(page.get_by_test_id("first-screen")).to_be_visible()


def test_after_a_minute_of_nobody_nothing_of_the_visit_is_left(
    tablet: Tablet, page: Page, pass_time: PassTime
) -> None:
    tablet.start()
    history = page.evaluate("history.length")
    tablet.say(SECRET)
    expect(tablet.messages("bot")).to_have_count(2)
    page.get_by_test_id("composer").fill(SECRET)
    sign = tablet.sign()
    wiped(page, pass_time)
    left: dict[str, Any] = page.evaluate(ON_THE_DEVICE)
    assert left["local"] == ["mirando.tablet.key"]
    assert left["session"] == left["databases"] == left["cached"] == []
    assert left["cookies"] == left["fields"] == ""
    assert left["workers"] == 0
    assert left["history"] == history
    assert left["state"] is None
    assert SECRET not in left["page"]
    assert sign not in left["page"]


def test_the_back_button_shows_nothing_of_the_last_visit(
    tablet: Tablet, page: Page, pass_time: PassTime
) -> None:
    page.goto(f"{tablet.shop.url}/desk")
    tablet.start()
    tablet.say(SECRET)
    expect(tablet.messages("bot")).to_have_count(2)
    wiped(page, pass_time)
    page.go_back()
    assert SECRET not in page.content()
    page.go_forward()
    expect(page.get_by_test_id("first-screen")).to_be_visible()
    assert SECRET not in page.content()


def test_a_visit_that_was_navigated_away_from_does_not_come_back(
    tablet: Tablet, page: Page
) -> None:
    tablet.start()
    tablet.say(SECRET)
    expect(tablet.messages("bot")).to_have_count(2)
    page.goto(f"{tablet.shop.url}/desk")
    page.go_back()
    expect(page.get_by_test_id("first-screen")).to_be_visible()
    assert SECRET not in page.content()


def test_more_time_is_given_as_often_as_it_is_wanted(
    tablet: Tablet, page: Page, pass_time: PassTime
) -> None:
    tablet.start()
    for _ in range(3):
        pass_time(61)
        expect(page.get_by_test_id("more-time")).to_be_focused()
        page.get_by_test_id("more-time").click()
        expect(page.get_by_test_id("idle")).to_have_count(0)
    expect(tablet.messages()).to_have_count(1)


def test_a_visit_that_called_somebody_does_not_idle_out(
    tablet: Tablet, page: Page, pass_time: PassTime, on_shift: object
) -> None:
    tablet.start()
    tablet.call_somebody()
    pass_time(200)
    expect(page.get_by_test_id("idle")).to_have_count(0)
    tablet.press("cancel-call")
    expect(page.get_by_test_id("cancel-call")).to_have_count(0)
    # The news of it may come by the event stream only now, and it begins the minute anew.
    for _ in range(5):
        pass_time(61)
        page.wait_for_timeout(400)
        if page.get_by_test_id("idle").is_visible():
            break
    expect(page.get_by_test_id("idle")).to_be_visible()


def test_a_wiped_visit_is_taken_up_again_with_its_code_on_another_tablet(
    tablet: Tablet, page: Page, shop: Shop, pass_time: PassTime
) -> None:
    tablet.start()
    tablet.say("busco botas de montaña")
    expect(tablet.messages("bot")).to_have_count(2)
    said = tablet.messages().all_inner_texts()
    code, sign = page.get_by_test_id("resume-code").inner_text(), tablet.sign()
    wiped(page, pass_time)
    page.goto(f"{shop.url}/tablet#key={shop.demo['tablets'][1]['key']}")
    page.reload()
    tablet.press("resume-es")
    page.get_by_test_id("code").fill(code.lower())
    page.keyboard.press("Enter")
    expect(tablet.messages("shopper")).to_have_count(1)
    assert tablet.sign() == sign
    assert [one.split("\n")[:2] for one in tablet.messages().all_inner_texts()] == [
        one.split("\n")[:2] for one in said
    ]


def test_a_wrong_code_is_said_to_be_unknown(tablet: Tablet, page: Page) -> None:
    tablet.open()
    tablet.press("resume-es")
    page.get_by_test_id("code").fill("nada")
    page.keyboard.press("Enter")
    expect(page.get_by_test_id("code-trouble")).to_contain_text("No conozco ese código")


def test_ending_a_visit_wipes_the_screen_at_once(tablet: Tablet, page: Page) -> None:
    tablet.start()
    tablet.say(SECRET)
    expect(tablet.messages("bot")).to_have_count(2)
    tablet.press("end")
    tablet.press("end-yes")
    expect(page.get_by_test_id("first-screen")).to_be_visible()
    assert SECRET not in page.content()
