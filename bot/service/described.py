"""What a message says of the thing that is sought, beyond what was found in it by name.

"Algo para el monte que no sea negro": the whole of it is searched for, a colour is refused, and
nothing is demanded. "My boots fill with snow" names boots and does not ask for any.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from bot.service.ages import YOUNG, is_grown_up, recipient_of_age, years_said
from bot.service.another import speaks_of_another
from bot.service.catalogue_ports import Order
from bot.service.named import Entities
from bot.service.shop_facts import plain
from bot.service.small_words import SAYS_NOTHING

Entity = Mapping[str, Any]

_ASKING = re.compile(
    r"a|algo|algun[oa]?s?|an|another|any|are|busco|buscaba|buscando|buen[oa]?s?|can|could"
    r"|cual(?:es)?|dame|de|del|do|el|ensename|es|esta|estoy|for|get|give|good|got|gustaria"
    r"|have|hay|hello|hi|hola|i|id|im|ive|after|is|la|las|like|lo|looking|los|mas|me|mejor(?:es)?|most"
    r"|mostrame|muestrame|need|necesito|new|nice|nuev[oa]s?|or|o|other|otr[oa]s?|pair|par|please"
    r"|podria[ns]?|puedo|que|queria|quiero|quisiera|recom\w+|see|sell|show|some|tell|ten\w+"
    r"|the|there|tiene[ns]?|tipo|un|una|unas|unos|us|venden|ver|want|wanted|we|what|which|would"
    r"|y|and|yo|you|\w{3,}est|very|muy|both|ambas?"
)
_ASKS_FOR = re.compile(
    r"busc\w+|necesit\w+|qu[ei]\w*r\w*|need\w*|want\w*|looking|ten[eé]?\w*|tien\w+|hay|got|sell\w*"
    r"|vend\w+|show|ensen\w+|mu?[eo]str\w+|dame|gimme|prefi?er\w*|search\w*|after|compr\w+|buy\w*"
)
_NO_ADJECTIVE = re.compile(
    r"mis?|my|sus?|your|our|his|her|their|with\w*|para|sobre|bajo|inside|under|over|into|from|desde|hasta"
    r"|entre|dentro|debajo|encima|contra|llev\w+|us[oae]\w*|wear\w*|using|lost|perd\w+|toda?s?|all|every"
    r"|cuando|when|while|before|after|antes|como|than|sin|con|at|off|onto|through|around|next"
)
_PART = re.compile(r"[,.;:!?¿¡\n]|\b(?:pero|but|so|asi que|por eso)\b")
_WORD = re.compile(r"[\w'-]+")
_SAYS_LITTLE = re.compile(
    r"mi[oas]*|tus?|sus?|my|his|her|our|their|your|soy|es|son|sea[ns]?|ser|tengo|tiene|calz[oa]"
    r"|us[oae]\w*|gasto|llev[oa]|tall?[ae]s?|numeros?|sizes?|colou?re?s?|precios?|price"
    r"|presupuesto|budget|spend|euros?|maxim[oa]|max|mejor|actually|instead|rather|digo|mean"
    r"|ahora|now|gracias|thanks|porfa\w*|por|please|anyone|someone|alguien|person|persona|dos|two"
    r"|tres|three|\d+\w*|pares?|pairs?|sorry|perdon\w*|entonces|then|too|tambien|also|only|sol[oa]"
    r"|solamente|hacer?|hago|ir|go|going|use|best|good|bien|buen[oa]?s?|nice|maybe|quizas?|right"
    r"|recom\w+|suggest\w*|sugier\w+|suger\w+|aconsej\w+|advi[sc]e|conviene[ns]?|idea|ideas|help"
    r"|muestr\w+|mostr\w+|ensen\w+|quer\w+|quier\w+|busc\w+|look\w*|wanted|wants?|anda\w*|ando"
    r"|compr\w+|buy\w*|get|take|pick|wear|queda[ns]?|left|available|disponibles?|viene[ns]?|vino"
    r"|habra|haya[ns]?|hubiera|quede[ns]?|sera|le[s]?|anos?|years?|yrs?|old|cumple\w*|whats|its|thats|theres|hes|shes"
    r"|im|id|ive|ill|lets|dont|doesnt|didnt|isnt|arent|who|he|she|they|it|pa|or|ni|pero|but|and"
    r"|es[ae]s?|eso[s]?|aquel\w*|mism[oa]s?|same|voy|vamos|after|gusta\w*|likes?|loves?|nada"
    r"|nothing|not|never|nunca|nomas|will|would|should|must|up|out|in|when|cuando|mucho|lot|usted"
    r"|ustedes|vos|new|nuev[oa]s?|muy|very|car[oa]s?|expensive|little|any|size|women|men|suit"
    r"|a?donde|est[ae]\w{0,3}|where|cuant\w+|how|why|quien\w*|make|made|come|comes|know|se|sabe\w*|oiga|joven|boss|friend|ok\w*|eh|uh|huh"
)
_CARRIES_ON = re.compile(
    r"\W*(?:pero |but |y |and )?(?:que (?:(?:me|se|le|nos|te|les|no) )*(?:sea|teng|llev|no|pes"
    r"|abrig|quep|sirv|aguant|dure|cubr|valg|vaya|entr|cuest|transpir|quit|tap|prote[gj]|cierr|pued"
    r"|resist|sujet|agarr|seque|ocup|moj|cale)|con\b|sin\b|with(?:out)?\b"
    r"|y (?:que|si|con|sin)\b|and (?:with|without)\b|that (?:is|are)\b|mejor\b|mas\b|more\b"
    r"|(?:necesito|quiero|busco|prefiero) un[oa] (?:para|de|con|sin|que|mas)\b"
    r"|(?:i |we )?(?:need|want|would like|prefer) one (?:for|with|without|that)\b)",
    re.I,
)
_ORDERS = (
    (Order.LIGHTEST, r"mas liger[oa]s?|mas livian[oa]s?|menos (?:pesen?|pesad[oa]s?)|pesen? menos"
                     r"|pesan? menos|lightest|lighter|weighs? (?:the )?least|weighs? less"
                     r"|menos pesan?"),
    (Order.WARMEST, r"mas (?:abrigad|calient|calid|calentit)\w*|mas abrigu?en?|abrigu?[ae]n? mas"
                    r"|mas calor|warmest|warmer|mas abrigan?|para mas frio"),
    (Order.BRIGHTEST, r"mas (?:alumbr|ilumin)\w+|(?:alumbr|ilumin)[ea]n? mas|mas (?:luz|lumenes)"
                      r"|(?:foco|luz|luces|frontal|linterna) mas potente|brightest|brighter"
                      r"|(?:most|more) lumens"),
    (Order.LASTING, r"(?:mas|mayor) (?:bateria|autonomia|duracion)|dur[ae]n? mas|mas dur[ae]n?"
                    r"|(?:more|most|longer|longest|better|best) (?:battery|run ?time)"
                    r"|lasts? (?:the )?long(?:er|est)"),
    (Order.SAFEST, r"mas segur\w*|(?:mas|mayor) seguridad|safer|safest|(?:more|most) secure"),
    (Order.BIGGEST, r"mas (?:grande|espacios|ampli)\w*|mas capacidad|mayor(?: capacidad)?\b"
                    r"|caben? mas|bigger|larger|roomier|biggest|largest|roomiest|most space"),
    (Order.SMALLEST, r"mas (?:pequen|chic|compact|chiquit)\w+|smaller|smallest|most compact"
                     r"|tiniest"),
    (Order.DEAREST, r"mas car[oa]s?|most expensive|dearest|priciest"),
    (Order.CHEAPEST, r"mas [bv]arat[oa]s?|mas economic[oa]s?|menos car[oa]s?|che+a?pest"),
)  # fmt: skip
_SUPERLATIVE = re.compile(r"\b(?:el|la|los|las|lo|que|q|cual|the|which)\b|est\b|\bmost\b|\bleast\b")
_NEAR = 24
"""Letters between "el" and "más": "el saco de dormir más calentito"."""
_ORDERED = [(order, re.compile(rf"\b(?:{words})")) for order, words in _ORDERS]
_COUNTED = "un|una|one|dos|two|tres|three|cuatro|four|cinco|five|seis|six|siete|seven|ocho|eight"
_NUMBERS = {word: 1 + max(0, at - 1) // 2 for at, word in enumerate(_COUNTED.split("|"))}
_PEOPLE = re.compile(
    rf"\b(?:para|pa|for|de|sleeps?|of|somos|we are|we're)\s+(?P<number>{_COUNTED}|\d)"
    r"(?P<said>\s*(?:personas?|people|plazas|adultos|adults|persons?|pax)|-person)?\b"
)
_NO_PEOPLE = re.compile(
    r"\s*(?:dias?|noches?|semanas?|meses|horas?|veces|kilos?|kg|euros?|eur|€|days?|nights?|weeks?"
    r"|months?|hours?|times|pounds?|estaciones|seasons?|or more nights)\b"
)
_FOR = re.compile(r"\b(?:para|pa|for)\s+(?:\w+\s+){0,2}$")
_BESIDE = re.compile(
    r"\b(?:con|with|and|y)\s+(?:(?:mis?|su|tu|his|her|my|your|the|el|la|un|una|a)\s+)*$"
)
_DOES_SOMETHING = re.compile(
    r"\s+(?:(?:me|nos|ya|just|has|have|ha|han)\s+)*(?:(?:is|are|esta|estan)\s+(?:in|at|on|en|waiting|here|aqui|outside|fuera"
    r"|esperando|con|with|out)\b|sent|sends|told|tells|said|says|wait\w*|manda\w*|envia\w*"
    r"|dij\w+|dice\w*|dicho|mandado|enviado|esper\w+|recomend\w+|recommended|gave|gives|dio|da)\b"
)
"""Whoever sent somebody or waits outside is not whom something is for."""


def description(text: str, entities: Entities) -> str:
    """The message, if it says more of the thing than the names that were found in it, else "".

    Where something named has no place in the text, nobody can tell what else was said.
    """
    if any(not each.get("start", 0) < each.get("end", 0) for each in entities):
        return ""
    left = _WORD.findall(plain(without(text, entities)).replace("'", "").replace("’", ""))
    return text.strip() if any(tells(word) for word in left) else ""


def things_asked_for(text: str, entities: Entities) -> list[Entity]:
    """The kinds of things that are sought themselves, and not spoken of: "under my ski jacket"."""
    return [
        entity
        for entity in entities
        if entity.get("entity") == "category" and _is_asked_for(text, entity, entities)
    ]


def order_asked_for(text: str) -> Order | None:
    """ "The lightest", "la que menos pese"; None for a mere "lighter"."""
    said = plain(text)
    for order, pattern in _ORDERED:
        found = pattern.search(said)
        if found and _SUPERLATIVE.search(said[max(0, found.start() - _NEAR) : found.end()]):
            return order
    return None


def people_to_fit(text: str, in_a_tent: bool) -> int | None:
    """How many are to find room: "para 4 personas", and "for two" where a tent was named."""
    found = _PEOPLE.search(plain(text))
    if found is None or not (found["said"] or in_a_tent):
        return None
    number = found["number"]
    return _NUMBERS.get(number) or int(number)


def tells_how_many(text: str) -> bool:
    """ "¿Y para 2?", "we're four", where tents are looked for; not "for 2 nights"."""
    found = _PEOPLE.search(plain(text))
    return found is not None and not _NO_PEOPLE.match(plain(text)[found.end() :])


def whom_it_is_for(text: str, entities: Entities) -> str | None:
    """Of several people named, the one that it is for; an age says it too."""
    years = years_said(text)
    if of_age := recipient_of_age(years):
        return of_age
    people = [each for each in entities if each.get("entity") == "recipient"]
    if is_grown_up(years, None):
        people = [each for each in people if each["value"] not in YOUNG]
    meant = [each for each in people if _FOR.search(plain(text[: int(each.get("start", 0))]))]
    wearing = meant or [each for each in people if not _is_beside_the_point(each, text)]
    chosen = meant[0] if meant else wearing[-1] if wearing else None
    return str(chosen["value"]) if chosen else None


def _is_beside_the_point(person: Entity, text: str) -> bool:
    """ "With his father", "mum sent me", "the kids are in the car"."""
    start, end = int(person.get("start", 0)), int(person.get("end", 0))
    if not start < end:
        return False
    folded = plain(text)
    return bool(_BESIDE.search(folded[:start]) or _DOES_SOMETHING.match(folded[end:]))


def carries_on(text: str) -> bool:
    """ "Que sea ligera", "with a hood", "light ones": more about what is already looked for."""
    return _CARRIES_ON.match(plain(text)) is not None or speaks_of_another(text)


def _is_asked_for(text: str, thing: Entity, entities: Entities) -> bool:
    """Only words of asking, and one adjective, stand before it, back to the word that asks.

    Whatever was said before that word ("oiga joven busco", "alright mate need") says nothing of it.
    """
    start = int(thing.get("start", 0))
    others = [each for each in entities if int(each.get("end", 0)) <= start]
    before = _PART.split(plain(without(text[:start], others)))[-1]
    said = _WORD.findall(before.replace("'", "").replace("’", ""))
    if said and not _ASKING.fullmatch(said[-1]) and not _NO_ADJECTIVE.fullmatch(said[-1]):
        said = said[:-1]
    for word in reversed(said):
        if _ASKS_FOR.fullmatch(word) or not _ASKING.fullmatch(word):
            return _ASKS_FOR.fullmatch(word) is not None
    return True


def without(text: str, entities: Entities) -> str:
    """The text with a gap for each thing that was found in it."""
    letters = list(text)
    for entity in entities:
        for at in range(int(entity.get("start", 0)), min(int(entity.get("end", 0)), len(letters))):
            letters[at] = " "
    return "".join(letters)


def is_word_of_asking(word: str) -> bool:
    """Whether a word, in plain letters, names nothing: "hay", "any", "please"."""
    return not tells(word) or _ASKING.fullmatch(word) is not None


def tells(word: str) -> bool:
    """Whether a plain word says something of a thing, and does more than ask or point."""
    return len(word) > 1 and not (_SAYS_LITTLE.fullmatch(word) or SAYS_NOTHING.fullmatch(word))
