"""A note for whoever comes later: left, replaced, withdrawn, and read at the desk."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

import httpx
import pytest

from tests.contract.client import Desk, Visit
from tests.contract.conftest import Shop
from tests.contract.test_memory import erase, notes

Problem = Callable[[httpx.Response, int], dict[str, Any]]

WORDS = "¿Me guardáis la mochila azul hasta el sábado?"


def leave(visit: Visit, text: Any = WORDS) -> httpx.Response:
    return visit.call("POST", "/left-note", {"text": text})


def left(visit: Visit, text: str = WORDS) -> str:
    """The id of a note that was left."""
    answer = leave(visit, text)
    assert answer.status_code == 201, answer.text
    return str(answer.json()["id"])


def unread(desk: Desk) -> list[dict[str, Any]]:
    answer = desk.call("GET", "/left-notes")
    assert answer.status_code == 200, answer.text
    return list(answer.json())


def read(desk: Desk, note: str) -> httpx.Response:
    return desk.call("POST", f"/left-notes/{note}/read", {})


def test_a_note_is_left_without_anybody_on_shift_and_shown_again(visit: Visit) -> None:
    answer = leave(visit)
    assert answer.status_code == 201
    note = answer.json()
    assert note.keys() >= {"id", "text", "at"}
    assert note["text"] == WORDS
    assert datetime.fromisoformat(note["at"]).tzinfo is not None
    again = visit.call("GET", "/left-note")
    assert (again.status_code, again.json()) == (200, note)
    assert visit.say("hola").json()["tempo"] == "looking"


def test_without_a_note_there_is_none_to_show_or_withdraw(visit: Visit, problem: Problem) -> None:
    problem(visit.call("GET", "/left-note"), 404)
    problem(visit.call("DELETE", "/left-note"), 404)


@pytest.mark.parametrize("text", [None, "", " \n\x00", 7, [], {}, "x" * 501])
def test_a_note_has_one_to_five_hundred_characters(
    visit: Visit, problem: Problem, text: Any
) -> None:
    problem(leave(visit, text), 422)
    problem(visit.call("POST", "/left-note", {}), 422)
    problem(visit.call("GET", "/left-note"), 404)


def test_the_longest_note_fits(visit: Visit) -> None:
    assert leave(visit, "ñ" * 500).json()["text"] == "ñ" * 500


def test_leaving_again_replaces_the_words(visit: Visit, desk: Desk) -> None:
    first = left(visit, "vuelvo mañana")
    second = left(visit)
    mine = [note for note in unread(desk) if note["sign"] == visit.opened["sign"]]
    assert [(note["id"], note["text"]) for note in mine] == [(second, WORDS)]
    assert first == second


def test_the_desk_reads_where_it_was_left_and_under_which_sign(
    shop: Shop, visit: Visit, desk: Desk
) -> None:
    number = left(visit)
    note = next(note for note in unread(desk) if note["id"] == number)
    assert note.keys() == {"id", "sign", "zone", "language", "text", "at"}
    assert (note["sign"], note["zone"]) == (visit.opened["sign"], shop.tablet["zone"])
    assert (note["language"], note["text"]) == ("es", WORDS)


def test_notes_are_read_oldest_first(shop: Shop, desk: Desk) -> None:
    others = [shop.open_visit() for _ in range(3)]
    numbers = [left(each) for each in others]
    assert [note["id"] for note in unread(desk) if note["id"] in numbers] == numbers


def test_an_open_desk_hears_of_it_at_once_and_nothing_rings(visit: Visit, desk: Desk) -> None:
    with desk.listen() as stream:
        stream.wait("snapshot")
        number = left(visit)
        heard = stream.wait("left_note", lambda body: body["id"] == number).body
        assert heard["note"] == next(note for note in unread(desk) if note["id"] == number)
        assert visit.call("DELETE", "/left-note").status_code == 200
        gone = stream.wait("left_note", lambda body: body["id"] == number and not body["note"])
        assert gone.body == {"id": number, "note": None}
        assert stream.of("ring") == stream.of("lead") == []


def test_a_desk_that_opens_later_starts_with_the_notes_that_wait(visit: Visit, desk: Desk) -> None:
    number = left(visit)
    with desk.listen() as stream:
        waiting = stream.wait("snapshot").body["left_notes"]
        assert number in {note["id"] for note in waiting}
        assert stream.of("left_note") == []


def test_a_note_that_was_read_leaves_every_desk(
    shop: Shop, visit: Visit, desk: Desk, problem: Problem
) -> None:
    other = shop.desk()
    number = left(visit)
    with other.listen() as stream:
        stream.wait("snapshot")
        assert read(desk, number).status_code == 200
        stream.wait("left_note", lambda body: body == {"id": number, "note": None})
    assert number not in {note["id"] for note in unread(other)}
    assert read(other, number).status_code == 200
    problem(visit.call("GET", "/left-note"), 404)
    problem(read(desk, "no-such-note"), 404)


def test_after_one_was_read_another_can_be_left(visit: Visit, desk: Desk) -> None:
    first = left(visit)
    read(desk, first)
    assert left(visit, "y otra cosa") != first


def test_off_shift_nobody_is_shown_any_note(shop: Shop, visit: Visit) -> None:
    away = shop.desk(shift="off")
    left(visit)
    assert unread(away) == []


def test_a_call_that_nobody_took_is_cancelled_by_the_note(
    visit: Visit, desk: Desk, problem: Problem
) -> None:
    visit.raise_lead()
    with visit.listen() as stream:
        left(visit)
        stream.wait("lead", lambda body: body["status"] == "cancelled")
        stream.wait("tempo", lambda body: body["tempo"] == "looking")
        stream.wait("notice", lambda body: body["kind"] == "note_instead")
    problem(visit.call("DELETE", "/lead"), 404)


def test_a_call_that_somebody_took_goes_on(claimed: tuple[Visit, Desk, str]) -> None:
    visit, desk, lead = claimed
    left(visit)
    assert desk.act(lead, "met").status_code == 200


def test_what_was_noted_shows_the_note_and_deletes_it(visit: Visit, desk: Desk) -> None:
    number = left(visit)
    line = next(line for line in notes(visit) if line["id"] == number)
    assert line["kind"] == "left_note"
    assert WORDS in line["text"]
    assert visit.call("DELETE", f"/notes/{number}").status_code == 200
    assert number not in {note["id"] for note in unread(desk)}
    assert notes(visit) == []


def test_it_stays_after_the_visit_and_the_receipt_erases_it(
    shop: Shop, desk: Desk, problem: Problem
) -> None:
    visit = shop.open_visit()
    number = left(visit)
    visit.call("DELETE")
    assert number in {note["id"] for note in unread(desk)}
    problem(leave(visit), 410)
    assert erase(shop, visit.opened["receipt"]).status_code == 200
    assert number not in {note["id"] for note in unread(desk)}


def test_a_note_is_nobody_elses(shop: Shop, visit: Visit, problem: Problem) -> None:
    left(visit)
    stranger = shop.open_visit()
    for method in ("GET", "DELETE"):
        answer = stranger.http.request(
            method, f"/api/visits/{visit.id}/left-note", headers=stranger.headers
        )
        problem(answer, 404)
    assert visit.call("GET", "/left-note").status_code == 200


def test_nobody_asks_in_words_and_gets_the_offer_of_a_note(shop: Shop, visit: Visit) -> None:
    for person in shop.demo["staff"]:
        Desk(shop.url, person["name"], person["pin"]).shift("off")
    choices = visit.say("quiero hablar con una persona").json()["replies"][-1]["choices"]
    offer = next(choice for choice in choices if choice["title"] == "Dejar una nota")
    with visit.listen() as stream:
        assert visit.choose(offer["payload"]).status_code == 200
        stream.wait("notice", lambda body: body["kind"] == "note_screen")


@pytest.mark.parametrize(("method", "path"), [("GET", ""), ("POST", "/x/read")])
def test_no_note_is_read_without_signing_in(
    shop: Shop, desk: Desk, problem: Problem, method: str, path: str
) -> None:
    url = f"/api/desk/left-notes{path}"
    problem(httpx.request(method, f"{shop.url}{url}", timeout=20), 401)
    if method == "POST":
        problem(desk.http.post(url, json={}), 403)
