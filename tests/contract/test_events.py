"""The event stream of a visit: everything, in order, once."""

from collections.abc import Callable
from typing import Any

import httpx

from tests.contract.client import Desk, EventStream, Visit
from tests.contract.conftest import Shop
from tests.contract.shapes import assert_is_lead, assert_is_reply

Problem = Callable[[httpx.Response, int], dict[str, Any]]


def numbers(stream: EventStream) -> list[int]:
    return [event.id for event in stream.events if event.id is not None]


def test_the_stream_starts_at_the_visits_start(visit: Visit) -> None:
    replies = visit.opened["replies"] + visit.say("hola").json()["replies"]
    with visit.listen() as stream:
        assert stream.status == 200
        assert stream.content_type.startswith("text/event-stream")
        stream.wait("reply", lambda body: body["id"] == replies[-1]["id"])
        heard = [body for body in stream.of("reply") if body["from"] == "bot"]
    assert heard == replies


def test_a_reply_has_the_number_of_its_event(visit: Visit) -> None:
    last = visit.say("hola").json()["replies"][-1]["id"]
    with visit.listen() as stream:
        stream.wait("reply", lambda body: body["id"] == last)
        for event in stream.events:
            if event.kind == "reply":
                assert_is_reply(event.body)
                assert event.id == event.body["id"]
        assert numbers(stream) == sorted(set(numbers(stream)))


def test_what_is_answered_later_is_heard_at_once(visit: Visit) -> None:
    with visit.listen() as stream:
        reply = visit.say("¿tenéis tiendas de campaña?").json()["replies"][-1]
        assert stream.wait("reply", lambda body: body["id"] == reply["id"]).body == reply


def test_a_page_that_was_away_hears_what_it_missed_and_nothing_twice(visit: Visit) -> None:
    visit.say("hola")
    with visit.listen() as stream:
        known = visit.say("¿qué mochilas hay?").json()["replies"][-1]["id"]
        stream.wait("reply", lambda body: body["id"] == known)
        seen = max(numbers(stream))
    missed = visit.say("¿y botas?").json()["replies"]
    with visit.listen(last=seen) as stream:
        stream.wait("reply", lambda body: body["id"] == missed[-1]["id"])
        assert min(numbers(stream)) > seen
        assert [body for body in stream.of("reply") if body["from"] == "bot"] == missed


def test_a_changed_tempo_is_heard(visit: Visit) -> None:
    with visit.listen() as stream:
        assert visit.call("POST", "/tempo", {"tempo": "open"}).status_code == 200
        stream.wait("tempo", lambda body: body["tempo"] == "open")


def test_a_call_is_heard_from_raised_to_claimed_to_closed(visit: Visit, desk: Desk) -> None:
    with visit.listen() as stream:
        lead = visit.raise_lead().json()
        raised = stream.wait("lead", lambda body: body["status"] == "raised")
        assert raised.body["id"] == lead["id"]
        stream.wait("tempo", lambda body: body["tempo"] == "called")
        desk.act(lead["id"], "claim")
        claimed = stream.wait("lead", lambda body: body["status"] == "claimed")
        assert_is_lead(claimed.body, "claimed")
        assert claimed.body["claimed_by"] == desk.name
        desk.act(lead["id"], "met")
        stream.wait("tempo", lambda body: body["tempo"] == "accompanied")
        desk.act(lead["id"], "close", {"outcome": "thinking", "brief_right": "yes"})
        stream.wait("lead", lambda body: body["status"] == "closed")
        stream.wait("tempo", lambda body: body["tempo"] == "looking")


def test_a_notice_has_kind_text_and_choices(visit: Visit, desk: Desk) -> None:
    with visit.listen() as stream:
        lead = visit.raise_lead().json()
        desk.act(lead["id"], "claim")
        notice = stream.wait("notice").body
    assert notice.keys() >= {"kind", "text", "choices"}
    assert isinstance(notice["choices"], list)


def test_one_visit_hears_nothing_of_another(shop: Shop, visit: Visit) -> None:
    stranger = shop.open_visit()
    with visit.listen() as stream:
        foreign = stranger.say("hola").json()["replies"][-1]["id"]
        own = visit.say("hola").json()["replies"][-1]["id"]
        stream.wait("reply", lambda body: body["id"] == own)
        assert foreign not in numbers(stream)


def test_a_last_event_id_that_is_no_number_does_no_harm(visit: Visit) -> None:
    headers = {**visit.headers, "Last-Event-ID": "never-was"}
    url = f"{visit.http.base_url}/api/visits/{visit.id}/events"
    with EventStream(url, headers) as stream:
        assert stream.status in {200, 422}


def test_a_last_event_id_that_is_no_number_is_told_before_the_stream_begins(
    shop: Shop, visit: Visit, problem: Problem
) -> None:
    headers = {**visit.headers, "Last-Event-ID": "never-was"}
    address = f"{shop.url}/api/visits/{visit.opened['visit']}/events"
    problem(httpx.get(address, headers=headers, timeout=10), 422)
