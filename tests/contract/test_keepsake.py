"""What a shopper takes along: the address, its page, and what is left of both once it is erased."""

from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import urlsplit
from xml.etree import ElementTree

import httpx
import pytest
from bs4 import BeautifulSoup

from tests.contract.client import Visit, from_somewhere
from tests.contract.conftest import Shop
from tests.contract.test_fuzz import SEGMENTS

Problem = Callable[[httpx.Response, int], dict[str, Any]]
ENGLISH = {"Accept-Language": "en"}


@pytest.fixture
def phone(shop: Shop) -> Iterator[httpx.Client]:
    """Somebody's own phone: no token, no cookie."""
    with from_somewhere(shop.url) as http:
        yield http


def fill_list(visit: Visit, *words: str) -> str:
    """The name of the first product on it."""
    for text in words:
        visit.say(text)
    listed = visit.choose("/show_list").json()["replies"]
    return str(next(reply for reply in listed if reply["products"])["products"][0]["name"])


def take(visit: Visit) -> dict[str, Any]:
    answer = visit.call("POST", "/keepsake")
    assert answer.status_code == 201, answer.text
    return dict(answer.json())


@pytest.fixture
def listed(visit: Visit) -> str:
    return fill_list(visit, "enséñame mochilas", "apunta la primera")


def test_the_answer_has_an_address_and_a_picture_of_it(
    shop: Shop, visit: Visit, listed: str
) -> None:
    taken = take(visit)
    assert taken.keys() == {"url", "svg", "reach"}
    assert taken["url"].startswith(f"{shop.url}/k/")
    assert taken["reach"] == "shop"
    assert ElementTree.fromstring(taken["svg"]).tag == "{http://www.w3.org/2000/svg}svg"
    assert take(visit) == taken


def test_the_page_is_read_without_a_login_and_without_a_script(
    visit: Visit, listed: str, phone: httpx.Client
) -> None:
    visit.say("compara las dos primeras mochilas")
    page = phone.get(take(visit)["url"], headers=ENGLISH)
    assert page.status_code == 200
    read = BeautifulSoup(page.text, "html.parser")
    assert read.html is not None
    assert read.html["lang"] == "es-ES"
    assert read.find("script") is None
    text = read.get_text(" ")
    assert listed in text
    assert "Tu lista" in text
    assert "La hizo una máquina" in text
    assert "La Cordada" in text
    assert "Abrimos de lunes" in text
    assert "Borrar esta página" in text
    secrets = ("sign", "resume", "receipt", "token", "visit")
    assert [secret for secret in secrets if visit.opened[secret] in page.text] == []


def test_no_cache_and_no_search_engine_keeps_it(
    visit: Visit, listed: str, phone: httpx.Client
) -> None:
    headers = phone.get(take(visit)["url"]).headers
    assert headers["cache-control"] == "no-store"
    assert "noindex" in headers["x-robots-tag"]
    assert headers["referrer-policy"] == "no-referrer"
    policy = headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "script-src" not in policy
    assert "unsafe" not in policy


def test_a_comparison_alone_is_worth_a_page(shop: Shop, phone: httpx.Client) -> None:
    visit = shop.open_visit("en")
    visit.say("show me backpacks")
    compared = visit.say("compare the first two").json()["replies"]
    rows = next(reply["comparison"]["rows"] for reply in compared if reply["comparison"])
    read = BeautifulSoup(phone.get(take(visit)["url"]).text, "html.parser")
    assert [row.get_text() for row in read.select("tbody th")] == [row["label"] for row in rows]
    assert "Your list" not in read.get_text()
    visit.call("DELETE")


def test_there_is_nothing_to_take_along_at_first(visit: Visit, problem: Problem) -> None:
    refused = problem(visit.call("POST", "/keepsake"), 409)
    assert refused["type"] == "urn:mirando:NothingToTakeAlong"


def test_a_visit_that_is_over_makes_no_page_but_its_page_stays(
    shop: Shop, problem: Problem, phone: httpx.Client
) -> None:
    visit = shop.open_visit()
    fill_list(visit, "enséñame mochilas", "apunta la primera")
    url = take(visit)["url"]
    visit.call("DELETE")
    problem(visit.call("POST", "/keepsake"), 410)
    assert phone.get(url).status_code == 200


