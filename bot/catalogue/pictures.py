"""Pictures of products, drawn as SVG: one per category, tinted with the product's colour."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from bot.catalogue.vocabulary import Glossary, read_glossary

_DRAWINGS = Path(__file__).parent / "drawings"
_ANYTHING = "anything"
_UNCOLOURED = "#A9B8AE"
_STANDS_FOR = {
    "footwear": "shoes",
    "clothing": "t_shirts",
    "rain_jackets": "jackets",
    "headwear": "caps",
    "luggage": "duffels",
    "camping_gear": "tents",
    "sleeping_bag_liners": "sleeping_bags",
}
_FRAME = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 300" aria-hidden="true">'
    '<rect width="400" height="300" fill="#FAF7F2"/>'
    '<circle cx="200" cy="150" r="136" fill="#F1EBDF"/>'
    '<g color="{tint}" stroke="#1F2A2E" stroke-width="3" stroke-linejoin="round" '
    'stroke-linecap="round" transform="translate(200 150) scale(.9) translate(-200 -150)">'
    "{drawing}</g></svg>"
)


@lru_cache(maxsize=1024)
def picture(category: str | None, colour_key: str | None = None) -> str:
    """An SVG document, 4:3, without scripts or anything from elsewhere.

    A category without a drawing gets a plain box, a colour without a tint a quiet grey-green.
    """
    tint = _glossary().tint(colour_key) or _UNCOLOURED
    return _FRAME.format(tint=tint, drawing=_drawing(category or _ANYTHING))


def drawn_categories() -> frozenset[str]:
    """The categories that have a drawing of their own or share one."""
    own = {path.stem for path in _DRAWINGS.glob("*.svg")} - {_ANYTHING}
    return frozenset(own | _STANDS_FOR.keys())


@lru_cache(maxsize=256)
def _drawing(category: str) -> str:
    name = _STANDS_FOR.get(category, category)
    if name not in drawn_categories():
        name = _ANYTHING
    return (_DRAWINGS / f"{name}.svg").read_text(encoding="utf-8").strip()


@lru_cache(maxsize=1)
def _glossary() -> Glossary:
    return read_glossary()
