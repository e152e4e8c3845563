"""Which language a caller reads, and the words of problems in it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from sanic import Request

LOCALE = Path(__file__).parent / "locale"
LANGUAGES = ("es", "en")
_USUAL = {"es": "es-ES", "en": "en-GB"}


def language_of(request: Request) -> str:
    """The first of our languages that the caller accepts, Spanish if there is none."""
    wanted: list[tuple[float, int, str]] = []
    for place, part in enumerate(request.headers.get("accept-language", "").split(",")[:20]):
        tag, _, quality = part.partition(";q=")
        language = tag.strip().lower()[:2]
        if language in LANGUAGES:
            wanted.append((-_quality(quality), place, language))
    return min(wanted)[2] if wanted else LANGUAGES[0]


def problem_words(key: str, locale: str) -> tuple[str, str]:
    """(title, what to do) of a problem."""
    words = _of_page("problems", locale)
    title, detail = words.get(key) or words["http.500"]
    return title, detail


def locale_of(language: str, shop_locale: str) -> str:
    """How the shop speaks that language: in its own country's way, where it is its own language."""
    return shop_locale if shop_locale[:2] == language else _USUAL.get(language, language)


class PageWords:
    """The words of a page that the shop writes itself, as i18n.js has them on the others."""

    def __init__(self, page: str, locale: str) -> None:
        self.locale = locale
        self._texts = _of_page(page, locale)

    def t(self, key: str, **values: object) -> str:
        """The text with its gaps filled in; one that depends on a number reads `count`."""
        text = self._texts[key]
        if not isinstance(text, str):
            text = text["one" if values["count"] == 1 else "other"]
        return str(text.format(**values))


@lru_cache(maxsize=32)
def _of_page(page: str, locale: str) -> Mapping[str, Any]:
    """A language's words, and over them what its country says otherwise."""
    over = LOCALE / f"{page}.{locale}.json"
    return {**_words(f"{page}.{locale[:2]}"), **(_words(over.stem) if over.exists() else {})}


@lru_cache(maxsize=32)
def _words(name: str) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads((LOCALE / f"{name}.json").read_text(encoding="utf-8"))
    return loaded


def _quality(written: str) -> float:
    try:
        return float(written or 1)
    except ValueError:
        return 0.0
