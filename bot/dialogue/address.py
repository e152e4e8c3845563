"""Whom Spanish words speak to, told by their forms, so that no shop's way of speaking is forgotten.

A list of forms and no grammar: it knows the verbs that a shop says, and where a word could also be
something else ("el aviso sigue en pie") it counts only where it must be an order ("sigue mirando").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

PLAIN, REGISTERS = "es", ("usted", "vos")

# What tú says and vos says too: right in a variation of vos, wrong in one of usted.
_SHARED = r"""
te tu tus tuy[oa]s? estás vas das ves has dame dámel[oa]s?
quieras puedas prefieras necesites digas mires veas busques pidas elijas escribas avises llames
vayas vengas vuelvas dejes pienses sepas tengas encuentres llegues muevas seas estés
hayas hagas anotes
\w+[aei]rte \w+[áéí]rtel[oa]s? \w+ándote \w+éndote \w+aste \w+iste \w+rás
"""
# What tú alone says, and the vosotros of Spain, which no other country speaks.
_TU = r"""
tú ti contigo os vosotr[oa]s vuestr[oa]s? sois \w+áis \w+éis \w+steis
quieres puedes prefieres necesitas tienes sabes dices pides buscas miras escribes decides confirmas
eliges encuentras vienes eres haces pones sigues vuelves avisas llevas pagas dejas piensas crees
ahorras comparas tocas pulsas borras guardas apuntas anotas recibes entiendes conoces recuerdas
hablas esperas gustas llamas cambias recomiendas
dime dinos díme\w+ díse\w+ dile dilo hazlo hazme ponlo ponme vete
(?:acérca|anóta|apúnta|avísa|bórra|búsca|compára|cuénta|déja|elíge|enséña|escríbe)(?:me|te|se|l)\w*
(?:espéra|fíja|guárda|lláma|lléva|míra|muéstra|píde|piénsa|pregúnta|pruéba|quíta)(?:me|te|se|l)\w*
"""
# Orders of tú where a sentence or a part of it begins; within one they could be something else.
_ORDERS = """
abre avisa borra compara confirma deja di disculpa elige enseña escribe guarda haz lee llama mira
perdona pide piensa pon prueba pulsa recuerda toca usa ven
"""
# These could be something else even there ("Sigue sin poder venir nadie", "Ve cada línea"), and so
# could any of them after an "o" ("¿Seguimos o deja una nota?").
_PERHAPS_ORDERS = "busca cuenta espera pasa pregunta sigue ve vuelve"
_NOT_SPOKEN_TO = frozenset(
    """
    aparte comparte imparte parte reparte advierte convierte divierte invierte atrás detrás asiste
    baste chiste consiste contraste desgaste existe gaste insiste resiste triste viste
    """.split()  # noqa: SIM905 - twenty quoted words would be harder to read
)


def _pattern(forms: str, before: str = r"(?<!\w)") -> re.Pattern[str]:
    return re.compile(rf"{before}({'|'.join(forms.split())})(?!\w)")


_BEGINS, _OR = r"(?:^|[.,;:¡?!(\"«\n])\s*", r"\bo\s+"
_OF_TU = (_pattern(_TU), _pattern(_ORDERS, _BEGINS))
_OF_TU_OR_VOS = (*_OF_TU, _pattern(_SHARED))
_SPEAKING_TO_TU = (
    *_OF_TU_OR_VOS,
    _pattern(_ORDERS, _OR),
    _pattern(_PERHAPS_ORDERS, f"(?:{_BEGINS}|{_OR})"),
)
_GAP = re.compile(r"{\w+}")


def forgotten(responses: Mapping[str, Sequence[Mapping[str, Any]]]) -> Iterator[str]:
    """Where a shop of usted or of vos would be spoken to as tú, or hear less than one of tú."""
    for name, variations in sorted(responses.items()):
        said: dict[str, list[str]] = {}
        for variation in variations:
            said.setdefault(way_of(variation), []).append(_words(variation))
        yield from _missing(name, said)
        yield from _misspoken(name, said)


def way_of(variation: Mapping[str, Any]) -> str:
    """Which way of speaking a variation is written in: "es" (of tú), "usted", "vos" or "en"."""
    conditions = variation.get("condition") or ()
    ways = (c["value"] for c in conditions if c.get("name") in ("language", "register"))
    return str(next(ways, PLAIN))


def spoken_to(text: str) -> list[str]:
    """The words in plain Spanish by which somebody is spoken to as tú."""
    return _found(_SPEAKING_TO_TU, text)


def out_of_place(text: str, register: str) -> list[str]:
    """The words that a shop of this register does not say."""
    return _found(_OF_TU if register == "vos" else _OF_TU_OR_VOS, text)


def _found(patterns: Sequence[re.Pattern[str]], text: str) -> list[str]:
    bare = _GAP.sub("", text.lower())
    words = [word for pattern in patterns for word in pattern.findall(bare)]
    return [word for word in words if word not in _NOT_SPOKEN_TO]


def _words(variation: Mapping[str, Any]) -> str:
    titles = [str(button.get("title")) for button in variation.get("buttons") or ()]
    return "\n".join([str(variation.get("text") or ""), *titles])


def _missing(name: str, said: Mapping[str, Sequence[str]]) -> Iterator[str]:
    plain = said.get(PLAIN, ())
    words = [word for text in plain for word in spoken_to(text)]
    for register in REGISTERS:
        count = len(said.get(register, ()))
        if words and not count:
            yield f"The response '{name}' says {words[0]} and nothing in '{register}'"
        elif 0 < count < len(plain):
            yield f"The response '{name}' says {count} of {len(plain)} things in '{register}'"


def _misspoken(name: str, said: Mapping[str, Sequence[str]]) -> Iterator[str]:
    for register in REGISTERS:
        for text in said.get(register, ()):
            for word in out_of_place(text, register):
                yield f"The response '{name}' says {word} in '{register}'"
    for way in sorted(said.keys() - {PLAIN, "en", *REGISTERS}):
        yield f"The response '{name}' is said in '{way}', which no shop speaks"
