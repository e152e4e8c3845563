"""Two questions in one message, told apart: "¿cuánto cuesta y lo tenéis en azul?"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from bot.service.alarms import alarm_in
from bot.service.doubt import WISHES
from bot.service.questions import asked_detail
from bot.service.records import Parsed

SURE_OF_EACH = 0.6
"""How sure NLU must be of either part. Of 9,700 examples of one thing each (data/nlu) two are then
divided, and of messages that do ask two things most are."""

MOST_LOOKS = 3
"""Places at which a message is tried; each costs two parses."""

ABOUT_THINGS = frozenset(
    {"ask_price", "ask_stock", "ask_details", "ask_opinions", "find_on_floor", "try_on"}
)
_QUESTIONS = ABOUT_THINGS | {
    "browse", "compare", "ask_recommendation", "ask_offers", "ask_payment", "ask_delivery",
    "pick_up_order", "ask_returns", "ask_store_info", "ask_loyalty", "ask_privacy",
}  # fmt: skip
_ACTS = frozenset({"inform_need", "add_to_list", "remove_from_list", "show_list"})
_ONE = (
    WISHES,
    frozenset({"browse", "inform_need", "ask_price"}),
    frozenset({"compare", "ask_details", "ask_recommendation"}),
)
"""Told in two halves and answered at once: what is shown says what it costs, and a comparison in
what two things differ."""

_WHAT_THERE_IS = WISHES | {"ask_stock"}
"""Near to each other: "¿tenéis botas?" is a bit of both."""

_NAMES = ("product", "category", "brand")

# Between two questions: a mark, "y", "and", or a word that announces another one.
_JOINT = re.compile(
    r"(?:[?!;\n]+\s*|[.,]\s+|\s(?:y|e|and|&|\+|pero|but|o sea|plus)\s+"
    r"|\s(?=(?:tambi[eé]n|adem[aá]s|also|btw|by the way|por cierto)\b))"
    r"(?:(?:a+h|oh|oye|y|e|and|also|tambi[eé]n|adem[aá]s|plus|btw|by the way|por cierto|de paso"
    r"|(?:otra|una) (?:cosa|pregunta)(?: m[aá]s)?|(?:one|another) (?:more )?(?:thing|question)"
    r")\b[\s,:]*)*¿?\s*",
    re.I,
)
# How a question or an order begins. A second part that does not is a thing more, as in "botas y
# calcetines", "entre 50 y 80", "mi hijo y yo".
_OPENER = re.compile(
    r"(?:(?:lo|la|los|las|me|se|os|te|le|les|no|si)\s+){0,3}(?:"
    r"cu[aá]nt[oa]s?|cu[aá]l(?:es)?|c[oó]mo|a?d[oó]nde|cu[aá]ndo|qui[eé]n|por qu[eé]"
    r"|(?:a|de|en|hasta|desde|para) qu[eé]"
    r"|qu[eé](?! (?:sean?|tengan?|no|me|sirvan?)\b)"
    r"|hay|habr[aá]|ten[eé]is|tien(?:en?|es)|ten[eé]s|quedan?|est[aá]n?|es(?! que\b)"
    r"|son(?= (?!size)\w)|sirven?|valen?|cuestan?|salen?|pesan?|traen?|llevan?|incluyen?|aguantan?"
    r"|abrigan?|encogen?|lavan?|secan?|duran?|pican?|caben?|transpiran?|vienen?|pued[eo]n?|puedes|pod[eé]s|pod[eé]is|podr[ií]a[ns]?|hac[eé]is|hacen"
    r"|acept[aá]is|aceptan?|cerr[aá]is|cierran?|abr[ií]s|abren?|cobr[aá]is|cobran|env[ií][aá]is|env[ií]an"
    r"|tardan?|busco|necesito|quiero|quisiera|quer[ií]a|saber|dices|dime|d[ií]game|decime|precio|price"
    r"|(?:ap[uú]nt[ae]s?|an[oó]t[aáe]|a[ñn][aá]d[ei]|agr[eé]g(?:[aá]|ue)|p[oó]n|p[oó]nga|gu[aá]rd[aáe]"
    r"|qu[ií]t[aáe]|ens[eé][ñn][aáe]|mu[eé]str[ae]|mostr[aá]|comp[aá]r[aáe])(?:me|nos)?(?:l[oa]s?)?"
    r"|how|what|where|when|which|who|why|is|are|was|does|do|did|can|could|will|would|has|have|got"
    r"|what'?s|where'?s|when'?s|any (?:left|discounts?|offers?)|add|put|save|show|remove|compare"
    r"|i(?:'?m| am) looking|i (?:need|want)|i'?d like"
    r")\b",
    re.I,
)
# It would only make the first question less sure.
_HELLO = re.compile(
    r"^\W*(?:(?:hola|buenas(?: tardes| noches)?|buenos d[ií]as|oye|perd[oó]n[ae]?|disculp[ae]n?"
    r"|hey|hi|hello|good (?:morning|afternoon|evening)|excuse me|sorry)\b[\s,.!¡¿]*)+",
    re.I,
)
# Beside a need such words tell more of it, unless they ask: "mi niño tiene 7 y es tremendo".
_TELLS = re.compile(
    r"(?:es|son|est[aá]n?|tienen?|llevan?|is|are|has|was)\b(?!.*\?)", re.I | re.DOTALL
)
_POINTS = re.compile(
    r"(?<!nde )\b(?:est[aeo]s?|es[aeo]s?|aquel\w*|it|its|this|that|these|those|they|them)\b"
    r"|^l[ao]s?\b",
    re.I,
)


def told_apart(whole: Parsed, read: Callable[[str], Parsed]) -> Parsed:
    """The message with its two questions as parts, or as it was when it asks but one.

    It is logged as the first of them, with all that was named in it.
    """
    pairs = [(read(one), read(other)) for one, other in _halves(whole.text)]
    fitting = [pair for pair in pairs if _are_two(*pair)]
    if not fitting or alarm_in(whole.text) is not None:
        return whole
    one, other = max(fitting, key=lambda pair: min(part.confidence for part in pair))
    parts = (_with_what_the_other_names(one, other), other)
    return replace(whole, intent=one.intent, confidence=one.confidence, parts=parts)


def _halves(text: str) -> Iterator[tuple[str, str]]:
    """Where a look at the words says that there may be two; nothing for nearly every message."""
    looks, text = 0, _HELLO.sub("", text)
    for joint in _JOINT.finditer(text):
        one, other = text[: joint.start()], text[joint.end() :]
        if looks < MOST_LOOKS and _OPENER.match(other) and _opens_somewhere(one):
            looks += 1
            yield one.strip(), other.strip()


def _opens_somewhere(text: str) -> bool:
    return any(_OPENER.match(text, word.start()) for word in re.finditer(r"\b\w", text))


def _are_two(one: Parsed, other: Parsed) -> bool:
    """Both sure, and not the same asked in two halves."""
    intents = {one.intent, other.intent}
    return (
        _is_sure(one)
        and _is_sure(other)
        and (len(intents) == 2 or _ask_two_properties(one, other))
        and intents <= _QUESTIONS | _ACTS
        and bool(intents & _QUESTIONS)
        and not (one.intent in _ACTS and _TELLS.match(other.text))
        and not (len(intents) == 2 and any(intents <= told_as_one for told_as_one in _ONE))
    )


def _is_sure(part: Parsed) -> bool:
    """Of what it means, or that it is one of those that are answered by what there is."""
    chances = {each["name"]: each["confidence"] for each in part.raw.get("intent_ranking", ())}
    alike = _WHAT_THERE_IS if part.intent in _WHAT_THERE_IS else {part.intent}
    sure = max(part.confidence, sum(chances.get(intent, 0.0) for intent in alike))
    return bool(sure >= SURE_OF_EACH)


def _ask_two_properties(one: Parsed, other: Parsed) -> bool:
    """ "Is it waterproof and how heavy is it?" (Two facts of the shop are told in one answer.)"""
    asked = {asked_detail(part.text) for part in (one, other)}
    return one.intent == other.intent == "ask_details" and len(asked - {None}) == 2


def _with_what_the_other_names(one: Parsed, other: Parsed) -> Parsed:
    """ "Dónde está y cuánto cuesta la Carrasca" asks both of the Carrasca."""
    named = [{**e, "start": 0, "end": 0} for e in other.entities if e.get("entity") in _NAMES]
    names_itself = any(e.get("entity") in (*_NAMES, "ordinal") for e in one.entities)
    if one.intent not in ABOUT_THINGS or names_itself or not named or _POINTS.search(one.text):
        return one
    entities = [*one.entities, *named]
    return replace(one, entities=entities, raw={**one.raw, "entities": entities})
