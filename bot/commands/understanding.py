"""`mirando bench nlu`: a pipeline on public sets of messages, each trial in its own process."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from bot.commands.failing import CommandFailed
from bot.settings import read_settings

if TYPE_CHECKING:
    from bot.nlu.bench import Figures, PublicSet


def add_options(bench: argparse.ArgumentParser) -> None:
    """The options of `mirando bench nlu`."""
    bench.add_argument(
        "--data",
        type=Path,
        required=True,
        metavar="DIR",
        help="a folder with a folder for each set",
    )
    bench.add_argument(
        "--pipeline", type=Path, action="append", metavar="FILE",
        help="a config.yml with another pipeline, as often as you like (default: the shop's own)",
    )  # fmt: skip
    bench.add_argument(
        "--set", action="append", metavar="NAME", help="only sets whose name begins so"
    )
    bench.add_argument("--json", action="store_true")


def measure_understanding(given: argparse.Namespace) -> int:
    """Print the table once all of it is there; each line as it comes goes to the error stream."""
    from bot.nlu.bench import SetUnreadable, read_sets, trials
    from bot.nlu.bench.report import as_json, table

    configs = [path.resolve() for path in given.pipeline or (read_settings().root / "config.yml",)]
    for config in configs:
        if not config.is_file():
            raise CommandFailed(f"{config} does not exist. --pipeline takes a file like config.yml")
    try:
        sets = read_sets(given.data)
    except SetUnreadable as error:
        raise CommandFailed(str(error)) from error
    asked = tuple(given.set or ("",))
    chosen = [one for one in sets if one.name.startswith(asked)]
    if not chosen:
        raise CommandFailed(f"No set begins so. There are: {'; '.join(one.name for one in sets)}")
    done: list[tuple[str, Figures]] = []
    for pipeline, figures in trials(configs, chosen, try_on):
        print(f"{pipeline}, {figures.name}: {figures.accuracy:.4f}", file=sys.stderr, flush=True)
        done.append((pipeline, figures))
    print(as_json(done) if given.json else table(done))
    return 0


def try_on(config: Path, one: PublicSet) -> Figures:
    """One trial, without TensorFlow where the pipeline has no network of Rasa's in it."""
    from ruamel.yaml import YAML

    from bot.dialogue import silence, without_tensorflow

    silence.before_rasa()
    content = YAML(typ="safe").load(config.read_text(encoding="utf-8"))
    names = {part["name"].rsplit(".", 1)[-1] for part in content["pipeline"]}
    with without_tensorflow.left_out(not names & set(without_tensorflow.NETWORKS)):
        from bot.nlu.bench.trial import try_on as trained_and_asked

        return trained_and_asked(config, one)
