"""Shoppers who keep talking and calling while the program is killed under them."""

from __future__ import annotations

import random
import threading
import uuid
from dataclasses import dataclass, field
from typing import Any

import httpx

LINES = (
    "hola",
    "busco zapatillas de trail",
    "cuanto cuestan",
    "hay talla 42",
    "y en azul?",
    "show me backpacks",
    "añade la primera a mi lista",
    "quien gano ayer",
)


@dataclass
class Answered:
    """What the program said that it had done: it must be there for ever."""

    messages: dict[str, dict[str, Any]] = field(default_factory=dict)
    leads: set[str] = field(default_factory=set)


class Shopper(threading.Thread):
    """Talks, calls and cancels until the program is gone; remembers what it was answered."""

    def __init__(self, url: str, visit: dict[str, Any], answered: Answered, seed: int) -> None:
        super().__init__(daemon=True)
        self._url = f"{url}/api/visits/{visit['visit']}"
        self._headers = {"Authorization": f"Bearer {visit['token']}"}
        self._answered = answered
        self._random = random.Random(seed)
        self.surprises: list[str] = []

    def run(self) -> None:
        try:
            with httpx.Client(headers=self._headers, timeout=20) as http:
                while True:
                    self._act(http)
        except httpx.TransportError:
            return

    def _act(self, http: httpx.Client) -> None:
        drawn = self._random.random()
        if drawn < 0.15:
            called = http.post(f"{self._url}/lead", json={"who": "anyone"})
            if called.status_code == 201:
                self._answered.leads.add(called.json()["id"])
            self._expect(called, 201, 409)
        elif drawn < 0.25:
            self._expect(http.delete(f"{self._url}/lead"), 200, 404)
        else:
            message = {"id": str(uuid.uuid4()), "text": self._random.choice(LINES)}
            said = http.post(f"{self._url}/messages", json=message)
            if said.status_code == 200:
                self._answered.messages[message["id"]] = said.json()
            self._expect(said, 200, 503)

    def _expect(self, answer: httpx.Response, *statuses: int) -> None:
        if answer.status_code not in statuses:
            self.surprises.append(f"{answer.status_code} {answer.text[:200]}")
