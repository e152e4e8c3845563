"""The words around numbers, spelled as they were meant: "50 eruos", "talal 42", "menso de 60".

Only words that say what a number is are mended, and only where nobody writes them so: whatever
names a thing of the shop is found in the shopper's own spelling, by names.py.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.nlu.common_words import COMMON
from bot.nlu.found import Found
from bot.nlu.spelling import dictionary
from bot.nlu.typing_errors import sound
from bot.nlu.words import fold

_MENDED = """
    euros euro pounds pound dollars dollar dolares dolar pesos pavos libras lucas varos bucks quid
    litros litro litres litre liters liter talla tallas talle talles size sizes numero
    medio media half mediana mediano medium small large chica grande pequena
    menos menor hasta maximo minimo maxima minima desde entre unos unas alrededor aproximadamente
    sobre cerca presupuesto tope limite partir under below less than around about between budget
    maximum minimum least most more over above within roughly nothing cheaper
    debajo encima arriba ronden rondan hombre mujer dolares visto telefono pedido gratis
    tengo tiene calzo calza pasen pase pasar superen gastar gasto pagar pague pagaron cuesta
    cuestan costo vale valen cobraron cobraste cobrar etiqueta precio rebajado
    spend spent paid paying cost costs worth price label charged charge afford split online internet
    anos years personas people minutos minutes horas hours dias days semanas weeks meses months
    metros grados degrees kilos pares pairs puntos points
    extra double everything postage shipping
    mens womens hundred thousand fifty twenty thirty forty sixty seventy eighty ninety eleven
    twelve fifteen
    veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa ciento doscientos trescientos
    quinientos quince
""".split()  # noqa: SIM905
_BY_SOUND = {sound(meant): meant for meant in reversed(_MENDED)}
_LEFT = frozenset(
    """
    something anything mins gasta gastan gastas cuenta cuentas cuentan pasaron vengo calzas calza
    luces palos besos haras paguen chicas
    """.split()  # noqa: SIM905
)
"""Too near to one of those, and words of their own."""
_SHORT_FOR = {
    "d": "de", "q": "que", "cmo": "como", "pa": "para", "mx": "max", "hsta": "hasta",
    "mns": "menos", "tll": "talla", "tla": "talla", "sz": "size", "siz": "size", "abt": "about",
    "btwn": "between", "asta": "hasta", "nto": "not", "adn": "and", "pse": "pase",
    "ovr": "over", "thna": "than",
    "undr": "under", "bellow": "below", "apartir": "a partir", "hta": "hasta",
}  # fmt: skip
_LETTERS = re.compile(r"[^\W\d_]+")
_FOR_SO_MUCH = re.compile(r"x\s*(?:\d|unos\b|menos\b)")
_FOR_A_THING = re.compile(r"x (?:el|la|los|las|un|una|est[aeo]s?)\b")
_TIMES = re.compile(r"\d\s*$")
_SHORTEST = 4
_TWO_SLIPS_FROM = 7


@dataclass(frozen=True)
class _Change:
    """A mended word: where it stands now, and where it stood."""

    start: int
    end: int
    was_start: int
    was_end: int


@dataclass(frozen=True)
class Mended:
    """A message with those words mended, as it was typed and folded; the same length both."""

    typed: str
    folded: str
    changes: Sequence[_Change] = ()

    def back(self, found: Found) -> Found:
        """What was found here, with its places in the message as it was typed."""
        return replace(found, start=self._back(found.start, 0), end=self._back(found.end, 1))

    def _back(self, place: int, at_end: int) -> int:
        for change in reversed(self.changes):
            if place > change.start or (place == change.start and not at_end):
                if place >= change.end:
                    return place + change.was_end - change.end
                return change.was_end if at_end else change.was_start
        return place

    def there(self, place: int) -> int:
        """Where a place of the typed message is here."""
        for change in reversed(self.changes):
            if place >= change.was_end:
                return place + change.end - change.was_end
        return place


def mend(text: str, is_known: Callable[[str], bool] = lambda word: False) -> Mended:
    """A message whose words of number are spelled as they were meant; known words stay."""
    folded = fold(text)
    pieces, changes, at, length = [], [], 0, 0
    for m in _LETTERS.finditer(folded):
        meant = _written_out(m[0], folded, m.start())
        if meant == m[0] or (m[0] not in _SHORT_FOR and is_known(m[0])):
            continue
        pieces += [text[at : m.start()], meant]
        start = length + m.start() - at
        length, at = start + len(meant), m.end()
        changes.append(_Change(start, length, m.start(), m.end()))
    typed = "".join([*pieces, text[at:]])
    return Mended(typed, fold(typed), tuple(changes))


def _written_out(word: str, folded: str, at: int) -> str:
    if word == "x":
        after_a_number = _TIMES.search(folded, 0, at)
        meant = (_FOR_A_THING if after_a_number else _FOR_SO_MUCH).match(folded, at)
        return "por" if meant else word
    if word in _SHORT_FOR:
        return _SHORT_FOR[word]
    return word if len(word) < _SHORTEST else _meant(word)


@lru_cache(maxsize=4096)
def _meant(word: str) -> str:
    if word in _MENDED or word in _LEFT or word in COMMON or word in dictionary():
        return word
    if same := _BY_SOUND.get(sound(word)):
        return same
    most = 2 if len(word) >= _TWO_SLIPS_FROM else 1
    near = process.extract(word, _MENDED, scorer=OSA.distance, score_cutoff=most, limit=None)
    likely = (meant for meant, slips, _ in near if _is_likely(word, meant, int(slips)))
    return next(likely, word)


def _is_likely(word: str, meant: str, slips: int) -> bool:
    """Two slips only in a long word; and with another letter in front it is another word: "polares"
    are no dollars."""
    if slips > 1 and len(meant) < _TWO_SLIPS_FROM:
        return False
    swapped = f"{meant[1]}{meant[0]}{meant[2:]}"
    return word[0] == meant[0] or word[1:] == meant or word in (meant[1:], swapped)
