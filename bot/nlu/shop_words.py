"""Where the words of the shop come from: the running shop, or its file under plain `rasa train`."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

from bot.service.catalogue_ports import Vocabulary
from bot.service.registry import shop

_FILE = Path(__file__).resolve().parents[2] / "data" / "shop" / "vocabulary.yml"


def todays_words() -> tuple[Vocabulary, str]:
    """The vocabulary of now, and the shop's currency."""
    running = shop()
    if running is None:
        return _written_words(), "EUR"
    return running.catalogue.vocabulary(), running.currency


@lru_cache(maxsize=1)
def _written_words() -> Vocabulary:
    """What `data/shop/vocabulary.yml` says; without it, nothing is known by name.

    Forms are guessed roughly: a wrong one never occurs in a message. The running shop has the
    exact ones.
    """
    try:
        written = YAML(typ="safe").load(_FILE.read_text(encoding="utf-8"))
        return Vocabulary(
            categories=_named(written["categories"]),
            colours=_named(written["colours"]),
            materials=_named(written["materials"]),
            uses=_named(written["uses"]),
            recipients=_named(written["recipients"]),
            version=-1,
        )
    except (OSError, YAMLError, AttributeError, KeyError, TypeError):
        return Vocabulary(version=-1)


def _named(entries: dict[str, dict[str, list[str]]]) -> dict[str, list[str]]:
    return {key: _names(entry) for key, entry in entries.items()}


def _names(entry: dict[str, list[str]]) -> list[str]:
    names = [name for language in ("es", "en") for name in entry.get(language, ())]
    return list(dict.fromkeys(form for name in names for form in _forms(name.lower())))


def _forms(name: str) -> Iterator[str]:
    if name.startswith("="):
        yield name[1:]
        return
    yield name
    first, _, rest = name.partition(" de ")
    tail = f" de {rest}" if rest else ""
    for ending in ("es", "s"):
        if first.endswith(ending) and len(first) > len(ending) + 2:
            yield first[: -len(ending)] + tail
    if first[-1] in "aeo":
        yield first + "s" + tail
    if first.endswith("o"):
        yield from (first[:-1] + "a" + tail, first[:-1] + "as" + tail)
