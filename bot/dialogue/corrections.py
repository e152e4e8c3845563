"""What is said anew: "perdón, era para mujer", "no, la otra", "wait, are they waterproof?".

Words of taking back, of waiting and of thanks say nothing of what is meant, and NLU takes them for
a no, a complaint or a wish to hear it again; what stands beside them is read alone.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from bot.dialogue.two_questions import ABOUT_THINGS
from bot.dialogue.typed import understood_as
from bot.service.doubt import WISHES
from bot.service.records import Parsed
from bot.service.refused import refused

SURE = 0.6
"""How sure NLU must be of the words alone, where they name nothing."""

_FEW_WORDS = 5
_MISREAD = frozenset(
    {"deny", "affirm", "ask_repeat", "ask_wait", "cancel_request", "complain", "out_of_scope",
     "thank"}
)  # fmt: skip
_OF_THE_LIST = frozenset({"add_to_list", "remove_from_list", "show_list"})
_TAKES_BACK = re.compile(
    r"^\W*(?:(?:no|nop?e?|ay|uy|uf|perd[oó]n[ae]?|disculp[ae]n?|qu[eé] pena|digo|mejor dicho"
    r"|sorry|oops|actually|my mistake|esper[ae]|wait|hold on|hang on|gracias|thanks|thank you|thx"
    r"|ok|okay|vale|dale|listo|bueno|pues|perfecto|perfect|great"
    r"|me (?:he )?(?:equivoqu[eé]|equivocado)|quise decir|quer[ií]a decir|i (?:meant|mean)"
    r"(?: to say)?)(?![\w'])[\s,.:;!]*)+",
    re.I,
)
_AT_THE_END = re.compile(
    r"[\s,.]+(?:(?:quer[ií]a|quise|quiero) decir|i meant?|digo|perd[oó]n|sorry)\W*$", re.I
)
_NAMES = frozenset(
    {"product", "category", "brand", "ordinal", "colour", "size", "use", "recipient", "price"}
)


def put_right(whole: Parsed, read: Callable[[str], Parsed]) -> Parsed:
    """The message, meaning what it says beside the words of taking back.

    A mere "nothing black either" is a need told.
    """
    if whole.intent in _MISREAD and _only_refuses(whole):
        return _meaning(whole, understood_as("inform_need", whole.text, whole.entities))
    rest = _AT_THE_END.sub("", _TAKES_BACK.sub("", whole.text)).strip()
    if whole.intent not in _MISREAD or not rest or rest == whole.text.strip():
        return whole
    alone = read(rest)
    names = any(each.get("entity") in _NAMES for each in alone.entities)
    sure = alone.confidence >= SURE and alone.intent in ABOUT_THINGS | WISHES | _OF_THE_LIST
    if alone.intent in _MISREAD - {"out_of_scope"} or not (names or sure):
        return whole
    return _meaning(whole, alone)


def _only_refuses(whole: Parsed) -> bool:
    """A few words that name nothing but what is not wanted."""
    named = [each for each in whole.entities if each.get("entity") in _NAMES | {"material"}]
    unwanted = refused(named, whole.text)
    return bool(named) and len(unwanted) == len(named) and len(whole.text.split()) <= _FEW_WORDS


def _meaning(whole: Parsed, meant: Parsed) -> Parsed:
    """The words as they are, understood as the other's."""
    understood = {key: meant.raw[key] for key in ("intent", "intent_ranking")}
    return replace(
        whole,
        intent=meant.intent,
        confidence=meant.confidence,
        raw={**whole.raw, **understood},
    )
