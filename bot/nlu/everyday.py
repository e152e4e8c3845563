"""When a word of the shop is only an everyday word: "son caras", "me quedan chicas"."""

from __future__ import annotations

from collections.abc import Sequence

from bot.nlu.words import Word

# A word of the shop in one language that is an everyday word of the other.
_ENGLISH_SON_AFTER = frozenset(
    "my our his her your their a the little old year for and".split()  # noqa: SIM905
)
# Without accents "para él" is also how "para el frío" begins.
_ONLY_LAST = frozenset(["para el"])
# "Me quedan chicas" says that they are too small, not for whom they are.
_SMALL = frozenset(["chica", "chicas", "chico", "chicos"])
_IS = frozenset("queda quedan quedo quedaron muy mas es son talla algo".split())  # noqa: SIM905
# "Se me ponchó" is a puncture, and "un café" is no colour; "en café" and "botas café" are.
_PUNCTURED_AFTER = frozenset(["me", "te", "se", "le", "nos"])
_FOOD = frozenset(
    "cafe chocolate vino wine naranja naranjas lima menta mint orange plum oliva olive".split()  # noqa: SIM905
)
_FOOD_AFTER = frozenset(
    """
    para tomar tomo hacer hago beber bebo un mi my some of drink drinks open opens abrir hot con
    with sin more mas de
    """.split()  # noqa: SIM905
)
_FOOD_BEFORE = frozenset(["para tomar", "para beber", "con leche", "to drink", "y te"])
_ARTICLES = frozenset(
    "el la los las un una del al the this that este esta ese esa".split()  # noqa: SIM905
)
_CALLS_FOR_SOMEBODY = frozenset(
    """
    esta con a llama llamar llame avisa avisar avise busco venga atienda ayude hablar viene
    is call ask get with to see find fetch could can where's donde
    """.split()  # noqa: SIM905
)


def is_everyday(words: Sequence[Word], at: int, length: int) -> bool:
    """Whether the neighbours of a name show that the shop's thing is not meant."""
    if length > 1:
        phrase = " ".join(word.text for word in words[at : at + length])
        return phrase in _ONLY_LAST and at + length < len(words)
    before = words[at - 1].text if at else ""
    if words[at].text == "poncho":
        return before in _PUNCTURED_AFTER
    if words[at].text in _FOOD:
        return before in _FOOD_AFTER or _following(words, at, 2) in _FOOD_BEFORE
    if words[at].text == "black":
        return _following(words, at, 1) == "friday"
    if words[at].text == "son":
        return before not in _ENGLISH_SON_AFTER
    return words[at].text in _SMALL and before in _IS


def _following(words: Sequence[Word], at: int, many: int) -> str:
    return " ".join(word.text for word in words[at + 1 : at + 1 + many])


def has_article(words: Sequence[Word], at: int) -> bool:
    """A product called "Charco" is meant by "el Charco", not by every puddle."""
    return at > 0 and words[at - 1].text in _ARTICLES


def somebody_is_called(words: Sequence[Word], at: int) -> bool:
    """ "Está Rosa" is about a person, "una mochila rosa" is not."""
    return at > 0 and words[at - 1].text in _CALLS_FOR_SOMEBODY
