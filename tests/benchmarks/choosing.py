"""What the shop's classifier is set to, measured on training examples alone: no test is read.

    python -m tests.benchmarks.choosing DIR

DIR is the same as for `mirando bench nlu`. Of each set some training examples are held back and
asked: first with the meaning weighing as much as it is told to and as much as the rule says, then
at thresholds from 0.2 to 0.56, counting one unknown message among ten.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from bot.nlu import intent_model
from bot.nlu.bench.sets import Example, read_sets
from bot.nlu.calibration import UNKNOWN, chances_of, hold_back, temperature
from bot.nlu.classifier import ShopIntents
from bot.nlu.finder import the_finder
from bot.nlu.intent_model import Seen, weight_of_meaning
from bot.nlu.rarity import Floats
from bot.nlu.reading import Reader
from bot.nlu.softmax import Weights, fit

WEIGHTS = (1.0, 1.5, 2.0, 2.5, 3.0)
THRESHOLDS = tuple(round(0.2 + 0.04 * step, 2) for step in range(10))
AMBIGUOUS = 0.03
MOST_ASKED = 3000
STRENGTH: float = ShopIntents.get_default_config()["strength"]
MEANING: float = ShopIntents.get_default_config()["meaning"]


@dataclass(frozen=True)
class Part:
    """Examples as the classifier sees them, their vectors of length 1."""

    texts: list[Seen]
    labels: np.ndarray


def read(examples: Sequence[Example]) -> Part:
    """With the words that these examples know."""
    names = sorted({intent for intent, _ in examples})
    texts = [text for _, text in examples]
    reader = Reader.learn([*texts, *names], 1.0)
    seen = reader.read_many(texts, [the_finder.find] * len(texts))
    return Part(seen, np.array([names.index(intent) for intent, _ in examples]))


def learned(part: Part, weight: float) -> tuple[intent_model._Views, Weights]:
    """The regression with the meaning weighing so much."""
    views, table = intent_model._Views.learn(part.texts)
    vectors = intent_model._vectors(part.texts) * np.float32(weight)
    weights = fit(table, vectors, part.labels, int(part.labels.max()) + 1, STRENGTH)
    return views, replace(weights, dense=weights.dense * np.float32(weight))


def scores(model: tuple[intent_model._Views, Weights], texts: Sequence[Seen]) -> Floats:
    """Of each text for each label."""
    views, weights = model
    return weights.scores(views.table(texts), intent_model._vectors(texts))


def weights_of_meaning(name: str, train: Sequence[Example]) -> Iterator[str]:
    """How often a fifth that was held back is right."""
    mixed = list(train)
    random.Random(1).shuffle(mixed)
    cut = max(len(mixed) // 5, len(mixed) - 5 * MOST_ASKED)
    part = read(mixed)
    kept = Part(part.texts[cut:], part.labels[cut:])
    asked, right = part.texts[: min(cut, MOST_ASKED)], part.labels[: min(cut, MOST_ASKED)]
    rule = MEANING * weight_of_meaning(len(kept.texts) / (kept.labels.max() + 1))
    for weight in (*WEIGHTS, rule):
        found = scores(learned(kept, weight), asked).argmax(axis=1)
        said = "the rule" if weight == rule else "told"
        yield f"{name}: meaning {weight:.2f} ({said}): {(found == right).mean():.4f}"


def thresholds(name: str, train: Sequence[Example]) -> Iterator[str]:
    """The share answered or refused rightly at each threshold, with unknown labels held back."""
    part = read(train)
    back = hold_back(part.labels)
    names, numbers = np.unique(part.labels[back.learned], return_inverse=True)
    kept = Part(intent_model._those(part.texts, back.learned), numbers)
    model = learned(kept, MEANING * weight_of_meaning(len(kept.texts) / len(names)))
    known = scores(model, intent_model._those(part.texts, back.seldom))
    unknown = scores(model, intent_model._those(part.texts, back.unknown))
    own = np.searchsorted(names, part.labels[back.seldom])
    warmth = temperature(known, own, unknown)
    for threshold in THRESHOLDS:
        answered = ~refused(known / warmth, threshold) & (known.argmax(axis=1) == own)
        share = (1 - UNKNOWN) * answered.mean() + UNKNOWN * refused(
            unknown / warmth, threshold
        ).mean()
        yield f"{name}: threshold {threshold}: {share:.4f}"


def refused(of: Floats, threshold: float) -> np.ndarray:
    """As Rasa's FallbackClassifier does."""
    chances = np.sort(chances_of(of), axis=1)
    return (chances[:, -1] < threshold) | (chances[:, -1] - chances[:, -2] < AMBIGUOUS)


def main() -> None:
    """Print both, set by set."""
    parser = argparse.ArgumentParser(description="What the classifier is set to, and why.")
    parser.add_argument("sets", type=Path)
    for one in read_sets(parser.parse_args().sets):
        for line in weights_of_meaning(one.name, one.train):
            print(line, flush=True)
        if one.name.endswith(("all", "scope")):
            for line in thresholds(one.name, one.train):
                print(line, flush=True)


if __name__ == "__main__":
    main()
