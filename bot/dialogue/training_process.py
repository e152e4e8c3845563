"""What runs in the process of a training: `python -m bot.dialogue.training_process`."""

from __future__ import annotations

import gc
import logging
import sys
from pathlib import Path

from ruamel.yaml import YAML

from bot.dialogue import silence, without_tensorflow


def main(root: Path, out: Path, name: str) -> int:
    """Train the project in `root` into `out`/`name`.tar.gz; the exit code."""
    config = YAML(typ="safe").load((root / "config.yml").read_text("utf-8")) or {}
    if not config.get("assistant_id"):
        # Rasa would write one into the file, and lose every comment in it.
        print("config.yml has no assistant_id", file=sys.stderr)
        return 1
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    silence.before_rasa()
    logging.getLogger("rasa.engine.training.hooks").setLevel(logging.INFO)
    with without_tensorflow.left_out(not without_tensorflow.config_needs_it(config)):
        from rasa.model_training import train
        from rasa.shared.exceptions import RasaException

        from bot.dialogue.without_cache import keep_nothing

        keep_nothing()
        # A short life with much memory: to look through it for garbage takes a tenth of the time.
        gc.disable()
        try:
            result = train(
                domain=str(domain_of(root)),
                config=str(root / "config.yml"),
                training_files=[str(root / "data")],
                output=str(out),
                fixed_model_name=name,
                # Everything is new: to ask the cache of what did not change takes a third longer.
                force_training=True,
            )
        except RasaException as error:
            # Something in the trainers' files: they need its message, not our traceback.
            print(error, file=sys.stderr)
            return 1
    return int(result.code)


def domain_of(root: Path) -> Path:
    """Where a project's domain is: in its data, or, as Rasa's own projects have it, beside it."""
    folder = root / "data" / "domain"
    return folder if folder.is_dir() else root / "domain.yml"


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3]))
