"""Which model answers, and whether it was made here."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

from bot.dialogue.errors import ModelMissing, ModelNotOurs

PROMOTED = "promoted.json"
SUFFIX = ".tar.gz"


def find(folder: Path, wanted: Path | None = None) -> Path:
    """The wanted model, else the promoted one, else the newest that was made here.

    `wanted` is a file, or a folder to look into. ModelMissing when there is none.
    """
    if wanted is not None and not wanted.is_dir():
        if not wanted.is_file():
            raise ModelMissing(f"There is no model {wanted}")
        return wanted
    folder = wanted or folder
    promoted = _promoted(folder)
    if promoted is not None:
        return promoted
    made_here = [path for path in folder.glob(f"*{SUFFIX}") if note_of(path).is_file()]
    if not made_here:
        raise ModelMissing(f"There is no model in {folder}. Train one: mirando train")
    return max(made_here, key=lambda path: path.stat().st_mtime)


def promote(model_path: Path) -> None:
    """From now on this is the model to answer."""
    must_be_ours(model_path)
    _write(model_path.parent / PROMOTED, {"model": model_path.name})


def sign(model_path: Path) -> None:
    """Leave the note beside a model by which it is known as made here."""
    _write(note_of(model_path), {"sha256": _hash(model_path)})


def must_be_ours(model_path: Path) -> None:
    """Raise unless the file is byte for byte what our own training made."""
    if not model_path.is_file():
        raise ModelMissing(f"There is no model {model_path}")
    try:
        note = json.loads(note_of(model_path).read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise ModelNotOurs(f"{model_path} was not trained by `mirando train`") from error
    if not isinstance(note, dict) or note.get("sha256") != _hash(model_path):
        raise ModelNotOurs(f"{model_path} was changed after it was trained")


def note_of(model_path: Path) -> Path:
    """Where the note of a model is."""
    return model_path.with_name(model_path.name + ".json")


def _promoted(folder: Path) -> Path | None:
    try:
        name = json.loads((folder / PROMOTED).read_text("utf-8"))["model"]
    except FileNotFoundError:
        return None
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise ModelMissing(f"{folder / PROMOTED} cannot be read") from error
    path = folder / Path(name).name
    if not path.is_file():
        raise ModelMissing(f"The promoted model {path} is not there")
    return path


def _hash(model_path: Path) -> str:
    digest = hashlib.sha256()
    with model_path.open("rb") as file:
        while block := file.read(1 << 20):
            digest.update(block)
    return digest.hexdigest()


def _write(path: Path, content: dict[str, str]) -> None:
    """Whole or not at all, also when the power goes."""
    fresh = path.with_name(path.name + ".new")
    fresh.write_text(json.dumps(content) + "\n", "utf-8")
    fresh.replace(path)
