"""Training, in a process of its own, so that nobody in the shop waits for it; and its check."""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
from collections.abc import Callable
from datetime import datetime, timezone
from pathlib import Path

from bot.dialogue import models
from bot.dialogue.checking import check
from bot.dialogue.errors import TrainingFailed

__all__ = ["check", "train"]

LOG = "training.log"
_STEP = re.compile(r"Starting to train component '(?P<name>[^']+)'")
_BAR = re.compile(r"\s*$|\s*(Processed|Epochs)\b.*it/s")
_TOLD = 15
_PROGRAM = Path(__file__).resolve().parents[2]


def train(root: Path, out: Path, tell: Callable[[str], None] = print) -> Path:
    """Train what is in `root` (config.yml, data/) and leave the model in `out`, signed.

    `tell` hears one line a step. Whatever Rasa says goes to `out`/training.log. Raises
    TrainingFailed, and `out` is then as it was before.
    """
    out.mkdir(parents=True, exist_ok=True)
    name = datetime.now(timezone.utc).strftime("%Y%m%d-%H%M%S") + models.SUFFIX
    with tempfile.TemporaryDirectory(dir=out, prefix=".training-") as workshop:
        _run(root, Path(workshop), name, out / LOG, tell)
        made = Path(workshop) / name
        if not made.is_file():
            raise TrainingFailed(f"Rasa made no model. See {out / LOG}")
        model_path = made.replace(out / name)
    models.sign(model_path)
    return model_path


def _run(root: Path, workshop: Path, name: str, log: Path, tell: Callable[[str], None]) -> None:
    with (
        log.open("w", encoding="utf-8") as written,
        subprocess.Popen(  # noqa: S603 - this very interpreter
            _command(root, workshop, name),
            cwd=root,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            errors="replace",
        ) as process,
    ):
        assert process.stdout is not None
        for line in process.stdout:
            if not _BAR.match(line):
                written.write(line)
            if step := _STEP.search(line):
                tell(f"Training {step['name']}")
    if process.returncode != 0:
        raise TrainingFailed(f"{_last_lines(log)}\nAll of it is in {log}")


def _command(root: Path, workshop: Path, name: str) -> list[str]:
    """Rasa's cache is new each time: it does not notice when a helper of ours has changed."""
    return [
        "env",
        f"RASA_CACHE_DIRECTORY={workshop / 'cache'}",
        "RASA_TELEMETRY_ENABLED=false",
        f"PYTHONPATH={root}:{_PROGRAM}",
        sys.executable,
        "-m",
        "bot.dialogue.training_process",
        str(root),
        str(workshop),
        name.removesuffix(models.SUFFIX),
    ]


def _last_lines(log: Path) -> str:
    lines = [line for line in log.read_text("utf-8").splitlines() if line.strip()]
    return "\n".join(lines[-_TOLD:])
