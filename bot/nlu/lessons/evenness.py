"""Whether every intent is taught enough, in each language and as each country says it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from statistics import median

from bot.nlu.lessons.examples import Example, Remark

VARIANTS = {"es": ("es-ES", "es-MX", "es-CO", "es-AR"), "en": ("en-GB", "en-US")}
"""The languages and countries whose shoppers are to be understood."""

COMMONEST = frozenset(
    """
    browse ask_details inform_need ask_stock ask_price ask_recommendation request_person compare
    complain ask_store_info find_on_floor out_of_scope
    """.split()  # noqa: SIM905
)
FEWEST, FEWEST_OF_THE_COMMONEST, FEWEST_OF_A_VARIANT = 40, 60, 5

UNEVEN = 2.5
"""How many times as many examples as the median intent are a weight of their own."""

LOPSIDED = 1.5
"""How many times as many in one language as in the other."""


def gaps(examples: Sequence[Example]) -> list[Remark]:
    """What is missing: these fail the check, everything else is advice."""
    remarks = [
        Remark(one.place, f"'{one.text}' says no language that is spoken here: {list(VARIANTS)}")
        for one in examples
        if one.language not in VARIANTS
    ]
    for language, variants in VARIANTS.items():
        own = [example for example in examples if example.language == language]
        remarks += [*_too_few(own, language, examples), *_unheard(own, variants)]
    return remarks


def _too_few(
    own: Sequence[Example], language: str, everywhere: Sequence[Example]
) -> Iterator[Remark]:
    counts = Counter(example.intent for example in own)
    for intent, place in _places(everywhere).items():
        fewest = FEWEST_OF_THE_COMMONEST if intent in COMMONEST else FEWEST
        if counts[intent] < fewest:
            text = f"'{intent}' has {counts[intent]} examples in '{language}', and needs {fewest}"
            yield Remark(place, text)


def _unheard(own: Sequence[Example], variants: Sequence[str]) -> Iterator[Remark]:
    counts = Counter((example.intent, example.variant) for example in own)
    for intent, place in _places(own).items():
        for variant in variants:
            if counts[intent, variant] < FEWEST_OF_A_VARIANT:
                text = f"'{intent}' has {counts[intent, variant]} examples of {variant}"
                yield Remark(place, f"{text}, and needs {FEWEST_OF_A_VARIANT}")


def uneven(examples: Sequence[Example]) -> list[Remark]:
    """Intents so much better taught than others that they draw what is not theirs."""
    remarks = []
    counts = Counter((example.intent, example.language) for example in examples)
    middle = {
        language: median([n for (_, spoken), n in counts.items() if spoken == language] or [0])
        for language in VARIANTS
    }
    for intent, place in _places(examples).items():
        here = {language: counts[intent, language] for language in VARIANTS}
        told = ", ".join(f"{n} examples in '{language}'" for language, n in here.items())
        if any(n > UNEVEN * middle[language] for language, n in here.items()):
            remarks.append(Remark(place, f"'{intent}' has {told}: far more than the others"))
        elif max(here.values()) > LOPSIDED * min(here.values()):
            remarks.append(Remark(place, f"'{intent}' has {told}: one language far more"))
    return remarks


def _places(examples: Sequence[Example]) -> dict[str, str]:
    """Where each intent is first taught."""
    places: dict[str, str] = {}
    for example in examples:
        places.setdefault(example.intent, example.place)
    return places
