"""Everything that a message names, found once and shared by the components."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace

from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message

from bot.nlu.adjectives import read_adjectives
from bot.nlu.found import Found, settle
from bot.nlu.letter_sizes import find_letters
from bot.nlu.mended import mend
from bot.nlu.names import NameIndex
from bot.nlu.numbers import find_numbers
from bot.nlu.pointing import find_ordinals, find_quantities
from bot.nlu.prices import find_prices
from bot.nlu.shop_words import todays_words
from bot.nlu.sizes import find_sizes
from bot.nlu.volumes import find_volumes
from bot.nlu.words import fold, split
from bot.service.catalogue_ports import Vocabulary

_LARGE_OR_SMALL = frozenset(
    """
    backpacks duffels waist_packs suitcases organisers dry_bags panniers luggage tents sleeping_bags
    mats stoves cookware lanterns headlamps bottles flasks towels camping_gear
    """.split()  # noqa: SIM905
)
"""A large one of these is large, and not of the size L."""
_HAS_SIZES = ("product", "category", "colour")


@dataclass(frozen=True)
class _Ready:
    """One version of the shop's words, indexed."""

    vocabulary: Vocabulary
    currency: str
    names: NameIndex
    sizes: frozenset[str]


class Finder:
    """Keeps the index of the shop's words and rebuilds it only when they have changed."""

    def __init__(self) -> None:
        self._ready: _Ready | None = None

    def find(self, text: str) -> list[Found]:
        """The entities of a message, in the order of the text, none overlapping another."""
        ready = self._at_hand()
        typed = unicodedata.normalize("NFC", text)
        folded = fold(typed)
        names = list(ready.names.find(split(folded)))
        numbers = _of_numbers(typed, names, ready)
        named = [_up_to_its_litres(name, numbers) for name in names]
        found = settle([*named, *numbers])
        return read_adjectives(found, folded, ready.vocabulary.uses.keys())

    def _at_hand(self) -> _Ready:
        vocabulary, currency = todays_words()
        ready = self._ready
        if ready is None or not _same(ready.vocabulary, vocabulary) or ready.currency != currency:
            index = NameIndex(vocabulary)
            ready = _Ready(vocabulary, currency, index, frozenset(vocabulary.sizes))
            self._ready = ready
        return ready


def _of_numbers(typed: str, names: Sequence[Found], ready: _Ready) -> list[Found]:
    """Sizes, prices, places in a list and quantities, whatever slips are in the words for them."""
    text = mend(typed, ready.names.knows)
    numbers = find_numbers(text.folded)
    kinds = frozenset(name.value for name in names if name.kind == "category")
    of = [name for name in names if name.kind in _HAS_SIZES]
    places = [(text.there(name.start), text.there(name.end)) for name in of]
    things = places
    if not kinds.isdisjoint(_LARGE_OR_SMALL):
        places = [(end, end) for _, end in places]
    volumes = find_volumes(text.folded, numbers, ready.sizes, kinds)
    held = {volume.start for volume in volumes}
    numbers = [number for number in numbers if number.start not in held]
    found = [
        *volumes,
        *find_prices(text.folded, numbers, ready.currency, ready.sizes, things),
        *find_letters(text.typed, text.folded, places),
        *find_sizes(text.folded, numbers, ready.sizes, bool(of)),
        *find_ordinals(text.folded, numbers, ready.sizes),
        *find_quantities(text.folded, numbers),
    ]
    return [text.back(one) for one in found]


def _up_to_its_litres(name: Found, numbers: Sequence[Found]) -> Found:
    """ "Cordillera 65 litros" names a product, and says its size too."""
    for one in numbers:
        unit_after = one.kind == "size" and one.end > name.end and str(one.value).endswith(" L")
        if unit_after and name.start < one.start < name.end:
            return replace(name, end=one.start)
    return name


def _same(one: Vocabulary, other: Vocabulary) -> bool:
    """Same object, or that object with the same people on shift put into it."""
    if one is other:
        return True
    return (one.version, one.staff) == (other.version, other.staff) and (
        one.products is other.products
    )


the_finder = Finder()
"""Shared by the components of one process, so that each version is indexed once."""


def found_in(message: Message) -> list[Found]:
    """What a message names; kept on the message, and nowhere else, for the next component."""
    found: list[Found] | None = message.get("found")
    if found is None:
        found = the_finder.find(message.get(TEXT) or "")
        message.set("found", found)
    return found
