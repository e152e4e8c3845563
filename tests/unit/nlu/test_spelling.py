"""Which word was meant by one that nobody writes so."""

from pathlib import Path

import pytest

from bot.nlu.spelling import Spelling

USED = {
    "cuanto": 90, "cuesta": 60, "quiero": 80, "ver": 50, "where": 40, "what": 200, "wait": 20,
    "is": 300, "the": 400, "this": 100, "mochila": 30, "mochilas": 25, "jacket": 30, "gracias": 40,
    "delete": 12, "del": 90, "te": 90, "casco": 9, "show": 30, "me": 200, "que": 300,
}  # fmt: skip


@pytest.fixture(scope="module")
def spelling() -> Spelling:
    return Spelling(USED)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("cuanot", "cuanto"), ("cuamto", "cuanto"), ("ccuesta", "cuesta"), ("qiero", "quiero"),
        ("mochlia", "mochila"), ("jcket", "jacket"), ("grasias", "gracias"), ("tihs", "this"),
        ("wiat", "wait"), ("delte", "delete"), ("qeu", "que"),
    ],
)  # fmt: skip
def test_a_slip_leads_to_the_word_that_was_meant(
    spelling: Spelling, typed: str, meant: str
) -> None:
    assert spelling.meant([typed]) == [meant]


@pytest.mark.parametrize("word", ["cuanto", "caso", "weather", "telescopio", "xyzzyq", "42", "q"])
def test_words_of_either_language_and_words_like_nothing_stay_as_they_are(
    spelling: Spelling, word: str
) -> None:
    assert spelling.meant([word]) == [word]


def test_two_words_typed_as_one_are_two_again(spelling: Spelling) -> None:
    assert spelling.meant(["quierover", "whereis"]) == ["quiero", "ver", "where", "is"]


def test_a_sign_in_the_place_of_a_name_is_no_word(spelling: Spelling) -> None:
    assert spelling.meant(["<thing>", "<colour>"]) == ["<thing>", "<colour>"]


def test_the_same_is_meant_after_saving(spelling: Spelling, tmp_path: Path) -> None:
    spelling.save(tmp_path)
    assert Spelling.load(tmp_path).used == spelling.used
