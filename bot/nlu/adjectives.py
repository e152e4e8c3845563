"""Words that name a kind of thing, and as often only describe one: "una chaqueta impermeable"."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from dataclasses import replace

from bot.nlu.found import Found

_MEANT_FOR = {
    "impermeable": "rain", "impermeables": "rain", "waterproof": "rain", "waterproofs": "rain",
    "termica": "cold", "termicas": "cold", "thermal": "cold",
}  # fmt: skip
_DESCRIBING = re.compile(
    r"\b(?:es|son|sea|sean|ser|seria|era|que|muy|algo|bien|este|esta|is|are|it|be|being|fully|"
    r"really|something|completamente|totalmente|"
    r"l[oa]s? (?:tien\w+|tenes|teneis|hay|quiero|busco))\s+$"
)


def read_adjectives(found: Sequence[Found], folded: str, uses: Set[str]) -> list[Found]:
    """Turn a kind of thing into what it is good for where it describes another, or "is" so."""
    kinds = [one for one in found if one.kind == "category"]
    return [
        one if one not in kinds else _read(one, folded, uses, alone=len(kinds) == 1)
        for one in found
    ]


def _read(one: Found, folded: str, uses: Set[str], alone: bool) -> Found:
    use = _MEANT_FOR.get(folded[one.start : one.end])
    if use not in uses or (alone and not _DESCRIBING.search(folded, 0, one.start)):
        return one
    return replace(one, kind="use", value=use)
