"""Three views, one regression: what is kept of it, and what it does when a view is missing."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

from bot.nlu.intent_model import IntentModel, Seen, weight_of_meaning

EXAMPLES = {
    "hours": ["a que hora abris", "cuando abre la tienda", "que horario teneis", "abris hoy",
              "hasta que hora"],
    "price": ["cuanto cuesta la mochila", "que precio tiene", "cuanto vale eso", "es muy caro",
              "dime el precio"],
    "bye": ["adios", "hasta luego", "me voy", "nos vemos", "adios y gracias"],
}  # fmt: skip
ASKED = ["cuanto cuesta", "a que hora", "adios adios", "algo del todo distinto", "cuanot cuseta"]
LABELS = [label for label, texts in EXAMPLES.items() for _ in texts]
TEXTS = [text for texts in EXAMPLES.values() for text in texts]


def seen(texts: Sequence[str], width: int) -> list[Seen]:
    """With vectors that say, with noise, what the first word of a text is; all of them lean to one
    side, as those of real sentences do."""
    firsts = sorted({text.split()[0] for text in TEXTS})
    dice = np.random.default_rng(17)
    found = []
    for text in texts:
        vector = dice.normal(scale=0.1, size=width) + 0.5
        if width:
            vector[firsts.index(text.split()[0]) % width if text.split()[0] in firsts else 0] += 1
        found.append(Seen(text.split(), vector.astype(np.float32)))
    return found


@pytest.mark.parametrize("width", [16, 0])
def test_saved_and_loaded_it_ranks_as_before(tmp_path: Path, width: int) -> None:
    model = IntentModel.learn(seen(TEXTS, width), LABELS, 20.0)
    model.save(tmp_path)
    loaded = IntentModel.load(tmp_path)
    assert loaded.width == model.width == width
    for text in seen(ASKED, width):
        before, after = model.rank(text), loaded.rank(text)
        assert [name for name, _ in after] == [name for name, _ in before]
        assert [c for _, c in after] == pytest.approx([c for _, c in before], abs=1e-3)


def test_every_label_has_a_chance_and_all_of_them_make_one() -> None:
    model = IntentModel.learn(seen(TEXTS, 16), LABELS, 20.0)
    for text in seen(ASKED, 16):
        ranked = model.rank(text)
        assert {name for name, _ in ranked} == EXAMPLES.keys()
        assert sum(chance for _, chance in ranked) == pytest.approx(1, abs=1e-5)
        assert ranked == sorted(ranked, key=lambda one: -one[1])


@pytest.mark.parametrize("width", [16, 0])
def test_what_was_learned_is_known(width: int) -> None:
    model = IntentModel.learn(seen(TEXTS, width), LABELS, 20.0)
    best = [model.rank(text)[0][0] for text in seen(TEXTS, width)]
    assert best == LABELS


def test_learned_with_vectors_it_still_answers_without_them(tmp_path: Path) -> None:
    IntentModel.learn(seen(TEXTS, 16), LABELS, 20.0).save(tmp_path)
    loaded = IntentModel.load(tmp_path)
    answers = [loaded.rank(text)[0][0] for text in seen(ASKED[:3], 0)]
    assert answers == ["price", "hours", "bye"]


def test_a_text_without_vector_is_read_as_if_it_had_the_vector_of_them_all(tmp_path: Path) -> None:
    texts = seen(TEXTS, 16)
    model = IntentModel.learn(texts, LABELS, 20.0)
    middle = np.mean([text.vector for text in texts], axis=0)
    for text in ASKED:
        words = text.split()
        without = model.rank(Seen(words, np.zeros(0, np.float32)))
        usual = model.rank(Seen(words, middle))
        assert dict(without) == pytest.approx(dict(usual), abs=1e-3)


def test_nothing_that_could_run_is_kept(tmp_path: Path) -> None:
    IntentModel.learn(seen(TEXTS, 16), LABELS, 20.0).save(tmp_path)
    assert {file.suffix for file in tmp_path.iterdir()} == {".json", ".npy"}
    for file in tmp_path.glob("*.npy"):
        np.load(file, allow_pickle=False)


def test_the_fewer_examples_the_more_the_meaning_counts() -> None:
    weights = [weight_of_meaning(examples) for examples in (4, 10, 100, 300)]
    assert weights == sorted(weights, reverse=True)
    assert weights[1] == pytest.approx(1)
