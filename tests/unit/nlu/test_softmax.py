"""One regression over sparse and dense features: the answers that scikit-learn gives."""

import numpy as np
import pytest
from numpy.typing import NDArray
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from bot.nlu.calibration import chances_of
from bot.nlu.rarity import Floats
from bot.nlu.softmax import fit

TEXTS, LABELS = 90, 4
Parts = tuple[csr_matrix, Floats, NDArray[np.intp]]


@pytest.fixture(scope="module")
def parts() -> Parts:
    """Texts whose features say something, but not everything, about their labels."""
    dice = np.random.default_rng(11)
    labels = dice.integers(LABELS, size=TEXTS)
    told = dice.random((TEXTS, 12)) + np.eye(12)[labels]
    sparse = csr_matrix(np.where(told > 0.8, told, 0).astype(np.float32))
    dense = (dice.normal(size=(TEXTS, 5)) + np.eye(5)[labels] + 3).astype(np.float32)
    return sparse, dense, labels


@pytest.mark.parametrize("strength", [0.5, 20.0])
def test_the_chances_are_those_of_scikit_learns_regression(parts: Parts, strength: float) -> None:
    sparse, dense, labels = parts
    beside = np.hstack([sparse.toarray(), dense])
    theirs = LogisticRegression(C=strength, multi_class="multinomial", max_iter=5000, tol=1e-8)
    expected = theirs.fit(beside, labels).predict_proba(beside)
    ours = chances_of(fit(sparse, dense, labels, LABELS, strength).scores(sparse, dense))
    assert np.allclose(ours, expected, atol=0.02)
    assert (ours.argmax(axis=1) == expected.argmax(axis=1)).mean() >= 0.98


def test_it_learns_from_sparse_features_alone(parts: Parts) -> None:
    sparse, _, labels = parts
    nothing = np.zeros((TEXTS, 0), np.float32)
    theirs = LogisticRegression(C=2.0, multi_class="multinomial", max_iter=5000, tol=1e-8)
    expected = theirs.fit(sparse, labels).predict_proba(sparse)
    ours = chances_of(fit(sparse, nothing, labels, LABELS, 2.0).scores(sparse, nothing))
    assert np.allclose(ours, expected, atol=0.02)


def test_what_all_vectors_have_in_common_changes_no_chance(parts: Parts) -> None:
    sparse, dense, labels = parts
    moved = dense + np.float32(7)
    here = fit(sparse, dense, labels, LABELS, 2.0).scores(sparse, dense)
    there = fit(sparse, moved, labels, LABELS, 2.0).scores(sparse, moved)
    assert np.allclose(chances_of(here), chances_of(there), atol=1e-3)
