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
    return Spelling(USED, {"the list": 4})


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
    assert spelling.meant([typed]) == [(meant,)]


@pytest.mark.parametrize("word", ["cuanto", "caso", "weather", "telescopio", "xyzzyq", "42", "q"])
def test_words_of_either_language_and_words_like_nothing_stay_as_they_are(
    spelling: Spelling, word: str
) -> None:
    assert spelling.meant([word]) == [(word,)]


def test_two_words_typed_as_one_are_two_again(spelling: Spelling) -> None:
    assert spelling.meant(["quierover", "whereis"]) == [("quiero", "ver"), ("where", "is")]


def test_a_sign_in_the_place_of_a_name_is_no_word(spelling: Spelling) -> None:
    assert spelling.meant(["<thing>", "<colour>"]) == [("<thing>",), ("<colour>",)]


def test_what_stands_beside_a_word_tells_which_was_meant() -> None:
    words = {"ver": 90, "where": 30, "do": 80, "you": 80, "quiero": 80, "mochilas": 20}
    spelling = Spelling(words, {"where do": 12, "quiero ver": 40})
    assert spelling.meant(["wher", "do", "you"])[0] == ("where",)
    assert spelling.meant(["quiero", "vr", "mochilas"])[1] == ("ver",)


def test_the_words_and_pairs_of_texts_are_learned() -> None:
    spelling = Spelling.learn([["quiero", "ver", "zzq"], ["quiero", "ver"]])
    assert spelling.used["quiero"] == 2
    assert spelling.pairs == {"quiero ver": 2}


def test_the_same_is_meant_after_saving(spelling: Spelling, tmp_path: Path) -> None:
    spelling.save(tmp_path)
    loaded = Spelling.load(tmp_path)
    assert (loaded.used, loaded.pairs) == (spelling.used, spelling.pairs)
