"""Which language a caller reads, and the words of problems in it."""

from __future__ import annotations

import json
from functools import lru_cache
from pathlib import Path

from sanic import Request

LOCALE = Path(__file__).parent / "locale"
LANGUAGES = ("es", "en")


def language_of(request: Request) -> str:
    """The first of our languages that the caller accepts, Spanish if there is none."""
    wanted: list[tuple[float, int, str]] = []
    for place, part in enumerate(request.headers.get("accept-language", "").split(",")[:20]):
        tag, _, quality = part.partition(";q=")
        language = tag.strip().lower()[:2]
        if language in LANGUAGES:
            wanted.append((-_quality(quality), place, language))
    return min(wanted)[2] if wanted else LANGUAGES[0]


def problem_words(key: str, language: str) -> tuple[str, str]:
    """(title, what to do) of a problem."""
    words = _problems(language)
    title, detail = words.get(key) or words["http.500"]
    return title, detail


@lru_cache(maxsize=len(LANGUAGES))
def _problems(language: str) -> dict[str, list[str]]:
    loaded: dict[str, list[str]] = json.loads(
        (LOCALE / f"problems.{language}.json").read_text(encoding="utf-8")
    )
    return loaded


def _quality(written: str) -> float:
    try:
        return float(written or 1)
    except ValueError:
        return 0.0
