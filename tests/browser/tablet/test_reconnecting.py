"""The network comes and goes: what was typed is kept, sent once, and shown once."""

from __future__ import annotations

import pytest
from playwright.sync_api import BrowserContext, Page, Route, expect

from tests.browser.tablet.conftest import Tablet

pytestmark = pytest.mark.browser


def ids_in_order(page: Page) -> list[int]:
    shown = page.get_by_test_id("message").evaluate_all("all => all.map((one) => one.dataset.id)")
    return [int(number) for number in shown]


def test_what_was_typed_without_a_network_is_sent_once_when_it_is_back(
    tablet: Tablet, page: Page, context: BrowserContext
) -> None:
    tablet.start()
    context.set_offline(True)
    for text in ("hola", "¿tenéis botas?", "gracias"):
        tablet.say(text)
    expect(page.get_by_test_id("line")).to_contain_text("Sin conexión")
    expect(tablet.messages("shopper")).to_have_count(3)
    context.set_offline(False)
    expect(page.get_by_test_id("line")).to_be_empty()
    expect(page.locator(".on-its-way")).to_have_count(0)
    expect(tablet.messages("shopper").locator(".words")).to_have_text(
        ["hola", "¿tenéis botas?", "gracias"]
    )
    order = ids_in_order(page)
    assert order == sorted(set(order))


def test_an_answer_that_was_lost_on_its_way_is_asked_for_again_and_shown_once(
    tablet: Tablet, page: Page
) -> None:
    tablet.start()
    sent: list[str] = []

    def swallow_the_first(route: Route) -> None:
        sent.append((route.request.post_data_json or {})["id"])
        answer = route.fetch()
        if len(sent) == 1:
            route.abort("connectionreset")
        else:
            route.fulfill(response=answer)

    page.route("**/messages", swallow_the_first)
    tablet.say("¿dónde están los probadores?")
    expect(tablet.messages("bot")).to_have_count(2)
    page.wait_for_timeout(2_500)
    assert len(sent) == 2
    assert len(set(sent)) == 1
    expect(tablet.messages("shopper")).to_have_count(1)
    expect(tablet.messages("bot")).to_have_count(2)


def test_while_the_shop_says_that_it_is_not_ready_the_message_waits(
    tablet: Tablet, page: Page
) -> None:
    tablet.start()
    refused: list[int] = []

    def refuse_twice(route: Route) -> None:
        if len(refused) < 2:
            refused.append(503)
            route.fulfill(status=503, headers={"Retry-After": "1"}, body="{}")
        else:
            route.continue_()

    page.route("**/messages", refuse_twice)
    tablet.say("hola")
    expect(page.get_by_test_id("line")).to_contain_text("Un momento")
    expect(tablet.messages("bot")).to_have_count(2)
    expect(page.get_by_test_id("line")).to_be_empty()


def test_a_half_written_text_survives_a_drop_and_a_change_of_language(
    tablet: Tablet, page: Page, context: BrowserContext
) -> None:
    tablet.start()
    page.get_by_test_id("composer").fill("estaba pensando en")
    context.set_offline(True)
    page.wait_for_timeout(300)
    context.set_offline(False)
    tablet.press("language-en")
    expect(page.get_by_test_id("call")).to_have_text("Call a person")
    expect(page.get_by_test_id("composer")).to_have_value("estaba pensando en")


def test_what_the_shop_will_not_take_stays_where_it_was_said_with_the_reason(
    tablet: Tablet, page: Page
) -> None:
    tablet.start()
    page.route("**/messages", lambda route: route.fulfill(status=422, json={"detail": "Eso no."}))
    tablet.say("esto no vale")
    expect(page.locator(".not-sent")).to_contain_text("Eso no.")
    expect(page.get_by_test_id("composer")).to_have_value("esto no vale")
    page.unroute("**/messages")
    tablet.say("hola")
    expect(tablet.messages("bot")).to_have_count(2)
    speakers = tablet.messages().evaluate_all("all => all.map((one) => one.dataset.from)")
    assert speakers == ["bot", "shopper", "shopper", "bot"]
