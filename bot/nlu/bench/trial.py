"""One pipeline on one set: how often it is right, what it refuses, and what that costs."""

from __future__ import annotations

import resource
import tempfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.nlu.bench.pipeline import Pipeline
from bot.nlu.bench.sets import PublicSet

_TIMED = 300
_FALLBACK = "nlu_fallback"


@dataclass(frozen=True)
class Figures:
    """What came out. `accuracy` is that of the likeliest intent, whatever its chance; `right` that
    of the answer at the pipeline's own threshold; `refused` the share of unknown messages that were
    refused (None without any). Times in seconds, sizes in megabytes."""

    name: str
    examples: int
    intents: int
    accuracy: float
    right: float
    refused: float | None
    training: float
    message: float
    memory: float
    model: float


def try_on(config: Path, one: PublicSet) -> Figures:
    """Train the pipeline on the set and ask it everything that the set asks.

    `memory` is the most that this process ever needed: measure each trial in one of its own.
    """
    with tempfile.TemporaryDirectory() as folder:
        pipeline = Pipeline(config, Path(folder))
        examples = [Message.build(text, intent) for intent, text in one.train]
        start = perf_counter()
        pipeline.train(TrainingData(examples))
        training = perf_counter() - start
        size = sum(file.stat().st_size for file in Path(folder).rglob("*") if file.is_file())
        answers = pipeline.parse([text for _, text in one.test])
        intents = [intent for intent, _ in one.test]
        return Figures(
            name=one.name,
            examples=len(one.train),
            intents=len({intent for intent, _ in one.train}),
            accuracy=_share(_likeliest(a) == i for a, i in zip(answers, intents, strict=True)),
            right=_share(_taken_for(a) == i for a, i in zip(answers, intents, strict=True)),
            refused=_refused(pipeline, one),
            training=training,
            message=_time_of_one(pipeline, [text for _, text in one.test[:_TIMED]]),
            memory=resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
            model=size / 1e6,
        )


def _refused(pipeline: Pipeline, one: PublicSet) -> float | None:
    if not one.unknown:
        return None
    refusals = {_FALLBACK, *one.refusals}
    return _share(_taken_for(answer) in refusals for answer in pipeline.parse(one.unknown))


def _taken_for(answer: Message) -> str | None:
    name: str | None = (answer.get("intent") or {}).get("name")
    return name


def _likeliest(answer: Message) -> str | None:
    ranking = [one["name"] for one in answer.get("intent_ranking") or ()]
    return next((name for name in ranking if name != _FALLBACK), None)


def _share(rights: Iterable[bool]) -> float:
    counted = list(rights)
    return sum(counted) / len(counted)


def _time_of_one(pipeline: Pipeline, texts: Sequence[str]) -> float:
    """The middle one of many messages that come one by one."""
    times: list[float] = []
    for text in texts:
        start = perf_counter()
        pipeline.parse([text])
        times.append(perf_counter() - start)
    return sorted(times)[len(times) // 2]
