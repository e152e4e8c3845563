"""What somebody wants besides things: peace, to complain, a person (data/shop/tone.yml)."""

from __future__ import annotations

from bot.service.pieces import SHOP_FILES, heard

TONE_FILE = SHOP_FILES / "tone.yml"


def wants_peace(text: str) -> bool:
    """ "Que no necesito nada", "just browsing, leave me"."""
    return heard(TONE_FILE, "peace", text)


def complains(text: str) -> bool:
    """ "160 euros tiradas a la basura", which no friendly word beside it makes a praise."""
    return heard(TONE_FILE, "complaint", text)


def speaks_of_buying(text: str) -> bool:
    """Whether the thing was bought, so that it has a guarantee."""
    return heard(TONE_FILE, "bought", text)


def speaks_of_a_person(text: str) -> bool:
    """Whether somebody of the shop may be meant at all: "¿viene alguien?"."""
    return heard(TONE_FILE, "person", text)
