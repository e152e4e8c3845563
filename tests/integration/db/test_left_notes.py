import pytest
from sqlalchemy.exc import IntegrityError

from bot.db.unit_of_work import Database
from bot.floor.left_note import LeftNote
from bot.service.ports import UnitOfWork
from tests.integration.db.shop import NOON, a_person, a_visit, later, new_id


def a_note(uow: UnitOfWork, visit_id: str = "", minutes: float = 0, text: str = "hola") -> LeftNote:
    of = visit_id or a_visit(uow).id
    note = LeftNote(new_id(), of, "nube azul", "Running", "es", text, later(minutes=minutes))
    uow.left_notes.save(note)
    return note


def test_a_note_comes_back_as_saved_and_read(database: Database) -> None:
    with database.unit_of_work_now() as uow:
        ana, note = a_person(uow), a_note(uow, text="¿Tendréis la 42? 👟")
        assert uow.left_notes.get(note.id) == uow.left_notes.unread_of(note.visit_id) == note
        read = note.read(ana.id, later(hours=2))
        uow.left_notes.save(read)
    with database.reading() as view:
        assert view.left_notes.get(note.id) == read
        assert view.left_notes.unread_of(note.visit_id) is None
        assert view.left_notes.of(note.visit_id) == [read]
        assert view.left_notes.get("another") is None


def test_those_that_nobody_read_are_listed_oldest_first(database: Database) -> None:
    with database.unit_of_work_now() as uow:
        ana = a_person(uow)
        second, first, seen = a_note(uow, minutes=5), a_note(uow), a_note(uow, minutes=1)
        uow.left_notes.save(seen.read(ana.id, later(hours=1)))
        assert uow.left_notes.unread() == [first, second]


def test_the_database_itself_lets_only_one_of_a_visit_wait(database: Database) -> None:
    with database.unit_of_work_now() as uow:
        ana, first = a_person(uow), a_note(uow)
        uow.left_notes.save(first.read(ana.id, NOON))
        a_note(uow, first.visit_id)
    with pytest.raises(IntegrityError), database.unit_of_work_now() as uow:
        a_note(uow, first.visit_id)


def test_one_is_removed_or_all_of_a_visit_and_no_others(database: Database) -> None:
    with database.unit_of_work_now() as uow:
        ana, other, first = a_person(uow), a_note(uow), a_note(uow)
        uow.left_notes.save(first.read(ana.id, NOON))
        second = a_note(uow, first.visit_id, minutes=3)
        uow.left_notes.remove(second.id)
        assert [note.id for note in uow.left_notes.of(first.visit_id)] == [first.id]
        a_note(uow, first.visit_id, minutes=4)
        uow.left_notes.erase(first.visit_id)
        assert uow.left_notes.of(first.visit_id) == []
        assert uow.left_notes.unread() == [other]
