"""One turn: what may be said, what is answered, and that nothing is done twice."""

import uuid
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import httpx
import pytest

from tests.contract.client import Visit
from tests.contract.conftest import Shop
from tests.contract.shapes import assert_is_reply

Problem = Callable[[httpx.Response, int], dict[str, Any]]


def new_id() -> str:
    return str(uuid.uuid4())


def test_a_message_is_answered_with_replies_tempo_and_language(visit: Visit) -> None:
    answer = visit.say("¿qué mochilas tenéis?")
    assert answer.status_code == 200
    body = answer.json()
    assert body.keys() >= {"replies", "tempo", "language"}
    assert body["tempo"] == "looking"
    assert body["language"] == "es"
    assert body["replies"]
    for reply in body["replies"]:
        assert_is_reply(reply)
        assert reply["from"] == "bot"


def test_asking_for_products_shows_cards(visit: Visit) -> None:
    replies = visit.say("enséñame mochilas").json()["replies"]
    assert any(reply["products"] for reply in replies)


def test_an_english_message_is_answered_in_english_when_no_language_was_chosen(shop: Shop) -> None:
    visit = shop.open_visit(None)
    body = visit.say("Hello, I am looking for a waterproof jacket, do you have any?").json()
    assert body["language"] == "en"


def test_the_numbers_of_the_replies_rise(visit: Visit) -> None:
    numbers = [
        reply["id"]
        for text in ("hola", "¿qué mochilas tenéis?", "¿cuánto cuesta la primera?")
        for reply in visit.say(text).json()["replies"]
    ]
    assert numbers == sorted(set(numbers))


@pytest.mark.parametrize("text", ["a", "ñ" * 2000, "🏔️", "   hola   "])
def test_one_to_two_thousand_characters_may_be_said(visit: Visit, text: str) -> None:
    assert visit.say(text).status_code == 200


@pytest.mark.parametrize("text", ["", "   ", "ñ" * 2001, None, 7, [], {}, True])
def test_anything_else_is_refused(visit: Visit, problem: Problem, text: Any) -> None:
    problem(visit.say(text), 422)


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"id": "1b4e28ba-2fa1-41d2-883f-0016d3cca427"},
        {"text": "hola"},
        {"id": "not-a-uuid", "text": "hola"},
        {"id": 5, "text": "hola"},
        {"id": "1b4e28ba-2fa1-41d2-883f-0016d3cca427", "text": "hola", "choice": "/greet"},
        ["hola"],
        "hola",
        None,
    ],
)
def test_a_message_needs_an_id_and_either_text_or_choice(
    visit: Visit, problem: Problem, body: Any
) -> None:
    problem(visit.call("POST", "/messages", json=body), 422)


def test_a_body_that_is_no_json_is_refused(visit: Visit, problem: Problem) -> None:
    problem(visit.call("POST", "/messages", content=b"{not json"), 422)
    problem(visit.call("POST", "/messages", content=b"\xff\xfe"), 422)


def test_more_than_64_kib_is_too_large(visit: Visit, problem: Problem) -> None:
    problem(visit.say("x" * (64 * 1024)), 413)
    assert visit.say("hola").status_code == 200


def test_the_same_id_again_gets_the_stored_answer_whatever_the_body(visit: Visit) -> None:
    message = new_id()
    first = visit.say("¿qué mochilas tenéis?", message)
    again = visit.say("algo muy distinto", message)
    assert again.status_code == 200
    assert again.json() == first.json()


def test_the_same_id_sent_eight_times_at_once_is_done_once(shop: Shop) -> None:
    visit = shop.open_visit()
    message = new_id()
    with ThreadPoolExecutor(8) as together:
        answers = list(together.map(lambda _: visit.say("¿qué botas hay?", message), range(8)))
    assert {answer.status_code for answer in answers} == {200}
    assert len({answer.text for answer in answers}) == 1
    with visit.listen() as stream:
        last = answers[0].json()["replies"][-1]["id"]
        stream.wait("reply", lambda body: body["id"] >= last)
        said = [reply for reply in stream.of("reply") if reply["from"] == "shopper"]
        heard = [reply["id"] for reply in stream.of("reply")]
    assert len(said) <= 1
    assert len(heard) == len(set(heard))


def test_the_same_id_in_two_visits_is_two_messages(shop: Shop) -> None:
    one, other, message = shop.open_visit(), shop.open_visit(), new_id()
    first, second = one.say("hola", message), other.say("hola", message)
    assert first.status_code == second.status_code == 200
    assert first.json()["replies"][0]["id"] != second.json()["replies"][0]["id"]


def offered_choice(visit: Visit) -> str:
    """The payload of some button that this visit was shown."""
    replies = visit.opened["replies"] + visit.say("hola").json()["replies"]
    return next(choice["payload"] for reply in replies for choice in reply["choices"])


def test_a_choice_that_was_offered_is_answered(visit: Visit) -> None:
    answer = visit.choose(offered_choice(visit))
    assert answer.status_code == 200
    assert answer.json()["replies"]


@pytest.mark.parametrize("payload", ["/no_such_intent", "hola", "", 3, '/ask_price{"product":"1"}'])
def test_a_choice_that_was_never_offered_is_refused(
    visit: Visit, problem: Problem, payload: Any
) -> None:
    problem(visit.choose(payload), 422)


@pytest.mark.parametrize("act", ["call", "write", "open", "choose"])
def test_a_typed_command_calls_nobody(visit: Visit, act: str) -> None:
    answer = visit.say('/request_person{"act":"' + act + '"}')
    assert answer.status_code == 200
    assert answer.json()["tempo"] == "looking"
    assert visit.call("DELETE", "/lead").status_code == 404


def test_asking_for_a_person_in_words_raises_no_call_yet(visit: Visit) -> None:
    body = visit.say("quiero hablar con una persona").json()
    assert body["tempo"] == "looking"
    assert visit.call("DELETE", "/lead").status_code == 404
