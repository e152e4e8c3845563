"""Thin clients of the HTTP contract: a tablet with its visits, a desk, and their event streams."""

import json
import random
import threading
import time
import uuid
from collections.abc import Callable
from dataclasses import dataclass
from types import TracebackType
from typing import Any

import httpx


@dataclass(frozen=True)
class Event:
    """One Server-Sent Event."""

    kind: str
    body: Any
    id: int | None


class EventStream:
    """Reads an event stream in the background and lets a test wait for what it expects."""

    def __init__(self, url: str, headers: dict[str, str], cookies: httpx.Cookies | None = None):
        self.events: list[Event] = []
        self.status: int | None = None
        self.content_type = ""
        self._heard = threading.Condition()
        self._client = httpx.Client(timeout=httpx.Timeout(5, read=40), cookies=cookies)
        self._thread = threading.Thread(target=self._read, args=(url, headers), daemon=True)
        self._thread.start()
        with self._heard:
            self._heard.wait_for(lambda: self.status is not None, timeout=10)

    def _read(self, url: str, headers: dict[str, str]) -> None:
        try:
            with self._client.stream("GET", url, headers=headers) as answer:
                with self._heard:
                    self.content_type = answer.headers.get("content-type", "")
                    self.status = answer.status_code
                    self._heard.notify_all()
                self._parse(answer)
        except (httpx.HTTPError, httpx.StreamError, RuntimeError, OSError):
            pass  # closed by the test, or the program stopped: what was heard stays

    def _parse(self, answer: httpx.Response) -> None:
        fields: dict[str, str] = {}
        for line in answer.iter_lines():
            if line:
                name, _, value = line.partition(":")
                fields[name] = value.removeprefix(" ")
            elif "data" in fields:
                number = int(fields["id"]) if fields.get("id") else None
                event = Event(fields.get("event", "message"), json.loads(fields["data"]), number)
                with self._heard:
                    self.events.append(event)
                    self._heard.notify_all()
                fields = {}
            else:
                fields = {}

    def wait(
        self, kind: str, which: Callable[[Any], bool] = lambda body: True, seconds: float = 10
    ) -> Event:
        """The first event of that kind which fits, as soon as it is heard."""

        def found() -> Event | None:
            return next((e for e in self.events if e.kind == kind and which(e.body)), None)

        with self._heard:
            event = self._heard.wait_for(found, timeout=seconds)
            assert event, f"no {kind} in {[(e.kind, e.body) for e in self.events]}"
            return event

    def of(self, kind: str) -> list[Any]:
        """The bodies of all events of that kind so far."""
        return [event.body for event in self.events if event.kind == kind]

    def close(self) -> None:
        self._client.close()

    def __enter__(self) -> "EventStream":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


class Visit:
    """One visit on a tablet, with the token that opens it."""

    def __init__(self, http: httpx.Client, opened: dict[str, Any]):
        self.http = http
        self.opened = opened
        self.id: str = opened["visit"]
        self.headers = {"Authorization": f"Bearer {opened['token']}"}

    def call(self, method: str, path: str = "", body: Any = None, **more: Any) -> httpx.Response:
        """Any route below /api/visits/ID."""
        if body is not None:
            more["json"] = body
        headers = {**self.headers, **more.pop("headers", {})}
        url = f"/api/visits/{self.id}{path}"
        return self.http.request(method, url, headers=headers, **more)

    def say(self, text: str, message_id: str | None = None) -> httpx.Response:
        return self.call("POST", "/messages", {"id": message_id or str(uuid.uuid4()), "text": text})

    def choose(self, payload: str) -> httpx.Response:
        return self.call("POST", "/messages", {"id": str(uuid.uuid4()), "choice": payload})

    def raise_lead(self, **body: Any) -> httpx.Response:
        return self.call("POST", "/lead", {"who": "anyone", **body})

    def listen(self, last: int | None = None) -> EventStream:
        headers = dict(self.headers)
        if last is not None:
            headers["Last-Event-ID"] = str(last)
        return EventStream(f"{self.http.base_url}/api/visits/{self.id}/events", headers)


class Desk:
    """A salesperson's desk: signed in, with the cookie and the CSRF token of its session."""

    def __init__(self, url: str, name: str, pin: str):
        self.http = httpx.Client(base_url=url, timeout=20)
        self.signed_in = self.http.post("/api/desk/session", json={"name": name, "pin": pin})
        assert self.signed_in.status_code == 200, self.signed_in.text
        self.me: dict[str, Any] = self.signed_in.json()
        self.name = name

    def call(self, method: str, path: str, body: Any = None, **more: Any) -> httpx.Response:
        """Any route below /api/desk, with the CSRF token on writes."""
        headers = {"X-CSRF-Token": self.me["csrf"]} if method != "GET" else {}
        if body is not None:
            more["json"] = body
        headers |= more.pop("headers", {})
        return self.http.request(method, f"/api/desk{path}", headers=headers, **more)

    def shift(self, status: str) -> httpx.Response:
        return self.call("POST", "/shift", {"status": status})

    def act(self, lead: str, what: str, body: Any = None) -> httpx.Response:
        """claim, decline, seen, met, absent, message, close."""
        return self.call("POST", f"/leads/{lead}/{what}", {} if body is None else body)

    def leads(self) -> list[dict[str, Any]]:
        answer = self.call("GET", "/leads")
        assert answer.status_code == 200, answer.text
        leads = answer.json()
        return list(leads["leads"] if isinstance(leads, dict) else leads)

    def listen(self, last: int | None = None) -> EventStream:
        headers = {} if last is None else {"Last-Event-ID": str(last)}
        return EventStream(
            f"{self.http.base_url}/api/desk/events", headers, cookies=self.http.cookies
        )


def from_somewhere(url: str = "") -> httpx.Client:
    """A client with a loopback address of its own: who knocks too often is sent away unread."""
    address = f"127.{random.randint(1, 250)}.{random.randint(0, 250)}.{random.randint(1, 250)}"
    transport = httpx.HTTPTransport(local_address=address)
    return httpx.Client(base_url=url, timeout=30, transport=transport)


def eventually(holds: Callable[[], Any], seconds: float = 10) -> Any:
    """The first true answer of `holds`, asked again until the time is up."""
    deadline = time.monotonic() + seconds
    while not (answer := holds()):
        assert time.monotonic() < deadline, "it never held"
        time.sleep(0.05)
    return answer
