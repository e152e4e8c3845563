"""Half of the work in another process."""

import os

import pytest

from bot.nlu.beside import OtherHalfLost, beside


def test_what_is_made_beside_comes_back() -> None:
    others = beside(lambda: (os.getpid(), "made"))
    assert others() != (os.getpid(), "made")
    assert beside(lambda: [1, 2, 3])() == [1, 2, 3]


def test_a_problem_beside_is_a_problem_here() -> None:
    def fail() -> None:
        raise ValueError("line 3 is no example")

    with pytest.raises(ValueError, match="line 3"):
        beside(fail)()


def test_a_process_that_dies_is_told_of() -> None:
    with pytest.raises(OtherHalfLost, match="9"):
        beside(lambda: os._exit(9))()


def test_with_one_core_it_is_done_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0})
    assert beside(os.getpid)() == os.getpid()
