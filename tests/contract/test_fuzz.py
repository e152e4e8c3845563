"""Bad input to every route, made from the program's own description: a problem, never a 500.

The routes and the fields come from /openapi.json. For each route every field is broken in every way
of a list, ids are other people's or nonsense, credentials are missing, expired or garbage, and
hypothesis adds what nobody thought of.
"""

import json
import random
import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

import httpx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.contract.client import Desk, Visit, from_somewhere
from tests.contract.conftest import Shop
from tests.contract.test_pages import ROUTES

BROKEN: list[Any] = [
    *(None, True, False, 0, -1, 7, 2**70, 1.5, 1e308, [], {}, [[]], [None], {"a": {"b": []}}),
    *("", " ", "x", "\x00", "\x1b[2J\x07", "‮abc", "🏔️" * 20, "ñ" * 3000, "'; DROP TABLE visit;--"),
    *(
        "<script>alert(1)</script>",
        "{{7*7}}",
        "%s%n",
        "../../etc/passwd",
        "\u2028",
        "\ud800",
        "/restart",
    ),
    "x" * 1_000_000,
]
SEGMENTS = [
    *("unknown", "0", "-1", "9" * 30, "%00", "%FF%FE", "..%2F..%2F", "%F0%9F%8F%94", "a" * 3000),
    *("null", "%20", "'%20OR%201=1--", "{visit}"),
]
RAW = [
    *(b"", b"{", b"null", b"[]", b'"x"', b"7", b"\xff\xfe\x00", b"{'id': 1}", b"NaN", b"[" * 9000),
    *(b'{"id":"a","id":"b"}', b"\x00" * 2000, b'{"text": "' + b"x" * 1_000_000 + b'"}'),
]
TOKENS = ["", "x", "Bearer", "Basic YTpi", "Bearer " + "x" * 6000, "Bearer ñ", "Bearer a b"]

FIELDS = {
    "POST /api/visits": {"tablet", "language"},
    "POST /api/visits/resume": {"tablet", "resume"},
    "POST /api/visits/{}/messages": {"id", "text", "choice"},
    "POST /api/visits/{}/language": {"language"},
    "POST /api/visits/{}/tempo": {"tempo"},
    "POST /api/visits/{}/lead": {"who", "how", "brief"},
    "POST /api/visits/{}/left-note": {"text"},
    "POST /api/visits/{}/feelings": {"pressed", "understood", "words"},
    "POST /api/desk/session": {"name", "pin"},
    "POST /api/desk/shift": {"status"},
    "POST /api/desk/leads/{}/decline": {"reason"},
    "POST /api/desk/leads/{}/message": {"id", "text"},
    "POST /api/desk/leads/{}/close": {"outcome", "brief_right"},
}


@dataclass(frozen=True)
class Route:
    method: str
    path: str

    def __str__(self) -> str:
        return f"{self.method} {self.path}"

    @property
    def is_desk(self) -> bool:
        return self.path.startswith("/api/desk")

    def filled(self, values: list[str]) -> str:
        """The path with its parameters replaced, in order."""
        path, rest = self.path, list(values)
        while "{}" in path:
            path = path.replace("{}", rest.pop(0), 1)
        return path


JSON_ROUTES = sorted(
    (Route(m.upper(), p) for p, methods in ROUTES.items() for m in methods if p != "/healthz"),
    key=str,
)


@dataclass
class Insider:
    """Somebody with every credential: what is refused is refused for its content."""

    shop: Shop
    visit: Visit
    desk: Desk
    lead: str

    def ids(self, route: Route) -> list[str]:
        if route.is_desk:
            return [self.lead]
        if "receipts" in route.path:
            return ["no-such-receipt"]
        return [self.visit.id, "no-such-note"]

    def send(self, route: Route, path: str | None = None, **more: Any) -> httpx.Response:
        headers = {**self.visit.headers, "X-CSRF-Token": self.desk.me["csrf"]}
        headers |= more.pop("headers", {})
        url = f"{self.shop.url}{path if path is not None else route.filled(self.ids(route))}"
        cookies = dict(self.desk.http.cookies) if route.is_desk else {}
        if cookies:
            headers["Cookie"] = "; ".join(f"{name}={value}" for name, value in cookies.items())
        return exchange(route.method, url, headers, more.get("content"))


