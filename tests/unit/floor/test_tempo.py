from datetime import datetime, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.floor.errors import WrongTempo
from bot.floor.tempo import Act, Tempo, move

NOW = datetime(2026, 5, 4, 12, tzinfo=timezone.utc)
PRESSED = Act(seen="¿Aviso a alguien?", pressed="Sí")


def test_a_move_keeps_the_words_that_the_shopper_saw_and_pressed() -> None:
    kept = move("v", Tempo.LOOKING, Tempo.CALLED, PRESSED, NOW)
    assert kept.act == PRESSED
    assert (kept.before, kept.after, kept.at) == (Tempo.LOOKING, Tempo.CALLED, NOW)


@pytest.mark.parametrize("after", [Tempo.OPEN, Tempo.CALLED, Tempo.ACCOMPANIED])
def test_nothing_but_an_act_of_the_shopper_leaves_looking(after: Tempo) -> None:
    with pytest.raises(WrongTempo):
        move("v", Tempo.LOOKING, after, None, NOW)


@given(st.lists(st.tuples(st.sampled_from(Tempo), st.booleans()), max_size=12))
def test_whoever_is_called_or_accompanied_once_called_themselves(
    steps: list[tuple[Tempo, bool]],
) -> None:
    tempo, called = Tempo.LOOKING, False
    for after, by_shopper in steps:
        try:
            move("v", tempo, after, PRESSED if by_shopper else None, NOW)
        except WrongTempo:
            continue
        called = called or (by_shopper and after is Tempo.CALLED)
        tempo = after
        assert called or tempo not in (Tempo.CALLED, Tempo.ACCOMPANIED)


@pytest.mark.parametrize("act", [PRESSED, None])
@pytest.mark.parametrize("after", list(Tempo))
def test_an_ended_visit_never_moves_again(after: Tempo, act: Act | None) -> None:
    with pytest.raises(WrongTempo):
        move("v", Tempo.ENDED, after, act, NOW)


@pytest.mark.parametrize("before", [Tempo.OPEN, Tempo.CALLED, Tempo.ACCOMPANIED])
def test_every_step_towards_the_shop_can_be_taken_back(before: Tempo) -> None:
    assert move("v", before, Tempo.LOOKING, PRESSED, NOW).after is Tempo.LOOKING
