"""What is said of an amount: "menos de", "no more than", "unos", "or more"."""

from __future__ import annotations

import re
from typing import NamedTuple

from bot.nlu.just_before import just_before
from bot.nlu.money import BEFORE

_SIGN = rf"{BEFORE}?$"
_ROUGHLY = r"(?:(?:los|unos|unas|como|about|around|roughly|the|like|say|maybe|digamos|tipo)\s+)?"
_NO = (
    r"\b(?:no|ni|sin|nada|nunca|not|nothing|never|without|don'?t|can'?t|won'?t|isn'?t|doesn'?t|"
    r"wouldn'?t|didn'?t)\b"
)

_AT_MOST = re.compile(
    rf"(?:{_NO}[^.,;?!\d]{{0,28}}\b(?:mas (?:de|que)|over|above|more th[ae]n|higher than)|"
    r"\b(?:menos (?:de|que)|por debajo de|(?:a|de)bajo de|inferior(?:es)? a|"
    r"menor(?:es)? (?:de|a|que)|hasta(?: por)?|(?:maximo|maxima|tope|limite|max\.?)"
    r"(?: (?:de|es|son|seria))?:?|(?:como|a lo) (?:mucho|maximo|sumo)|"
    r"(?:no|sin)(?: (?!mas)\w+)? (?:me |nos |se )?pas\w+(?: de)?|"
    r"(?:the )?most (?:i|we)(?:'d|'ll| would| can| could)?(?: \w+){0,3}|keep it to|limited to|"
    r"lo (?:mas|maximo|unico) que(?: \w+){1,4}|"
    r"no super\w+|no exced\w+(?: de)?|no sub\w+ de|"
    r"no lleg\w+ a|mas barat[oa]s? (?:de|que)|barat[oa]s? de|bajo|"
    r"under|below|less th[ae]n|up ?to|max(?:imum)?(?: (?:of|is))?|at most|within|"
    r"(?:spend|pay|afford) more than|cheaper th[ae]n|limit'?s?(?: (?:is|of))?|sub|"
    r"no [^.,;?!\d]{0,15}que (?:pas|super|exced)\w+(?: de)?|"
    r"cap(?:ped)?(?: (?:at|of|is))?|ceiling(?: (?:of|is))?|no higher than|"
    r"(?:can|could) (?:only |just )?(?:spend|afford|stretch to|go (?:up )?to|pay)|"
    r"puedo (?:gastar|poner|llegar a|estirar\w* (?:a|hasta))(?:me)?))\s+" + _ROUGHLY + _SIGN
)
_BUDGET = re.compile(
    r"\b(?:(?:want|wanted|looking|like|hoping|plan\w*) to spend|"
    r"(?:quier[oe]|queria|pienso) gastar(?:me)?|presupuesto(?: (?:es|de|son|tengo))*:?|"
    r"(?:budget|pocket money)(?:'?s)?(?: (?:is|of|was))?:?)\s+" + _SIGN
)
_IN_HAND = re.compile(
    r"\b(?:(?:tengo|traigo|ando con|cuento con|dispongo de|me quedan|me (?:dio|dieron)|gave me|"
    r"(?:alcanza|llevo|llega|compro|consigo|puedo \w+|hay)(?: \w+){0,2} con)"
    r"(?: (?:solo|solamente|apenas|nomas|nada mas))?|"
    r"(?:i|we)(?:'ve| have|ve)(?: (?:only|just))?(?: got)?|(?:only|just) (?:got|have)|"
    r"have (?:only|just)(?: got)?|^got)\s+" + _SIGN
)
_AT_LEAST = re.compile(
    r"\b(?:no menos de|no less than|mas (?:de|que)|(?:por |en)cima de(?: los)?|"
    r"arriba de(?: los)?|desde(?: los)?|"
    r"min\.?|minim[oa](?: (?:de|es))?|(?:como|de) minimo(?: \w+)?|al menos|por lo menos|"
    r"a partir de(?: los)?|"
    r"(?:que|si|cuando)(?: \w+){0,2} (?:pas|super|lleg|exced)\w+(?: (?:de|a|los))*|"
    r"(?:reach|hit|exceed)(?:es|s)?|north of|beyond|superior(?:es)? a|mayor(?:es)? (?:de|a|que)|"
    r"over|above|more th[ae]n|at least|(?<!down )(?<!reduced )(?<!dropped )from|"
    r"minimum(?: (?:of|is|spend of))?|starting (?:at|from)|upwards of)\s+" + _SIGN
)
_ABOUT_HER = re.compile(r"\b(?:por )?unas\s+" + _SIGN)
_ABOUT = re.compile(
    r"\b(?:unos|rond\w+(?: (?:los|por))?|alrededor de(?: los)?|sobre(?: los)?|cerca de(?: los)?|"
    r"mas o menos|"
    r"como(?: (?:a|de|unos))?|aproximadamente|aprox\.?|por(?: (?:ahi de|unos|solo))?|tirando a|"
    r"(?<!what )(?<!how )about|around|roughly|something like|near(?:ly)?|approx\.?|circa|like)\s+"
    + _SIGN
)
_AT_MOST_AFTER = re.compile(
    r"\s*(?:(?:o|(?:y |pa |para )?a?) ?(?:menos|bajo|abajo)|"
    r"como (?:mucho|maximo|tope)|(?:que )?(?:me|nos) (?:da|alcanza|llega)|"
    r"que (?:hago|compro|puedo|consigo|hay)|"
    r"a lo (?:sumo|mucho)|de (?:maximo|tope|presupuesto)|"
    r"maximo|max|tope|or (?:less|under|below|cheaper)|and under|at (?:the )?most|tops?|maximum|"
    r"limit|(?:is|es|seria|would be) (?:all )?(?:my|mi|el|the) (?:limit|max\w*|budget|tope|"
    r"limite|presupuesto|"
    r"most)|"
    r"is (?:all i|as (?:much|high|far))|es (?:lo (?:que tengo|maximo|mas)|todo lo)|to spend)\b"
)
_AT_LEAST_AFTER = re.compile(
    r"\s*(?:(?:o mas|como minimo|de minimo|para arriba|en adelante|minimo|"
    r"or more|or over|and (?:up|over)|"
    r"plus|upwards|at least|minimum)\b|\+)"
)
_ABOUT_AFTER = re.compile(
    r"\s*-?\s*(?:mas o menos|aprox\w*|or so|ish|o asi|o por ahi|y pico|y algo|or thereabouts|"
    r"give or take)\b"
)
_AFTER = (("max", _AT_MOST_AFTER), ("min", _AT_LEAST_AFTER), ("about", _ABOUT_AFTER))
# "No más de" holds "más de", and in "presupuesto de unos 60" the nearer word counts.
_BEFORE = (
    ("max", _AT_MOST, 5), ("min", _AT_LEAST, 15), ("max", _BUDGET, 5), ("max", _IN_HAND, 15),
    ("about", _ABOUT, 10), ("about", _ABOUT_HER, 50),
)  # fmt: skip
_LEAST_AFTER = 5
_ANOTHER_AMOUNT = re.compile(r"\s*(?:de |of |is |:)?[€£$]?\d")
_ASKED = re.compile(r"[^.;]{0,20}\?")
_LESS = r"(?:menos de|por debajo de|less th[ae]n|under|below|cheaper th[ae]n)"
_NO_LESS = re.compile(
    rf"(?:{_NO} {_LESS}|\b(?:don't|dont|do not|won't|wont) (?:want|show|need|bring|give|"
    rf"buy)(?: me)?"
    rf"(?: anything| stuff| ones)? {_LESS}|"
    rf"\bno (?:quiero|busco|necesito|me \w+|muestres)(?: nada| algo)?(?: de| por)? {_LESS})\s+"
    + _SIGN
)
_BUT_NO_MORE = re.compile(
    r"[^.;?!\d]{0,20}\b(?:(?:ni|no) me \w+|no (?:puedo|podemos|pago|gasto|quiero|pienso|voy)|"
    r"ni loc\w|ni hablar|"
    r"(?:is|are|es|son) (?:too|out|mucho|demasiado|muy)|too much|i can'?t|i won'?t|no way)\b"
)
_GOES_ON = re.compile(
    r"\s*(?:$|[.,;?!)]|(?:para|y|and|for|to spend|to play|on me|como|nomas|de presupuesto|encima|"
    r"en efectivo|in cash|cash|left|que|but|pero|so|total|in total)\b)"
)
_SOMEBODY_IS = re.compile(
    r"\b(?:he|she|he's|she's|hes|shes|hij[oa]|padre|madre|edad|age|aged)(?: is| tiene)?\s*$"
)


