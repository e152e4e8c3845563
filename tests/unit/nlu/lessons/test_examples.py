from __future__ import annotations

from pathlib import Path

from bot.nlu.lessons.examples import examples_in
from tests.unit.nlu.lessons.classroom import taught


def test_an_example_knows_its_line_its_language_and_its_country(tmp_path: Path) -> None:
    texts = {"greet": ["quihubo", "qué onda"], "thank": ["mil gracias joven"]}
    taught(tmp_path, texts, variant="es-MX")
    last = examples_in(tmp_path)[-1]
    assert (last.text, last.intent, last.language, last.variant) == (
        "mil gracias joven", "thank", "es", "es-MX",
    )  # fmt: skip
    file, line = last.place.split(":")
    assert (tmp_path / file).read_text("utf-8").splitlines()[int(line) - 1].endswith(last.text)


def test_what_is_said_everywhere_belongs_to_no_country(tmp_path: Path) -> None:
    taught(tmp_path, {"greet": ["hola"]})
    assert [example.variant for example in examples_in(tmp_path)] == [""]
