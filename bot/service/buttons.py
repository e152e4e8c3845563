"""Buttons: payloads of the form `/intent{"entity": "value"}`, and those every card carries."""

from __future__ import annotations

import json

from bot.floor.stream import Choice, of_visit
from bot.service.ports import Shop, View
from bot.service.records import Parsed

CARD_BUTTONS = {
    "add_to_list": "card.add_to_list",
    "remove_from_list": "card.remove_from_list",
    "ask_details": "card.ask_details",
    "ask_opinions": "card.ask_opinions",
    "find_on_floor": "card.find_on_floor",
    "ask_stock": "card.not_found",
}
"""What the page may ask about any product it was shown: intent to the phrase of its title."""

FIRST_KINDS = 4
"""More buttons than that are a menu, and nobody came to read one."""

ALWAYS = {
    "/show_list": "card.show_list",
    '/erase_data{"act":"stop_noting"}': "choice.stop_noting",
}
"""Buttons that the page always has."""


def section_buttons(shop: Shop, language: str, most: int = FIRST_KINDS) -> tuple[Choice, ...]:
    """The kinds of things that most people come for (data/shop/shop.yml)."""
    kinds = shop.info.get("first_kinds", ())[:most]
    titles = [(key, shop.catalogue.label("categories", key, language)) for key in kinds]
    return tuple(
        Choice(title[:1].upper() + title[1:], "/browse" + json.dumps({"category": key}))
        for key, title in titles
    )


def is_act(parsed: Parsed) -> bool:
    """Whether this is a button about the call itself, which even a waiting machine answers."""
    return any(entity.get("entity") == "act" for entity in parsed.entities)


def product_button(
    shop: Shop, view: View, visit_id: str, payload: str, language: str
) -> str | None:
    """The title of a button that pages add to shown products by themselves, else None."""
    if payload in ALWAYS:
        return shop.phrases.say(ALWAYS[payload], language)
    intent, _, body = payload.removeprefix("/").partition("{")
    key = CARD_BUTTONS.get(intent)
    try:
        named = json.loads("{" + body) if body else {}
    except ValueError:
        return None
    product_id = named.pop("product", None) if isinstance(named, dict) else None
    product = shop.catalogue.find(str(product_id)) if product_id else None
    if key is None or product is None or not set(named) <= {"missing"}:
        return None
    if not _was_shown(view, visit_id, product.id):
        return None
    return shop.phrases.say(key, language, product=product.said(product.name, language))


def _was_shown(view: View, visit_id: str, product_id: str) -> bool:
    said = view.stream.heard_by([of_visit(visit_id)], after=0)
    cards = (card for row in said for card in row.body.get("products", ()))
    return any(card["id"] == product_id for card in cards)
