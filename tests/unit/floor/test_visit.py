import random
from dataclasses import replace
from datetime import datetime, timedelta, timezone

import pytest

from bot.floor.errors import VisitEnded
from bot.floor.language import heard
from bot.floor.tempo import Tempo
from bot.floor.visit import Offer, Visit, draw_sign

NOW = datetime(2026, 5, 4, 12, tzinfo=timezone.utc)
VISIT = Visit(
    id="v",
    tablet_id="t",
    zone="Montaña",
    sign="nube azul",
    language="es",
    language_chosen=False,
    tempo=Tempo.LOOKING,
    offer=Offer.UNSPENT,
    noting=True,
    seq=0,
    erasures=0,
    started_at=NOW,
    last_seen_at=NOW,
)


def test_two_visits_never_have_the_same_sign_at_once() -> None:
    rng, taken = random.Random(7), set[str]()
    for _ in range(400):
        sign = draw_sign("es", taken, rng)
        assert sign not in taken
        taken.add(sign)


@pytest.mark.parametrize("language", ["es", "en"])
def test_a_sign_is_two_words_in_the_language_of_the_visit(language: str) -> None:
    assert len(draw_sign(language, set(), random.Random(1)).split()) == 2


def test_a_visit_sleeps_for_twenty_minutes_at_most_unless_somebody_was_called() -> None:
    late = NOW + timedelta(minutes=20, seconds=1)
    assert VISIT.asleep_too_long(late)
    assert not VISIT.asleep_too_long(NOW + timedelta(minutes=20))
    assert not replace(VISIT, tempo=Tempo.CALLED).asleep_too_long(late)


def test_an_ended_visit_is_over() -> None:
    VISIT.must_be_going_on()
    with pytest.raises(VisitEnded):
        replace(VISIT, ended_at=NOW).must_be_going_on()


def test_the_first_clear_message_decides_the_language() -> None:
    assert heard(VISIT, None).language == "es"
    assert heard(VISIT, "en").language == "en"


def test_a_borrowed_word_does_not_flip_the_language_but_two_messages_do() -> None:
    spanish = heard(VISIT, "es")
    once = heard(spanish, "en")
    assert once.language == "es"
    assert heard(heard(once, "es"), "en").language == "es"
    assert heard(once, "en").language == "en"
