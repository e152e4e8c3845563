"""Notes for later at the desk: quietly below the calls, until somebody has read them."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.desk.conftest import DeskPage
from tests.contract.client import Desk, Visit
from tests.contract.conftest import Shop

pytestmark = pytest.mark.browser

WORDS = "¿Me guardáis la mochila azul hasta el sábado?"


@pytest.fixture(autouse=True)
def all_are_read(shop: Shop) -> Iterator[None]:
    """A note outlives its visit, but not the test."""
    yield
    reader = shop.desk()
    for waiting in reader.call("GET", "/left-notes").json():
        reader.call("POST", f"/left-notes/{waiting['id']}/read", {})
    shop.send_everyone_home()


def leave(visit: Visit, text: str = WORDS) -> str:
    """Gives back the sign."""
    assert visit.call("POST", "/left-note", {"text": text}).status_code == 201
    return str(visit.opened["sign"])


def note(page: Page, sign: str) -> Locator:
    title = page.get_by_role("heading", name=sign, exact=True)
    return page.get_by_test_id("left-note").filter(has=title)


def test_a_note_appears_at_once_and_nothing_rings(desk: DeskPage, page: Page, visit: Visit) -> None:
    desk.sign_in()
    sign = leave(visit)
    expect(note(page, sign).get_by_test_id("left-words")).to_have_text(WORDS)
    expect(note(page, sign)).to_contain_text("en Montaña")
    expect(page).to_have_title("Mostrador · La Cordada")
    expect(page.locator("#polite")).to_be_empty()
    expect(page.locator("#urgent")).to_be_empty()
    assert desk.heard() == {"tones": 0, "buzzes": 0}


def test_other_words_are_shown_in_its_place_and_a_withdrawn_one_goes(
    desk: DeskPage, page: Page, visit: Visit
) -> None:
    desk.sign_in()
    sign = leave(visit, "vuelvo mañana")
    expect(note(page, sign).get_by_test_id("left-words")).to_have_text("vuelvo mañana")
    leave(visit)
    expect(note(page, sign).get_by_test_id("left-words")).to_have_text(WORDS)
    assert visit.call("DELETE", "/left-note").status_code == 200
    expect(note(page, sign)).to_have_count(0)


def test_a_shift_begins_with_the_notes_below_the_calls_and_without_a_sound(
    desk: DeskPage, page: Page, visit: Visit, calls: Callable[..., str], colleague: Desk
) -> None:
    sign = leave(visit)
    desk.sign_in(shift=None)
    expect(page.get_by_test_id("empty")).to_contain_text("fuera de turno")
    expect(page.get_by_test_id("left-note")).to_have_count(0)
    desk.shift("on")
    expect(note(page, sign)).to_be_visible()
    assert desk.heard() == {"tones": 0, "buzzes": 0}
    calls()  # cancels nothing: the note was left before
    card = page.get_by_test_id("call").bounding_box()
    paper = note(page, sign).bounding_box()
    assert card
    assert paper
    assert card["y"] < paper["y"]


def test_whoever_has_read_it_takes_it_off_every_desk(
    desk: DeskPage, page: Page, visit: Visit, colleague: Desk
) -> None:
    desk.sign_in()
    sign = leave(visit)
    note(page, sign).get_by_test_id("left-read").click()
    expect(note(page, sign)).to_have_count(0)
    left = colleague.call("GET", "/left-notes").json()
    assert sign not in {each["sign"] for each in left}
    page.reload()
    expect(page.get_by_test_id("shift-on")).to_be_visible()
    expect(note(page, sign)).to_have_count(0)


def test_a_note_that_a_colleague_has_read_goes_here_too(
    desk: DeskPage, page: Page, visit: Visit, colleague: Desk
) -> None:
    desk.sign_in()
    sign = leave(visit)
    expect(note(page, sign)).to_be_visible()
    number = visit.call("GET", "/left-note").json()["id"]
    assert colleague.call("POST", f"/left-notes/{number}/read", {}).status_code == 200
    expect(note(page, sign)).to_have_count(0)


def test_without_a_network_it_stays_and_says_so(desk: DeskPage, page: Page, visit: Visit) -> None:
    desk.sign_in()
    sign = leave(visit)
    expect(note(page, sign)).to_be_visible()
    page.context.set_offline(True)
    note(page, sign).get_by_test_id("left-read").click()
    expect(note(page, sign).get_by_role("alert")).to_contain_text("no hay conexión")
    page.context.set_offline(False)
    note(page, sign).get_by_test_id("left-read").click()
    expect(note(page, sign)).to_have_count(0)


def test_by_keyboard_the_next_note_is_at_hand_and_english_is_whole(
    desk: DeskPage, page: Page, visit: Visit, shop: Shop
) -> None:
    desk.sign_in()
    first = leave(visit)
    other = shop.open_visit("en")
    second = leave(other, "back on Saturday")
    expect(note(page, second)).to_be_visible()
    desk.press("account")
    desk.press("language-en")
    expect(note(page, first).get_by_test_id("left-read")).to_have_text("I've read it")
    note(page, first).get_by_test_id("left-read").focus()
    page.keyboard.press("Enter")
    expect(note(page, first)).to_have_count(0)
    expect(note(page, second).get_by_test_id("left-read")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_test_id("left-note")).to_have_count(0)
    expect(page.locator("#calls")).to_be_focused()
    other.call("DELETE")
