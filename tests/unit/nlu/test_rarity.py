"""Features and how much each counts: the numbers that scikit-learn gives."""

import numpy as np
import pytest
from sklearn.feature_extraction.text import TfidfVectorizer

from bot.nlu.rarity import Rarity

TEXTS = [
    "hola buenas", "hola hola", "donde estan las botas", "las botas rojas y las botas azules",
    "how much are the boots", "the red boots the blue boots the boots", "gracias",
]  # fmt: skip
ASKED = ["las botas las botas rojas", "the boots", "nothing of this is known", ""]


def as_scikit_learn_has_it(**options: object) -> TfidfVectorizer:
    return TfidfVectorizer(
        analyzer=str.split, sublinear_tf=True, dtype=np.float32, **options
    ).fit(TEXTS)  # fmt: skip


@pytest.mark.parametrize("at_least", [1, 2])
def test_texts_become_the_numbers_that_scikit_learn_gives(at_least: int) -> None:
    theirs = as_scikit_learn_has_it(min_df=at_least)
    ours = Rarity.learn([text.split() for text in TEXTS], at_least)
    assert ours.features == theirs.get_feature_names_out().tolist()
    for texts in (TEXTS, ASKED):
        table = ours.table(text.split() for text in texts)
        assert np.allclose(table.toarray(), theirs.transform(texts).toarray(), atol=1e-6)


def test_one_text_alone_has_the_numbers_that_it_has_among_others() -> None:
    rarity = Rarity.learn([text.split() for text in TEXTS])
    among = rarity.table(text.split() for text in ASKED).toarray()
    for row, text in zip(among, ASKED, strict=True):
        places, values = rarity.vector(text.split())
        alone = np.zeros(len(rarity.features), np.float32)
        alone[places] = values
        assert np.allclose(alone, row)


def test_a_text_of_nothing_known_is_all_zero_and_no_text_is_no_row() -> None:
    rarity = Rarity.learn([text.split() for text in TEXTS])
    places, values = rarity.vector(["unheard", "of"])
    assert (len(places), len(values)) == (0, 0)
    assert rarity.table([]).shape == (0, len(rarity.features))
