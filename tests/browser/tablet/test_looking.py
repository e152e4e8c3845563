"""Looking alone: cards, comparison, the list, what was noted, and the text size."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.tablet.conftest import Tablet

pytestmark = pytest.mark.browser

PHONE = {"width": 390, "height": 844}


def shown_products(tablet: Tablet, page: Page) -> None:
    tablet.say("mochilas de montaña")
    expect(page.get_by_test_id("product").first).to_be_visible()


def test_a_card_says_first_where_to_see_it_and_never_how_many_there_are(
    tablet: Tablet, page: Page
) -> None:
    tablet.start()
    shown_products(tablet, page)
    card = page.get_by_test_id("product").first
    assert card.locator(".about > *").first.inner_text().startswith("Para verlo y tocarlo")
    stock = card.locator("dt", has_text="En la tienda").locator("+ dd")
    expect(stock).to_have_text(re.compile("^(sí|quedan pocas|no)$"))


def test_an_answer_begins_in_sight_right_under_its_question(tablet: Tablet, page: Page) -> None:
    tablet.start()
    shown_products(tablet, page)
    tablet.say("compara las dos primeras")
    expect(page.get_by_test_id("comparison")).to_be_in_viewport()
    expect(tablet.messages("shopper").last).to_be_in_viewport()


def test_products_stand_side_by_side_under_their_headers_on_a_phone_too(
    tablet: Tablet, page: Page
) -> None:
    page.set_viewport_size({"width": PHONE["width"], "height": PHONE["height"]})
    tablet.start()
    shown_products(tablet, page)
    tablet.say("compara las dos primeras")
    table = page.get_by_test_id("comparison")
    expect(table.get_by_role("columnheader")).to_have_count(2)
    expect(table.get_by_role("rowheader").first).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


def test_who_reads_english_sees_shoes_in_british_and_american_sizes(
    tablet: Tablet, page: Page
) -> None:
    tablet.start("en")
    tablet.say("the carrasca trail shoes")
    chart = page.get_by_test_id("size-chart").first
    expect(chart.get_by_role("rowheader")).to_have_text(["EU", "UK", "US men", "US women"])
    column = [row.get_by_role("cell").nth(4) for row in chart.get_by_role("row").all()[1:]]
    expect(chart.get_by_role("columnheader").nth(4)).to_have_text("42")
    assert [cell.inner_text() for cell in column] == ["8", "9", "10"]


def test_in_spanish_they_are_one_touch_away_and_other_things_have_none(
    tablet: Tablet, page: Page
) -> None:
    tablet.start()
    shown_products(tablet, page)
    expect(page.get_by_test_id("sizes-abroad")).to_have_count(0)
    tablet.say("la carrasca")
    expect(page.get_by_test_id("size-chart").first).to_be_hidden()
    page.get_by_test_id("sizes-abroad").first.click()
    expect(page.get_by_test_id("size-chart").first).to_be_visible()
    expect(page.get_by_test_id("sizes-abroad").first).to_have_attribute("aria-expanded", "true")


def test_what_is_put_on_the_list_is_there_and_can_be_taken_off(tablet: Tablet, page: Page) -> None:
    tablet.start()
    shown_products(tablet, page)
    name = page.get_by_test_id("product").first.get_by_role("heading").inner_text()
    page.locator("[data-act=add]").first.click()
    expect(tablet.messages("bot")).to_have_count(3)
    tablet.press("list")
    listed = page.get_by_test_id("list-panel").get_by_test_id("product")
    expect(listed.get_by_role("heading")).to_have_text([name])
    listed.locator("[data-act=remove]").click()
    expect(listed).to_have_count(0)


@pytest.mark.parametrize("act", ["details", "opinions", "missing"])
def test_every_button_of_a_card_is_answered(tablet: Tablet, page: Page, act: str) -> None:
    tablet.start()
    shown_products(tablet, page)
    page.locator(f"[data-act={act}]").first.click()
    expect(tablet.messages("bot")).to_have_count(3)
    expect(page.locator(".not-sent")).to_have_count(0)


def test_a_note_can_be_deleted_and_then_all_of_it(tablet: Tablet, page: Page) -> None:
    tablet.start()
    tablet.say("busco una mochila para viajar por menos de 100 euros")
    expect(tablet.messages("bot")).to_have_count(2)
    tablet.press("notes")
    notes = page.get_by_test_id("note")
    expect(notes.first).to_be_visible()
    before = notes.count()
    notes.first.get_by_role("button").click()
    expect(notes).to_have_count(before - 1)
    tablet.press("erase-all")
    tablet.press("erase-all-yes")
    expect(page.get_by_test_id("notes-panel")).to_have_count(0)
    expect(tablet.messages()).to_have_count(0)
    expect(page.get_by_test_id("band-text")).not_to_be_empty()


def test_a_visit_can_be_erased_with_its_receipt_after_it_is_over(
    tablet: Tablet, page: Page
) -> None:
    tablet.start()
    tablet.press("notes")
    receipt = page.get_by_test_id("receipt-code").inner_text()
    page.keyboard.press("Escape")
    tablet.press("end")
    tablet.press("end-yes")
    tablet.press("erase-es")
    page.get_by_test_id("code").fill(receipt)
    page.keyboard.press("Enter")
    expect(page.get_by_test_id("erase-panel")).to_contain_text("No queda nada de esa visita")


def test_the_text_grows_in_three_steps_and_the_next_shopper_starts_with_the_usual_one(
    tablet: Tablet, page: Page
) -> None:
    tablet.start()
    size = "parseFloat(getComputedStyle(document.body).fontSize)"
    sizes = []
    for _ in range(3):
        sizes.append(page.evaluate(size))
        tablet.press("text-size")
    assert sizes == sorted(set(sizes))
    assert page.evaluate(size) == sizes[0]
    tablet.press("text-size")
    tablet.press("end")
    tablet.press("end-yes")
    expect(page.get_by_test_id("first-screen")).to_be_visible()
    assert page.evaluate(size) == sizes[0]


@pytest.mark.parametrize("size", [(1024, 768), (768, 1024), (390, 844)])
def test_everything_that_is_pressed_is_large_enough_for_a_finger(
    tablet: Tablet, page: Page, size: tuple[int, int]
) -> None:
    page.set_viewport_size({"width": size[0], "height": size[1]})
    tablet.start()
    shown_products(tablet, page)
    small = page.get_by_role("button").evaluate_all(
        """(all) => all.filter((one) => one.getBoundingClientRect().height < 56
             || one.getBoundingClientRect().width < 48).map((one) => one.textContent)"""
    )
    assert small == []
