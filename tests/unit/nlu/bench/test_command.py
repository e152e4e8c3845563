"""`mirando bench nlu` on a set small enough to be learned in a moment."""

import json
from pathlib import Path

import pytest

from bot.__main__ import main

# One as some sets name them; to Rasa the part before the stroke would be an intent of its own.
TRAIN = {
    "shop/open": ["a qué hora abrís", "cuándo abre la tienda", "qué horario tenéis", "abrís hoy"],
    "price": ["cuánto cuesta la mochila", "qué precio tiene", "cuánto vale eso", "es caro"],
    "bye": ["adiós", "hasta luego", "me voy", "nos vemos"],
}
TESTS = {"shop/open": ["a qué hora abre"], "price": ["cuánto cuesta"], "bye": ["hasta luego adiós"]}
FITS_NOTHING = ["xkcd qwpo zzz", "brfgh lkjd"]


@pytest.fixture
def sets(tmp_path: Path) -> Path:
    """One in each of the two forms."""
    data = [{"intent": i, "utterances": TRAIN[i], "tests": TESTS[i]} for i in TRAIN]
    data.append({"intent": "None", "utterances": [], "tests": FITS_NOTHING})
    (tmp_path / "CORPUS").mkdir()
    (tmp_path / "CORPUS" / "corpus.json").write_text(json.dumps({"data": data}), "utf-8")
    (tmp_path / "ROWS").mkdir()
    for name, examples in (("train", TRAIN), ("test", TESTS)):
        rows = [f"{intent}\t{text}" for intent, texts in examples.items() for text in texts]
        (tmp_path / "ROWS" / f"{name}.tsv").write_text("\n".join(rows), "utf-8")
    return tmp_path


def test_the_shops_own_pipeline_is_trained_and_asked(
    sets: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert main(["bench", "nlu", "--data", str(sets), "--set", "CORPUS", "--json"]) == 0
    out = capfd.readouterr().out
    assert str(sets) not in out
    [corpus] = json.loads(out)
    assert (corpus["pipeline"], corpus["name"]) == ("config", "CORPUS")
    assert (corpus["examples"], corpus["intents"]) == (12, 3)
    # Two of five fit nothing: never right by accuracy, right at the threshold where refused.
    assert corpus["accuracy"] == pytest.approx(3 / 5)
    assert corpus["right"] <= 3 / 5 + corpus["refused"] * 2 / 5 + 1e-9
    assert corpus["message"] > 0 < corpus["model"]


@pytest.mark.parametrize(
    ("more", "said"),
    [
        (["--set", "NOWHERE"], "There are: CORPUS; ROWS, all"),
        (["--pipeline", "no-such.yml"], "no-such.yml does not exist"),
    ],
)
def test_what_cannot_be_measured_is_said(
    sets: Path, capfd: pytest.CaptureFixture[str], more: list[str], said: str
) -> None:
    assert main(["bench", "nlu", "--data", str(sets), *more]) == 1
    assert said in capfd.readouterr().err


def test_a_set_that_cannot_be_read_is_said_with_its_line(
    sets: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (sets / "ROWS" / "train.tsv").write_text("open a qué hora\n", "utf-8")
    assert main(["bench", "nlu", "--data", str(sets)]) == 1
    assert "train.tsv, line 1: an intent, a tab and a text are needed" in capfd.readouterr().err
