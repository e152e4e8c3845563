"""From typed words and pressed buttons to what the dialogue model is told."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
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
    said = NOT_UNDERSTOOD if name == _FALLBACK else name
    language = (parse.get("language") or {}).get("language")
    return Parsed(text, said, confidence, entities, language, raw)


def from_payload(payload: str, title: str) -> Parsed:
    """What a button says, without NLU: `/intent{"entity": "value"}`.

    ValueError when it has not that form.
    """
    match = _PAYLOAD.fullmatch(payload)
    if match is None:
        raise ValueError(f"not a payload: {payload}")
    intent = {"name": match["intent"], "confidence": 1.0}
    entities = [
        {"entity": name, "value": value, "start": 0, "end": len(title), "extractor": "button"}
        for name, value in _values(match["entities"]).items()
    ]
    raw = {
        "text": defused(title),
        "intent": intent,
        "entities": entities,
        "intent_ranking": [intent],
    }
    return Parsed(title, match["intent"], 1.0, entities, None, raw)


def _values(entities: str | None) -> dict[str, Any]:
    values = json.loads(entities or "{}")
    if not isinstance(values, dict):
        raise ValueError(f"not a payload's entities: {entities}")
    return values
