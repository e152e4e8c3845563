from dataclasses import replace

import pytest

from bot.db.unit_of_work import Database
from bot.floor.errors import NameTaken
from bot.floor.lead import LeadStatus
from bot.floor.staff import Role, Shift
from tests.integration.db.shop import NOON, a_lead, a_person, later


def test_a_person_comes_back_as_added(database: Database) -> None:
    with database.unit_of_work_now() as uow:
        ana = a_person(uow, "Ana", role=Role.MANAGER, languages=("en", "es"), specialities=())
    with database.reading() as view:
        assert view.staff.get(ana.id) == ana
        assert view.staff.by_name("ANA") == (ana, "hash of Ana")
        assert view.staff.get("nobody") is None
        assert view.staff.by_name("Eva") is None


def test_names_are_compared_without_case_but_with_their_accents(database: Database) -> None:
    with database.unit_of_work_now() as uow:
        a_person(uow, "Íñigo")
        with pytest.raises(NameTaken):
            a_person(uow, "íÑIGO")
        a_person(uow, "Inigo")
        assert [person.name for person in uow.staff.all()] == ["Inigo", "Íñigo"]


def test_whoever_leaves_is_signed_out_and_their_name_is_free(database: Database) -> None:
    with database.unit_of_work_now() as uow:
        ana = a_person(uow, "Ana")
        a_lead(uow, status=LeadStatus.CLAIMED, claimed_by=ana.id)
        uow.staff.open_session("session", "csrf", ana.id, later(hours=8))
        assert uow.staff.remove("ana", NOON)
        assert not uow.staff.remove("ana", NOON)
        assert uow.staff.get(ana.id) is None
        assert uow.staff.session("session", NOON) is None
        assert uow.staff.all() == []
        assert a_person(uow, "Ana").id != ana.id


def test_busy_is_whoever_has_a_call_in_hand_and_only_as_long_as_they_do(database: Database) -> None:
    with database.unit_of_work_now() as uow:
        ana, eva = a_person(uow, "Ana"), a_person(uow, "Eva")
        lead = a_lead(uow, status=LeadStatus.CLAIMED, claimed_by=ana.id)
        assert [(p.name, p.busy) for p in uow.staff.all()] == [("Ana", True), ("Eva", False)]
        uow.leads.save(replace(lead, status=LeadStatus.MET))
        assert uow.staff.get(ana.id) == replace(ana, busy=True)
        uow.leads.save(replace(lead, status=LeadStatus.CLOSED))
        assert uow.staff.get(ana.id) == ana
        assert uow.staff.get(eva.id) == eva


def test_a_shift_lasts_until_it_is_changed(database: Database) -> None:
    with database.unit_of_work_now() as uow:
        ana = a_person(uow, shift=Shift.OFF)
        uow.staff.set_shift(ana.id, Shift.PAUSED, NOON)
    with database.reading() as view:
        assert view.staff.get(ana.id) == replace(ana, shift=Shift.PAUSED)


def test_a_session_is_good_until_it_ends_or_is_closed(database: Database) -> None:
    with database.unit_of_work_now() as uow:
        ana = a_person(uow, "Ana")
        uow.staff.open_session("one", "csrf one", ana.id, later(hours=8))
        uow.staff.open_session("two", "csrf two", ana.id, later(hours=9))
        assert uow.staff.session("one", NOON) == (ana, "csrf one")
        assert uow.staff.session("one", later(hours=8)) is None
        uow.staff.close_session("two")
        assert uow.staff.session("two", NOON) is None
        assert uow.staff.session("three", NOON) is None


def test_failures_are_counted_by_name_and_source_since_a_moment(database: Database) -> None:
    with database.unit_of_work_now() as uow:
        for minute in (0, 1, 2):
            uow.staff.note_failure("Ana", "desk", later(minutes=minute))
        uow.staff.note_failure("Ana", "elsewhere", NOON)
        uow.staff.note_failure("Eva", "desk", NOON)
        assert uow.staff.failures("ANA", "desk", later(minutes=1)) == [
            later(minutes=1),
            later(minutes=2),
        ]
        uow.staff.forget_failures("ana", "desk")
        assert uow.staff.failures("Ana", "desk", NOON) == []
        assert uow.staff.failures("Ana", "elsewhere", NOON) == [NOON]
        assert uow.staff.failures("Eva", "desk", NOON) == [NOON]


def test_failures_of_the_day_before_are_dropped(database: Database) -> None:
    with database.unit_of_work_now() as uow:
        uow.staff.note_failure("Ana", "desk", NOON)
        uow.staff.note_failure("Eva", "desk", later(days=1, seconds=1))
        assert uow.staff.failures("Ana", "desk", NOON) == []