def exchange(method: str, url: str, headers: dict[str, str], content: Any) -> httpx.Response:
    """One request; of an event stream only the beginning is read."""
    encoded = {name: value.encode("utf-8", "surrogatepass") for name, value in headers.items()}
    with (
        from_somewhere() as client,
        client.stream(method, url, headers=encoded, content=content) as answer,
    ):
        if not answer.headers.get("content-type", "").startswith("text/event-stream"):
            answer.read()
        return answer


def body_of(value: Any) -> bytes:
    return json.dumps(value).encode()


def assert_is_civil(answer: httpx.Response, what: str) -> None:
    """Either it was fine, or it is a problem that is not the program's fault."""
    assert answer.status_code < 500, f"{what}: {answer.status_code} {answer.text[:300]}"
    if answer.status_code >= 400:
        kind = answer.headers.get("content-type", "").split(";")[0]
        assert kind == "application/problem+json", f"{what}: {answer.status_code} as {kind}"
        assert answer.json()["status"] == answer.status_code


@pytest.fixture
def insider(shop: Shop, route: Route) -> Insider:
    desk, visit = shop.desk(), shop.open_visit()
    lead = visit.raise_lead().json()["id"]
    desk.act(lead, "claim")
    # The route that signs out takes a session of its own with it.
    signs_out = str(route) == "DELETE /api/desk/session"
    return Insider(shop, visit, Desk(shop.url, *shop.hire()) if signs_out else desk, lead)


@pytest.fixture(scope="module")
def described(shop: Shop) -> dict[str, Any]:
    answer = shop.http.get("/openapi.json")
    assert answer.status_code == 200
    return dict(answer.json())


@pytest.fixture(scope="module", autouse=True)
def bystander(shop: Shop) -> Iterator[None]:
    """Somebody else's visit goes on, and has lost nothing when all of this is over."""
    visit = shop.open_visit()
    answers = [visit.say(text).json() for text in ("hola", "¿qué mochilas tenéis?", "gracias")]
    said = [reply for answer in answers for reply in answer["replies"]]
    yield
    with visit.listen() as stream:
        stream.wait("reply", lambda body: body["id"] == said[-1]["id"])
        heard = {body["id"]: body for body in stream.of("reply")}
    assert all(heard[reply["id"]] == reply for reply in said)
    assert visit.say("hola").status_code == 200
    assert "Traceback" not in shop.log.read_text("utf-8", "replace")


def fields_of(described: dict[str, Any], route: Route) -> dict[str, Any]:
    """The fields of a route's JSON body, as /openapi.json describes them."""

    def resolve(schema: dict[str, Any]) -> dict[str, Any]:
        while "$ref" in schema:
            found: Any = described
            for part in schema["$ref"].removeprefix("#/").split("/"):
                found = found[part]
            schema = found
        return schema

    for path, methods in described["paths"].items():
        named = "/".join("{}" if part.startswith("{") else part for part in path.split("/"))
        operation = methods.get(route.method.lower())
        if named == route.path and operation and "requestBody" in operation:
            body = resolve(operation["requestBody"])
            schema = resolve(body["content"]["application/json"]["schema"])
            fields: dict[str, Any] = schema.get("properties", {})
            for part in schema.get("oneOf", []) + schema.get("anyOf", []):
                fields |= resolve(part).get("properties", {})
            return fields
    return {}


def sensible(insider: Insider, route: Route, field: str) -> Any:
    """A value that is right for a field, so that only one thing is wrong at a time."""
    values = {
        "tablet": insider.shop.tablet["key"],
        "language": "es",
        "resume": insider.visit.opened["resume"],
        "id": str(uuid.uuid4()),
        "text": "hola",
        "tempo": "looking",
        "who": "anyone",
        "how": "come",
        "brief": [],
        "pressed": 1,
        "understood": 5,
        "words": None,
        "name": insider.desk.name,
        "pin": "471182",
        "status": "on",
        "reason": "x",
        "outcome": "other",
        "brief_right": "yes",
    }
    return values.get(field, "x")


