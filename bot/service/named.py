"""What a message named, as NLU or a button hands it over."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

Entities = Sequence[Mapping[str, Any]]


def said(entities: Entities, kind: str) -> list[Any]:
    """The values of one kind of entity, in the order of the message."""
    return [entity["value"] for entity in entities if entity.get("entity") == kind]
