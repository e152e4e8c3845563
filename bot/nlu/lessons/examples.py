"""Every example of data/nlu with the file and line where it stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML


@dataclass(frozen=True)
class Example:
    """One thing that somebody typed. `variant` is empty where it could be said anywhere."""

    text: str
    intent: str
    language: str
    variant: str
    file: Path
    line: int

    @property
    def place(self) -> str:
        """For an editor that opens what is written so."""
        return f"{self.file}:{self.line}"


@dataclass(frozen=True)
class Remark:
    """Something to look at: where, and what about it."""

    place: str
    text: str

    def __str__(self) -> str:
        return f"{self.place}: {self.text}"


def examples_in(root: Path) -> list[Example]:
    """All of them, in the order of files and lines; files are named as seen from `root`."""
    files = sorted((root / "data" / "nlu").rglob("*.yml"))
    return [example for path in files for example in _written_in(path, path.relative_to(root))]


def _written_in(path: Path, named: Path) -> Iterator[Example]:
    content = YAML().load(path.read_text("utf-8")) or {}
    for block in content.get("nlu") or ():
        if "intent" not in block:
            continue
        about: dict[str, Any] = block.get("metadata") or {}
        first = block.lc.value("examples")[0] + 2  # it counts from 0, and "|" has its own line
        for line, written in enumerate(str(block["examples"]).splitlines(), first):
            if text := written.strip().removeprefix("-").strip():
                said = (text, block["intent"], about.get("language", ""), about.get("variant", ""))
                yield Example(*said, named, line)
