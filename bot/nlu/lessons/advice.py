"""What a teacher might look at in the examples; none of it is wrong for certain."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bot.nlu.lessons.evenness import uneven
from bot.nlu.lessons.examples import Example, Remark
from bot.nlu.lessons.likeness import near_duplicates
from bot.nlu.lessons.neighbours import nearer_elsewhere

AT_MOST = 40
"""Remarks of one kind that are told; whoever has dealt with these asks again."""


def advice(examples: Sequence[Example]) -> Iterator[str]:
    """By kind, a heading and its remarks, the clearest first."""
    yield from _told("say the same as another one", near_duplicates(examples))
    yield from _told("stand nearer to another intent", nearer_elsewhere(examples))
    yield from _told("of the intents are very uneven", uneven(examples))


def _told(what: str, remarks: Sequence[Remark]) -> Iterator[str]:
    rest = f", of which these are the first {AT_MOST}" if len(remarks) > AT_MOST else ""
    yield f"{len(remarks)} {what}{rest}{':' if remarks else '.'}"
    yield from map(str, remarks[:AT_MOST])
