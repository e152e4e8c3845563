"""The power goes in the middle of turns and of calls: what was answered is there afterwards."""

from __future__ import annotations

import json
import random
import signal
import time
from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.contract.client import Desk
from tests.contract.running import RunningShop
from tests.sudden_end.shoppers import Answered, Shopper

SHOPPERS = 4
PIN = "471182"


@pytest.mark.parametrize(
    "rounds", [pytest.param(5, id="5"), pytest.param(100, id="100", marks=pytest.mark.soak)]
)
def test_what_was_answered_survives_a_kill(tmp_path: Path, rounds: int) -> None:
    shop = RunningShop(tmp_path)
    demo = shop.answer("demo")
    shop.answer("staff", "add", "Eva", "--pin", PIN, "--languages", "es,en")
    shop.start()
    shop.wait_until_well()
    desk = Desk(shop.url, "Eva", PIN)
    assert desk.shift("on").status_code == 200
    key = demo["tablets"][0]["key"]
    visits = [_open(shop, key) for _ in range(SHOPPERS)]
    kept = [Answered() for _ in visits]
    for number in range(rounds):
        _talk_until_killed(shop, visits, kept, seed=number)
        shop.start()
        shop.wait_until_well()
        for visit, answered in zip(visits, kept, strict=True):
            _must_all_be_there(shop, visit, answered)
    assert sum(len(answered.messages) for answered in kept) >= rounds
    assert sum(len(answered.leads) for answered in kept) >= 1
    assert shop.stop() == 0


def _talk_until_killed(
    shop: RunningShop, visits: list[dict[str, Any]], kept: list[Answered], seed: int
) -> None:
    shoppers = [
        Shopper(shop.url, visit, answered, seed * SHOPPERS + n)
        for n, (visit, answered) in enumerate(zip(visits, kept, strict=True))
    ]
    for shopper in shoppers:
        shopper.start()
    time.sleep(random.Random(seed).uniform(0.3, 2.0))
    shop.stop(signal.SIGKILL)
    for shopper in shoppers:
        shopper.join(timeout=30)
        assert not shopper.is_alive()
        assert shopper.surprises == []


def _must_all_be_there(shop: RunningShop, visit: dict[str, Any], answered: Answered) -> None:
    headers = {"Authorization": f"Bearer {visit['token']}"}
    address = f"{shop.url}/api/visits/{visit['visit']}"
    replies, leads = _replayed(address, headers)
    with httpx.Client(headers=headers, timeout=20) as http:
        for message_id, answer in list(answered.messages.items())[-50:]:
            again = http.post(f"{address}/messages", json={"id": message_id, "text": "otra cosa"})
            assert again.json() == answer
    for answer in answered.messages.values():
        assert {reply["id"] for reply in answer["replies"]} <= replies
    assert answered.leads <= leads


def _replayed(address: str, headers: dict[str, str]) -> tuple[set[int], set[str]]:
    """The ids of all replies and leads that a page hears which starts from the beginning."""
    replies, leads, kind = set[int](), set[str](), ""
    try:
        with httpx.stream("GET", f"{address}/events", headers=headers, timeout=2) as stream:
            for line in stream.iter_lines():
                if line.startswith("event: "):
                    kind = line.removeprefix("event: ")
                elif line.startswith("data: "):
                    body = json.loads(line.removeprefix("data: "))
                    if kind == "reply":
                        replies.add(body["id"])
                    elif kind == "lead":
                        leads.add(body["id"])
    except httpx.ReadTimeout:
        pass
    return replies, leads


def _open(shop: RunningShop, key: str) -> dict[str, Any]:
    opened = httpx.post(f"{shop.url}/api/visits", json={"tablet": key, "language": "es"})
    assert opened.status_code == 201
    visit: dict[str, Any] = opened.json()
    return visit
