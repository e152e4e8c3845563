"""The salesperson's side: signing in, shift, the calls, one winner, writing, closing."""

import uuid
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import httpx
import pytest

from tests.contract.client import Desk, EventStream, Visit
from tests.contract.conftest import Shop
from tests.contract.shapes import assert_is_lead, assert_is_reply

Problem = Callable[[httpx.Response, int], dict[str, Any]]
OUTCOMES = ["bought", "thinking", "not_stocked", "absent", "other"]


def sign_in(shop: Shop, name: Any, pin: Any) -> httpx.Response:
    return httpx.post(f"{shop.url}/api/desk/session", json={"name": name, "pin": pin}, timeout=20)


def message(text: str) -> dict[str, str]:
    return {"id": str(uuid.uuid4()), "text": text}


def test_signing_in_tells_who_i_am(shop: Shop) -> None:
    name, pin = shop.hire("manager")
    desk = Desk(shop.url, name, pin)
    assert desk.me.keys() >= {"id", "name", "role", "csrf"}
    assert (desk.me["name"], desk.me["role"]) == (name, "manager")
    who = desk.call("GET", "/session")
    assert who.status_code == 200
    assert who.json()["id"] == desk.me["id"]


def test_the_session_cookie_is_out_of_reach_of_scripts_and_other_sites(desk: Desk) -> None:
    cookie = desk.signed_in.headers["set-cookie"].lower()
    assert "httponly" in cookie
    assert "samesite=strict" in cookie


def test_a_wrong_pin_is_refused_like_an_unknown_name(shop: Shop, problem: Problem) -> None:
    name, _ = shop.hire()
    wrong = problem(sign_in(shop, name, "000000"), 401)
    unknown = problem(sign_in(shop, "Nadie", "000000"), 401)
    assert wrong["title"] == unknown["title"]


def test_five_wrong_pins_lock_that_name_and_no_other(shop: Shop, problem: Problem) -> None:
    name, pin = shop.hire()
    for _ in range(5):
        problem(sign_in(shop, name, "000000"), 401)
    problem(sign_in(shop, name, pin), 429)
    assert sign_in(shop, *shop.hire()).status_code == 200


@pytest.mark.parametrize("body", [{}, {"name": "x"}, {"name": 1, "pin": 2}, [], "x"])
def test_a_sign_in_needs_a_name_and_a_pin(shop: Shop, problem: Problem, body: Any) -> None:
    problem(shop.http.post("/api/desk/session", json=body), 422)


def test_signing_out_ends_the_session(shop: Shop, problem: Problem) -> None:
    desk = Desk(shop.url, *shop.hire())
    cookies = dict(desk.http.cookies)
    assert desk.call("DELETE", "/session").status_code == 200
    problem(desk.call("GET", "/session"), 401)
    again = httpx.get(f"{shop.url}/api/desk/session", cookies=cookies, timeout=20)
    problem(again, 401)


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", "/session"),
        ("DELETE", "/session"),
        ("POST", "/shift"),
        ("GET", "/leads"),
        ("GET", "/events"),
        ("GET", "/leads/1/messages"),
        *(
            ("POST", f"/leads/1/{act}")
            for act in ("claim", "decline", "seen", "met", "absent", "message", "close")
        ),
    ],
)
def test_no_route_of_the_desk_opens_without_signing_in(
    shop: Shop, problem: Problem, method: str, path: str
) -> None:
    body = None if method == "GET" else {}
    problem(httpx.request(method, f"{shop.url}/api/desk{path}", json=body, timeout=20), 401)


@pytest.mark.parametrize("token", [None, "", "nonsense"])
def test_a_write_needs_the_csrf_token(desk: Desk, problem: Problem, token: str | None) -> None:
    headers = {} if token is None else {"X-CSRF-Token": token}
    for path in ("/shift", "/leads/1/claim"):
        answer = desk.http.post(f"/api/desk{path}", json={"status": "on"}, headers=headers)
        problem(answer, 403)


