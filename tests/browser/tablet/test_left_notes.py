"""A note for whoever comes later: from all three doors, kept through a drop, changed, withdrawn."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing

import pytest
from playwright.sync_api import BrowserContext, Page, Route, expect

from tests.browser.tablet.conftest import Tablet
from tests.browser.tablet.test_keyboard import tab_to
from tests.contract.client import Desk
from tests.contract.conftest import Shop

pytestmark = pytest.mark.browser

WORDS = "¿Me guardáis la mochila azul hasta el sábado?"
ThreeMinutes = Callable[[], None]


def write(page: Page, text: str = WORDS) -> None:
    expect(page.get_by_test_id("note-text")).to_be_focused()
    page.get_by_test_id("note-text").fill(text)
    page.get_by_test_id("note-send").click()


@pytest.fixture
def read_at_desk(shop: Shop) -> Iterator[Callable[[str], list[str]]]:
    """What the desk reads under a sign."""
    desk = shop.desk()

    def read(sign: str) -> list[str]:
        notes = desk.call("GET", "/left-notes").json()
        return [str(note["text"]) for note in notes if note["sign"] == sign]

    desk.shift("paused")  # sees them, and cannot be called
    yield read
    shop.send_everyone_home()


@pytest.fixture
def three_minutes_pass(shop: Shop) -> ThreeMinutes:
    """The shop's own clock is not ours to move; what it waits for is."""

    def due_now() -> None:
        with closing(sqlite3.connect(shop.home / "mirando.db", timeout=10)) as file, file:
            due = "UPDATE timers SET due_at = '2020-01-01T00:00:00.000000+00:00'"
            file.execute(f"{due} WHERE kind = 'something_else'")

    return due_now


def test_when_nobody_is_on_shift_a_note_can_be_left(
    tablet: Tablet, page: Page, everybody_off: None, read_at_desk: Callable[[str], list[str]]
) -> None:
    tablet.start()
    tablet.press("call")
    expect(page.get_by_test_id("nobody")).to_have_text(
        "Ahora no puede venir nadie. ¿Seguimos o dejas una nota?"
    )
    tablet.press("leave-note")
    expect(page.get_by_test_id("note-screen")).to_contain_text(tablet.sign())
    expect(page.get_by_test_id("note-ends-call")).to_have_count(0)
    write(page)
    expect(page.get_by_test_id("note-status")).to_contain_text("Guardada")
    expect(page.get_by_test_id("note-kept")).to_have_text(WORDS)
    assert read_at_desk(tablet.sign()) == [WORDS]
    tablet.press("note-done")
    expect(page.get_by_test_id("call")).to_be_focused()


def test_whoever_asks_in_words_finds_the_note_under_the_answer(
    tablet: Tablet, page: Page, everybody_off: None
) -> None:
    tablet.start()
    tablet.say("quiero hablar con una persona")
    page.get_by_test_id("choices").get_by_role("button", name="Dejar una nota").click()
    expect(page.get_by_test_id("note-text")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.get_by_test_id("note-screen")).to_have_count(0)
    expect(tablet.messages("bot").last).to_contain_text("La lee el equipo")


def test_after_three_minutes_the_note_takes_the_place_of_the_call(
    tablet: Tablet, page: Page, on_shift: Desk, three_minutes_pass: ThreeMinutes
) -> None:
    tablet.start()
    tablet.call_somebody()
    three_minutes_pass()
    band = page.get_by_test_id("band")
    expect(band).to_have_attribute("data-kind", "alternatives")
    expect(band.get_by_role("button")).to_have_text(
        ["Seguir esperando", "Que me escriban aquí", "Dejar una nota", "Seguir mirando"]
    )
    band.get_by_role("button", name="Dejar una nota").click()
    expect(page.get_by_test_id("note-ends-call")).to_contain_text("anulo el aviso")
    write(page)
    expect(page.get_by_test_id("note-status")).to_contain_text("no viene nadie")
    tablet.press("note-done")
    expect(page.get_by_test_id("band-text")).to_contain_text("no viene nadie")
    expect(page.get_by_test_id("cancel-call")).to_have_count(0)
    assert tablet.sign() not in {lead["sign"] for lead in on_shift.leads()}


def test_a_note_is_changed_and_withdrawn(
    tablet: Tablet, page: Page, everybody_off: None, read_at_desk: Callable[[str], list[str]]
) -> None:
    tablet.start()
    tablet.press("call")
    tablet.press("leave-note")
    write(page, "vuelvo mañana")
    tablet.press("note-change")
    expect(page.get_by_test_id("note-text")).to_have_value("vuelvo mañana")
    write(page)
    expect(page.get_by_test_id("note-kept")).to_have_text(WORDS)
    assert read_at_desk(tablet.sign()) == [WORDS]
    tablet.press("note-withdraw")
    expect(page.get_by_test_id("note-status")).to_contain_text("No queda nada")
    assert read_at_desk(tablet.sign()) == []


