"""Reads `data/shop/warmth.yml`: how much each kind of signal weighs, and when a visit is warm."""

from __future__ import annotations

from pathlib import Path

from ruamel.yaml import YAML

from bot.floor.signals import SignalKind
from bot.floor.warmth import Weights

WARMTH_FILE = Path(__file__).resolve().parents[2] / "data" / "shop" / "warmth.yml"


class WeightsError(ValueError):
    """The file cannot be used; the message says which entry is wrong."""


def read_weights(path: Path = WARMTH_FILE) -> Weights:
    """Raises WeightsError for a kind nobody knows, or for what is not a number."""
    data = YAML(typ="safe").load(path.read_text("utf-8")) or {}
    try:
        entries = {SignalKind(kind): entry for kind, entry in data["signals"].items()}
        return Weights(
            points={kind: float(entry["points"]) for kind, entry in entries.items()},
            caps={kind: int(entry["at_most"]) for kind, entry in entries.items()},
            threshold=float(data["threshold"]),
        )
    except (KeyError, TypeError, ValueError) as error:
        raise WeightsError(f"{path}: {error}") from error
