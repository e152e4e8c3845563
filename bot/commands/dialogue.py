"""Train and check what the machine says, and measure how fast it is."""

from __future__ import annotations

import argparse
import sys

from bot.commands import searching, understanding
from bot.settings import read_settings


def add_commands(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """mirando train, check, bench."""
    train = commands.add_parser("train", help="make a model from config.yml and data/")
    train.set_defaults(do=make_model)
    check = commands.add_parser("check", help="find what is wrong in config.yml and data/")
    check.add_argument(
        "--data", action="store_true", help="also advise on the examples of data/nlu (20 s more)"
    )
    check.set_defaults(do=check_data)
    bench = commands.add_parser("bench", help="measure the running program, everything saved")
    bench.add_argument("--json", action="store_true")
    bench.add_argument("--quick", action="store_true", help="few samples: to see that it works")
    bench.set_defaults(do=measure)
    of_what = bench.add_subparsers(metavar="nlu, search")
    nlu = of_what.add_parser("nlu", help="measure how well messages of public sets are understood")
    understanding.add_options(nlu)
    nlu.set_defaults(do=understanding.measure_understanding)
    searching.add_options(of_what.add_parser("search", help="measure how fast products are found"))


def make_model(_: argparse.Namespace) -> int:
    """In a process of its own; the old model stays if it fails."""
    from bot.dialogue.training import train

    settings = read_settings()
    print(f"Trained: {train(settings.root, settings.models)}")
    return 0


def check_data(given: argparse.Namespace) -> int:
    """Every problem on a line of its own, 1 if there is one; advice fails nothing."""
    from bot.dialogue.checking import check
    from bot.nlu.lessons.advice import advice
    from bot.nlu.lessons.evenness import gaps
    from bot.nlu.lessons.examples import examples_in

    root = read_settings().root
    # Files that cannot be read can neither be counted.
    problems = [str(problem) for problem in check(root)] or list(map(str, gaps(examples_in(root))))
    for problem in problems:
        print(problem, file=sys.stderr)
    print("Nothing is wrong." if not problems else f"{len(problems)} problems.")
    if given.data and not problems:
        for line in advice(examples_in(root)):
            print(line)
    return 1 if problems else 0


def measure(given: argparse.Namespace) -> int:
    """The table of docs/performance.md."""
    from bot.bench import bench

    return bench(json=given.json, quick=given.quick)