@pytest.mark.parametrize("status", ["on", "paused", "off"])
def test_a_shift_lasts_until_it_is_changed(
    shop: Shop, desk: Desk, visit: Visit, status: str
) -> None:
    assert desk.shift(status).status_code == 200
    shown = {person["id"] for person in visit.call("GET", "/people").json()}
    assert (desk.me["id"] in shown) == (status == "on")


@pytest.mark.parametrize("status", ["asleep", "", None, 1, []])
def test_there_are_three_shifts(desk: Desk, problem: Problem, status: Any) -> None:
    problem(desk.shift(status), 422)


def test_the_desk_starts_with_a_snapshot(desk: Desk, visit: Visit) -> None:
    lead = visit.raise_lead().json()["id"]
    with desk.listen() as stream:
        first = stream.wait("snapshot").body
        assert stream.content_type.startswith("text/event-stream")
        assert stream.events[0].kind == "snapshot"
    assert first.keys() >= {"leads", "floor"}
    assert lead in {one["id"] for one in first["leads"]}
    for one in first["leads"]:
        assert_is_lead(one)
    assert first["floor"].keys() >= {"in_use", "open"}


def test_a_call_is_heard_and_rings(desk: Desk, visit: Visit) -> None:
    with desk.listen() as stream:
        lead = visit.raise_lead(who=desk.me["id"]).json()
        heard = stream.wait("lead", lambda body: body["id"] == lead["id"]).body
        assert_is_lead(heard, "raised")
        assert stream.wait("ring", lambda body: body["lead"] == lead["id"])


def test_an_open_visit_shows_its_zone_and_nothing_else(shop: Shop, desk: Desk) -> None:
    visit = shop.open_visit()
    with desk.listen() as stream:
        stream.wait("snapshot")
        visit.call("POST", "/tempo", {"tempo": "open"})
        zone = shop.tablet["zone"]
        event = stream.wait("floor", lambda body: zone in body["open"])
        assert type(event.body["in_use"]) is int
        assert visit.id not in str(event.body)
    visit.call("DELETE")


def test_a_looking_visit_is_invisible_at_the_desk(shop: Shop, desk: Desk) -> None:
    with desk.listen() as stream:
        stream.wait("snapshot")
        visit = shop.open_visit()
        visit.say("quiero comprar una tienda de campaña, me la llevo ya")
        visit.call("DELETE")
        heard = str([event.body for event in stream.events])
    assert visit.id not in heard
    assert visit.opened["sign"] not in heard


def test_a_raised_call_is_listed(desk: Desk, visit: Visit) -> None:
    lead = visit.raise_lead().json()
    listed = next(one for one in desk.leads() if one["id"] == lead["id"])
    assert_is_lead(listed, "raised")


def test_a_named_call_is_seen_by_that_person_only(
    shop: Shop, desk: Desk, visit: Visit, problem: Problem
) -> None:
    other = shop.desk()
    lead = visit.raise_lead(who=desk.me["id"]).json()["id"]
    assert lead in {one["id"] for one in desk.leads()}
    assert lead not in {one["id"] for one in other.leads()}
    problem(other.act(lead, "claim"), 404)


def test_one_wins_the_others_read_who_it_is_and_the_winner_may_press_again(
    shop: Shop, visit: Visit
) -> None:
    desks = [shop.desk() for _ in range(6)]
    lead = visit.raise_lead().json()["id"]
    with ThreadPoolExecutor(len(desks)) as together:
        answers = list(together.map(lambda desk: desk.act(lead, "claim"), desks))
    winners = [n for n, answer in enumerate(answers) if answer.status_code == 200]
    assert len(winners) == 1
    winner = desks[winners[0]]
    for number, answer in enumerate(answers):
        if number != winners[0]:
            assert answer.status_code == 409
            assert answer.json()["claimed_by"] == winner.name
    again = winner.act(lead, "claim")
    assert again.status_code == 200
    assert_is_lead(again.json(), "claimed")


def test_a_cancelled_call_can_no_longer_be_claimed(desk: Desk, visit: Visit) -> None:
    lead = visit.raise_lead().json()["id"]
    visit.call("DELETE", "/lead")
    answer = desk.act(lead, "claim")
    assert answer.status_code == 409
    assert answer.json()["claimed_by"] is None


