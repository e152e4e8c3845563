"""A call on the desk: it rings for one, everybody sees it, one goes, and it is closed."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.desk.conftest import DeskPage
from tests.contract.client import Desk, Visit

pytestmark = pytest.mark.browser

Calls = Callable[..., str]


def test_a_call_shows_its_sign_the_place_the_brief_and_the_question(
    desk: DeskPage, calls: Calls
) -> None:
    desk.sign_in()
    card = desk.call(calls(brief=["Busca botas para el Camino", "Ya sabe el precio"]))
    expect(card.get_by_test_id("place")).to_have_text("Ir a Montaña")
    expect(card.get_by_test_id("about")).to_contain_text("En español")
    expect(card.get_by_test_id("brief").get_by_role("listitem")).to_have_text(
        ["Busca botas para el Camino", "Ya sabe el precio"]
    )
    expect(card.get_by_test_id("question")).to_contain_text("?")
    expect(card.get_by_test_id("age")).to_have_text("ahora mismo")


def test_it_rings_twice_at_most_is_read_out_and_stays_in_sight(
    desk: DeskPage, page: Page, calls: Calls
) -> None:
    page.clock.install()
    desk.sign_in()
    sign = calls()
    card = desk.call(sign)
    expect(card).to_have_attribute("data-ringing", "true")
    expect(page.locator("#urgent")).to_contain_text(f"Te toca: {sign}, Montaña, español")
    assert desk.heard() == {"tones": 1, "buzzes": 1}
    page.clock.fast_forward(9_000)
    assert desk.heard() == {"tones": 2, "buzzes": 2}
    page.clock.fast_forward(20_000)
    assert desk.heard() == {"tones": 2, "buzzes": 2}
    expect(card.get_by_test_id("badge")).to_have_text("Te toca")
    expect(page).to_have_title("(1) Mostrador · La Cordada")


def test_the_tone_can_be_turned_off(desk: DeskPage, calls: Calls) -> None:
    desk.sign_in()
    desk.press("tone")
    expect(desk.call(calls())).to_have_attribute("data-ringing", "true")
    assert desk.heard()["tones"] == 0


def test_a_fresh_shift_shows_what_waits_without_a_sound(
    desk: DeskPage, page: Page, calls: Calls, colleague: Desk
) -> None:
    sign = calls()
    desk.sign_in(shift=None)
    expect(page.get_by_test_id("empty")).to_contain_text("fuera de turno")
    expect(page.get_by_test_id("call")).to_have_count(0)
    desk.shift("on")
    expect(desk.call(sign)).to_have_attribute("data-ringing", "false")
    expect(page.locator("#polite")).to_be_empty()
    assert desk.heard() == {"tones": 0, "buzzes": 0}


def test_from_the_call_to_the_meeting_and_its_outcome(
    desk: DeskPage, page: Page, calls: Calls, visit: Visit
) -> None:
    desk.sign_in()
    sign = calls()
    desk.do(sign, "claim")
    expect(desk.call(sign)).to_contain_text(f"Busca «{sign}» en la tableta.")
    desk.do(sign, "met")
    expect(desk.call(sign).get_by_test_id("badge")).to_have_text("Estáis juntos")
    desk.do(sign, "finish")
    desk.press("close-send")
    expect(page.get_by_role("alert").filter(has_text="Falta elegir")).to_be_visible()
    page.get_by_test_id("outcome-bought").check()
    page.get_by_test_id("right-partly").check()
    desk.press("close-send")
    expect(desk.call(sign)).to_have_count(0)
    expect(page.get_by_test_id("note")).to_contain_text(sign)
    assert visit.call("DELETE", "/lead").status_code == 404


def test_somebody_who_was_not_there_is_noted_against_nobody(
    desk: DeskPage, page: Page, calls: Calls
) -> None:
    desk.sign_in()
    sign = calls()
    desk.do(sign, "claim")
    desk.do(sign, "absent")
    desk.press("absent-confirm")
    expect(desk.call(sign)).to_have_count(0)
    expect(page.get_by_test_id("note")).to_contain_text("No cuenta contra nadie")


def test_a_call_that_a_colleague_took_says_who_and_leaves_after_a_moment(
    desk: DeskPage, calls: Calls, colleague: Desk
) -> None:
    desk.sign_in()
    sign = calls()
    lead = next(lead["id"] for lead in colleague.leads() if lead["sign"] == sign)
    assert colleague.act(lead, "claim").status_code == 200
    expect(desk.call(sign).get_by_test_id("badge")).to_have_text(f"La atiende {colleague.name}")
    expect(desk.call(sign).get_by_role("button")).to_have_count(0)
    expect(desk.call(sign)).to_have_count(0, timeout=10_000)


def test_whoever_presses_second_reads_who_was_first(
    desk: DeskPage, page: Page, calls: Calls, colleague: Desk
) -> None:
    desk.sign_in()
    sign = calls()
    lead = next(lead["id"] for lead in colleague.leads() if lead["sign"] == sign)

    def meanwhile(route: Route) -> None:
        assert colleague.act(lead, "claim").status_code == 200
        route.continue_()

    page.route("**/claim", meanwhile)
    desk.do(sign, "claim")
    expect(desk.call(sign).get_by_test_id("badge")).to_have_text(f"La atiende {colleague.name}")


def test_a_call_that_the_shopper_cancelled_stays_until_whoever_went_has_read_it(
    desk: DeskPage, page: Page, calls: Calls, visit: Visit
) -> None:
    desk.sign_in()
    sign = calls()
    desk.do(sign, "claim")
    expect(desk.call(sign).get_by_test_id("met")).to_be_visible()
    assert visit.call("DELETE", "/lead").status_code == 200
    expect(desk.call(sign).get_by_test_id("badge")).to_have_text("Cancelada por la persona")
    desk.do(sign, "understood")
    expect(desk.call(sign)).to_have_count(0)


def test_not_now_with_a_reason_hides_it_and_the_words_survive_a_bad_line(
    desk: DeskPage, page: Page, calls: Calls
) -> None:
    desk.sign_in()
    sign = calls()
    desk.do(sign, "decline")
    page.get_by_label("Otra cosa").fill("Estoy en el almacén")
    page.context.set_offline(True)
    page.keyboard.press("Enter")
    expect(page.get_by_role("dialog")).to_contain_text("no hay conexión")
    expect(page.get_by_label("Otra cosa")).to_have_value("Estoy en el almacén")
    page.context.set_offline(False)
    page.get_by_label("Otra cosa").press("Enter")
    expect(page.get_by_role("dialog")).to_have_count(0)
    expect(desk.call(sign)).to_have_count(0)
    page.reload()
    expect(page.get_by_test_id("empty")).to_be_visible()
    expect(desk.call(sign)).to_have_count(0)


def test_a_call_given_back_waits_for_the_others_again(
    desk: DeskPage, page: Page, calls: Calls, colleague: Desk
) -> None:
    desk.sign_in()
    sign = calls()
    desk.do(sign, "claim")
    desk.do(sign, "give_back")
    desk.press("reason-break")
    expect(desk.call(sign)).to_have_count(0)
    assert sign in {lead["sign"] for lead in colleague.leads()}


def test_a_call_for_later_says_from_when_and_one_for_the_till_where(
    desk: DeskPage, calls: Calls, visit: Visit
) -> None:
    desk.sign_in()
    sign = calls(how="later")
    expect(desk.call(sign).get_by_test_id("place")).to_contain_text("Ir a Montaña desde las")
    expect(desk.call(sign).get_by_test_id("age")).to_have_text("dentro de un rato")
    assert visit.call("DELETE", "/lead").status_code == 200
    sign = calls(how="till")
    expect(desk.call(sign).get_by_test_id("place")).to_have_text("Ir a la caja")


def test_a_call_by_name_says_so(desk: DeskPage, calls: Calls, visit: Visit) -> None:
    desk.sign_in()
    people = visit.call("GET", "/people").json()
    me = next(person["id"] for person in people if person["name"] == desk.name)
    expect(desk.call(calls(who=me))).to_contain_text("Pregunta por ti")


def test_the_floor_shows_an_open_zone_without_a_sound_and_never_a_visit(
    desk: DeskPage, page: Page, visit: Visit
) -> None:
    desk.sign_in()
    expect(page.get_by_test_id("open-zones")).to_be_hidden()
    assert visit.call("POST", "/tempo", {"tempo": "open"}).status_code == 200
    expect(page.get_by_test_id("open-zones")).to_have_text("Alguien puede pasar por: Montaña")
    expect(page.get_by_test_id("turn")).to_contain_text(f"{desk.name} (tú)")
    assert desk.heard() == {"tones": 0, "buzzes": 0}
    assert visit.opened["sign"] not in page.content()
