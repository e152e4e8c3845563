"""What a shopper said is nobody else's business: not in an error, and nowhere once erased."""

from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import select
from sqlalchemy.engine import make_url
from sqlalchemy.exc import DatabaseError

from bot.db.engine import open_engine
from bot.db.tables import metadata, stream
from bot.db.unit_of_work import Database
from bot.floor.left_note import LeftNote
from bot.floor.signals import Signal, SignalKind
from bot.floor.stream import FLOOR, Choice, Heard, StreamEvent, of_person, of_visit
from bot.floor.tempo import Act, Tempo, TempoMove
from bot.service.ports import UnitOfWork
from bot.service.records import Listed, Turn
from tests.integration.db.shop import NOON, a_lead, a_person, a_visit

SECRET = "cumpleaños de Marisa"


def a_visit_that_says(uow: UnitOfWork, secret: str) -> str:
    """Said wherever a shopper's words can end up."""
    visit, ana = a_visit(uow), a_person(uow)
    act = Act("¿Aviso a alguien?", secret)
    uow.visits.note_move(TempoMove(visit.id, Tempo.LOOKING, Tempo.CALLED, act, NOON))
    uow.visits.note_feelings(visit.id, 1, 5, secret, NOON)
    said = [{"entity": "need", "value": secret}]
    answer = {"replies": [{"text": secret}]}
    uow.conversations.add_turn(
        Turn(visit.id, 1, "m", secret, secret, "need", 1.0, said, "es", NOON, [], answer)
    )
    uow.conversations.add_tracker_events(visit.id, 1, [{"event": "user", "text": secret}])
    uow.conversations.offer(visit.id, [Choice(secret, f"/say {secret}")])
    uow.conversations.list_add(visit.id, Listed("tent", secret, secret, NOON))
    uow.signals.add(visit.id, Signal(SignalKind.NAMED_NEED, NOON, None, {"value": secret}))
    lead = a_lead(uow, visit_id=visit.id, brief=(secret,), question=secret)
    uow.leads.decline(lead.id, ana.id, secret, NOON)
    note = LeftNote(lead.id, visit.id, "nube azul", "Running", "es", secret, NOON)
    uow.left_notes.save(note)
    wire = {"id": lead.id, "visit": visit.id, "brief": [secret], "question": secret}
    message = {"lead": lead.id, "message": {"text": secret}}
    for audience, kind, body in (
        (of_visit(visit.id), Heard.REPLY, {"text": secret}),
        (FLOOR, Heard.LEAD, wire),
        (of_person(ana.id), Heard.RING, {"lead": wire}),
        (of_person(ana.id), Heard.MESSAGE, message),
    ):
        uow.stream.append(StreamEvent(audience, kind, body, NOON))
    return visit.id


def erase(uow: UnitOfWork, visit_id: str) -> None:
    uow.conversations.erase(visit_id)
    uow.signals.erase(visit_id)
    uow.leads.erase_briefs(visit_id)
    uow.visits.erase_words(visit_id)
    uow.stream.erase(visit_id)
    uow.left_notes.erase(visit_id)


def tables_that_say(url: str, words: str) -> set[str]:
    engines = open_engine(url)
    with engines.reading.connect() as connection:
        saying = {
            table.name
            for table in metadata.sorted_tables
            if words in repr(connection.execute(select(table)).all())
        }
    engines.close()
    return saying


def test_once_erased_no_table_holds_a_word_and_other_visits_keep_theirs(
    database: Database, database_url: str
) -> None:
    with database.unit_of_work_now() as uow:
        visit_id = a_visit_that_says(uow, SECRET)
        a_visit_that_says(uow, "de otra persona")
    everywhere = tables_that_say(database_url, SECRET)
    assert len(everywhere) == 11
    with database.unit_of_work_now() as uow:
        erase(uow, visit_id)
    assert tables_that_say(database_url, SECRET) == set()
    assert tables_that_say(database_url, "de otra persona") == everywhere


def test_once_erased_the_file_itself_holds_no_word(sqlite_url: str) -> None:
    database = Database(sqlite_url)
    with database.unit_of_work_now() as uow:
        visit_id = a_visit_that_says(uow, SECRET)
    database.close()
    path = Path(make_url(sqlite_url).database)
    assert SECRET.encode() in path.read_bytes()
    with database.unit_of_work_now() as uow:
        erase(uow, visit_id)
    database.close()
    assert SECRET.encode() not in path.read_bytes()
    assert [found.name for found in path.parent.iterdir()] == [path.name]


@pytest.mark.parametrize("kind", ["grito", None, SECRET])
def test_an_error_of_the_database_quotes_nobody(database: Database, kind: str | None) -> None:
    row = {"audience": SECRET, "kind": kind, "body": {"text": SECRET}, "at": NOON}
    with pytest.raises(DatabaseError) as caught, database.unit_of_work_now() as uow:
        uow._connection.execute(stream.insert(), row)
    error: BaseException | None = caught.value
    while error is not None:
        assert SECRET not in f"{error} {error.args}"
        error = error.__cause__ or error.__context__


def test_moves_of_another_visit_are_not_touched(database: Database) -> None:
    with database.unit_of_work_now() as uow:
        visit, other = a_visit(uow), a_visit(uow)
        move = TempoMove(other.id, Tempo.LOOKING, Tempo.OPEN, Act("¿?", "sí"), NOON)
        uow.visits.note_move(move)
        uow.visits.note_move(replace(move, visit_id=visit.id))
        uow.visits.erase_words(visit.id)
        assert uow.visits.moves(other.id) == [move]
