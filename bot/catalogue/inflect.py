"""The forms a word takes: plural, singular, and the feminine of a Spanish colour.

Not grammar, only what lets "zapatilla" find "zapatillas" and "roja" find "rojo". Search compares
stems (both sides reduced the same way, so a wrong stem does no harm); the vocabulary lists forms.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_WORD = re.compile(r"[a-z0-9]+(?:[.,]\d+)?")
_UNCOUNTABLE = re.compile(r"^\w+([aei]r|ing|ismo)\b(?! [a-z]+s$)")
_ACCENT_DROPPED_IN_PLURAL = str.maketrans("áéíóú", "aeiou")
_SMALL_WORDS = {"de", "del", "la", "el", "los", "las", "para", "con", "en", "y", "a"}
_SMALL_WORDS |= {"of", "the", "for", "with", "and", "in", "to"}


@lru_cache(maxsize=65536)
def plain(text: str) -> str:
    """Lower case without accents: how people type on a tablet. "ñ" becomes "n" too."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(c for c in decomposed if not unicodedata.combining(c))


def words(text: str) -> list[str]:
    """The plain words and numbers of a text ("42,5" is one of them)."""
    return _WORD.findall(plain(text))


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """What is left of a plain word when number and gender are taken off."""
    if len(word) <= 3 or word[-1].isdigit():
        return word
    for ending, replaced in (("ces", "z"), ("ves", "f"), ("ies", "y")):
        if word.endswith(ending) and len(word) > 4:
            return word[:-3] + replaced
    if word.endswith("s") and not word.endswith("ss"):
        word = word[:-1]
    if len(word) > 3 and word[-1] in "aeo":
        word = word[:-1]
    return word


def stems(text: str) -> list[str]:
    """The stems of a text's words, small words left out."""
    return [stem(word) for word in words(text) if word not in _SMALL_WORDS]


def number_forms(name: str, language: str) -> list[str]:
    """The name as written and its other number: "bolsas de viaje" gives "bolsa de viaje" too."""
    if _UNCOUNTABLE.search(name):
        return [name]
    other = _spanish_other_number(name) if language == "es" else _english_other_number(name)
    return [name] if other in (None, name) else [name, str(other)]


def gender_forms(colour: str) -> list[str]:
    """A Spanish colour in all its forms: rojo, roja, rojos, rojas; azul, azules; rosa, rosas."""
    if " " in colour:
        return [colour]
    if colour.endswith("o"):
        return [colour, colour[:-1] + "a", colour + "s", colour[:-1] + "as"]
    return [colour, _pluralise(colour)]


def _pluralise(word: str) -> str:
    if word[-1] in "aeiouéá":
        return word + "s"
    if word.endswith("z"):
        return word[:-1] + "ces"
    if word.endswith("s"):
        return word
    if word[-2] in "áéíóú" and word[-1] in "ns":
        word = word[:-2] + word[-2].translate(_ACCENT_DROPPED_IN_PLURAL) + word[-1]
    return word + "es"


def _spanish_singular(word: str) -> str | None:
    """Singular of a plural, None where it does not look like one."""
    if not word.endswith("s") or len(word) < 4:
        return None
    if word.endswith("ces"):
        return word[:-3] + "z"
    if word.endswith("ones"):
        return word[:-4] + "ón"
    if word.endswith("ines"):
        return word[:-4] + "ín"
    if re.search(r"[lrndj]es$", word) and not re.search(r"(bl|br|tr|rr|nd|nt)es$", word):
        return word[:-2]
    return word[:-1]


def _spanish_other_number(name: str) -> str | None:
    """Only the words before "de", "con", "para" change: "botas de montaña", "bota de montaña"."""
    parts = re.split(r"(?= (?:de|del|con|para|en|a) )", name, maxsplit=1)
    head, rest = parts[0].split(" "), "".join(parts[1:])
    singulars = [_spanish_singular(word) for word in head]
    if singulars[0] is not None:
        changed = [one or word for one, word in zip(singulars, head, strict=True)]
    elif len(head) == 1 and len(head[0]) > 2:
        changed = [_pluralise(head[0])]
    else:
        return None
    return " ".join(changed) + rest


def _english_other_number(name: str) -> str | None:
    """The last word changes: "hiking boots", "hiking boot"."""
    head, _, last = name.rpartition(" ")
    if len(last) < 3:
        return None
    if last.endswith("ies"):
        changed = last[:-3] + "y"
    elif re.search(r"(ch|sh|x|ss)es$", last):
        changed = last[:-2]
    elif last.endswith("s") and not last.endswith("ss"):
        changed = last[:-1]
    elif last.endswith(("ch", "sh", "x", "ss")):
        changed = last + "es"
    elif last.endswith("y") and last[-2] not in "aeiou":
        changed = last[:-1] + "ies"
    else:
        changed = last + "s"
    return f"{head} {changed}".strip()
