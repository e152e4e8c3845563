"""One pipeline on one set: how often it is right, what it refuses, and what that costs."""

from __future__ import annotations

import resource
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path
from time import perf_counter, process_time

from rasa.shared.nlu.constants import INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData
from threadpoolctl import threadpool_limits

from bot.nlu.bench.figures import Figures
from bot.nlu.bench.pipeline import Pipeline
from bot.nlu.bench.sets import PublicSet

_TIMED = 300
_FALLBACK = "nlu_fallback"


def try_on(config: Path, one: PublicSet) -> Figures:
    """Train the pipeline on the set and ask it everything that the set asks.

    `memory` is the most that this process ever needed: measure each trial in one of its own.
    """
    with tempfile.TemporaryDirectory() as folder:
        pipeline = Pipeline(config, Path(folder))
        # Not by Message.build, which learns "alarm/set" as "alarm".
        examples = [Message({TEXT: text, INTENT: intent}) for intent, text in one.train]
        start = perf_counter()
        pipeline.train(TrainingData(examples))
        training = perf_counter() - start
        size = sum(file.stat().st_size for file in Path(folder).rglob("*") if file.is_file())
        threadpool_limits(limits=1, user_api="blas")  # as where the program loads a model
        answers, times = _asked(pipeline, [text for _, text in one.test])
        asked = [(intent, answer) for (intent, _), answer in zip(one.test, answers, strict=True)]
        unknown = [answer for intent, answer in asked if intent in one.refusals]
        refusals = {_FALLBACK, *one.refusals}
        return Figures(
            name=one.name,
            examples=len(one.train),
            intents=len({intent for intent, _ in one.train}),
            accuracy=_share(_likeliest(answer) == intent for intent, answer in asked),
            right=_share(
                _taken_for(answer) in (refusals if intent in refusals else {intent})
                for intent, answer in asked
            ),
            refused=_refused(unknown + pipeline.parse(one.unknown), refusals),
            training=training,
            message=sorted(times)[len(times) // 2],
            memory=resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
            model=size / 1e6,
        )


def _asked(pipeline: Pipeline, texts: Sequence[str]) -> tuple[list[Message], list[float]]:
    """The answers, and how long the first of them were computed when they came one by one.

    No text is asked before: whatever a component remembers of texts would answer faster than it can
    in a shop. Computing is counted and not waiting: other programs would count otherwise.
    """
    answers: list[Message] = []
    times: list[float] = []
    for text in texts[:_TIMED]:
        start = process_time()
        answers += pipeline.parse([text])
        times.append(process_time() - start)
    return answers + pipeline.parse(texts[_TIMED:]), times


def _refused(unknown: Sequence[Message], refusals: set[str]) -> float | None:
    return _share(_taken_for(answer) in refusals for answer in unknown) if unknown else None


def _taken_for(answer: Message) -> str | None:
    name: str | None = (answer.get("intent") or {}).get("name")
    return name


def _likeliest(answer: Message) -> str | None:
    ranking = [one["name"] for one in answer.get("intent_ranking") or ()]
    return next((name for name in ranking if name != _FALLBACK), None)


def _share(rights: Iterable[bool]) -> float:
    counted = list(rights)
    return sum(counted) / len(counted)