def test_an_unknown_call_is_not_found(desk: Desk, problem: Problem) -> None:
    for act in ("claim", "decline", "seen", "met", "absent"):
        problem(desk.act("no-such-lead", act, {"reason": "x"} if act == "decline" else {}), 404)
    problem(desk.act("no-such-lead", "message", message("hola")), 404)
    problem(desk.call("GET", "/leads/no-such-lead/messages"), 404)


def test_a_declined_call_is_hidden_from_me_alone(shop: Shop, desk: Desk, visit: Visit) -> None:
    other = shop.desk()
    lead = visit.raise_lead().json()["id"]
    assert desk.act(lead, "decline", {"reason": "con otro cliente"}).status_code == 200
    assert lead not in {one["id"] for one in desk.leads()}
    assert lead in {one["id"] for one in other.leads()}


def test_declining_my_own_call_puts_it_back_into_the_queue(
    claimed: tuple[Visit, Desk, str], shop: Shop
) -> None:
    _, desk, lead = claimed
    other = shop.desk()
    assert desk.act(lead, "decline", {"reason": "urgencia"}).status_code == 200
    back = next(one for one in other.leads() if one["id"] == lead)
    assert_is_lead(back, "raised")
    assert back["claimed_by"] is None
    assert other.act(lead, "claim").status_code == 200


def test_a_call_is_marked_as_seen(desk: Desk, visit: Visit) -> None:
    lead = visit.raise_lead().json()["id"]
    answer = desk.act(lead, "seen")
    assert answer.status_code == 200
    assert_is_lead(answer.json(), "raised")


def test_met_and_closed_with_an_outcome(claimed: tuple[Visit, Desk, str]) -> None:
    visit, desk, lead = claimed
    assert_is_lead(desk.act(lead, "met").json(), "met")
    assert visit.say("hola").json()["tempo"] == "accompanied"
    closed = desk.act(lead, "close", {"outcome": "bought", "brief_right": "partly"})
    assert_is_lead(closed.json(), "closed")
    assert visit.say("hola").json()["tempo"] == "looking"
    assert lead not in {one["id"] for one in desk.leads()}


@pytest.mark.parametrize("outcome", OUTCOMES)
@pytest.mark.parametrize("right", ["yes", "partly", "no"])
def test_every_outcome_can_be_recorded(
    shop: Shop, desk: Desk, visit: Visit, outcome: str, right: str
) -> None:
    lead = visit.raise_lead().json()["id"]
    desk.act(lead, "claim")
    closed = desk.act(lead, "close", {"outcome": outcome, "brief_right": right})
    assert closed.status_code == 200


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"outcome": "bought"},
        {"outcome": "sold", "brief_right": "yes"},
        {"outcome": "bought", "brief_right": "maybe"},
        {"outcome": None, "brief_right": None},
    ],
)
def test_an_outcome_must_be_one_of_the_five(
    claimed: tuple[Visit, Desk, str], problem: Problem, body: Any
) -> None:
    _, desk, lead = claimed
    problem(desk.act(lead, "close", body), 422)


def test_not_there_closes_the_call(claimed: tuple[Visit, Desk, str]) -> None:
    visit, desk, lead = claimed
    answer = desk.act(lead, "absent")
    assert answer.status_code == 200
    assert answer.json()["status"] == "closed"
    assert visit.say("hola").json()["tempo"] == "looking"


@pytest.mark.parametrize("act", ["met", "absent", "message", "close"])
def test_only_the_claimer_goes_on_with_a_call(
    claimed: tuple[Visit, Desk, str], shop: Shop, problem: Problem, act: str
) -> None:
    _, _, lead = claimed
    other = shop.desk()
    bodies: dict[str, Any] = {
        "message": message("hola"),
        "close": {"outcome": "bought", "brief_right": "yes"},
    }
    problem(other.act(lead, act, bodies.get(act)), 403)


def test_a_closed_call_is_over(claimed: tuple[Visit, Desk, str], problem: Problem) -> None:
    _, desk, lead = claimed
    end = {"outcome": "other", "brief_right": "yes"}
    assert desk.act(lead, "close", end).status_code == 200
    problem(desk.act(lead, "met"), 409)
    problem(desk.act(lead, "message", message("hola")), 409)


