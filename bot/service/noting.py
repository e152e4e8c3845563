"""What is noted about a visit, and in which words its shopper reads it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from bot.floor.signals import Signal, SignalKind
from bot.service.catalogue_ports import Catalogue
from bot.service.money import rounded_price_text
from bot.service.ports import Shop
from bot.service.registry import CurrentTurn
from bot.service.size_words import size_text

_KINDS_OF_KEY = {
    "category": "categories",
    "colour": "colours",
    "material": "materials",
    "use": "uses",
    "recipient": "recipients",
}


def record_signal(
    turn: CurrentTurn, kind: SignalKind, product_id: str | None = None, **detail: object
) -> None:
    """Note a signal of this turn; nothing once the shopper said "stop noting"."""
    if not turn.visit.noting:
        return
    facts = {key: value for key, value in detail.items() if value is not None}
    signal = Signal(kind, turn.shop.clock(), product_id, facts, turn.visit.seq)
    turn.uow.signals.add(turn.visit.id, signal)


def stop_noting(turn: CurrentTurn) -> None:
    """No more signals in this visit; those that are there stay until they are deleted."""
    turn.visit = replace(turn.visit, noting=False)


def note_text(shop: Shop, signal: Signal, language: str) -> str:
    """One line of "what I've noted"."""
    facts = facts_of(shop, signal, language)
    key = f"note.{signal.kind.value}"
    if signal.kind is SignalKind.BROWSED and not facts["what"]:
        key = "note.browsed_around"
    elif signal.detail.get("slot") == "tone":
        key = "note.prefers_writing"
    elif not facts["product"] and signal.kind.value in _ABOUT_A_PRODUCT:
        key = f"{key}.any"
    return " ".join(shop.phrases.say(key, language, **facts).split())


def facts_of(shop: Shop, signal: Signal, language: str) -> dict[str, str]:
    """The values that notes and brief lines are made of; an empty string where unknown."""
    say, detail = shop.phrases.say, signal.detail
    return {
        "product": product_name(shop.catalogue, signal.product_id, language),
        "products": _row_of_names(shop, _many(detail, "products"), language),
        "size": _size_words(shop, detail, language, signal.product_id),
        "colour": _label(shop, "colour", detail.get("colour"), language),
        "what": what_was_sought(shop, detail, language),
        "value": _value(shop, detail, language),
        "theme": say(f"theme.{detail.get('theme', 'other')}", language),
    }


def product_name(catalogue: Catalogue, product_id: str | None, language: str) -> str:
    """How the shopper calls it; empty when it is not known any more."""
    product = catalogue.find(product_id) if product_id else None
    return product.said(product.name, language) if product else ""


def what_was_sought(
    shop: Shop, needs: Mapping[str, Any], language: str, product_id: str | None = None
) -> str:
    """Needs in one row of words: "zapatillas para senderismo, azul, talla 42, hasta 60 €"."""
    thing = [_label(shop, "category", needs.get("category"), language)]
    thing += [
        _for(shop, slot, needs[slot], language) for slot in ("use", "recipient") if needs.get(slot)
    ]
    words = [" ".join(part for part in thing if part)]
    words += [_label(shop, slot, needs.get(slot), language) for slot in ("colour", "material")]
    words += [str(needs.get("brand") or "")]
    words += [_size_words(shop, needs, language, product_id)]
    words += _price_words(shop, needs, language)
    return ", ".join(word for word in words if word)


def _for(shop: Shop, slot: str, key: str, language: str) -> str:
    if key == "gift":
        return shop.phrases.say("as_gift", language)
    return shop.phrases.say("for", language, whom=_label(shop, slot, key, language))


def _size_words(shop: Shop, needs: Mapping[str, Any], language: str, product_id: str | None) -> str:
    size = needs.get("size")
    if not size:
        return ""
    product = shop.catalogue.find(product_id) if product_id else None
    return shop.phrases.say("size", language, size=size_text(shop, size, language, product, needs))


def _price_words(shop: Shop, needs: Mapping[str, Any], language: str) -> list[str]:
    words = []
    about = needs.get("price_about") is not None
    for slot in ("price_min", "price_about" if about else "price_max"):
        if needs.get(slot) is not None:
            price = rounded_price_text(needs[slot], shop.currency, language)
            words.append(shop.phrases.say(slot, language, price=price))
    return words


def _value(shop: Shop, detail: Mapping[str, Any], language: str) -> str:
    slot, value = detail.get("slot"), detail.get("value")
    if not isinstance(slot, str) or value is None:
        return ""
    return what_was_sought(shop, {slot: value}, language)


def _label(shop: Shop, slot: str, key: object, language: str) -> str:
    if not isinstance(key, str):
        return ""
    return shop.catalogue.label(_KINDS_OF_KEY[slot], key, language)


def _row_of_names(shop: Shop, ids: list[object], language: str) -> str:
    names = [product_name(shop.catalogue, str(each), language) for each in ids]
    known = [name for name in names if name]
    return shop.phrases.say("and", language).join(
        [*filter(None, [", ".join(known[:-1])]), *known[-1:]]
    )


def _many(detail: Mapping[str, object], key: str) -> list[object]:
    value = detail.get(key)
    return list(value) if isinstance(value, list | tuple) else []


_ABOUT_A_PRODUCT = frozenset(
    {
        "asked_price", "asked_stock", "asked_details", "asked_opinions", "asked_place",
        "asked_to_try", "found_too_expensive", "ready_to_buy", "listed", "unlisted",
        "did_not_find", "thinks_it_over",
    }
)  # fmt: skip
