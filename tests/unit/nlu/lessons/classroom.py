"""A data/nlu of a few examples, written to disk as a trainer writes it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from bot.nlu.lessons.examples import Example, examples_in


def taught(
    root: Path, intents: Mapping[str, Sequence[str]], language: str = "es", variant: str = ""
) -> None:
    """A file more, with a block for each intent."""
    folder = root / "data" / "nlu" / (variant or language)
    folder.mkdir(parents=True, exist_ok=True)
    about = f"language: {language}" + (f", variant: {variant}" if variant else "")
    blocks = [
        f"  - intent: {intent}\n    metadata: {{{about}}}\n    examples: |\n"
        + "".join(f"      - {text}\n" for text in texts)
        for intent, texts in intents.items()
    ]
    number = len(list(folder.iterdir()))
    (folder / f"{number}.yml").write_text("nlu:\n" + "\n".join(blocks), encoding="utf-8")


def lessons(root: Path, language: str = "es", **intents: Sequence[str]) -> list[Example]:
    """The examples of a shop that teaches nothing else."""
    taught(root, intents, language)
    return examples_in(root)