class Bound(NamedTuple):
    """How an amount bounds, and where that and the amount stand together."""

    bound: str
    start: int
    end: int


_OF_SIZES = re.compile(
    r"\b(?:tall[ae]s?|sizes?|numeros?|llegan?|van|go(?:es)?|come|comes|vienen?|fabrican|hacen)\b"
    r"[^.,;?!]{0,15}$|\b(?:tienen?|tenes|teneis|hay|have)\s+$"
)
_SWAPPED = re.compile(r"\b(?:cambi\w+|swap\w*|exchang\w+|chang\w+)\b")
_SHOES = (34, 48)


def bound_of(folded: str, start: int, end: int, value: float, money: bool) -> Bound | None:
    """The bound said before or after an amount; without a word of money, only of a likely one."""
    for bound, after in _AFTER:
        said = after.match(folded, end)
        others = said and _ANOTHER_AMOUNT.match(folded, said.end())
        if said and not others and (money or value >= _LEAST_AFTER):
            return Bound(bound, start, said.end())
    said = just_before(_NO_LESS, folded, start)
    if said and not _ASKED.match(folded, end):
        return Bound("min", said.start(), end)
    for bound, before, least in _BEFORE:
        said = just_before(before, folded, start)
        if said is None or not (money or value >= least):
            continue
        if money or _likely(folded, before, said.start(), end, value):
            no_more = bound == "min" and _BUT_NO_MORE.match(folded, end)
            return Bound("max" if no_more else bound, said.start(), end)
    return None


def _likely(folded: str, before: re.Pattern[str], start: int, end: int, value: float) -> bool:
    """ "I have 12 nephews" is no budget, nor "he is about 40", and "up to 46" may be of sizes."""
    if _is_rather_a_size(folded, before, start, value):
        return False
    if before is _IN_HAND:
        return _GOES_ON.match(folded, end) is not None
    return before is not _ABOUT or not just_before(_SOMEBODY_IS, folded, start)


def _is_rather_a_size(folded: str, before: re.Pattern[str], start: int, value: float) -> bool:
    """Where sizes are spoken of; and nobody has a budget of 42 or 43."""
    smallest, largest = _SHOES
    if not smallest <= value <= largest:
        return False
    if just_before(_OF_SIZES, folded, start) or just_before(_SWAPPED, folded, start):
        return True
    return before in (_IN_HAND, _ABOUT) and value % 5 != 0
