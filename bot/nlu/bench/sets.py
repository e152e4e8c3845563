"""Public sets of messages with their intents, read from a folder of folders.

Each folder is one set: `train.tsv` and `test.tsv` (intent, tab, text), and if it has them
`train_10.tsv` (ten examples an intent, a set of its own) and messages that belong to no intent:
`oos_train.tsv` and `oos_val.tsv` to learn from, `oos_test.tsv` to be asked. Or one `corpus.json`,
as NLP.js publishes them: what its intent "None" asks belongs to no intent.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

Example = tuple[str, str]
"""An intent and a text."""

_NOTHING = "None"


class SetUnreadable(ValueError):
    """A folder holds no set, or a file of it is not what it should be; the message says what."""


@dataclass(frozen=True)
class PublicSet:
    """What to learn from and what to be asked. `unknown` must not be taken for any intent;
    `refusals` are the intents that stand for such messages in `train` and `test`."""

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
    train, few = _rows(folder / "train.tsv"), _rows(folder / "train_10.tsv")
    test = _rows(folder / "test.tsv")
    if not (train or few or test):
        return
    if not test or not (train or few):
        raise SetUnreadable(
            f"{folder} is half a set: train.tsv (or train_10.tsv) and test.tsv are both needed, "
            "with at least one example each"
        )
    if few:
        yield PublicSet(f"{folder.name}, 10 an intent", few, test, [], frozenset())
    if train:
        yield _all_of(folder, train, test)


def _all_of(folder: Path, train: list[Example], test: list[Example]) -> PublicSet:
    outside = _rows(folder / "oos_train.tsv") + _rows(folder / "oos_val.tsv")
    return PublicSet(
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
    for number, line in enumerate(_content(path).split("\n"), start=1):
        if not line.strip():
            continue
        intent, tab, text = line.partition("\t")
        if not (intent.strip() and tab and text.strip()):
            raise SetUnreadable(
                f"{path}, line {number}: an intent, a tab and a text are needed. Mend the line, "
                "or take it out"
            )
        rows.append((intent, text.strip()))
    return rows


def _content(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise SetUnreadable(f"{path} is not written in UTF-8: save it so ({error})") from error
    except OSError as error:
        raise SetUnreadable(f"{path} cannot be read: {error.strerror}") from error


def _corpus(name: str, path: Path) -> PublicSet:
    try:
        data = json.loads(_content(path))["data"]
        train = [(str(part["intent"]), str(text)) for part in data for text in part["utterances"]]
        test = [(str(part["intent"]), str(text)) for part in data for text in part["tests"]]
    except SetUnreadable:
        raise
    except (ValueError, KeyError, TypeError) as error:
        raise SetUnreadable(
            f"{path} is not a corpus of NLP.js, an object with `data`: a list of objects with "
            f"`intent`, `utterances` and `tests` ({error!r})"
        ) from error
    if not train or not test:
        raise SetUnreadable(f"{path} has no utterances to learn from, or no tests to be asked")
    return PublicSet(name, train, test, [], frozenset({_NOTHING}))
