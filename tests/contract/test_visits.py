"""Opening a visit, who may read it, taking it up again, ending it."""

from collections.abc import Callable
from typing import Any

import httpx
import pytest

from tests.contract.client import Visit, from_somewhere
from tests.contract.conftest import Shop
from tests.contract.shapes import assert_is_reply

Problem = Callable[[httpx.Response, int], dict[str, Any]]

OPENED = {"visit", "token", "sign", "resume", "receipt", "language", "tempo", "replies"}
INSIDE = [
    ("POST", "/messages", {"id": "0b7e8c9e-7c55-4b0a-9a44-111111111111", "text": "hola"}),
    ("GET", "/events", None),
    ("POST", "/language", {"language": "en"}),
    ("POST", "/tempo", {"tempo": "open"}),
    ("GET", "/people", None),
    ("GET", "/brief", None),
    ("POST", "/lead", {"who": "anyone"}),
    ("DELETE", "/lead", None),
    ("GET", "/notes", None),
    ("DELETE", "/notes", None),
    ("DELETE", "/notes/1", None),
    ("POST", "/feelings", {"pressed": 1, "understood": 5, "words": None}),
    ("DELETE", "", None),
]


def test_an_opened_visit_has_everything_that_the_contract_names(shop: Shop) -> None:
    opened = shop.open_visit("es").opened
    assert opened.keys() >= OPENED
    assert opened["language"] == "es"
    assert opened["tempo"] == "looking"
    words = [word for word in opened["sign"].split() if not word.isdigit()]
    assert len(words) == 2  # and a number where more visits go on than there are pairs
    for reply in opened["replies"]:
        assert_is_reply(reply)


def test_a_token_holds_at_least_128_random_bits_and_a_receipt_60(shop: Shop) -> None:
    opened = shop.open_visit().opened
    assert len(opened["token"]) >= 22  # 6 bits a character at most
    assert len(opened["receipt"].replace("-", "").replace(" ", "")) >= 10


def test_a_visit_without_a_language_starts_in_the_shops(shop: Shop) -> None:
    assert shop.open_visit(None).opened["language"] == "es"


def test_a_visit_in_english_is_greeted_in_english(shop: Shop) -> None:
    opened = shop.open_visit("en").opened
    assert opened["language"] == "en"
    assert opened["replies"] != shop.open_visit("es").opened["replies"]


def test_any_number_of_visits_run_on_one_tablet(shop: Shop) -> None:
    visits = [shop.open_visit() for _ in range(4)]
    assert len({visit.id for visit in visits}) == 4
    assert all(visit.say("hola").status_code == 200 for visit in visits)


def test_an_unknown_tablet_opens_no_visit(shop: Shop, problem: Problem) -> None:
    body = {"tablet": "nobody-knows-this-key", "language": "es"}
    problem(shop.http.post("/api/visits", json=body), 401)


@pytest.mark.parametrize(
    "body", [{}, {"tablet": 7}, {"tablet": None}, [], "x", {"tablet": "k", "language": "de"}]
)
def test_a_body_that_makes_no_sense_is_told_so(shop: Shop, problem: Problem, body: Any) -> None:
    if isinstance(body, dict) and "language" in body:
        body = {**body, "tablet": shop.tablet["key"]}
    problem(shop.http.post("/api/visits", json=body), 422)


@pytest.mark.parametrize(("method", "path", "body"), INSIDE)
def test_no_route_of_a_visit_opens_without_its_token(
    shop: Shop, visit: Visit, problem: Problem, method: str, path: str, body: Any
) -> None:
    url = f"/api/visits/{visit.id}{path}"
    problem(shop.http.request(method, url, json=body), 401)
    wrong = {"Authorization": "Bearer nonsense"}
    problem(shop.http.request(method, url, json=body, headers=wrong), 401)


@pytest.mark.parametrize(("method", "path", "body"), INSIDE)
def test_one_visit_never_reaches_into_another(
    shop: Shop, visit: Visit, problem: Problem, method: str, path: str, body: Any
) -> None:
    stranger = shop.open_visit()
    url = f"/api/visits/{visit.id}{path}"
    problem(shop.http.request(method, url, json=body, headers=stranger.headers), 404)


def test_an_unknown_visit_is_not_found(visit: Visit, problem: Problem) -> None:
    answer = visit.http.get("/api/visits/unknown/notes", headers=visit.headers)
    problem(answer, 404)


def resume(shop: Shop, code: str, tablet: int = 0) -> httpx.Response:
    key = shop.demo["tablets"][tablet]["key"]
    with from_somewhere(shop.url) as http:
        return http.post("/api/visits/resume", json={"tablet": key, "resume": code})


def test_a_visit_is_taken_up_again_with_its_code_and_a_new_token(
    shop: Shop, visit: Visit, problem: Problem
) -> None:
    visit.say("busco una mochila")
    answer = resume(shop, visit.opened["resume"], tablet=-1)
    assert answer.status_code in {200, 201}
    again = answer.json()
    assert again.keys() >= OPENED
    assert again["visit"] == visit.id
    assert again["sign"] == visit.opened["sign"]
    assert again["token"] != visit.opened["token"]
    assert Visit(shop.http, again).say("hola").status_code == 200
    problem(visit.say("hola"), 401)


def test_a_code_that_belongs_to_no_visit_takes_nothing_up(shop: Shop, problem: Problem) -> None:
    problem(resume(shop, "no-such-code"), 404)


def test_a_code_needs_a_tablet_of_the_shop(shop: Shop, visit: Visit, problem: Problem) -> None:
    body = {"tablet": "nobody-knows-this-key", "resume": visit.opened["resume"]}
    with from_somewhere(shop.url) as http:
        problem(http.post("/api/visits/resume", json=body), 401)


def test_an_ended_visit_is_gone(shop: Shop, problem: Problem) -> None:
    visit = shop.open_visit()
    ended = visit.call("DELETE")
    assert ended.status_code == 200
    assert ended.json() == {}
    problem(visit.say("hola"), 410)
    problem(visit.call("POST", "/tempo", {"tempo": "open"}), 410)
    problem(visit.raise_lead(), 410)
    assert resume(shop, visit.opened["resume"]).status_code in {404, 410}


def test_the_language_is_switched_on_demand(visit: Visit) -> None:
    answer = visit.call("POST", "/language", {"language": "en"})
    assert answer.status_code == 200
    assert visit.say("hello").json()["language"] == "en"


def test_a_language_that_nobody_speaks_here_is_refused(visit: Visit, problem: Problem) -> None:
    problem(visit.call("POST", "/language", {"language": "de"}), 422)
    problem(visit.call("POST", "/language", {}), 422)


def test_problems_are_told_in_the_callers_language(visit: Visit, problem: Problem) -> None:
    told = {
        language: problem(
            visit.call("POST", "/language", {}, headers={"Accept-Language": language}), 422
        )
        for language in ("es", "en", "en-GB,en;q=0.9,es;q=0.5", "fr")
    }
    assert told["es"]["title"] != told["en"]["title"]
    assert told["en-GB,en;q=0.9,es;q=0.5"]["title"] == told["en"]["title"]
    assert told["fr"]["title"] == told["es"]["title"]
