"""From typed words and pressed buttons to what the dialogue model is told."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from typing import Any

from bot.service.records import Parsed

ONLY_PRESSED = "act"
"""Entity of the buttons that call somebody or take something back: words never yield it."""

NOT_UNDERSTOOD = "out_of_scope"
_FALLBACK = "nlu_fallback"
_PAYLOAD = re.compile(r"/(?P<intent>\w+)(?P<entities>\{.*\})?", re.DOTALL)
_RANKED = 3


def defused(text: str) -> str:
    """The text without what would make it a command: Rasa obeys a typed "/intent{...}"."""
    return text.lstrip("/\\ \t\r\n\v\f\u00a0\u2000\u200b\u2060\ufeff") or "?"


def from_nlu(text: str, parse: Mapping[str, Any]) -> Parsed:
    """What NLU made of typed words, in the shop's own terms; `raw` is what Rasa will be told.

    The fallback is logged under its name for people. Of the ranking only the first few are
    kept, because every turn is stored with it.
    """
    intent = parse.get("intent") or {}
    name = str(intent.get("name") or _FALLBACK)
    confidence = float(intent.get("confidence") or 0.0)
    entities = [dict(e) for e in parse.get("entities") or () if e.get("entity") != ONLY_PRESSED]
    raw = {
        "text": defused(text),
        "intent": {"name": name, "confidence": confidence},
        "entities": entities,
        "intent_ranking": list(parse.get("intent_ranking") or ())[:_RANKED],
    }
    language = (parse.get("language") or {}).get("language")
    return Parsed(text, _for_people(name), confidence, entities, language, raw)


def from_payload(payload: str, title: str) -> Parsed:
    """What a button says, without NLU: `/intent{"entity": "value"}`.

    ValueError when it has not that form.
    """
    match = _PAYLOAD.fullmatch(payload)
    if match is None:
        raise ValueError(f"not a payload: {payload}")
    entities = [
        {"entity": name, "value": value, "start": 0, "end": len(title), "extractor": "button"}
        for name, value in _values(match["entities"]).items()
    ]
    return understood_as(match["intent"], title, entities)


def understood_as(name: str, text: str, entities: Sequence[Mapping[str, Any]]) -> Parsed:
    """These words with these entities, meaning that and nothing else."""
    intent = {"name": name, "confidence": 1.0}
    named = [dict(entity) for entity in entities]
    raw = {"text": defused(text), "intent": intent, "entities": named, "intent_ranking": [intent]}
    return Parsed(text, _for_people(name), 1.0, named, None, raw)


def _for_people(name: str) -> str:
    """The fallback has a name of its own in the log."""
    return NOT_UNDERSTOOD if name == _FALLBACK else name


def _values(entities: str | None) -> dict[str, Any]:
    values = json.loads(entities or "{}")
    if not isinstance(values, dict):
        raise ValueError(f"not a payload's entities: {entities}")
    return values
