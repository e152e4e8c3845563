"""Sizes in letters and words: "la M", "talla xl", "the mustard L", "a medium", "talla única"."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from bot.nlu.found import Found
from bot.nlu.just_before import just_before

SIZE = (
    r"(?:tall?as?|talles?|talal|tayas?|tales?|tlla|tamanos?|numeros?|num|nro|nº|n°|sizes?|szie|"
    r"sise|"
    r"sizing)"
)
OWN = (
    r"(?:calz[oa]|us[oa]|(?<!si )gast[oa]|vist[oe]|llev[oa]|suel[oe] (?:llevar|usar)|soy|es|"
    r"tengo|tiene|"
    r"wears?|takes?|i'm|im|i am|he's|hes|she's|shes)"
)
_LETTERS = r"(?:[2-5]\s?x[ls]?|x{1,4}[sl]|xs|[sml])"
_WORDS = {
    "mediana": "M", "mediano": "M", "medianas": "M", "medianos": "M", "medium": "M", "med": "M",
    "mediums": "M", "small": "S", "smalls": "S", "pequena": "S", "pequeno": "S", "chica": "S",
    "chico": "S", "large": "L", "larges": "L", "grande": "L", "extra large": "XL", "x large": "XL",
    "xlarge": "XL", "xtra large": "XL", "xsmall": "XS", "xxlarge": "XXL", "extra small": "XS",
    "x small": "XS", "extra grande": "XL", "extra pequena": "XS", "extra chica": "XS",
    "xx large": "XXL", "doble xl": "XXL", "double xl": "XXL", "triple xl": "3XL", "ese": "S",
    "eme": "M", "ele": "L", "equis ele": "XL", "dos equis ele": "XXL", "grandes": "L",
    "pequenas": "S", "unica": "ONE", "unitalla": "ONE", "one": "ONE",
    "only": "ONE",
}  # fmt: skip
_MOSTLY_SIZES = r"(?:(?:x{0,2}[ -]?|x?extra[ -]|xtra[ -])?(?:smalls?|mediums?|larges?)|med|lrg)"

_BY_WORD = re.compile(
    rf"\b{SIZE}[\s:=.-]+(?:(?:de la|de|del|la|el|the|of|es|is|number|numero|an?|una?)\s+)*"
    rf"(?P<said>{_LETTERS}|extra[ -](?:large|small|grande|pequena|chica)|x{{1,2}}[ -]?(?:large|"
    rf"small)|"
    r"mediana|mediano|medium|med|small|large|lrg|pequen[ao]|grande|chica|chico|unica|unitalla|ese|"
    r"eme|ele|"
    r"equis ele|doble xl)(?![\w/])"
)
_WORD_AFTER = re.compile(
    r"(?<!['’])\b(?P<said>small|medium|large|extra[ -]large|extra[ -]small|one|x{0,2}[sl]|m) size\b"
    r"(?! (?:up|down|bigger|smaller|larger))"
)
_ONE_FOR_ALL = re.compile(r"\b(?P<said>unitalla)\b")
_ARTICLE = (
    r"(?:la|el|las|los|una?|unos|unas|del|de la|de los|de|en|the|an?|in|into|entre|between|only|"
    r"any|algun|alguna|ningun|ninguna|solo|hay|see|para|por|for|queda|quedan|es[ae]|est[ae]|en la|"
    r"es una?|my|your|mi|su|both|either|or an?|size|mens|womens|men's|women's|kids|hombre|mujer|"
    r"tien\w+|tenes|teneis|have|got|do|need|want|quiero|dame|deme|traeme|busco|viene|otr[oa])"
)
_LETTER = re.compile(rf"(?:\b(?:{_ARTICLE}|{OWN}|una? talla)\s+)(?P<said>{_LETTERS})(?![\w'’&/])")
_ANOTHER_LETTER = re.compile(
    rf"\b(?:y|and|o|or|u)\s+(?P<said>{_LETTERS})(?![\w'’&/])(?! (?:l[oae]s?|[a-z]{{5,}})\b)"
)
_EITHER_LETTER = re.compile(r"\b(?P<said>x{0,2}s/m|m/l|l/x{1,2}l|xs/s)\b")
_ONE_OR_OTHER = re.compile(
    rf"(?<![\w'’&])(?P<said>{_LETTERS})(?=\s+(?:or|and|o|y|to|vs)\s+(?:an?\s+|the\s+|la\s+)?"
    rf"{_LETTERS}(?![\w'’&]))"
)
_LETTER_ALONE = re.compile(rf"[\s¿?¡!.,]*(?:(?:y|and)\s+)?(?P<said>{_LETTERS})[\s?!.,]*")
_SURE_LETTER = re.compile(
    r"\b(?P<said>[2-5]xl|x{1,4}[sl]|xs|doble xl|double xl|triple xl|"
    r"(?:extra|x)[ -](?:large|small)|xx?-?large)\b"
)
_CAPITAL = re.compile(r"(?<![\w'’&./+-])(?<!\d )(?P<said>[SML])(?![\w'’&+-]|\.\w)")
_LOWER = re.compile(r"[a-zñáéíóú]{2}")
_ANOTHER_SENSE = re.compile(
    r"\b(?:plan|tipo|type|mr|sr|sra|mrs|vitamin|grupo|planta|puerta|gate)\s+$", re.I
)
_END = (
    r"\s*(?:$|[?.!,;)]|\b(?:please|pls|plz|por favor|porfa|or|and|y|o|left|in|instead|to|on|"
    r"does|doesn'?t|did|didn'?t|won'?t|will|from|for|size|available|fits?|under|over|are|were|but|if|is|do|would|then|en|para|si|pero|"
    r"que)\b)"
)
_IN_A_WORD = re.compile(
    r"(?:^\W*|\b(?:la|el|una?|en|in|in an?|an?|the|any|my|of|your|between|entre|only|have|got|take|"
    r"try|with|need|both|size|to|into|for)\s+|[,;]\s*)"
    rf"(?P<said>{_MOSTLY_SIZES}|mediana|mediano|medianas)(?={_END})"
)
_SPELLED_OUT = re.compile(
    r"\b(?:la|el|en|una?|tall?[ae])\s+(?P<said>(?:(?:dos )?equis )?ele|eme)\b"
)
_ONE_AND_ONE = re.compile(r"\b(?:one|una?) (?P<said>small|medium|large|median[oa]|eme|ele)\b")
_PLURAL = re.compile(r"\b(?P<said>mediums|smalls|larges)\b")
_EITHER = re.compile(
    rf"\b(?P<said>{_MOSTLY_SIZES})(?=\s+(?:or|and|to)\s+(?:an?\s+|the\s+)?{_MOSTLY_SIZES}\b)"
)
_OR_SO = re.compile(
    rf"\b{_MOSTLY_SIZES}\s+(?:or|and|to)\s+(?:an?\s+|the\s+)?(?P<said>{_MOSTLY_SIZES})(?={_END})"
)
_IN_SPANISH = re.compile(
    r"\ben (?:la |el )?(?P<said>chic[oa]|grande|pequen[oa])(?=\s*(?:$|[?.!,;)]))"
)
_RIGHT_AFTER = re.compile(r"\s+(?P<said>x{0,4}[lm]|xs)(?![\w'’&])")
_AFTER_A_NAME = re.compile(
    rf"\s*,?\s*(?:(?:en|in|in an?|el|la|talla)\s+)?(?P<said>{_LETTERS}|{_MOSTLY_SIZES}|"
    rf"mediana|mediano)(?![\w'’&])(?={_END})"
)
_BEFORE_A_NAME = re.compile(
    r"(?<!too )(?<!very )(?<!bit )(?<!really )\b(?P<said>mediums?|x{0,2}-?(?:large|small)|"
    r"x{0,4}[lm]|x{1,4}s) $"
)
_NO_SIZE_OF = re.compile(r"\s*(?:weight|length|term|heat|pace|sized|wave|amount|number|group)\b")


def find_letters(typed: str, folded: str, names: Collection[tuple[int, int]]) -> Iterator[Found]:
    """Sizes in letters. `names` are the places where things or colours of the shop are named.

    A single capital among small letters is one, and so is a letter right after what it is of.
    """
    for pattern in _ANYWHERE:
        for m in pattern.finditer(folded):
            if not _NO_SIZE_OF.match(folded, m.end("said")):
                yield _letter(m)
    if _LOWER.search(typed):
        for m in _CAPITAL.finditer(typed):
            if not _ANOTHER_SENSE.search(typed, 0, m.start()):
                yield _letter(m)
    for start, end in names:
        if before := just_before(_BEFORE_A_NAME, folded, start):
            yield _letter(before)
        if after := _AFTER_A_NAME.match(folded, end) or _RIGHT_AFTER.match(folded, end):
            yield _letter(after)
    if alone := _LETTER_ALONE.fullmatch(folded):
        yield _letter(alone)


_ANYWHERE = (
    _BY_WORD, _ONE_OR_OTHER, _EITHER_LETTER, _WORD_AFTER, _ONE_FOR_ALL, _LETTER, _SURE_LETTER,
    _ANOTHER_LETTER, _IN_A_WORD, _SPELLED_OUT, _ONE_AND_ONE, _PLURAL, _EITHER, _OR_SO, _IN_SPANISH,
)  # fmt: skip


def _letter(match: re.Match[str]) -> Found:
    said = " ".join(match["said"].lower().replace("-", " ").split())
    value = _WORDS.get(said) or said.replace(" ", "").upper()
    return Found("size", _full(value), match.start("said"), match.end("said"))


def _full(value: str) -> str:
    """ "2X" is how some write 2XL."""
    return f"{value}L" if re.fullmatch(r"[2-5]X", value) else value