def test_a_person_writes_and_the_machine_is_silent(visit: Visit, desk: Desk) -> None:
    lead = visit.raise_lead(how="write").json()["id"]
    with visit.listen() as tablet, desk.listen() as stream:
        stream.wait("snapshot")
        desk.act(lead, "claim")
        assert visit.say("¿me ayudas con la talla?").json()["replies"] == []
        heard = stream.wait(
            "message",
            lambda body: body["lead"] == lead and body["message"]["text"].startswith("¿me ayudas"),
        ).body["message"]
        assert_is_reply(heard)
        assert heard["from"] == "shopper"
        sent = desk.act(lead, "message", message("Claro, ¿qué número calzas?"))
        assert sent.status_code == 200
        written = tablet.wait("reply", lambda body: body["from"] == "person").body
        assert written["text"] == "Claro, ¿qué número calzas?"
        assert written["name"] == desk.name
        tablet.wait("lead", lambda body: body["status"] == "met")
    texts = [one["text"] for one in desk.call("GET", f"/leads/{lead}/messages").json()]
    assert "¿me ayudas con la talla?" in texts
    assert "Claro, ¿qué número calzas?" in texts


def test_the_machine_comes_back_when_the_person_closes(visit: Visit, desk: Desk) -> None:
    lead = visit.raise_lead(how="write").json()["id"]
    desk.act(lead, "claim")
    desk.act(lead, "message", message("Hola"))
    assert visit.say("hola").json()["replies"] == []
    desk.act(lead, "close", {"outcome": "thinking", "brief_right": "yes"})
    assert visit.say("hola").json()["replies"]


def test_a_message_sent_twice_arrives_once(visit: Visit, desk: Desk) -> None:
    lead = visit.raise_lead(how="write").json()["id"]
    desk.act(lead, "claim")
    body = message("Hola, soy yo")
    with visit.listen() as tablet:
        assert desk.act(lead, "message", body).status_code == 200
        assert desk.act(lead, "message", body).status_code == 200
        desk.act(lead, "message", message("fin"))
        tablet.wait("reply", lambda heard: heard["text"] == "fin")
        assert [one["text"] for one in tablet.of("reply")].count("Hola, soy yo") == 1


@pytest.mark.parametrize("body", [{}, {"text": "x"}, message(""), message("x" * 2001)])
def test_a_message_of_a_person_has_the_same_limits(
    claimed: tuple[Visit, Desk, str], problem: Problem, body: Any
) -> None:
    _, desk, lead = claimed
    problem(desk.act(lead, "message", body), 422)


def test_a_desk_that_was_away_knows_what_it_missed(desk: Desk, visit: Visit) -> None:
    with desk.listen() as stream:
        stream.wait("snapshot")
        lead = visit.raise_lead(how="write").json()["id"]
        desk.act(lead, "claim")
        last = stream.wait("lead", lambda body: body["status"] == "claimed").id
    visit.say("¿sigues ahí?")
    with desk.listen(last=last) as stream:
        assert lead in {one["id"] for one in stream.wait("snapshot").body["leads"]}
        stream.wait("message", lambda body: body["message"]["text"] == "¿sigues ahí?")
        last = max(event.id for event in stream.events if event.id is not None)
    visit.call("DELETE", "/lead")
    with desk.listen(last=last) as stream:
        assert lead not in {one["id"] for one in stream.wait("snapshot").body["leads"]}


def test_who_is_off_shift_hears_of_no_call(shop: Shop, desk: Desk, visit: Visit) -> None:
    away = shop.desk(shift="off")
    with away.listen() as quiet, desk.listen() as stream:
        lead = visit.raise_lead().json()["id"]
        stream.wait("lead", lambda body: body["id"] == lead)
        assert lead not in {one["id"] for one in quiet.of("lead")}


def test_the_desks_stream_needs_a_session(shop: Shop) -> None:
    with EventStream(f"{shop.url}/api/desk/events", {}) as stream:
        assert stream.status == 401
