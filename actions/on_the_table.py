"""A question about what lies on the table, whatever NLU took it for: what is written answers it."""

from __future__ import annotations

import re

from actions.exchange import Exchange
from actions.pointing import few
from actions.written import (
    CERTAIN,
    LIKELY,
    SURE,
    answer_in,
    asks_for_one_property,
    asks_what_it_costs,
    opens_a_question,
    question_of,
    tell,
    tell_unknown,
    told_of_each,
)
from bot.floor.product import Product
from bot.service.doubt import FALLBACK
from bot.service.questions import asked_details
from bot.service.reference import By
from bot.service.shop_facts import plain

_UNSURE = 0.7
_ELSEWHERE = frozenset({"ask_details", "compare", "complain", "insult", "praise", "thank"})
"""What answers such questions itself, or is none even when it sounds like one."""
_OF_ANOTHER_SEARCH = ("category", "brand", "recipient", "theme", "staff")
_ASKS = re.compile(
    r"[?¿]|^\W*(?:y |pero |and |but |so )?"
    r"(?:cu[aá]nt|c[oó]mo|qu[eé]|hasta|de qu|how|what|when|where)"
    r"|^\W*que (?:me |le |se )?(?:quepa|entre|sirva|aguante)",
    re.I,
)
_LOST = frozenset({"out_of_scope", "ask_wait", FALLBACK})
_LOST_BELOW = 0.5
_OF_IT = re.compile(
    r"^\W*(?:(?:and|but|so|ok|okay|right|well|then|yes|no)\W+)*(?:do|does|is|are|can|could|will|would|has|have)\b"
    r".*\b(?:it|they|them)\b"
    r"|^\W*(?:y |pero )(?:tienen?|llevan?|traen?|incluyen?)\b"
    r"|^\W*(?:y |pero )?"
    r"(?:es[eoa]s?|est[eo]s?|estas|se puede|traen?|incluyen?|aguantan?|caben?)\b.*\?"
)
_SEEKS = re.compile(
    r"\b(?:necesit\w+|busc\w+|quier\w+|quer\w+|algo|algun[oa]?s?|otr[oa]s?"
    r"|un[oa]s? (?:para|de|que|con)"
    r"|something|anything|any|another|need|looking|want|ones? (?:for|with|that))\b"
)
_FEW_WORDS = 2


def answered_of_the_table(x: Exchange) -> bool:
    """ "Cuánto duran", "do they go up to 135?": told, where what lies there has the answer."""
    if x.turn.pressed or not _may_ask_it(x):
        return False
    meant = x.meant()
    if meant.by in (By.FOUND, By.NOTHING) or _looks_for_another(x, meant.by):
        return False
    products = few(meant.products)
    told = _told_of_one(x, meant.one) if meant.one else told_of_each(x, products, SURE)
    if not told and _asks_it_of_them(x):
        tell_unknown(x, products)
        return True
    return told


def _asks_it_of_them(x: Exchange) -> bool:
    """ "Can we take them on the plane?": of nothing else, though nobody wrote it down."""
    lost = x.intent in _LOST or x.sure < _LOST_BELOW
    names_money = x.said("price") is not None and not asked_details(x.text)
    return lost and not names_money and _OF_IT.search(plain(x.text)) is not None


def seeks_another(text: str) -> bool:
    """Another thing is looked for, "alguna para cuatro personas?", and not asked of this one."""
    return _SEEKS.search(plain(text)) is not None


def _told_of_one(x: Exchange, product: Product) -> bool:
    told = answer_in(x, product, LIKELY if asks_for_one_property(x.text) else CERTAIN)
    if told is not None:
        tell(x, product, told)
    return told is not None


def _may_ask_it(x: Exchange) -> bool:
    if x.intent in _ELSEWHERE or x.sure >= _UNSURE:
        return False
    if not question_of(x) or asks_what_it_costs(x.text) or seeks_another(x.text):
        return False
    short = len(x.text.split()) <= _FEW_WORDS and bool(asked_details(x.text))
    return short or _ASKS.search(x.text) is not None or opens_a_question(x.text)


def _looks_for_another(x: Exchange, by: By) -> bool:
    return by is not By.POINTED and any(x.said(kind) for kind in _OF_ANOTHER_SEARCH)
