"""A person writes with a shopper through the desk; nothing typed is lost, nothing comes twice."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import APIResponse, Page, Route, expect

from tests.browser.desk.conftest import DeskPage
from tests.contract.client import Visit

pytestmark = pytest.mark.browser

Calls = Callable[..., str]


def say(page: Page, text: str) -> None:
    page.get_by_label("Tu mensaje").fill(text)
    page.get_by_test_id("talk-send").click()


def words(page: Page) -> list[str]:
    return page.locator("[data-testid=message] .words").all_inner_texts()


def test_claiming_a_call_to_write_opens_the_talk_and_the_first_message_means_met(
    desk: DeskPage, page: Page, calls: Calls
) -> None:
    desk.sign_in()
    sign = calls(how="write")
    desk.do(sign, "claim")
    expect(page.get_by_test_id("talk-hint")).to_contain_text("Tu primer mensaje")
    say(page, "Hola, te leo")
    expect(page.get_by_test_id("talk-hint")).to_contain_text("La máquina calla")
    page.get_by_test_id("talk-close").click()
    expect(desk.call(sign).get_by_test_id("badge")).to_have_text("Os escribís")


def test_both_sides_are_read_in_their_order_and_again_after_a_reload(
    desk: DeskPage, page: Page, calls: Calls, visit: Visit
) -> None:
    desk.sign_in()
    sign = calls(how="write")
    desk.do(sign, "claim")
    say(page, "Hola, te leo")
    expect(page.get_by_test_id("message")).to_have_count(1)
    assert visit.say("¿tenéis la 42?").json()["replies"] == []
    expect(page.get_by_test_id("message")).to_have_count(2)
    say(page, "Sí, te la llevo")
    expect(page.get_by_test_id("message")).to_have_count(3)
    assert words(page) == ["Hola, te leo", "¿tenéis la 42?", "Sí, te la llevo"]
    page.reload()
    desk.do(sign, "write")
    expect(page.get_by_test_id("message")).to_have_count(3)
    expect(page.locator(".speaker")).to_have_text(["Tú", sign, "Tú"])


def test_a_message_that_comes_while_the_talk_is_closed_is_counted_on_the_card(
    desk: DeskPage, page: Page, calls: Calls, visit: Visit
) -> None:
    desk.sign_in()
    sign = calls(how="write")
    desk.do(sign, "claim")
    say(page, "Hola, te leo")
    expect(page.get_by_test_id("message")).to_have_count(1)
    page.get_by_test_id("talk-close").click()
    visit.say("¿sigues ahí?")
    expect(desk.call(sign).get_by_test_id("write")).to_have_text("Leer un mensaje nuevo")
    expect(page.locator("#polite")).to_have_text(f"{sign} ha escrito.")
    desk.do(sign, "write")
    expect(page.get_by_test_id("message")).to_have_count(2)


def test_a_message_that_did_not_go_out_waits_for_a_press_and_arrives_once(
    desk: DeskPage, page: Page, calls: Calls
) -> None:
    desk.sign_in()
    desk.do(calls(how="write"), "claim")
    sent: list[str] = []

    def stop_the_first(route: Route) -> None:
        sent.append((route.request.post_data_json or {})["id"])
        if len(sent) == 1:
            route.abort("internetdisconnected")
        else:
            route.continue_()

    page.route("**/message", stop_the_first)
    say(page, "Voy con la 42")
    page.get_by_test_id("retry").click()
    expect(page.get_by_test_id("retry")).to_have_count(0)
    expect(page.get_by_test_id("message")).to_have_count(1)
    assert len(sent) == 2
    assert len(set(sent)) == 1


def test_a_message_whose_answer_was_lost_is_shown_once_and_as_sent(
    desk: DeskPage, page: Page, calls: Calls, visit: Visit
) -> None:
    desk.sign_in()
    desk.do(calls(how="write"), "claim")

    def lose_the_answer(route: Route) -> None:
        route.fetch()
        route.abort("connectionreset")

    page.route("**/message", lose_the_answer)
    say(page, "Voy con la 42")
    expect(page.get_by_test_id("talk-hint")).to_contain_text("La máquina calla")
    expect(page.get_by_test_id("retry")).to_have_count(0)
    expect(page.get_by_test_id("message")).to_have_count(1)


def test_what_is_half_written_survives_closing_and_a_change_of_language(
    desk: DeskPage, page: Page, calls: Calls
) -> None:
    desk.sign_in()
    sign = calls(how="write")
    desk.do(sign, "claim")
    page.get_by_label("Tu mensaje").fill("estaba pensando en")
    page.get_by_test_id("talk-close").click()
    desk.press("account")
    desk.press("language-en")
    expect(page.get_by_role("heading", name="With you")).to_be_visible()
    desk.do(sign, "write")
    expect(page.get_by_label("Your message")).to_have_value("estaba pensando en")


def test_when_the_shopper_ends_the_talk_nothing_more_can_be_written(
    desk: DeskPage, page: Page, calls: Calls, visit: Visit
) -> None:
    desk.sign_in()
    sign = calls(how="write")
    desk.do(sign, "claim")
    say(page, "Hola, te leo")
    expect(page.get_by_test_id("message")).to_have_count(1)
    assert visit.call("DELETE", "/lead").status_code == 200
    expect(page.get_by_test_id("talk-hint")).to_contain_text("ya no es tuya")
    expect(page.get_by_label("Tu mensaje")).to_be_hidden()
    page.get_by_test_id("talk-close").click()
    expect(desk.call(sign).get_by_test_id("badge")).to_have_text("La persona ha terminado")


def test_an_answer_slower_than_the_news_of_the_end_does_not_open_the_talk_again(
    desk: DeskPage, page: Page, calls: Calls, visit: Visit
) -> None:
    desk.sign_in()
    sign = calls(how="write")
    desk.do(sign, "claim")

    slow: list[tuple[Route, APIResponse]] = []
    page.route("**/message", lambda route: slow.append((route, route.fetch())))
    say(page, "Hola, te leo")
    expect(page.get_by_test_id("message")).to_have_count(1)
    while not slow:
        page.wait_for_timeout(20)
    assert visit.call("DELETE", "/lead").status_code == 200
    expect(page.get_by_test_id("talk-hint")).to_contain_text("ya no es tuya")
    route, answer = slow[0]
    with page.expect_response("**/messages"):
        route.fulfill(response=answer)
    page.get_by_test_id("talk-close").click()
    page.wait_for_timeout(300)
    expect(desk.call(sign).get_by_test_id("badge")).to_have_text("La persona ha terminado")
