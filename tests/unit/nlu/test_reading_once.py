"""Examples are read once, and compared by what they say."""

from copy import deepcopy
from pathlib import Path

import pytest

from bot.nlu.reading_once import Example, ReadOnce

FILE = """\
version: "3.1"
nlu:
  - intent: {intent}
    metadata: {{language: es}}
    examples: |
      - {text}
      - hola
"""


def example(text: str = "cuánto cuesta", intent: str = "ask_price") -> Example:
    return Example({"text": text, "intent": intent})


def test_two_that_say_the_same_are_one() -> None:
    assert len({example(), example(), example("hola", "greet")}) == 2


def test_what_is_set_to_what_it_was_is_no_change() -> None:
    one = example()
    before = one.fingerprint()
    one.set("intent", "ask_price")
    assert one.fingerprint() == before
    one.set("intent", "ask_offers")
    assert one.fingerprint() != before


def test_a_copy_says_the_same_and_goes_its_own_way() -> None:
    one = example()
    other = deepcopy(one)
    assert other == one
    other.set("intent", "ask_offers")
    assert one.get("intent") == "ask_price"


@pytest.mark.parametrize("how_many", [1, 2, 3])
def test_every_file_is_read_whichever_half_it_is_in(tmp_path: Path, how_many: int) -> None:
    for number in range(how_many):
        text = FILE.format(intent=f"intent_{number}", text=f"algo distinto {number}")
        (tmp_path / f"{number}.yml").write_text(text, "utf-8")
    read = ReadOnce(training_data_paths=[str(tmp_path)]).get_nlu_data()
    said = {(one.get("text"), one.get("intent")) for one in read.training_examples}
    expected = {(f"algo distinto {n}", f"intent_{n}") for n in range(how_many)}
    assert said == expected | {("hola", f"intent_{n}") for n in range(how_many)}
