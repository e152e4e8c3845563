"""What the classifier looks at in a message: words, pairs of words, and pieces of words.

The kind of a thing stands in place of its name: "enséñame mochilas rojas" becomes "ensename <thing>
<colour>". So a shop that sells something else needs no new examples, and three ways to ask teach
what thirty would.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from bot.nlu.found import Found
from bot.nlu.words import fold, split

_IN_PLACE_OF = {
    "product": "<product>", "category": "<thing>", "brand": "<thing>", "colour": "<colour>",
    "size": "<size>", "price": "<price>", "material": "<material>", "use": "<use>",
    "recipient": "<who>", "ordinal": "<place>", "staff": "<name>",
}  # fmt: skip
_SHORTEST_PIECE, _LONGEST_PIECE = 2, 5


def plain_words(text: str, found: Sequence[Found]) -> list[str]:
    """The folded words of a message, with a sign for each thing that it names."""
    named = [one for one in found if one.kind in _IN_PLACE_OF]
    places = [(one.start, _IN_PLACE_OF[one.kind]) for one in named]
    for word in split(fold(text)):
        if not any(word.start < one.end and one.start < word.end for one in named):
            places.append((word.start, "<number>" if word.text.isdigit() else word.text))
    return [word for _, word in sorted(places)] or [text]


def phrases_of(words: Sequence[str]) -> Iterator[str]:
    """Each word, each pair of neighbours, and how the message begins and ends."""
    yield from words
    for first, second in pairwise(("^", *words, "$")):
        yield f"{first} {second}"
    yield " ".join(("^", *words[:2]))


def pieces_of(words: Sequence[str]) -> Iterator[str]:
    """Two to five letters in a row, anywhere in a word: what is left of it after a slip."""
    for word in words:
        if not word.startswith("<"):
            yield from _pieces(f"_{word}_")


def _pieces(word: str) -> Iterator[str]:
    for length in range(_SHORTEST_PIECE, _LONGEST_PIECE + 1):
        for start in range(len(word) - length + 1):
            yield word[start : start + length]
