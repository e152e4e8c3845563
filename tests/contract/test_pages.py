"""The pages, the health check, the description of the API, and the minutes of starting."""

import time
from collections.abc import Callable, Iterator
from typing import Any

import httpx
import pytest

from tests.contract.conftest import Shop

Problem = Callable[[httpx.Response, int], dict[str, Any]]

ROUTES = {
    "/healthz": {"get"},
    "/api/visits": {"post"},
    "/api/visits/resume": {"post"},
    "/api/visits/{}": {"delete"},
    "/api/visits/{}/messages": {"post"},
    "/api/visits/{}/events": {"get"},
    "/api/visits/{}/language": {"post"},
    "/api/visits/{}/tempo": {"post"},
    "/api/visits/{}/people": {"get"},
    "/api/visits/{}/brief": {"get"},
    "/api/visits/{}/lead": {"post", "delete"},
    "/api/visits/{}/notes": {"get", "delete"},
    "/api/visits/{}/notes/{}": {"delete"},
    "/api/visits/{}/left-note": {"get", "post", "delete"},
    "/api/visits/{}/keepsake": {"post"},
    "/api/visits/{}/feelings": {"post"},
    "/api/receipts/{}/erase": {"post"},
    "/api/desk/session": {"get", "post", "delete"},
    "/api/desk/shift": {"post"},
    "/api/desk/leads": {"get"},
    "/api/desk/left-notes": {"get"},
    "/api/desk/left-notes/{}/read": {"post"},
    "/api/desk/events": {"get"},
    "/api/desk/leads/{}/claim": {"post"},
    "/api/desk/leads/{}/decline": {"post"},
    "/api/desk/leads/{}/seen": {"post"},
    "/api/desk/leads/{}/met": {"post"},
    "/api/desk/leads/{}/absent": {"post"},
    "/api/desk/leads/{}/message": {"post"},
    "/api/desk/leads/{}/messages": {"get"},
    "/api/desk/leads/{}/close": {"post"},
}


def without_names(path: str) -> str:
    parts = ["{}" if part.startswith("{") else part for part in path.split("/")]
    return "/".join(parts)


def test_a_well_shop_says_so(shop: Shop) -> None:
    health = shop.http.get("/healthz")
    assert health.status_code == 200
    assert health.json()["status"] == "ok"
    assert health.json()["database"] == "ok"
    assert isinstance(health.json()["model"], str)


def test_the_api_describes_every_route_of_the_contract(shop: Shop) -> None:
    described = {
        without_names(path): {method for method in methods if method != "parameters"}
        for path, methods in shop.http.get("/openapi.json").json()["paths"].items()
    }
    missing = {
        f"{method} {path}"
        for path, methods in ROUTES.items()
        for method in methods - described.get(path, set())
    }
    assert missing == set()


@pytest.mark.parametrize("page", ["/tablet", "/desk"])
def test_a_page_runs_nothing_but_its_own_files(shop: Shop, page: str) -> None:
    answer = shop.http.get(page)
    assert answer.status_code == 200
    assert answer.headers["content-type"].startswith("text/html")
    policy = answer.headers["content-security-policy"]
    assert "unsafe" not in policy
    assert "default-src 'self'" in policy or "default-src 'none'" in policy
    assert answer.headers["x-content-type-options"] == "nosniff"


def test_nothing_of_rasas_own_api_is_open(shop: Shop, problem: Problem) -> None:
    for path in ("/model", "/conversations/x/tracker", "/webhooks/rest/webhook", "/status"):
        problem(shop.http.get(path), 404)


def test_a_method_that_a_route_does_not_have_is_a_problem_too(shop: Shop, problem: Problem) -> None:
    problem(shop.http.put("/api/visits"), 405)


@pytest.fixture
def starting(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shop]:
    """A shop whose process has begun a moment ago."""
    shop = Shop(tmp_path_factory.mktemp("starting"))
    shop.start()
    yield shop
    shop.stop()


def wait_for_first_page(shop: Shop) -> httpx.Response:
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline:
        try:
            return shop.http.get("/tablet")
        except httpx.TransportError:
            time.sleep(0.02)
    raise AssertionError("no page within thirty seconds")


def test_pages_answer_while_the_machine_is_still_starting(starting: Shop, problem: Problem) -> None:
    assert wait_for_first_page(starting).status_code == 200
    health = starting.http.get("/healthz")
    if health.status_code == 200:
        pytest.skip("the model was ready before the first question")
    assert health.status_code == 503
    assert health.json()["status"] == "starting"
    key = starting.tablet["key"]
    early = starting.http.post("/api/visits", json={"tablet": key, "language": "es"})
    if early.status_code == 201:
        token = early.json()["token"]
        early = starting.http.post(
            f"/api/visits/{early.json()['visit']}/messages",
            json={"id": "1b4e28ba-2fa1-41d2-883f-0016d3cca427", "text": "hola"},
            headers={"Authorization": f"Bearer {token}"},
        )
    problem(early, 503)
    assert int(early.headers["retry-after"]) >= 1
    starting.wait_until_well()
    assert starting.open_visit().say("hola").json()["replies"]
