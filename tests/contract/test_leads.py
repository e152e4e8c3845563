"""The shopper's side of a call: tempo, people, brief, raise, cancel."""

from collections.abc import Callable
from typing import Any

import httpx
import pytest

from tests.contract.client import Desk, Visit
from tests.contract.conftest import Shop
from tests.contract.shapes import assert_is_lead

Problem = Callable[[httpx.Response, int], dict[str, Any]]


def everyone_goes_home(shop: Shop) -> None:
    for person in shop.demo["staff"]:
        signed_in = Desk(shop.url, person["name"], person["pin"])
        assert signed_in.shift("off").status_code == 200


def test_anyone_is_called_in_one_tap(visit: Visit, desk: Desk, shop: Shop) -> None:
    answer = visit.raise_lead()
    assert answer.status_code == 201
    lead = answer.json()
    assert_is_lead(lead, "raised")
    assert lead["visit"] == visit.id
    assert lead["sign"] == visit.opened["sign"]
    assert lead["zone"] == shop.tablet["zone"]
    assert (lead["who"], lead["how"]) == ("anyone", "come")
    assert lead["claimed_by"] is None


@pytest.mark.parametrize("how", ["come", "write", "later", "till"])
def test_a_call_says_how(visit: Visit, desk: Desk, how: str) -> None:
    answer = visit.raise_lead(how=how)
    assert answer.status_code == 201
    assert answer.json()["how"] == how


def test_the_brief_that_the_shopper_sent_is_the_brief_of_the_call(visit: Visit, desk: Desk) -> None:
    lines = ["Busca una mochila de 40 litros", "Prefiere por escrito"]
    assert visit.raise_lead(brief=lines).json()["brief"] == lines


def test_a_second_call_is_told_that_one_is_open(visit: Visit, desk: Desk, problem: Problem) -> None:
    assert visit.raise_lead().status_code == 201
    problem(visit.raise_lead(), 409)


@pytest.mark.parametrize(
    "body",
    [
        {"who": "nobody-of-that-name"},
        {"who": None},
        {"who": 3},
        {"how": "fly"},
        {"how": 1},
        {"brief": "a text"},
        {"brief": ["line"] * 6},
        {"brief": ["x" * 201]},
        {"brief": [1]},
    ],
)
def test_a_call_that_makes_no_sense_is_refused(
    visit: Visit, desk: Desk, problem: Problem, body: Any
) -> None:
    problem(visit.raise_lead(**body), 422)
    problem(visit.call("DELETE", "/lead"), 404)


def test_a_brief_may_have_five_lines_of_two_hundred(visit: Visit, desk: Desk) -> None:
    lines = [str(number) + "x" * 199 for number in range(5)]
    assert visit.raise_lead(brief=lines).status_code == 201


def test_a_call_needs_who(visit: Visit, desk: Desk, problem: Problem) -> None:
    problem(visit.call("POST", "/lead", {}), 422)


def test_with_nobody_on_shift_nobody_is_called(shop: Shop, visit: Visit, problem: Problem) -> None:
    everyone_goes_home(shop)
    assert visit.call("GET", "/people").json() == []
    problem(visit.raise_lead(), 422)


def test_somebody_off_shift_cannot_be_called(
    shop: Shop, visit: Visit, desk: Desk, problem: Problem
) -> None:
    away = shop.desk(shift="off")
    problem(visit.raise_lead(who=away.me["id"]), 422)


def test_the_people_on_shift_are_shown(visit: Visit, desk: Desk) -> None:
    people = visit.call("GET", "/people").json()
    person = next(one for one in people if one["id"] == desk.me["id"])
    assert person.keys() >= {"id", "name", "languages", "specialities", "status"}
    assert person["name"] == desk.name
    assert sorted(person["languages"]) == ["en", "es"]
    assert person["status"] == "free"


def test_who_has_a_call_is_busy(claimed: tuple[Visit, Desk, str]) -> None:
    visit, desk, _ = claimed
    people = visit.call("GET", "/people").json()
    assert next(one for one in people if one["id"] == desk.me["id"])["status"] == "busy"