def test_a_note_that_was_kept_is_there_when_its_screen_opens_again(
    tablet: Tablet, page: Page, everybody_off: None
) -> None:
    tablet.start()
    tablet.press("call")
    tablet.press("leave-note")
    write(page)
    tablet.press("note-done")
    tablet.press("call")
    tablet.press("leave-note")
    expect(page.get_by_test_id("note-kept")).to_have_text(WORDS)


def test_what_was_noted_shows_the_note_and_deletes_it(
    tablet: Tablet, page: Page, everybody_off: None, read_at_desk: Callable[[str], list[str]]
) -> None:
    tablet.start()
    tablet.press("call")
    tablet.press("leave-note")
    write(page)
    tablet.press("note-done")
    tablet.press("notes")
    line = page.get_by_test_id("note").filter(has_text=WORDS)
    expect(line).to_have_count(1)
    line.get_by_role("button").click()
    expect(line).to_have_count(0)
    assert read_at_desk(tablet.sign()) == []


def test_a_note_written_without_a_network_is_kept_and_sent_once_when_it_is_back(
    tablet: Tablet,
    page: Page,
    context: BrowserContext,
    everybody_off: None,
    read_at_desk: Callable[[str], list[str]],
) -> None:
    tablet.start()
    tablet.press("call")
    tablet.press("leave-note")
    expect(page.get_by_test_id("note-text")).to_be_focused()
    context.set_offline(True)
    write(page)
    expect(page.get_by_test_id("note-status")).to_contain_text("Sin conexión")
    page.keyboard.press("Escape")
    expect(page.get_by_test_id("note-screen")).to_have_count(0)
    answered: list[int] = []
    page.on("response", lambda r: answered.append(r.status) if "left-note" in r.url else None)
    context.set_offline(False)
    expect(page.get_by_test_id("line")).to_be_empty()
    tablet.say("quiero hablar con una persona")
    page.get_by_test_id("choices").get_by_role("button", name="Dejar una nota").click()
    expect(page.get_by_test_id("note-kept")).to_have_text(WORDS)
    expect(page.get_by_test_id("note-withdraw")).to_be_visible()
    assert answered.count(201) == 1
    assert read_at_desk(tablet.sign()) == [WORDS]


def test_an_answer_that_was_lost_on_its_way_leaves_one_note(
    tablet: Tablet, page: Page, everybody_off: None, read_at_desk: Callable[[str], list[str]]
) -> None:
    tablet.start()
    tablet.press("call")
    tablet.press("leave-note")
    expect(page.get_by_test_id("note-text")).to_be_focused()
    sent: list[str] = []

    def swallow_the_first(route: Route) -> None:
        sent.append(route.request.method)
        answer = route.fetch()
        if len(sent) == 1:
            route.abort("connectionreset")
        else:
            route.fulfill(response=answer)

    page.route("**/left-note", swallow_the_first)
    write(page)
    expect(page.get_by_test_id("note-withdraw")).to_be_visible()
    assert sent == ["POST", "POST"]
    assert read_at_desk(tablet.sign()) == [WORDS]


def test_a_half_written_note_survives_its_screen_and_goes_when_all_is_erased(
    tablet: Tablet, page: Page, everybody_off: None
) -> None:
    tablet.start()
    tablet.press("call")
    tablet.press("leave-note")
    page.get_by_test_id("note-text").fill("estaba pensando en")
    page.keyboard.press("Escape")
    tablet.press("call")
    tablet.press("leave-note")
    expect(page.get_by_test_id("note-text")).to_have_value("estaba pensando en")
    page.keyboard.press("Escape")
    tablet.press("notes")
    tablet.press("erase-all")
    tablet.press("erase-all-yes")
    expect(page.get_by_test_id("band-text")).to_contain_text("Borrado")
    tablet.press("call")
    tablet.press("leave-note")
    expect(page.get_by_test_id("note-text")).to_have_value("")


def test_a_note_is_left_with_the_keyboard_alone(
    tablet: Tablet, page: Page, everybody_off: None
) -> None:
    tablet.start("en")
    tab_to(page, "call")
    page.keyboard.press("Enter")
    expect(page.get_by_test_id("nobody")).to_contain_text("Carry on, or leave a note?")
    tab_to(page, "leave-note")
    page.keyboard.press("Enter")
    expect(page.get_by_test_id("note-text")).to_be_focused()
    page.keyboard.type("back on Saturday")
    tab_to(page, "note-send")
    page.keyboard.press("Enter")
    expect(page.get_by_test_id("note-status")).to_be_focused()
    expect(page.get_by_test_id("note-status")).to_contain_text("Kept")
    tab_to(page, "note-withdraw")
    page.keyboard.press("Enter")
    expect(page.get_by_test_id("note-status")).to_contain_text("Withdrawn")
