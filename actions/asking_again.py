"""Follow-ups: "¿y en azul?", "and the second one?" ask the last question again."""

from __future__ import annotations

from collections.abc import Callable

from actions.exchange import Exchange
from bot.service.named import said
from bot.service.reference import By, is_about_the_other
from bot.service.refused import refused

_FEATURES = ("size", "colour")
_OF_A_SEARCH = ("category", "brand", "use", "recipient", "material", "price")

Answer = Callable[[Exchange], None]
_AGAIN: dict[str, Answer] = {}


def answers(topic: str) -> Callable[[Answer], Answer]:
    """Mark the function that answers a question of this topic, for when it is asked again."""

    def mark(answer: Answer) -> Answer:
        _AGAIN[topic] = answer
        return answer

    return mark


def same_question(x: Exchange) -> bool:
    """Answer a fragment by asking the last question again; False when it is no fragment."""
    meant = x.meant()
    other = is_about_the_other(x.text) and meant.by is By.POINTED
    if any(said(x.entities, kind) for kind in _OF_A_SEARCH) and not other:
        return False
    points = said(x.entities, "product") or meant.by is By.POINTED
    unwanted = refused(x.entities, x.text)
    wanted = [each for each in x.entities if each not in unwanted]
    features = any(said(wanted, kind) for kind in _FEATURES)
    if not meant.products or not (points or features) or meant.by is By.NOTHING:
        return False
    if features:
        _AGAIN["stock"](x)
        return True
    ask_again = _AGAIN.get(x.slot("topic") or "")
    if ask_again is not None:
        ask_again(x)
    return ask_again is not None
