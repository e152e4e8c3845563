"""Examples that teach what another one teaches already.

Three ways of saying the same: the words in another order, one slip of the finger apart, and another
thing in the same sentence ("busco unas botas", "busco guantes").
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from rapidfuzz.distance import OSA

from bot.nlu.lessons.examples import Example, Remark
from bot.nlu.lessons.skeletons import skeletons_of
from bot.nlu.words import fold, split

SHORTEST = 16
"""Letters before one slip makes two the same. What is shorter is what everybody types, and there
"me lo llevo" and "me la llevo", "dónde está" and "dónde están" are both worth teaching."""

FEWEST_WORDS = 2
"""Words that a sentence must have around its things: "botas" and "guantes" are no sentence."""

_AGREEING = frozenset(
    "a an the some any un una unos unas el la los las algun alguna".split()  # noqa: SIM905
)
"""Words that change with the thing and say nothing of their own."""

_Pairs = Iterator[tuple[int, int]]


def near_duplicates(examples: Sequence[Example]) -> list[Remark]:
    """Each example that repeats an earlier one of its language, in its own intent or in another."""
    remarks = []
    for language in sorted({example.language for example in examples}):
        own = [example for example in examples if example.language == language]
        told: set[int] = set()
        for why, pairs in _alike(own):
            for earlier, later in pairs:
                if later not in told:
                    told.add(later)
                    remarks.append(_remark(own[later], own[earlier], why))
    return remarks


def _remark(example: Example, earlier: Example, why: str) -> Remark:
    where = "" if earlier.intent == example.intent else f" of {earlier.intent}"
    text = f"'{example.text}' ({example.intent}) is '{earlier.text}'{where} {why}"
    return Remark(example.place, f"{text}, {earlier.place}")


def _alike(examples: Sequence[Example]) -> Iterator[tuple[str, _Pairs]]:
    words = [tuple(word.text for word in split(fold(one.text))) for one in examples]
    texts = [" ".join(said) for said in words]
    yield "in another order", _sharing(words, lambda said: [tuple(sorted(said))])
    yield "with a slip", _a_slip_apart(texts)
    yield "about another thing", _sharing(skeletons_of(examples), _sentence)


def _sharing(
    said: Sequence[tuple[str, ...]], keys_of: Callable[[tuple[str, ...]], Iterable[object]]
) -> _Pairs:
    """Each one with the first before it that has the same key."""
    first: dict[object, int] = {}
    for at, words in enumerate(said):
        for key in keys_of(words):
            if key and first.setdefault(key, at) != at:
                yield first[key], at


def _a_slip_apart(texts: Sequence[str]) -> _Pairs:
    """Two that are one letter apart are the same with that letter left out of either."""
    first: dict[str, int] = {}
    for at, text in enumerate(texts):
        if len(text) < SHORTEST:
            continue
        shorter = {text[:gap] + text[gap + 1 :] for gap in range(len(text))}
        for key in (text, *sorted(shorter)):
            earlier = first.setdefault(key, at)
            if earlier != at and OSA.distance(texts[earlier], text, score_cutoff=1) <= 1:
                yield earlier, at


def _sentence(words: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    telling = tuple(word for word in words if word not in _AGREEING)
    around = [word for word in telling if not word.startswith("<")]
    if len(around) >= FEWEST_WORDS and len(around) < len(telling):
        yield telling
