"""The command `mirando`: exit codes, JSON, and that all of it works on a running shop, at once."""

import json
import uuid
from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.contract.client import Desk, Visit, eventually, from_somewhere
from tests.contract.conftest import PIN, Shop
from tests.contract.running import RunningShop

Problem = Callable[[httpx.Response, int], dict[str, Any]]

HEADER = "id,title,description,link,image_link,availability,price,brand,item_group_id,color,size"
MUG = ",https://shop.example/p,https://shop.example/p.jpg,in_stock,12.50 EUR,Cumbre,g-taza,rojo,"


@pytest.fixture
def closed(tmp_path: Path) -> RunningShop:
    """A shop whose program is not running, with an empty database."""
    return RunningShop(tmp_path)


def a_name() -> str:
    return f"N{uuid.uuid4().hex[:10]}"


@pytest.mark.parametrize(
    "words",
    [
        ["fly"],
        ["run", "--port", "many"],
        ["run", "--nonsense"],
        ["import"],
        ["staff"],
        ["staff", "add"],
        ["staff", "add", "Ana"],
        ["staff", "add", "Ana", "--pin", "4711", "--role", "king"],
        ["tablet", "add", "Entrada"],
        ["backup"],
        ["restore"],
        ["erase"],
    ],
)
def test_called_wrongly_leaves_with_2_and_says_how(closed: RunningShop, words: list[str]) -> None:
    done = closed.command(*words)
    assert done.returncode == 2
    assert "usage" in (done.stderr + done.stdout).lower()
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    "words",
    [
        ["import", "no-such-file.xml"],
        ["restore", "no-such-file.backup"],
        ["staff", "remove", "Nadie"],
        ["tablet", "remove", "Ninguna"],
        ["erase", "no-such-receipt"],
    ],
)
def test_what_fails_leaves_with_1_and_says_what_to_do(
    closed: RunningShop, words: list[str]
) -> None:
    done = closed.command(*words)
    assert done.returncode == 1
    assert len(done.stderr.strip()) > 10
    assert "Traceback" not in done.stderr


def test_the_demo_tells_its_tablets_and_staff(shop: Shop) -> None:
    assert shop.demo.keys() >= {"tablets", "staff"}
    assert all(one.keys() >= {"name", "zone", "key"} for one in shop.demo["tablets"])
    assert all(one.keys() >= {"name", "pin", "role"} for one in shop.demo["staff"])
    assert {one["role"] for one in shop.demo["staff"]} <= {"salesperson", "manager", "trainer"}


def test_a_shop_that_is_not_empty_is_not_filled_again(shop: Shop) -> None:
    assert shop.command("demo").returncode == 1


def test_the_demo_shop_serves_this_machine_only(shop: Shop) -> None:
    done = shop.command("run", "--host", "0.0.0.0", "--port", "0", seconds=30)
    assert done.returncode in {1, 2}
    assert "--allow-demo" in done.stderr + done.stdout


def test_a_new_person_signs_in_at_once_and_a_removed_one_is_out_at_once(
    shop: Shop, problem: Problem
) -> None:
    name = a_name()
    added = shop.answer("staff", "add", name, "--pin", PIN)
    assert added.keys() >= {"id", "name"}
    assert added["name"] == name
    desk = Desk(shop.url, name, PIN)
    assert desk.me["id"] == added["id"]
    assert shop.command("staff", "remove", name).returncode == 0
    problem(desk.call("GET", "/session"), 401)


def test_two_people_of_one_name_cannot_be_told_apart(shop: Shop) -> None:
    name = a_name()
    shop.answer("staff", "add", name, "--pin", PIN)
    assert shop.command("staff", "add", name, "--pin", "998877").returncode == 1