def test_the_description_names_the_fields_of_every_route_that_reads_some(
    described: dict[str, Any],
) -> None:
    named = {str(route): set(fields_of(described, route)) for route in JSON_ROUTES}
    assert {route: fields for route, fields in named.items() if fields} == FIELDS


def takes_a_body(route: Route) -> bool:
    return route.method == "POST"


@pytest.mark.parametrize("route", JSON_ROUTES, ids=str)
def test_every_field_broken_in_every_way(
    insider: Insider, described: dict[str, Any], route: Route
) -> None:
    fields = fields_of(described, route)
    whole = {name: sensible(insider, route, name) for name in fields if name != "choice"}
    for name in fields:
        for bad in BROKEN:
            answer = insider.send(route, content=body_of({**whole, name: bad}))
            assert_is_civil(answer, f"{route} {name}={str(bad)[:40]!r}")
        rest = {key: value for key, value in whole.items() if key != name}
        assert_is_civil(insider.send(route, content=body_of(rest)), f"{route} without {name}")
    extra = insider.send(route, content=body_of({**whole, "admin": True, "__proto__": {}}))
    assert_is_civil(extra, f"{route} with more than was asked for")


@pytest.mark.parametrize("route", JSON_ROUTES, ids=str)
def test_a_body_that_is_no_body(insider: Insider, route: Route) -> None:
    for raw in RAW if takes_a_body(route) else RAW[:6]:
        assert_is_civil(insider.send(route, content=raw), f"{route} {raw[:30]!r}")
    form = insider.send(
        route, content=b"a=b", headers={"Content-Type": "application/x-www-form-urlencoded"}
    )
    assert_is_civil(form, f"{route} as a form")


@pytest.mark.parametrize("route", [route for route in JSON_ROUTES if "{}" in route.path], ids=str)
def test_an_id_that_is_none_or_somebody_elses(shop: Shop, insider: Insider, route: Route) -> None:
    stranger = shop.open_visit()
    real = insider.ids(route)
    for place in range(route.path.count("{}")):
        for bad in [*SEGMENTS, stranger.id, quote(str(uuid.uuid4()))]:
            ids = [*real[:place], bad, *real[place + 1 :]]
            answer = insider.send(route, route.filled(ids), content=body_of({}))
            assert_is_civil(answer, f"{route} {bad[:30]}")
            if route.path.startswith("/api/visits/") and place == 0:
                assert answer.status_code >= 400, f"{route} let {bad[:30]} in"


@pytest.mark.parametrize(
    "route", [route for route in JSON_ROUTES if route.path.startswith("/api/visits/{}")], ids=str
)
def test_a_token_that_opens_nothing(shop: Shop, insider: Insider, route: Route) -> None:
    used = shop.open_visit()
    body = {"tablet": shop.tablet["key"], "resume": used.opened["resume"]}
    shop.http.post("/api/visits/resume", json=body)
    for token in [*TOKENS, used.headers["Authorization"]]:
        headers = {"Authorization": token}
        answer = insider.send(route, headers=headers, content=body_of({}))
        assert_is_civil(answer, f"{route} with {token[:20]!r}")
        assert answer.status_code in {400, 401, 404, 413, 431}, f"{route} with {token[:20]!r}"


JUNK = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=50),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner),
    max_leaves=8,
)


@pytest.mark.parametrize("route", [r for r in JSON_ROUTES if takes_a_body(r)], ids=str)
def test_what_nobody_thought_of(insider: Insider, described: dict[str, Any], route: Route) -> None:
    fields = list(fields_of(described, route))

    @settings(
        max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
    )
    @given(junk=st.lists(JUNK, min_size=len(fields), max_size=len(fields)), seed=st.integers())
    def send(junk: list[Any], seed: int) -> None:
        dice = random.Random(seed)
        body = {
            name: bad if dice.random() < 0.5 else sensible(insider, route, name)
            for name, bad in zip(fields, junk, strict=True)
        }
        assert_is_civil(insider.send(route, content=body_of(body)), f"{route} {str(body)[:200]}")

    send()
