"""Is what the trainers wrote whole and sound? Rasa's own validator, and what it does not ask."""

from __future__ import annotations

import logging
import re
import warnings
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

from bot.dialogue import silence, without_tensorflow
from bot.dialogue.address import forgotten, way_of
from bot.dialogue.checking_titles import wrong_titles
from bot.dialogue.training_process import domain_of

LANGUAGES = ("es", "en")
_ESCAPES = re.compile(r"\x1b\[[0-9;]*m")
_QUOTED = re.compile(r"'([\w/-]+)'")
_RESPONSE = re.compile(r"""["'](utter_\w+)["']""")


@dataclass(frozen=True)
class Problem:
    """Something to mend: the file and line where it shows, as far as they are known."""

    text: str
    file: Path | None = None
    line: int | None = None

    def __str__(self) -> str:
        place = ":".join(str(part) for part in (self.file, self.line) if part is not None)
        return f"{place}: {self.text}" if place else self.text


def check(root: Path, actions: str = "actions") -> list[Problem]:
    """Everything that is wrong with the Rasa project in `root`; an empty list when it is sound."""
    texts = list(_unreadable(root))
    if not texts:
        silence.before_rasa()
        with without_tensorflow.left_out():
            texts = [*_by_rasa(root), *_by_us(root, actions)]
    # Most replies are said by actions, of which Rasa knows nothing.
    texts = [text for text in dict.fromkeys(texts) if "not used in any story" not in text]
    return [_located(text, root) for text in texts]


def _unreadable(root: Path) -> Iterator[str]:
    yaml = YAML(typ="safe")
    for path in [root / "config.yml", *_files(root)]:
        try:
            yaml.load(path.read_text("utf-8"))
        except Exception as error:
            yield f"{path.relative_to(root)} cannot be read: {error}"


def _by_rasa(root: Path) -> list[str]:
    """What Rasa's validator finds; it tells some of it by warnings and some by its log."""
    from rasa.shared.importers.importer import TrainingDataImporter
    from rasa.shared.utils import io
    from rasa.validator import Validator

    io.DEFAULT_LOG_LEVEL = "WARNING"  # what Rasa asks before it draws a bar for ten stories

    def run() -> None:
        importer = TrainingDataImporter.load_from_config(
            str(root / "config.yml"), str(domain_of(root)), [str(root / "data")]
        )
        validator = Validator.from_importer(importer)
        validator.warn_if_config_mandatory_keys_are_not_set()
        validator.verify_domain_validity()
        validator.verify_nlu(ignore_warnings=False)
        validator.verify_forms_in_stories_rules()
        validator.verify_form_slots()
        validator.verify_slot_mappings()
        validator.verify_actions_in_stories_rules()
        validator.verify_utterances_in_stories(ignore_warnings=False)
        validator.verify_story_structure(ignore_warnings=False)

    return _overheard(run)


def _overheard(run: Callable[[], None]) -> list[str]:
    """The warnings and errors that somebody else's code gives out while it runs."""
    heard: list[str] = []
    listener = logging.Handler(logging.WARNING)
    listener.emit = lambda record: heard.append(record.getMessage())  # type: ignore[method-assign]
    loggers = [logging.getLogger(name) for name in ("rasa.validator", "rasa.core.training")]
    for logger in loggers:
        logger.addHandler(listener)
    try:
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always", UserWarning)
            run()
        heard += [str(w.message) for w in caught if issubclass(w.category, UserWarning)]
    except Exception as error:
        heard.append(f"{type(error).__name__}: {error}")
    finally:
        for logger in loggers:
            logger.removeHandler(listener)
    return [_ESCAPES.sub("", text).strip() for text in heard if "auto-fill" not in text]


def _by_us(root: Path, actions: str) -> Iterator[str]:
    from rasa.shared.importers.importer import TrainingDataImporter

    importer = TrainingDataImporter.load_from_config(
        str(root / "config.yml"), str(domain_of(root)), [str(root / "data")]
    )
    domain = importer.get_domain()
    yield from _intents_without_examples(root, domain)
    yield from _responses_in_one_language(domain.responses)
    yield from forgotten(domain.responses)
    yield from wrong_titles(root / "data" / "shop" / "phrases", domain.intents)
    yield from _responses_nobody_wrote(actions, domain.responses)
    yield from _actions_nobody_wrote(actions, domain.user_actions)


def _intents_without_examples(root: Path, domain: Any) -> Iterator[str]:
    from rasa.shared.core.constants import DEFAULT_INTENTS

    ours = sorted(set(domain.intents) - set(DEFAULT_INTENTS))
    for language in LANGUAGES:
        folder = root / "data" / "nlu" / language
        taught = set(_taught(folder))
        for intent in ours:
            if intent not in taught:
                yield f"The intent '{intent}' has no examples in {folder.relative_to(root)}"


def _taught(folder: Path) -> Iterator[str]:
    yaml = YAML(typ="safe")
    for path in sorted(folder.rglob("*.yml")):
        for block in (yaml.load(path.read_text("utf-8")) or {}).get("nlu") or ():
            if "intent" in block and str(block.get("examples") or "").strip():
                yield block["intent"]


def _responses_in_one_language(responses: dict[str, list[dict[str, Any]]]) -> Iterator[str]:
    """Spanish is the variation without a condition, English has one on the language."""
    for name, variations in sorted(responses.items()):
        said = {way_of(variation) for variation in variations}
        for language in LANGUAGES:
            if language not in said:
                yield f"The response '{name}' says nothing in '{language}'"


def _responses_nobody_wrote(
    actions: str, responses: dict[str, list[dict[str, Any]]]
) -> Iterator[str]:
    for name in sorted(set(_said_by_actions(actions)) - responses.keys()):
        yield f"The actions say '{name}', which nobody has written"


def _said_by_actions(actions: str) -> Iterator[str]:
    package = find_spec(actions)
    for folder in (package and package.submodule_search_locations) or ():
        for path in sorted(Path(folder).rglob("*.py")):
            yield from _RESPONSE.findall(path.read_text("utf-8"))


def _actions_nobody_wrote(package: str, names: Iterable[str]) -> Iterator[str]:
    from bot.dialogue.actions_in_process import loaded
    from bot.dialogue.errors import ActionsNotLoadable

    try:
        known = loaded(package).actions
    except ActionsNotLoadable as error:
        yield str(error)
        return
    for name in sorted(set(names)):
        if name.startswith("action_") and name not in known:
            yield f"The action '{name}' is in the domain, but nobody has written it"


def _located(text: str, root: Path) -> Problem:
    """Where the first of the names in it is written, or where a file that it names is."""
    for name in _QUOTED.findall(text):
        word = re.compile(rf"(?<![\w-]){re.escape(name)}(?![\w-])")
        for path in _files(root):
            for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
                if word.search(line):
                    return Problem(text, path.relative_to(root), number)
    return Problem(text)


def _files(root: Path) -> list[Path]:
    return sorted(path for path in (root / "data").rglob("*.yml"))
