"""Words that name a kind of thing, and as often only describe one: "una chaqueta impermeable"."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from dataclasses import dataclass, replace
from functools import lru_cache

from rapidfuzz.distance import OSA

from bot.nlu.found import Found


@dataclass(frozen=True)
class _Adjective:
    """What it says of another thing, and the gender of the thing that it names by itself."""

    use: str | None
    gender: str = ""


_MEANT_FOR = {
    "impermeable": _Adjective("rain", "m"), "impermeables": _Adjective("rain", "m"),
    "waterproof": _Adjective("rain"), "waterproofs": _Adjective("rain"),
    "termica": _Adjective("cold", "f"), "termicas": _Adjective("cold", "f"),
    "termico": _Adjective("cold"), "termicos": _Adjective("cold"), "thermal": _Adjective("cold"),
    "aislante": _Adjective("cold", "m"), "aislantes": _Adjective("cold", "m"),
    "desmontable": _Adjective(None, "m"), "desmontables": _Adjective(None, "m"),
    "deportiva": _Adjective(None, "f"), "deportivas": _Adjective(None, "f"),
}  # fmt: skip
_LEAST_ALIKE = 0.8
_DESCRIBING = re.compile(
    r"\b(?:es|son|sea|sean|ser|seria|era|que|muy|algo|bien|este|esta|is|are|it|be|being|fully|"
    r"really|something|completamente|totalmente|mas|menos|"
    r"l[oa]s? (?:tien\w+|tenes|teneis|hay|quiero|busco))\s+$"
)
_ARTICLE = re.compile(r"\b(?:(?P<f>unas?|las?|otras?)|(?P<m>un|unos|los|el|otros?))\s+$")


def read_adjectives(found: Sequence[Found], folded: str, uses: Set[str]) -> list[Found]:
    """Turn a kind of thing into what it is good for where it describes another, or "is" so.

    What says nothing of a use ("desmontable") is left to the search, which reads all the words.
    """
    kinds = [one for one in found if one.kind == "category"]
    read = [
        one if one not in kinds else _read(one, folded, uses, alone=len(kinds) == 1)
        for one in found
    ]
    return [one for one in read if one is not None]


def _read(one: Found, folded: str, uses: Set[str], alone: bool) -> Found | None:
    adjective = _adjective(folded[one.start : one.end])
    if adjective is None or (alone and not _describes(adjective, folded[: one.start])):
        return one
    if adjective.use is None:
        return None
    return replace(one, kind="use", value=adjective.use) if adjective.use in uses else one


def _describes(adjective: _Adjective, before: str) -> bool:
    """ "Unas impermeables" are no raincoats, which are masculine: it speaks of something else."""
    article = _ARTICLE.search(before)
    if article is not None:
        gender = "f" if article["f"] else "m"
        return bool(adjective.gender) and gender != adjective.gender
    return _DESCRIBING.search(before) is not None


@lru_cache(maxsize=1024)
def _adjective(word: str) -> _Adjective | None:
    """As written, or with a slip."""
    if word in _MEANT_FOR:
        return _MEANT_FOR[word]
    alike = {each: OSA.normalized_similarity(word, each) for each in _MEANT_FOR}
    nearest = max(alike, key=lambda each: alike[each])
    return _MEANT_FOR[nearest] if alike[nearest] >= _LEAST_ALIKE else None
