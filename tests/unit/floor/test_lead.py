from dataclasses import replace
from datetime import datetime, timedelta, timezone

import pytest

from bot.floor.errors import BriefTooLong, LeadAlreadyClaimed, LeadNotInHand, LeadNotYours
from bot.floor.lead import BriefRight, How, Lead, LeadStatus, Outcome, must_be_a_brief

NOW = datetime(2026, 5, 4, 12, tzinfo=timezone.utc)
RAISED = Lead(
    id="l",
    visit_id="v",
    sign="nube azul",
    zone="Montaña",
    named=None,
    how=How.COME,
    brief=("Busca botas",),
    question="¿Para qué salida las quiere?",
    language="es",
    status=LeadStatus.RAISED,
    raised_at=NOW,
)
CLAIMED = RAISED.claimed("ana", NOW)
MET = CLAIMED.met(NOW)


def test_the_second_salesperson_is_told_who_claimed_it() -> None:
    with pytest.raises(LeadAlreadyClaimed) as told:
        CLAIMED.claimed("luis", NOW)
    assert told.value.by == "ana"


def test_the_winner_may_press_again() -> None:
    assert CLAIMED.claimed("ana", NOW + timedelta(seconds=5)) is CLAIMED


def test_nobody_has_a_cancelled_lead() -> None:
    with pytest.raises(LeadAlreadyClaimed) as told:
        RAISED.taken_back(NOW).claimed("ana", NOW)
    assert told.value.by is None


def test_a_lead_that_goes_back_to_the_queue_belongs_to_nobody() -> None:
    back = MET.given_back()
    assert (back.status, back.claimed_by, back.met_at) == (LeadStatus.RAISED, None, None)


def test_the_claimer_of_a_written_call_holds_the_conversation_at_once() -> None:
    written = replace(RAISED, how=How.WRITE).claimed("ana", NOW)
    assert written.person_holds
    assert written.status is LeadStatus.CLAIMED
    assert written.written_by_person(NOW).status is LeadStatus.MET


def test_a_word_written_to_somebody_who_wants_a_visit_is_not_yet_a_meeting() -> None:
    written = CLAIMED.written_by_person(NOW)
    assert written.status is LeadStatus.CLAIMED
    assert written.person_holds


def test_the_shopper_ends_a_talk_and_cancels_a_call() -> None:
    assert MET.taken_back(NOW).status is LeadStatus.CLOSED
    assert CLAIMED.taken_back(NOW).status is LeadStatus.CANCELLED


def test_a_call_in_ten_minutes_starts_its_timers_ten_minutes_later() -> None:
    assert replace(RAISED, how=How.LATER).starts_at == NOW + timedelta(minutes=10)
    assert RAISED.starts_at == NOW


@pytest.mark.parametrize("lead", [RAISED, CLAIMED.taken_back(NOW), RAISED.expired(NOW)])
def test_only_a_lead_in_hand_can_be_closed(lead: Lead) -> None:
    with pytest.raises(LeadNotInHand):
        lead.closed(NOW, Outcome.BOUGHT, BriefRight.YES)


def test_only_the_claimer_may_act() -> None:
    CLAIMED.must_be_of("ana")
    with pytest.raises(LeadNotYours):
        CLAIMED.must_be_of("luis")


def test_a_claimed_lead_does_not_expire() -> None:
    with pytest.raises(LeadNotInHand):
        CLAIMED.expired(NOW)


def test_a_brief_has_five_lines_of_two_hundred_characters_at_most() -> None:
    assert must_be_a_brief([" botas ", "", "talla 42"]) == ("botas", "talla 42")
    with pytest.raises(BriefTooLong):
        must_be_a_brief(["una línea"] * 6)
    with pytest.raises(BriefTooLong):
        must_be_a_brief(["x" * 201])
