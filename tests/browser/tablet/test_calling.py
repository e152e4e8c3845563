"""The shopper calls, waits, takes it back, and talks with whoever came."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.tablet.conftest import Tablet
from tests.contract.client import Desk
from tests.contract.conftest import Shop

pytestmark = pytest.mark.browser


def lead_of(desk: Desk, sign: str) -> str:
    return next(str(lead["id"]) for lead in desk.leads() if lead["sign"] == sign)


def test_one_tap_on_the_call_screen_calls_anyone_with_nothing_told(
    tablet: Tablet, page: Page, on_shift: Desk
) -> None:
    tablet.start()
    tablet.call_somebody()
    expect(page.get_by_test_id("band-text")).to_have_text("Avisado. Te diré quién viene.")
    lead = next(lead for lead in on_shift.leads() if lead["sign"] == tablet.sign())
    assert (lead["who"], lead["how"], lead["brief"]) == ("anyone", "come", [])
    tablet.press("cancel-call")
    expect(page.get_by_test_id("band")).to_be_hidden()
    assert tablet.sign() not in {lead["sign"] for lead in on_shift.leads()}


def test_the_shopper_reads_who_is_coming(tablet: Tablet, page: Page, on_shift: Desk) -> None:
    tablet.start()
    tablet.call_somebody()
    lead = lead_of(on_shift, tablet.sign())
    assert on_shift.act(lead, "claim").status_code == 200
    expect(page.get_by_test_id("band-text")).to_contain_text(on_shift.name)
    assert on_shift.act(lead, "met").status_code == 200
    expect(page.get_by_test_id("band-text")).to_contain_text("está contigo")
    tablet.press("cancel-call")
    expect(page.get_by_test_id("cancel-call")).to_have_count(0)


def test_only_the_ticked_lines_of_the_brief_are_sent_as_they_were_changed(
    tablet: Tablet, page: Page, on_shift: Desk
) -> None:
    tablet.start()
    tablet.say("busco botas de montaña para mujer por menos de 150 euros")
    expect(tablet.messages("bot")).to_have_count(2)
    tablet.press("call")
    tablet.press("call-choose")
    lines = page.get_by_test_id("brief-line")
    expect(lines.first).to_be_visible()
    for number in range(lines.count()):
        lines.nth(number).get_by_role("checkbox").set_checked(number == 0)
    lines.first.get_by_role("textbox").fill("Quiere botas, sin prisa")
    tablet.press("send-call")
    expect(page.get_by_test_id("cancel-call")).to_be_visible()
    lead = next(lead for lead in on_shift.leads() if lead["sign"] == tablet.sign())
    assert lead["brief"] == ["Quiere botas, sin prisa"]
    tablet.press("cancel-call")


def test_a_person_writes_under_their_name_and_the_machine_is_silent(
    tablet: Tablet, page: Page, on_shift: Desk
) -> None:
    tablet.start()
    tablet.press("call")
    tablet.press("call-choose")
    page.locator("[name=how][value=write]").check()
    tablet.press("send-call")
    expect(page.get_by_test_id("cancel-call")).to_be_visible()
    lead = lead_of(on_shift, tablet.sign())
    assert on_shift.act(lead, "claim").status_code == 200
    message = {"id": "8b3d6a1c-53c4-4c06-9e0e-0a3a8f2a7a11", "text": "Hola, te leo."}
    assert on_shift.act(lead, "message", message).status_code == 200
    expect(tablet.messages("person").locator(".speaker")).to_have_text(f"{on_shift.name}, persona")
    bot_said = tablet.messages("bot").count()
    tablet.say("¿tenéis la 42?")
    expect(page.locator(".on-its-way")).to_have_count(0)
    expect(tablet.messages("bot")).to_have_count(bot_said)
    tablet.press("cancel-call")


def test_when_nobody_is_on_shift_the_tablet_says_so_before_it_asks(
    tablet: Tablet, page: Page, shop: Shop, everybody_off: None
) -> None:
    tablet.start()
    tablet.press("call")
    expect(page.get_by_test_id("nobody")).to_contain_text("Ahora no puede venir nadie")
    expect(page.get_by_test_id("call-now")).to_have_count(0)


def test_whoever_asks_for_a_person_in_words_gets_the_call_screen(
    tablet: Tablet, page: Page, on_shift: Desk
) -> None:
    tablet.start()
    tablet.say("quiero hablar con una persona")
    expect(page.get_by_test_id("call-now")).to_be_focused()
    assert tablet.sign() not in {lead["sign"] for lead in on_shift.leads()}


def test_someone_may_come_by_can_be_said_and_taken_back(
    tablet: Tablet, page: Page, on_shift: Desk
) -> None:
    tablet.start()
    tablet.press("call")
    tablet.press("tempo-open")
    expect(page.get_by_test_id("band")).to_have_attribute("data-kind", "open")
    tablet.press("tempo-looking")
    expect(page.get_by_test_id("band")).to_be_hidden()
