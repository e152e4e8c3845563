"""The page that is taken along: data stays text, and each register says the whole of it."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup

from bot import web
from bot.web.markup import el, page
from bot.web.words import PageWords, locale_of

LOCALE = Path(web.__file__).parent / "locale"
SOURCE = (Path(web.__file__).parent / "keepsake_page.py").read_text("utf-8")
HARM = '<script>alert(1)</script>" onload="x'


def words(locale: str) -> dict[str, Any]:
    texts: dict[str, Any] = json.loads((LOCALE / f"keepsake.{locale}.json").read_text("utf-8"))
    return texts


def gaps(text: Any) -> set[str]:
    return set(re.findall(r"\{\w+\}", json.dumps(text)))


def test_what_the_catalogue_says_never_becomes_markup() -> None:
    body = el("p", {"title": HARM}, HARM, el("b", None, HARM), HARM)
    written = page("keepsake.html", body, title=HARM, locale="es-ES")
    read = BeautifulSoup(written, "html.parser")
    assert read.find("script") is None
    assert read.p is not None
    assert read.p.attrs == {"title": HARM}
    assert read.p.get_text() == HARM * 3
    assert read.title is not None
    assert read.title.get_text() == HARM


def test_the_page_says_the_same_in_both_languages() -> None:
    spanish, english = words("es"), words("en")
    assert spanish.keys() == english.keys()
    assert {key for key in spanish if gaps(spanish[key]) != gaps(english[key])} == set()


def test_every_word_of_the_page_is_used() -> None:
    unused = {key for key in words("es") if f'"{key}"' not in SOURCE}
    assert unused == {"stock.yes", "stock.few", "stock.no"}
    assert 't(f"stock.{' in SOURCE


@pytest.mark.parametrize("locale", ["es-MX", "es-AR", "es-CO"])
def test_a_register_says_only_what_spanish_says_too(locale: str) -> None:
    spanish = words("es")
    for key, text in words(locale).items():
        assert gaps(text) == gaps(spanish[key]), key


@pytest.mark.parametrize("locale", ["es-MX", "es-CO"])
def test_usted_is_kept_up(locale: str) -> None:
    whole = json.dumps({**words("es"), **words(locale)}, ensure_ascii=False)
    familiar = r"\b([Tt]ú|[Tt]u|[Tt]us|te|elegiste|viste|borras|tuya|puedes|quieras)\b"
    assert re.findall(familiar, whole) == []


def test_a_country_is_heard_only_in_its_own_language() -> None:
    assert locale_of("es", "es-AR") == "es-AR"
    assert locale_of("en", "es-AR") == "en-GB"
    assert locale_of("es", "en") == "es-ES"
    assert locale_of("en", "en") == "en"
    assert PageWords("keepsake", "es-AR").t("item.size") == "Talle"
    assert PageWords("keepsake", "es-ES").t("item.size") == "Talla"


def test_one_day_is_not_one_days() -> None:
    english = PageWords("keepsake", "en-GB")
    assert "one day after" in english.t("yours.until", count=1)
    assert "30 days after" in english.t("yours.until", count=30)
