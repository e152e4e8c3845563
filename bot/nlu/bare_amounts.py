"""Numbers that are money though no word of money stands by them: "la de 85", "300 for a jacket".

Most numbers in a shop are sizes or prices. One that nothing else explains is a price if no size
goes so far; one that might be a size as well is a price only where it is paid, charged or written
on a label.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence, Set

from bot.nlu.just_before import just_before
from bot.nlu.money import COUNTED, has_money
from bot.nlu.numbers import Number

_FILLING = (
    r"(?:\s+(?:me|us|him|them|just|only|like|about|around|at|it|the|this|that|extra|another|up to|"
    r"over|nearly|almost|as much as|en efectivo|con tarjeta|cash|card|solo|unos|como|ya|casi|"
    r"nada mas|nomas|en total|de mas|apenas|por (?:est[oae]s?|es[oae]s?|ell[oa]s?)))*"
)
_PAID = re.compile(
    r"(?:\b(?:pay(?:ing|s)?|paid|costs?|costing|worth|spend(?:ing|s)?|spent|charg(?:e[ds]?|ing)|"
    r"overcharged|owe|split|refund(?:ed)?|afford|retails?|priced|(?:reduced|down|"
    r"dropped)(?: from \S+)? to|"
    r"drop\w*(?: it)? to|(?:reduced|down|dropped) from|came to|knock|total(?: es| is| de| of|"
    r" son)?|"
    r"suman|si gasto|gastando|pag\w+|cobr\w+|gast(?:ar|e|amos|ado|aria)\w*|cuestan?|costaban?|"
    r"costo|cost[ae]ria|(?<!^)valen?|"
    r"valian?|salen?|salia|salio|ofrezco|ofrecieron|(?:te|le|os|les) doy|"
    r"devolv\w+|descont\w+|ahorr\w+|debo|rebajad[oa]s?)"
    rf"{_FILLING}(?:\s+(?:a|for))?|"
    r"\b(?:rebajad[oa]s?|baj\w+|vi|visto|encontre|vend\w+|compre|consegui|tienen|esta(?:ban?|n)?|"
    r"salen?|ponen)(?: \w+){0,2} a|"
    r"\b(?:car[oa]s?|expensive|steep|pricey|dear|robo) (?:at|a|por)|"
    r"\b(?:anticipo|adelanto|enganche|senal?|deposito?|descuento|discount|rebaja|reembolso|"
    r"cuotas?|pagos?|payments?|instal+ments?) (?:de|of)|"
    r"\b(?:dich[oa]|dijeron|dijiste|said|told me|quoted(?: me)?)(?: (?:que|it was|eran?))?|"
    r"\b(?:aparecen?|marca(?:ba)?|decia|pone|ponia)(?: (?:a|los|unos|que))?|"
    r"\b(?:piden|pedian|quieren|ask(?:s|ing|ed)?(?: for)?|redond\w+ (?:a|en)|cerramos en|"
    r"quedamos en|pas(?:o|aron) a|giv(?:e|ing)? (?:you|u|ye)|(?:is|its|it's|was|now) at|"
    r"everything(?: is|'s|s)?(?: at)?|call it|round(?:ed)? it (?:to|down to))|"
    r"\b(?:saw|seen|found|got|bought|sold|sells?|selling)(?: \w+){0,3} (?:for|at)|"
    r"\b(?:(?:tarjeta(?: de)?|vale) regalo|vale|cupon|bono|billetes?|gift card|voucher)(?: \w+)? "
    r"(?:de|por|of|for)|"
    r"\b(?:etiqueta|cartel|boleta|precio|ticket|recibo|label|tag|sticker|price|receipt|website)\b"
    r"[^.,;?!\d]{0,25})\s+$"
)
_LET_GO = re.compile(r"\bdej\w+\b(?![^.;?!]*\b(?:prob|ver|med))[^.;?!\d]{0,30} (?:en|por|a)\s+$")
_LET_GO_FOR = re.compile(r"dej\w+ (?:en|por|a) |dej.* (?:por|a) ")
_FOR_SO_MUCH = re.compile(r"\bfor(?: (?:just|only|like|about))?\s+$")
_SWAPPED = re.compile(r"\b(?:swap\w*|exchang\w+|chang\w+|cambi\w+|trade)\b")
_I_AM = re.compile(r"\b(?:i'?m|i am)\s+$")
_AT_TIME = re.compile(r"\b(?:at|las|till|until|by)\s+$")
_MIDNIGHT = 24
_RECKONED = re.compile(
    r"\s*(?:entre|dividido|multiplicado|times|plus|minus|divided|mas|menos|\*|\+|/)\s*(?:entre |"
    r"by |por )?\d"
)
_A_LONG_WAY_BEFORE = re.compile(
    r"\b(?:pedido|encargo|orden|order|ticket|factura|telefono|phone|reserva)\b[^.,;?!\d]{0,25}$"
)
_ROUND = re.compile(r"(?:\d[.,]\d|[05]0|9[09]|\d ?mil)\D*$")
_ENDS = re.compile(r"\s*(?:$|[.,;?!]|(?:cash|if|instead|total|all|both|and)\b)")
_SIZE_BEFORE = re.compile(r"\b(?:el|la|las|los|del|al|my|mi|uk|us|eu|into|un|una|desde)\s+$")
_WORN = re.compile(r"\b(?:calz\w+|us[oa]|wears?|takes?)\s+$")
_A = re.compile(r"\ban?\s+$")
_IN = re.compile(r"\b(?:en|in)\s+$")
_ELSEWHERE = re.compile(
    r"\s*(?:on (?:the )?(?:internet|web|website)|online|elsewhere|next door|down the road|"
    r"ac+ross the (?:road|street)|in the other (?:shop|store)|en (?:internet|linea|la web|otr[oa]|"
    r"la otra|el otro)|enfrente|al lado)\b"
)
_OTHER_SHOP = re.compile(
    r"\b(?:internet|online|amazon|la web|website|(?:otra|otro|other|another) (?:tienda|lado|local|"
    r"sitio|shop|store|place)|tienda de|enfrente|al lado|competencia|next door|down the road|"
    r"across the (?:road|street)|elsewhere|high street)\b"
)
_FOR_A_THING = re.compile(
    r"\s*(?:for|por)\s+(?:just |only |solo )?(?:an?|one|this|that|these|those|the|both|each|un|una|"
    r"un[oa]s|el|la|l[oa]s|est[aeo]s?|es[aeo]s?|amb[oa]s|cada|it|them|ell[oa]s?)\b(?!\s+(?:\d|"
    r"size|tall))"
)
_IS_IT_WORTH = re.compile(r"\b(?:val(?:e|en|ga|gan)|cuestan?|worth) (?:los|the|las)\s+$")
_THAT_COSTS = re.compile(
    r"\s*(?:que|which|that) (?:cuestan?|valen?|piden|pedis|pag\w+|cobr\w+|marca|pone|it costs|"
    r"i paid|you (?:ask|"
    r"charge)|they (?:ask|charge))\b"
)
_IN_MONEY = re.compile(
    r"\s*(?:en mano|o un vale|"
    r"each|apiece|(?:in )?cash|(?:by|on) card|all in|cada un[oa]|c/u|al contado|"
    r"en efectivo|con tarjeta|en total|el par|"
    r"la unidad|per pair|a pair|a pop|de descuento|off|"
    r"(?:y|and) (?:cerramos|trato|deal|(?:its|it's|we have|we've got) a deal)|gift card|voucher|"
    r"coupon)\b"
)
_DEAR = re.compile(
    r"\s*,?\s*(?:(?:is|are|seems?|sounds?|feels?|es|son|se me hacen?|me parecen?|parecen?|"
    r"esta[ns]?)\s+)?(?:un poco |una |un |way |a bit |muy |far |so |really |too |bastante |"
    r"algo |demasiado )*"
    r"(?:much[oa]?|a lot|lots|steep|fair|expensive|overpriced|dear|pric?e?y|car[oa]s?|caris\w+|"
    r"demasiad[oa]|robo|atraco|barbaridad|pasada|rip ?off|ridiculous|plata|dinero|lana|pasta|"
    r"money|buen precio|regalad[oa]|a bargain|daylight)\b"
)
_ABOUT_MONEY = re.compile(
    r"\b(?:car[oa]s?|caris\w+|carito|expensive|pric\w+|dear|overpriced|cheap\w*|barat[oa]s?|"
    r"precios?|pag(?:ar|o|ue|amos|as)\w*|pay\w*|paid|budget|presupuesto|plata|lana|dinero|money|"
    r"cobr\w+|charged|descuento|"
    r"discount|spend|gastar|cuestan?|costs?|valen|puntos|cuotas|afford|bargain|deal)\b|[€£$]"
)
_THE_ONE_OF = re.compile(
    r"\b(?:el|la|los|las|es[aeo]s?|est[aeo]s?|aquell?[aeo]s?|un[oa]s?|otr[oa]s?) de(?: a)?\s+$"
)
_THE = re.compile(r"\b(?:the|that|this|those|these|your)\s+$")
_ONES = re.compile(r"\s+ones?\b")
_YES_OR_COSTS = re.compile(r"^\W*vale\s+$")
_AT = re.compile(r"(?<!\d )\ba\s+$")
_A_THING = re.compile(r"\s+(?:el|la|los|las|est[ae]s?|es[ae]s?|cada)\s+[a-z]{3}")
_IT_IS = re.compile(r"\b(?:thats|that's|its|it's|theyre|they're|son|que sale)\s+$")
_BEFORE_AND_NOW = re.compile(
    r"\b(?:now|ahora|was|antes|eran?|decia|dice|marcaba?|ponia|says|said)\s+(?:a |at )?$"
)
ANOTHER_SENSE = re.compile(
    r"\b(?:pedido|encargo|orden|order|ticket|factura|invoice|numero|num|number|codigo|code|reserva|"
    r"calle|avenida|ruta|route|linea|line|bus|habitacion|room|telefono|phone|modelo|model|bateria|"
    r"battery|ano|year|pin|gate|puerta|piso|planta|floor|aisle|pasillo|pagina|page|pes[oa]|weighs?|"
    r"mid[oe]|altura|height|opcion|option|tall[ae]|size|top|iso|nivel|version|serie|dorsal|since|"
    r"los anos|cumpl\w+|km|carretera|autopista|seccion|section|tienda|store|spf|upf|fps|nro|ref)"
    r"\.?:?(?: (?:de|numero|number|is|es|no|n))?\s+$"
)
_JOINED = re.compile(r"[#:/+\-–º°]$")
_IN_A_YEAR = re.compile(r"\b(?:en|in|del|desde|from|until|hasta)(?: el)?\s+$")
_YEARS = (1900, 2035)
_SHOES = (34, 48)
_LARGEST_SIZE, _LARGEST_SPELLED = 50, 100
_LEAST = 5
_LEAST_FOR = 10
_LEAST_THAT_IS = 20
_LONG = 1000
_CENTS = re.compile(r"\d[.,']\d\d$")


def is_money(
    folded: str,
    number: Number,
    numbers: Sequence[Number],
    sizes: Set[str],
    things: Collection[tuple[int, int]] = (),
) -> bool:
    """Whether a bare number is an amount of money.

    `sizes` are the shop's own; `things` where something is named that has a price.
    """
    cents = _CENTS.search(folded[number.start : number.end]) is not None
    if number.value < _LEAST and not cents:
        return False
    if cents and number.value >= _LEAST and not just_before(_AT_TIME, folded, number.start):
        return True
    if _is_paid(folded, number):
        return True
    if _has_another_sense(folded, number):
        return False
    far = _LARGEST_SIZE if number.digits else _LARGEST_SPELLED
    too_much_for_a_size = number.value > far and f"{number.value:g}" not in sizes
    if too_much_for_a_size:
        return True
    known = bool(_names_of(number) & sizes) or not sizes
    if not known and number.value >= _LEAST_FOR and _is_beside(folded, number, things):
        return True
    if not known and number.value >= _LEAST_THAT_IS and just_before(_IT_IS, folded, number.start):
        return _ENDS.match(folded, number.end) is not None
    return _is_pointed_at_by_price(folded, number, numbers, known)


def _is_paid(folded: str, number: Number) -> bool:
    before, after = number.start, number.end
    if just_before(_PAID, folded, before) or _is_let_go(folded, number):
        return True
    if _THAT_COSTS.match(folded, after) or just_before(_IS_IT_WORTH, folded, before):
        return True
    if just_before(_SIZE_BEFORE, folded, before):
        return False
    costs = just_before(_YES_OR_COSTS, folded, before) or just_before(_AT, folded, before)
    if costs and _A_THING.match(folded, after):
        return True
    if _OTHER_SHOP.search(folded) and _may_be_theirs(number):
        return True
    if _ELSEWHERE.match(folded, after) or _IN_MONEY.match(folded, after):
        return True
    swapped = number.value <= _LARGEST_SIZE and just_before(_SWAPPED, folded, before)
    if number.value >= _LEAST_FOR and not swapped and just_before(_FOR_SO_MUCH, folded, before):
        return _ENDS.match(folded, after) is not None
    if any(just_before(said, folded, before) for said in (_IN, _A)) or _is_worn(folded, number):
        return False
    return any(said.match(folded, after) for said in (_FOR_A_THING, _DEAR))


def _may_be_theirs(number: Number) -> bool:
    """The price of another shop: prices are round more often than sizes are."""
    return number.digits and number.value >= _LEAST_FOR and not _is_odd_size(number)


def _is_odd_size(number: Number) -> bool:
    smallest, largest = _SHOES
    return smallest <= number.value <= largest and number.value % 5 != 0


def _is_let_go(folded: str, number: Number) -> bool:
    """ "Me dejas la roja en 55"; "déjame apartada una en 42" is a size."""
    said = just_before(_LET_GO, folded, number.start)
    if said is None or number.value > _LARGEST_SIZE:
        return said is not None
    return _LET_GO_FOR.fullmatch(said[0]) is not None


def _is_worn(folded: str, number: Number) -> bool:
    return number.value <= _LARGEST_SIZE and just_before(_WORN, folded, number.start) is not None


def _has_another_sense(folded: str, number: Number) -> bool:
    """A size with its article, an order, a street, a year, a height."""
    said = folded[number.start : number.end]
    first, last = _YEARS
    return (
        just_before(_SIZE_BEFORE, folded, number.start) is not None
        or just_before(ANOTHER_SENSE, folded, number.start) is not None
        or just_before(_JOINED, folded, number.start) is not None
        or just_before(_A_LONG_WAY_BEFORE, folded, number.start) is not None
        or (_RECKONED.match(folded, number.end) is not None and not _CENTS.search(said))
        or just_before(_I_AM, folded, number.start) is not None
        or (number.value < _MIDNIGHT and just_before(_AT_TIME, folded, number.start) is not None)
        or said.startswith("0")
        or (number.value >= _LONG and not _ROUND.search(said))
        or (said.isdigit() and first <= number.value <= last and not _may_cost(folded, number))
    )


def _may_cost(folded: str, number: Number) -> bool:
    """1,999 and 2,000 are prices as well as years."""
    round_one = _ROUND.search(folded[number.start : number.end]) is not None
    return round_one and not just_before(_IN_A_YEAR, folded, number.start)


def _is_pointed_at_by_price(
    folded: str, number: Number, numbers: Sequence[Number], known: bool
) -> bool:
    """ "The 25 one", "la de 45": where money is what it is about, or no size is called so."""
    one_of = just_before(_THE_ONE_OF, folded, number.start)
    the_one = just_before(_THE, folded, number.start) and _ONES.match(folded, number.end)
    if not (one_of or the_one or just_before(_BEFORE_AND_NOW, folded, number.start)):
        return False
    others = (other for other in numbers if other is not number)
    if _ABOUT_MONEY.search(folded) or any(_is_surely_money(folded, other) for other in others):
        return True
    return not known and number.value >= _LEAST_FOR


def _is_beside(folded: str, number: Number, things: Collection[tuple[int, int]]) -> bool:
    """ "Guantes de 25", "the 25 gloves"."""
    the = just_before(_THE, folded, number.start) is not None
    return any(
        folded[end : number.start].strip() == "de"
        or (the and folded[number.end : start].strip() == "" and number.end < start)
        for start, end in things
        if end <= number.start or number.end <= start
    )


def _names_of(number: Number) -> set[str]:
    return {f"{number.value:g}", f"{number.value:g} L"}


def _is_surely_money(folded: str, number: Number) -> bool:
    if has_money(folded, number):
        return True
    return number.digits and number.value > _LARGEST_SIZE and not COUNTED.match(folded, number.end)
