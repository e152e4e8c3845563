"""What is asked for by a noun that nothing here is called by: "¿tenéis patines?", "football boots".

The shop's own words decide, not a list: what kinds of things and products are called, and what is
written about them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from bot.service.catalogue_ports import Catalogue
from bot.service.described import is_word_of_asking, things_asked_for
from bot.service.shop_facts import plain

Entity = Mapping[str, Any]

_SELLS = re.compile(r"\b(?:vend[ei]\w*|sell|sells|stock)\b")
_HAS = re.compile(
    r"\b(?:tene(?:is|s)|tienes|tendr(?:a|ia)s|tendreis|hay|habra|vend[ei]\w*|sells?|stock"
    r"|have (?:you|u|ya)(?: got)?|do (?:you|u|ya) (?:have|do|stock|sell)|got any"
    r"|(?:are|is) there)\b"
)
_OR_IT_HAS = re.compile(r"\btienen?\b")
"""Asked of the shop ("¿tienen patines?"), unless there is something on the table to have it."""
_WANTS = re.compile(
    r"\b(?:busc(?:o|aba|ando|amos)|necesit(?:o|amos|aba)|quier[oe]|quer(?:ia|emos)|quisiera"
    r"|need|want|looking for|comprar|buy)\b"
)
_NOT_WANTED = re.compile(r"\b(?:no|not|nunca|never|tampoco|don'?t|doesn'?t)\b")
_AND = re.compile(r"y|e|o|and|or|pero|but|so|pues|entonces|then")
_ENDS_A_NAME = re.compile(
    r"para|pa|por|con|sin|que|q|en|a|al|como|y|e|o|u|si|pero|cuando|porque|for|with|without|that"
    r"|which|who|to|in|on|at|and|or|but|if|so|because|when|my|mis?|de|del|of"
)
_INFINITIVE = re.compile(r"\w{2,}(?:ar|er|ir)(?:me|se|te|nos|l[aeo]s?)?")
_NAMES_NOTHING = re.compile(
    r"algo|alguien|(?:some|any)(?:thing|one|body)|things?|cosas?|stuff|summat|summink|to|help|ayud\w+|oferta\w*"
    r"|rebaja\w*|descuento\w*|sales?|discounts?|modelos?|models?|opcion(?:es)?|options?|styles?|estilos?"
    r"|variedad|existencias|ideas?|ganas|prisa|personal|staff|probador(?:es)?|envio|wifi|gear|kit"
    r"|equip\w+|material(?:es)?|accesorios?|accessories|productos?|products?"
)
"""Where one of these is asked for, what follows is a need or no thing at all."""
_OF_A_THING = re.compile(
    r"tall[ae]s?|tallaje|numeros?|sizes?|colou?rs?|colores|precios?|prices?|marcas?|brands?"
)
_SAYS_NO_KIND = re.compile(
    r"oferta|ofertas|rebajas?|calidad|verdad|marcas?|moda|temporada|nice|cute|decent|proper|cool|pretty"
    r"|smart|trendy|stylish|fancy|lovely|great|top|quality|durable|comfy|comfortable|affordable"
    r"|perfect|favourite|favorite|real|simple|basic|cheap|used|adult|adults|kids?|big|small|spare"
)
_COUNTED = re.compile(r"\b(?:un|una|unos|unas|an?|some|any)\s+$")
_ALSO_A_THING = ("gift",)
"""Uses that are a thing to be had all the same: "un regalo"."""
_NAMED = ("category", "product", "brand", "size", "price", "staff")
_MOST_WORDS = 3


class _Said(NamedTuple):
    """One word of the message, in plain letters."""

    text: str
    start: int
    end: int


def asks_whether_sold(text: str) -> bool:
    """ "¿Vendéis...?", "do you sell": surely a question for a thing, whatever it may be."""
    return _SELLS.search(plain(text)) is not None


def not_sold(
    text: str,
    entities: Sequence[Entity],
    catalogue: Catalogue,
    language: str,
    wished: bool,
    on_table: bool = False,
) -> str | None:
    """What is asked for and is not sold here, as it was typed; None where all is well.

    Unless something is surely `wished` for, only "do you have" asks for a thing; with something
    `on_table` "tiene capucha" asks whether that has it.
    """
    said, spanish = plain(text), language.startswith("es")
    has = _HAS.search(said) or (None if on_table else _OR_IT_HAS.search(said))
    wants = _WANTS.search(said) if wished and not _NOT_WANTED.search(said) else None
    name = _name(text, entities, has or wants, wished)
    head = name[0 if spanish else -1] if name else None
    if head and not _within(head, entities) and not (spanish and _INFINITIVE.fullmatch(head.text)):
        known = catalogue.is_sold(head.text) or (not has and catalogue.speaks_of(head.text))
        return None if known else text[name[0].start : name[-1].end]
    if use := _use_as_a_thing(text, entities, has or wants):
        return text[int(use["start"]) : int(use["end"])]
    asked = has or wants or len(list(_words(text))) <= _MOST_WORDS
    return _of_another_kind(text, entities, catalogue) if asked else None


def _name(
    text: str, entities: Sequence[Entity], asked: re.Match[str] | None, wished: bool
) -> list[_Said]:
    """The words that name the thing, if they were not found in the message by name."""
    words = list(_words(text))
    if asked is None:
        bare = text.rstrip().endswith("?") or bool(words and words[-1].text.endswith("s"))
        return _first(words, entities) if wished and bare and len(words) <= _MOST_WORDS else []
    after = [word for word in words if word.start >= asked.end()]
    before = [word for word in words if word.end <= asked.start()]
    if any(not is_word_of_asking(word.text) for word in after):
        return _first(after, entities)
    return _first(before, entities)


def _first(words: Sequence[_Said], entities: Sequence[Entity]) -> list[_Said]:
    """The first words that are none of asking, up to one that begins something else."""
    name: list[_Said] = []
    for word in words:
        if not name and _AND.fullmatch(word.text):
            continue
        if not name and (_ENDS_A_NAME.fullmatch(word.text) or _OF_A_THING.fullmatch(word.text)):
            return []
        if not name and is_word_of_asking(word.text) and not _NAMES_NOTHING.fullmatch(word.text):
            continue
        if _ENDS_A_NAME.fullmatch(word.text) or is_word_of_asking(word.text):
            break
        if _NAMES_NOTHING.fullmatch(word.text) or _within(word, entities, _NAMED):
            return []
        name.append(word)
    return name if len(name) <= _MOST_WORDS else []


def _use_as_a_thing(
    text: str, entities: Sequence[Entity], asked: re.Match[str] | None
) -> Entity | None:
    """ "¿Vendéis bicis?", "quiero una bici": what things are used with is asked for itself."""
    if any(each.get("entity") in ("category", "product") for each in entities) or asked is None:
        return None
    for use in (each for each in entities if each.get("entity") == "use"):
        before, said = plain(text[: int(use["start"])]), plain(text[int(use["start"]) : use["end"]])
        rest = before[asked.end() :] if asked.end() <= len(before) else before
        asked_for = all(is_word_of_asking(word.text) for word in _words(rest))
        many = said.split(" ")[0].endswith("s") or said.endswith("s")
        prepared = re.search(r"\b(?:para|pa|de|for|of|en|in|por)\s+(?:\w+\s+)?$", rest)
        counted = many or _COUNTED.search(before)
        if use["value"] not in _ALSO_A_THING and asked_for and counted and not prepared:
            return use
    return None


def _of_another_kind(text: str, entities: Sequence[Entity], catalogue: Catalogue) -> str | None:
    """ "Botas de fútbol", "football boots": a word that nothing of that kind is described by."""
    for kind in things_asked_for(text, entities):
        start, end = int(kind["start"]), int(kind["end"])
        after = re.match(r"\s+de\s+([^\W_]{3,})(?!\w)", text[end:])
        before = re.search(r"(?<!\w)([^\W_]{3,})\s+$", text[:start])
        at = (end + after.start(1), end + after.end(1)) if after else None
        if at is None and before:
            at = (before.start(1), before.end(1))
        if at is None:
            continue
        word = _Said(plain(text[slice(*at)]), *at)
        if _SAYS_NO_KIND.fullmatch(word.text) or is_word_of_asking(word.text):
            continue
        if _within(word, entities) or catalogue.speaks_of(word.text, str(kind["value"])):
            continue
        if not after and catalogue.speaks_of(word.text):
            continue
        return text[min(start, at[0]) : max(end, at[1])]
    return None


def _words(text: str) -> Iterator[_Said]:
    for found in re.finditer(r"[^\W_]+(?:['’][^\W_]+)?", text):
        yield _Said(plain(found[0]), found.start(), found.end())


def _within(word: _Said, entities: Sequence[Entity], kinds: Sequence[str] = ()) -> bool:
    return any(
        int(each.get("start", 0)) < word.end and word.start < int(each.get("end", 0))
        for each in entities
        if not kinds or each.get("entity") in kinds
    )
