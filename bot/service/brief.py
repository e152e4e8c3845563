"""The brief of a visit in words: what would be sent with a call, and the question it ends with."""

from __future__ import annotations

from dataclasses import replace

from bot.floor.brief import Brief, Line, Point, Topic, points, question_key
from bot.floor.lead import BRIEF_LINE_LENGTH
from bot.floor.signals import Signal
from bot.floor.visit import Visit
from bot.service.noting import facts_of, product_name
from bot.service.ports import Shop, View

_OF_A_THING = {"category", "use", "brand", "colour", "size", "material", "slot", "value"}


def brief_of(shop: Shop, view: View, visit: Visit) -> Brief:
    """Made anew from the signals that are there: what was erased is not in it."""
    signals = view.signals.of(visit.id)
    lines = (line_of(shop, point, visit.language) for point in points(signals))
    question = shop.phrases.say(f"question.{question_key(signals)}", visit.language)
    return Brief(tuple(line for line in lines if line is not None), question)


def line_of(shop: Shop, point: Point, language: str) -> Line | None:
    """A point as the shopper reads it; None when nothing that it named is known any more."""
    what = _what(shop, point, language)
    if not what and point.topic is not Topic.PREFERS_WRITING:
        return None
    text = shop.phrases.say(f"brief.{point.topic.value}", language, what=what)
    return Line(text[:BRIEF_LINE_LENGTH], point.ticked)


def _what(shop: Shop, point: Point, language: str) -> str:
    if point.topic is Topic.HESITATES:
        return _hesitation(shop, point.signals[-1], language)
    if point.topic is Topic.TOLD:
        names = [product_name(shop.catalogue, s.product_id, language) for s in point.signals]
        return ", ".join(name for name in names if name)
    signals = point.signals
    if point.topic is Topic.WANTS:
        signals = tuple(map(_of_the_thing_alone, signals))
    said = [_said(shop, signal, language) for signal in signals]
    return ", ".join(dict.fromkeys(part for part in said if part))


def _said(shop: Shop, signal: Signal, language: str) -> str:
    facts = facts_of(shop, signal, language)
    named = [facts["product"] or facts["products"] or facts["value"] or facts["what"]]
    if facts["product"]:
        named += [facts["size"], facts["colour"]]
    return ", ".join(part for part in named if part)


def _of_the_thing_alone(signal: Signal) -> Signal:
    """Budget and other people have lines of their own, which start unticked."""
    return replace(signal, detail={k: v for k, v in signal.detail.items() if k in _OF_A_THING})


def _hesitation(shop: Shop, signal: Signal, language: str) -> str:
    facts = facts_of(shop, signal, language)
    what = shop.phrases.say(f"hesitation.{signal.kind.value}", language)
    return f"{what} ({facts['product']})" if facts["product"] else what