def assert_is_gone(answer: httpx.Response, said: str) -> None:
    assert answer.status_code == 404
    assert answer.headers["content-type"].startswith("text/html")
    assert answer.headers["cache-control"] == "no-store"
    assert said in answer.text


def test_the_page_erases_itself_and_nothing_else(
    visit: Visit, listed: str, phone: httpx.Client
) -> None:
    url = take(visit)["url"]
    read = BeautifulSoup(phone.get(url).text, "html.parser")
    form = read.select_one("form")
    assert form is not None
    assert form["method"] == "post"
    erased = phone.post(str(form["action"]))
    assert erased.status_code == 200
    assert "No queda nada de esta página." in erased.text
    assert_is_gone(phone.get(url), "Esta página ya no está")
    assert_is_gone(phone.get(url, headers=ENGLISH), "This page is gone")
    assert_is_gone(phone.post(str(form["action"])), "Esta página ya no está")
    assert listed in str(visit.choose("/show_list").json())


def test_a_receipt_takes_the_page_with_it(visit: Visit, listed: str, phone: httpx.Client) -> None:
    url = take(visit)["url"]
    assert phone.post(f"/api/receipts/{visit.opened['receipt']}/erase").status_code == 200
    assert_is_gone(phone.get(url), "Esta página ya no está")


def test_erasing_everything_takes_the_page_with_it(
    visit: Visit, listed: str, phone: httpx.Client
) -> None:
    url = take(visit)["url"]
    visit.call("DELETE", "/notes")
    assert_is_gone(phone.get(url), "Esta página ya no está")


@pytest.mark.parametrize("code", SEGMENTS, ids=lambda code: code[:20])
def test_a_code_that_is_none_is_a_calm_page(phone: httpx.Client, code: str) -> None:
    for answer in (phone.get(f"/k/{code}"), phone.post(f"/k/{code}/erase")):
        assert_is_gone(answer, "Esta página ya no está")


def test_whoever_guesses_is_told_to_wait(phone: httpx.Client) -> None:
    answers = [phone.get(f"/k/{guess}") for guess in range(61)]
    assert {answer.status_code for answer in answers[:60]} == {404}
    assert answers[-1].status_code == 429
    assert int(answers[-1].headers["retry-after"]) >= 1
    assert "Demasiados intentos" in answers[-1].text


@pytest.mark.parametrize("host", ["x y", "shop.example/k", "a" * 4000, '"><b>', "ñ"])
def test_an_address_that_cannot_be_is_not_drawn(
    visit: Visit, listed: str, problem: Problem, host: str
) -> None:
    headers = {**visit.headers, "Host": host}
    request = visit.http.build_request(
        "POST",
        f"/api/visits/{visit.id}/keepsake",
        headers={key: value.encode() for key, value in headers.items()},
    )
    problem(visit.http.send(request), 400)


def test_the_shops_own_address_comes_before_the_one_that_the_tablet_uses(
    shop: Shop, tmp_path: Any
) -> None:
    public = Shop(tmp_path)
    public.environment["MIRANDO_PUBLIC_URL"] = "https://shop.example/"
    public.start()
    try:
        public.wait_until_well()
        visit = public.open_visit()
        fill_list(visit, "enséñame mochilas", "apunta la primera")
        taken = take(visit)
        assert urlsplit(taken["url"]).netloc == "shop.example"
        assert (taken["url"][:22], taken["reach"]) == ("https://shop.example/k", "anywhere")
    finally:
        public.stop()


def test_an_address_that_is_none_is_refused_at_the_start(tmp_path: Any) -> None:
    shop = Shop(tmp_path)
    for wrong in ("shop.example", "ftp://shop.example", "https://shop.example/mirando"):
        shop.environment["MIRANDO_PUBLIC_URL"] = wrong
        done = shop.command("run", "--port", "0", seconds=30)
        assert done.returncode == 1
        assert "MIRANDO_PUBLIC_URL" in done.stderr
        assert "Traceback" not in done.stderr
