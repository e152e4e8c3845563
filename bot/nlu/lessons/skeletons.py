"""What is left of an example when its things are taken out: "ensename <thing> <colour>"."""

from __future__ import annotations

from collections.abc import Sequence

from bot.nlu.features import plain_words
from bot.nlu.finder import the_finder
from bot.nlu.lessons.examples import Example


def skeletons_of(examples: Sequence[Example]) -> list[tuple[str, ...]]:
    """The words of each example, with a sign in place of what the shop has names for."""
    return [tuple(plain_words(one.text, the_finder.find(one.text))) for one in examples]
