"""What is noted belongs to the shopper: reading, deleting, the receipt, how it felt."""

from collections.abc import Callable
from typing import Any

import httpx
import pytest

from tests.contract.client import Visit, from_somewhere
from tests.contract.conftest import Shop

Problem = Callable[[httpx.Response, int], dict[str, Any]]


def notes(visit: Visit) -> list[dict[str, Any]]:
    answer = visit.call("GET", "/notes")
    assert answer.status_code == 200
    return list(answer.json())


def erase(shop: Shop, code: str) -> httpx.Response:
    with from_somewhere(shop.url) as http:
        return http.post(f"/api/receipts/{code}/erase")


@pytest.fixture
def noted(visit: Visit) -> Visit:
    """A visit about which something is noted."""
    visit.say("enséñame mochilas")
    visit.say("¿cuánto cuesta la primera?")
    visit.say("¿la tenéis en azul?")
    assert notes(visit)
    return visit


def test_a_note_says_what_and_when(noted: Visit) -> None:
    for note in notes(noted):
        assert note.keys() >= {"id", "kind", "text", "at"}
        assert note["text"]


def test_one_line_is_deleted_and_the_others_stay(noted: Visit, problem: Problem) -> None:
    before = [note["id"] for note in notes(noted)]
    assert noted.call("DELETE", f"/notes/{before[0]}").status_code == 200
    assert [note["id"] for note in notes(noted)] == before[1:]
    problem(noted.call("DELETE", f"/notes/{before[0]}"), 404)


def test_everything_is_deleted_at_once(noted: Visit) -> None:
    assert noted.call("DELETE", "/notes").status_code == 200
    assert notes(noted) == []
    assert noted.call("GET", "/brief").json()["lines"] == []
    assert noted.say("hola").status_code == 200


def test_a_note_of_another_visit_is_not_found(shop: Shop, noted: Visit, problem: Problem) -> None:
    stranger = shop.open_visit()
    foreign = notes(noted)[0]["id"]
    problem(stranger.call("DELETE", f"/notes/{foreign}"), 404)
    assert foreign in {note["id"] for note in notes(noted)}


def test_a_receipt_erases_once_without_any_login(shop: Shop, problem: Problem) -> None:
    visit = shop.open_visit()
    visit.say("busco botas del 42, me llamo Pepa")
    code = visit.opened["receipt"]
    assert erase(shop, code).status_code == 200
    problem(erase(shop, code), 404)


def test_a_receipt_works_after_the_visit_has_ended(shop: Shop) -> None:
    visit = shop.open_visit()
    visit.say("busco botas del 42, me llamo Pepa")
    visit.call("DELETE")
    code = visit.opened["receipt"]
    assert erase(shop, code).status_code == 200


def test_an_erased_conversation_is_heard_no_more(shop: Shop) -> None:
    visit = shop.open_visit()
    visit.say("me llamo Pepa Filigrana")
    erase(shop, visit.opened["receipt"])
    with visit.listen() as stream:
        if stream.status == 200:
            visit.say("hola")
            stream.wait("reply")
        assert "Filigrana" not in str([event.body for event in stream.events])


def test_a_receipt_of_nobody_erases_nothing(shop: Shop, problem: Problem) -> None:
    problem(erase(shop, "no-such-receipt"), 404)


def test_how_it_felt_is_told_in_two_taps_and_until_after_the_end(shop: Shop) -> None:
    visit = shop.open_visit()
    felt = {"pressed": 1, "understood": 5, "words": None}
    assert visit.call("POST", "/feelings", felt).status_code == 200
    visit.call("DELETE")
    assert visit.call("POST", "/feelings", {**felt, "words": "muy bien"}).status_code == 200


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"pressed": 0, "understood": 5, "words": None},
        {"pressed": 1, "understood": 6, "words": None},
        {"pressed": "1", "understood": 5, "words": None},
        {"pressed": 1.5, "understood": 5, "words": None},
        {"pressed": 1, "understood": 5, "words": 7},
        {"pressed": True, "understood": 5, "words": None},
    ],
)
def test_feelings_go_from_one_to_five(visit: Visit, problem: Problem, body: Any) -> None:
    problem(visit.call("POST", "/feelings", body), 422)
