"""Public sets of messages with their intents, read from a folder of folders.

Each folder is one set: `train.tsv` and `test.tsv` (intent, tab, text), and if it has them
`train_10.tsv` (ten examples an intent, a set of its own) and `oos_train.tsv`, `oos_test.tsv`:
messages that belong to no intent. Or one `corpus.json`, as NLP.js publishes them.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

Example = tuple[str, str]
"""An intent and a text."""


class SetUnreadable(ValueError):
    """A folder holds no set, or a file of it is not what it should be; the message says what."""


@dataclass(frozen=True)
class PublicSet:
    """What to learn from and what to be asked. `unknown` must not be taken for any intent;
    `refusals` are the intents that stand for such messages in `train`."""

    name: str
    train: list[Example]
    test: list[Example]
    unknown: list[str]
    refusals: frozenset[str]


def read_sets(folder: Path) -> list[PublicSet]:
    """Every set under the folder, in the order of the names. Raises SetUnreadable."""
    if not folder.is_dir():
        raise SetUnreadable(f"{folder} is no folder. Give the one that holds a folder for each set")
    sets = [one for inner in sorted(folder.iterdir()) if inner.is_dir() for one in _sets_of(inner)]
    if not sets:
        raise SetUnreadable(
            f"There is no set under {folder}. A set is a folder with train.tsv and test.tsv, "
            "one example a line: the intent, a tab, the text; or with a corpus.json"
        )
    return sets


def _sets_of(folder: Path) -> Iterator[PublicSet]:
    corpus = folder / "corpus.json"
    if corpus.is_file():
        yield _corpus(folder.name, corpus)
        return
    if not (folder / "test.tsv").is_file():
        return
    test = _rows(folder / "test.tsv")
    few = _rows(folder / "train_10.tsv")
    if few:
        yield PublicSet(f"{folder.name}, 10 an intent", few, test, [], frozenset())
    train = _rows(folder / "train.tsv")
    if train:
        outside = _rows(folder / "oos_train.tsv")
        yield PublicSet(
            f"{folder.name}, all" + (" + out of scope" if outside else ""),
            train + outside,
            test,
            [text for _, text in _rows(folder / "oos_test.tsv")],
            frozenset(intent for intent, _ in outside),
        )


def _rows(path: Path) -> list[Example]:
    if not path.is_file():
        return []
    rows: list[Example] = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        intent, tab, text = line.partition("\t")
        if not (intent and tab and text.strip()):
            raise SetUnreadable(f"{path}, line {number}: an intent, a tab and a text are needed")
        rows.append((intent, text))
    return rows


def _corpus(name: str, path: Path) -> PublicSet:
    try:
        data = json.loads(path.read_text(encoding="utf-8"))["data"]
        train = [(part["intent"], text) for part in data for text in part["utterances"]]
        test = [(part["intent"], text) for part in data for text in part["tests"]]
    except (ValueError, KeyError, TypeError) as error:
        raise SetUnreadable(f"{path} is not a corpus of NLP.js: {error!r}") from error
    return PublicSet(name, train, test, [], frozenset())
