"""Public sets as they are published, and what is said of those that cannot be read."""

import json
from pathlib import Path

import pytest

from bot.nlu.bench.sets import PublicSet, SetUnreadable, read_sets


def lay(folder: Path, **files: str) -> Path:
    """A set under the folder, with the contents of its .tsv files."""
    inner = folder / "SHOP"
    inner.mkdir()
    for name, content in files.items():
        (inner / f"{name}.tsv").write_text(content, encoding="utf-8")
    return folder


def corpus(folder: Path, content: object) -> Path:
    inner = folder / "CORPUS"
    inner.mkdir()
    (inner / "corpus.json").write_text(json.dumps(content), encoding="utf-8")
    return folder


def test_a_set_is_a_folder_with_what_to_learn_and_what_to_be_asked(tmp_path: Path) -> None:
    lay(tmp_path, train="hi\thola\nbye\tadiós \n\n", test="hi\tbuenas\n")
    (tmp_path / "LICENSE.txt").write_text("beside the sets", encoding="utf-8")
    assert read_sets(tmp_path) == [
        PublicSet("SHOP, all", [("hi", "hola"), ("bye", "adiós")], [("hi", "buenas")], [],
                  frozenset()),
    ]  # fmt: skip


def test_ten_examples_an_intent_are_a_set_of_their_own(tmp_path: Path) -> None:
    lay(tmp_path, train="hi\thola\nhi\they\n", train_10="hi\thola\n", test="hi\tbuenas\n")
    few, everything = read_sets(tmp_path)
    assert (few.name, len(few.train)) == ("SHOP, 10 an intent", 1)
    assert (everything.name, len(everything.train)) == ("SHOP, all", 2)
    assert few.test == everything.test


def test_what_belongs_to_no_intent_is_learned_from_two_files_and_asked_from_the_third(
    tmp_path: Path,
) -> None:
    lay(tmp_path, train="hi\thola\n", test="hi\they\n", oos_train="oos\tuno\n",
        oos_val="oos\tdos\n", oos_test="oos\ttres\n")  # fmt: skip
    (one,) = read_sets(tmp_path)
    assert one.name == "SHOP, all + out of scope"
    assert one.train == [("hi", "hola"), ("oos", "uno"), ("oos", "dos")]
    assert (one.test, one.unknown, one.refusals) == ([("hi", "hey")], ["tres"], {"oos"})


def test_a_corpus_of_nlp_js_is_read_with_its_tests_that_belong_to_nothing(tmp_path: Path) -> None:
    corpus(tmp_path, {"data": [
        {"intent": "hi", "utterances": ["hola"], "tests": ["buenas"]},
        {"intent": "None", "utterances": [], "tests": ["42"]},
    ]})  # fmt: skip
    (one,) = read_sets(tmp_path)
    assert one == PublicSet(
        "CORPUS", [("hi", "hola")], [("hi", "buenas"), ("None", "42")], [], frozenset({"None"})
    )


def test_a_line_may_hold_any_sign_that_some_call_the_end_of_a_line(tmp_path: Path) -> None:
    lay(tmp_path, train="hi\thola\u2028tú\n", test="hi\they\r\n")
    (one,) = read_sets(tmp_path)
    assert (one.train, one.test) == ([("hi", "hola\u2028tú")], [("hi", "hey")])


@pytest.mark.parametrize("line", ["hola", "hi\t", "hi\t  ", "\thola"])
def test_a_line_that_is_no_example_is_named(tmp_path: Path, line: str) -> None:
    lay(tmp_path, train=f"hi\thola\n{line}\n", test="hi\they\n")
    with pytest.raises(SetUnreadable, match=r"train\.tsv, line 2: an intent, a tab and a text"):
        read_sets(tmp_path)


@pytest.mark.parametrize(
    "files",
    [
        {"train": "hi\thola\n"}, {"test": "hi\thola\n"}, {"train_10": "hi\thola\n"},
        {"train": "", "test": "hi\thola\n"}, {"train": "hi\thola\n", "test": "\n"},
    ],
)  # fmt: skip
def test_half_a_set_is_not_passed_over_in_silence(tmp_path: Path, files: dict[str, str]) -> None:
    lay(tmp_path, **files)
    with pytest.raises(SetUnreadable, match="half a set"):
        read_sets(tmp_path)


@pytest.mark.parametrize(
    "content", [[], {"data": 3}, {"data": [{"intent": "hi", "utterances": ["hola"]}]}]
)
def test_a_corpus_of_another_shape_is_refused_with_the_shape_it_should_have(
    tmp_path: Path, content: object
) -> None:
    corpus(tmp_path, content)
    with pytest.raises(SetUnreadable, match="`utterances` and `tests`"):
        read_sets(tmp_path)


def test_a_corpus_that_asks_nothing_is_refused(tmp_path: Path) -> None:
    corpus(tmp_path, {"data": [{"intent": "hi", "utterances": ["hola"], "tests": []}]})
    with pytest.raises(SetUnreadable, match="no tests to be asked"):
        read_sets(tmp_path)


def test_a_file_in_another_encoding_is_named(tmp_path: Path) -> None:
    lay(tmp_path, train="hi\thola\n", test="hi\they\n")
    (tmp_path / "SHOP" / "train.tsv").write_bytes("hi\tadiós\n".encode("latin-1"))
    with pytest.raises(SetUnreadable, match=r"train\.tsv is not written in UTF-8"):
        read_sets(tmp_path)


def test_a_folder_without_sets_and_no_folder_at_all_say_what_to_give(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    with pytest.raises(SetUnreadable, match=r"train\.tsv and test\.tsv"):
        read_sets(tmp_path)
    with pytest.raises(SetUnreadable, match="is no folder"):
        read_sets(tmp_path / "nowhere")
