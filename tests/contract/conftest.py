"""One running demo shop for all contract tests, and clients for it."""

import time
from collections.abc import Callable, Iterator
from typing import Any

import httpx
import pytest

from tests.contract.client import Desk, Visit
from tests.contract.running import RunningShop

PIN = "471182"


class Shop(RunningShop):
    """The running shop with what a client needs to know of it: tablets and people."""

    def __init__(self, home: Any) -> None:
        super().__init__(home)
        self.demo: dict[str, Any] = self.answer("demo")
        self.tablet: dict[str, str] = self.demo["tablets"][0]
        self.http = httpx.Client(base_url=self.url, timeout=30)
        self._people = 0
        self._idle: list[Desk] = []
        self._in_use: list[Desk] = []

    def open_visit(self, language: str | None = "es", tablet: int = 0) -> Visit:
        """A new visit on one of the demo shop's tablets."""
        key = self.demo["tablets"][tablet]["key"]
        body = {"tablet": key, "language": language}
        answer = self.http.post("/api/visits", json=body)
        while answer.status_code == 429:  # the tests before opened all of this minute's visits
            time.sleep(float(answer.headers["Retry-After"]))
            answer = self.http.post("/api/visits", json=body)
        assert answer.status_code == 201, answer.text
        return Visit(self.http, answer.json())

    def hire(self, role: str = "salesperson") -> tuple[str, str]:
        """A new person's name and PIN, added while the shop runs."""
        self._people += 1
        name = f"Persona {self._people}"
        self.answer("staff", "add", name, "--pin", PIN, "--languages", "es,en", "--role", role)
        return name, PIN

    def desk(self, shift: str = "on") -> Desk:
        """The desk of somebody with nothing to do, who goes home after the test."""
        desk = self._idle.pop() if self._idle else Desk(self.url, *self.hire())
        self._in_use.append(desk)
        assert desk.shift(shift).status_code == 200
        return desk

    def send_everyone_home(self) -> None:
        """Close what each has in hand, and end their shift: the next test starts from nothing."""
        while self._in_use:
            desk = self._in_use.pop()
            for lead in desk.leads():
                if lead["status"] in {"claimed", "met"}:
                    desk.act(lead["id"], "close", {"outcome": "other", "brief_right": "yes"})
            desk.shift("off")
            self._idle.append(desk)


@pytest.fixture(scope="session")
def shop(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shop]:
    running = Shop(tmp_path_factory.mktemp("shop"))
    running.start()
    running.wait_until_well()
    yield running
    running.stop()


@pytest.fixture
def visit(shop: Shop) -> Iterator[Visit]:
    opened = shop.open_visit()
    yield opened
    opened.call("DELETE")


@pytest.fixture(autouse=True)
def closing_time(request: pytest.FixtureRequest) -> Iterator[None]:
    """Nobody's shift lasts longer than a test."""
    yield
    if "shop" in request.fixturenames:
        running: Shop = request.getfixturevalue("shop")
        running.send_everyone_home()


@pytest.fixture
def desk(shop: Shop) -> Desk:
    """Somebody on shift."""
    return shop.desk()


@pytest.fixture
def claimed(visit: Visit, desk: Desk) -> tuple[Visit, Desk, str]:
    """A visit whose call this desk has claimed, and the call's id."""
    lead = visit.raise_lead()
    assert lead.status_code == 201, lead.text
    number = lead.json()["id"]
    assert desk.act(number, "claim").status_code == 200
    return visit, desk, number


@pytest.fixture(scope="session")
def problem() -> Callable[[httpx.Response, int], dict[str, Any]]:
    """Check that an answer is a problem+json (RFC 9457) of that status, and return it."""

    def check(answer: httpx.Response, status: int) -> dict[str, Any]:
        assert answer.status_code == status, f"{answer.status_code} {answer.text}"
        assert answer.headers["content-type"].split(";")[0] == "application/problem+json"
        body: dict[str, Any] = answer.json()
        assert body["status"] == status
        assert isinstance(body["title"], str)
        assert body["title"]
        return body

    return check
