from dataclasses import replace

import pytest
from sqlalchemy.exc import IntegrityError

from bot.db.unit_of_work import Database
from bot.floor.errors import LeadAlreadyOpen
from bot.floor.lead import BriefRight, How, LeadStatus, Outcome
from bot.floor.timer import Timer, TimerKind
from tests.integration.db.shop import NOON, a_lead, a_person, a_visit, later


def test_a_lead_comes_back_as_saved_at_every_step(database: Database) -> None:
    with database.unit_of_work_now() as uow:
        ana = a_person(uow)
        lead = a_lead(uow, named=ana.id, how=How.WRITE)
        steps = [lead.claimed(ana.id, later(seconds=5))]
        steps.append(steps[-1].written_by_person(later(seconds=9)))
        steps.append(steps[-1].closed(later(minutes=9), Outcome.BOUGHT, BriefRight.PARTLY))
        assert uow.leads.get(lead.id) == lead
        for step in steps:
            uow.leads.save(step)
            assert uow.leads.get(lead.id) == step
        assert uow.leads.get("another") is None


@pytest.mark.parametrize("status", [LeadStatus.RAISED, LeadStatus.CLAIMED, LeadStatus.MET])
def test_a_visit_has_one_open_lead_at_most(database: Database, status: LeadStatus) -> None:
    with database.unit_of_work_now() as uow:
        ana = a_person(uow)
        claimed_by = None if status is LeadStatus.RAISED else ana.id
        first = a_lead(uow, status=status, claimed_by=claimed_by)
        with pytest.raises(LeadAlreadyOpen):
            a_lead(uow, visit_id=first.visit_id)
        uow.leads.save(replace(first, status=LeadStatus.CLOSED, closed_at=NOON))
        second = a_lead(uow, visit_id=first.visit_id, raised_at=later(minutes=1))
    with database.reading() as view:
        assert view.leads.open_of(first.visit_id) == second
        assert [lead.id for lead in view.leads.all_of(first.visit_id)] == [first.id, second.id]


def test_another_mistake_in_a_lead_is_not_taken_for_an_open_one(database: Database) -> None:
    with database.unit_of_work_now() as uow:
        visit = a_visit(uow)
    with pytest.raises(IntegrityError), database.unit_of_work_now() as uow:
        a_lead(uow, visit_id=visit.id, named="nobody")


def test_the_database_itself_holds_who_has_a_lead(database: Database) -> None:
    with database.unit_of_work_now() as uow:
        ana = a_person(uow)
    with pytest.raises(IntegrityError), database.unit_of_work_now() as uow:
        a_lead(uow, status=LeadStatus.CLAIMED)
    with pytest.raises(IntegrityError), database.unit_of_work_now() as uow:
        a_lead(uow, status=LeadStatus.RAISED, claimed_by=ana.id)


def test_the_desk_gets_the_open_leads_oldest_first(database: Database) -> None:
    with database.unit_of_work_now() as uow:
        young = a_lead(uow, raised_at=later(minutes=3))
        a_lead(uow, status=LeadStatus.EXPIRED)
        old = a_lead(uow)
    with database.reading() as view:
        assert view.leads.open() == [old, young]


def test_whoever_declines_is_remembered_once_with_their_first_reason(database: Database) -> None:
    with database.unit_of_work_now() as uow:
        ana, eva, lead = a_person(uow), a_person(uow), a_lead(uow)
        uow.leads.decline(lead.id, ana.id, "con un cliente", NOON)
        uow.leads.decline(lead.id, ana.id, "otra cosa", later(minutes=1))
        uow.leads.note_seen(lead.id, eva.id, NOON)
        uow.leads.note_seen(lead.id, eva.id, later(minutes=1))
        assert uow.leads.declined_by(lead.id) == {ana.id}


def test_a_ring_sends_the_person_to_the_end_of_the_rotation(database: Database) -> None:
    with database.unit_of_work_now() as uow:
        ana, lead = a_person(uow), a_lead(uow)
        uow.leads.note_ring(lead.id, ana.id, NOON)
        uow.leads.note_ring(lead.id, ana.id, later(seconds=30))
        assert uow.leads.rung_for(lead.id) == {ana.id}
        uow.leads.forget_rings(lead.id)
        assert uow.leads.rung_for(lead.id) == set()
        assert uow.staff.get(ana.id) == replace(ana, last_rung_at=later(seconds=30))


def test_a_message_of_the_person_is_written_once(database: Database) -> None:
    with database.unit_of_work_now() as uow:
        lead, other = a_lead(uow), a_lead(uow)
        assert uow.leads.note_message(lead.id, "one")
        assert not uow.leads.note_message(lead.id, "one")
        assert uow.leads.note_message(lead.id, "two")
        assert uow.leads.note_message(other.id, "one")


def test_timers_fall_due_in_their_order_and_each_for_one_only(database: Database) -> None:
    with database.unit_of_work_now() as uow:
        lead = a_lead(uow)
        kinds = (TimerKind.EXPIRE, TimerKind.RING_NEXT, TimerKind.TAKES_LONGER)
        minutes = (15, 0.5, 1)
        uow.leads.set_timers(
            [Timer(lead.id, kind, later(minutes=m)) for kind, m in zip(kinds, minutes, strict=True)]
        )
        uow.leads.set_timers([])
        assert uow.leads.due_timers(later(seconds=29)) == []
        due = uow.leads.due_timers(later(minutes=1))
        assert [timer.kind for timer in due] == [TimerKind.RING_NEXT, TimerKind.TAKES_LONGER]
        assert uow.leads.drop_timer(due[0].id)
        assert not uow.leads.drop_timer(due[0].id)
        assert uow.leads.due_timers(later(minutes=1)) == due[1:]


def test_a_stopped_lead_has_no_timers_and_others_keep_theirs(database: Database) -> None:
    with database.unit_of_work_now() as uow:
        lead, other = a_lead(uow), a_lead(uow)
        uow.leads.set_timers([Timer(of.id, TimerKind.EXPIRE, NOON) for of in (lead, other)])
        uow.leads.stop_timers(lead.id)
        assert [timer.lead_id for timer in uow.leads.due_timers(NOON)] == [other.id]
        uow.leads.stop_timers(other.id)
        assert uow.leads.due_timers(NOON) == []


def test_erased_briefs_are_empty_and_the_rest_of_the_lead_stays(database: Database) -> None:
    with database.unit_of_work_now() as uow:
        lead, other = a_lead(uow), a_lead(uow)
        uow.leads.erase_briefs(lead.visit_id)
        assert uow.leads.get(lead.id) == replace(lead, brief=(), question="")
        assert uow.leads.get(other.id) == other