def test_a_new_tablet_opens_visits_at_once_and_a_removed_one_none(
    shop: Shop, problem: Problem
) -> None:
    name = a_name()
    added = shop.answer("tablet", "add", name, "--zone", "Escaparate")
    assert added.keys() >= {"name", "zone", "key", "url"}
    assert (added["name"], added["zone"]) == (name, "Escaparate")
    assert added["url"].startswith("http")
    body = {"tablet": added["key"], "language": "es"}
    assert shop.http.post("/api/visits", json=body).status_code == 201
    assert shop.command("tablet", "remove", name).returncode == 0
    problem(shop.http.post("/api/visits", json=body), 401)


def test_a_visit_is_erased_by_its_receipt(shop: Shop, problem: Problem) -> None:
    visit = shop.open_visit()
    visit.say("me llamo Pepa")
    assert shop.command("erase", visit.opened["receipt"]).returncode == 0
    assert shop.command("erase", visit.opened["receipt"]).returncode == 1
    with from_somewhere(shop.url) as http:
        problem(http.post(f"/api/receipts/{visit.opened['receipt']}/erase"), 404)


def products_seen(visit: Visit, text: str) -> list[str]:
    replies = visit.say(text).json()["replies"]
    return [product["name"] for reply in replies for product in reply["products"]]


def test_imported_products_are_found_at_once(shop: Shop, tmp_path: Path) -> None:
    feed = tmp_path / "feed.csv"
    lines = [f"mug-{size},Taza Zirkonia,Una taza esmaltada{MUG}{size}" for size in ("S", "L")]
    feed.write_text("\n".join([HEADER, *lines]) + "\n", "utf-8")
    assert shop.command("import", str(feed)).returncode == 0
    # The running program looks for what other processes saved every two seconds.
    visit = shop.open_visit()
    eventually(lambda: "Taza Zirkonia" in products_seen(visit, "busco la taza Zirkonia"))


def test_a_bad_line_is_named_and_skipped(closed: RunningShop, tmp_path: Path) -> None:
    feed = tmp_path / "feed.csv"
    good = f"mug-1,Taza Zirkonia,Una taza esmaltada{MUG}S"
    bad = f"mug-2,Taza Zirkonia,Una taza esmaltada{MUG}L".replace("12.50 EUR", "gratis")
    feed.write_text("\n".join([HEADER, good, bad]) + "\n", "utf-8")
    done = closed.command("import", str(feed))
    assert done.returncode == 0
    report = done.stdout + done.stderr
    assert "3" in report
    assert "gratis" in report or "price" in report or "precio" in report


def test_the_same_file_twice_changes_nothing(closed: RunningShop, tmp_path: Path) -> None:
    feed = tmp_path / "feed.csv"
    feed.write_text(f"{HEADER}\nmug-1,Taza Zirkonia,Una taza{MUG}S\n", "utf-8")
    first = closed.command("import", str(feed))
    second = closed.command("import", str(feed))
    assert (first.returncode, second.returncode) == (0, 0)
    assert "1 added" in first.stdout
    assert "0 added, 0 changed, 1 unchanged" in second.stdout


def test_a_backup_of_a_running_shop_is_restored_elsewhere(
    shop: Shop, tmp_path: Path, problem: Problem
) -> None:
    visit = shop.open_visit()
    visit.say("busco una mochila")
    file = tmp_path / "shop.backup"
    assert shop.command("backup", str(file)).returncode == 0
    copy = RunningShop(tmp_path / "copy")
    copy.home.mkdir()
    assert copy.command("restore", str(file)).returncode == 0
    copy.start()
    try:
        copy.wait_until_well()
        there = httpx.Client(base_url=copy.url, timeout=30)
        again = Visit(there, visit.opened)
        assert again.say("hola").status_code == 200
    finally:
        copy.stop()


def test_the_data_is_checked(closed: RunningShop) -> None:
    done = closed.command("check", seconds=300)
    assert done.returncode == 0, done.stdout + done.stderr


def test_a_pin_never_comes_back(shop: Shop) -> None:
    done = shop.command("staff", "add", a_name(), "--pin", "86420975", "--json")
    assert done.returncode == 0
    assert "86420975" not in json.dumps(json.loads(done.stdout))
