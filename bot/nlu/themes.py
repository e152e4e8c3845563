"""What a complaint is about: service, price, how a claim was handled, or quality."""

from __future__ import annotations

import re

from bot.nlu.found import Found

# In this order: "no me devolvieron el dinero" speaks of a claim, whatever else it names.
_THEMES = (
    (
        "claim",
        r"reclam\w*|devol\w*|devuelv\w*|garantia\w*|reembols\w*|hoja|libro|me l[oa]s? cambi[ae]n?|"
        r"claims?|refunds?|money back|warrant\w*|guarantee\w*|change it|exchange",
    ),
    (
        "price",
        r"cobr\w*|precios?|car[oa]s?|etiqueta|enganad\w*|estafa\w*|timo|"
        r"overcharg\w*|charged?|prices?|cheat\w*|rip ?off|paid",
    ),
    (
        "quality",
        r"rot[oa]s?|romp\w*|defect\w*|calidad|despeg\w*|cremalleras?|suelas?|cala|fall[oa]\w*|"
        r"sali[oe]\w* mal\w*|desgast\w*|"
        r"faulty|broke\w*|fell apart|leak\w*|quality|zips?|soles?|rubbish|came off",
    ),
    (
        "service",
        r"atend\w*|atencion|servicio|vendedor\w*|dependient\w*|emplead\w*|cajer\w*|caja|chic[oa]|"
        r"bord[ea]s?|maleducad\w*|trat\w*|esper\w*|caso|siguiendo|"
        r"serv\w*|staff|rude|assistants?|treated|wait\w*|impolite|help(?:s|ed)?|sales\w*|"
        r"pressured|followed",
    ),
)
_PATTERNS = [(theme, re.compile(rf"\b(?:{words})\b")) for theme, words in _THEMES]


def find_theme(folded: str) -> Found | None:
    """The theme of a complaint, None when its words do not tell."""
    for theme, pattern in _PATTERNS:
        if said := pattern.search(folded):
            return Found("theme", theme, said.start(), said.end(), 0.8)
    return None