def test_a_person_is_called_by_name(visit: Visit, desk: Desk) -> None:
    answer = visit.raise_lead(who=desk.me["id"])
    assert answer.status_code == 201
    assert answer.json()["who"] == desk.me["id"]


def test_the_brief_is_shown_before_it_is_sent(visit: Visit) -> None:
    visit.say("busco una mochila azul de 40 litros para el Camino")
    brief = visit.call("GET", "/brief").json()
    assert brief.keys() >= {"lines"}
    assert len(brief["lines"]) <= 5
    for line in brief["lines"]:
        assert line.keys() >= {"text", "ticked"}
        assert isinstance(line["ticked"], bool)


def test_the_ticked_lines_are_sent_when_no_brief_is_given(visit: Visit, desk: Desk) -> None:
    visit.say("busco una mochila azul de 40 litros para el Camino")
    lines = visit.call("GET", "/brief").json()["lines"]
    assert visit.raise_lead().json()["brief"] == [one["text"] for one in lines if one["ticked"]]


def test_a_raised_call_is_cancelled_in_one_tap(visit: Visit, desk: Desk) -> None:
    visit.raise_lead()
    answer = visit.call("DELETE", "/lead")
    assert answer.status_code == 200
    assert_is_lead(answer.json(), "cancelled")
    assert visit.say("hola").json()["tempo"] == "looking"
    assert visit.raise_lead().status_code == 201


def test_a_claimed_call_can_still_be_cancelled(claimed: tuple[Visit, Desk, str]) -> None:
    visit, desk, lead = claimed
    with desk.listen() as stream:
        assert_is_lead(visit.call("DELETE", "/lead").json(), "cancelled")
        stream.wait("lead", lambda body: body["id"] == lead and body["status"] == "cancelled")


def test_the_shopper_ends_the_talk(claimed: tuple[Visit, Desk, str]) -> None:
    visit, desk, lead = claimed
    desk.act(lead, "met")
    assert visit.call("DELETE", "/lead").status_code == 200
    assert visit.say("hola").json()["tempo"] == "looking"


def test_there_is_nothing_to_cancel_without_a_call(visit: Visit, problem: Problem) -> None:
    problem(visit.call("DELETE", "/lead"), 404)


def test_the_shopper_says_that_someone_may_come_by_and_takes_it_back(visit: Visit) -> None:
    for tempo in ("open", "looking", "looking"):
        assert visit.call("POST", "/tempo", {"tempo": tempo}).status_code == 200
        assert visit.say("hola").json()["tempo"] == tempo


@pytest.mark.parametrize("tempo", ["called", "accompanied", "ended", "", None, 4, []])
def test_only_looking_and_open_can_be_set(visit: Visit, problem: Problem, tempo: Any) -> None:
    problem(visit.call("POST", "/tempo", {"tempo": tempo}), 422)


def test_the_tempo_of_a_call_is_the_calls(
    claimed: tuple[Visit, Desk, str], problem: Problem
) -> None:
    visit, desk, lead = claimed
    problem(visit.call("POST", "/tempo", {"tempo": "open"}), 409)
    desk.act(lead, "met")
    problem(visit.call("POST", "/tempo", {"tempo": "looking"}), 409)


def test_ending_a_visit_cancels_its_raised_call(shop: Shop, desk: Desk) -> None:
    visit = shop.open_visit()
    lead = visit.raise_lead().json()["id"]
    with desk.listen() as stream:
        visit.call("DELETE")
        stream.wait("lead", lambda body: body["id"] == lead and body["status"] == "cancelled")


def test_a_claimed_call_can_be_closed_after_the_visit_has_ended(
    claimed: tuple[Visit, Desk, str],
) -> None:
    visit, desk, lead = claimed
    visit.call("DELETE")
    closed = desk.act(lead, "close", {"outcome": "absent", "brief_right": "yes"})
    assert closed.status_code == 200
    assert_is_lead(closed.json(), "closed")
