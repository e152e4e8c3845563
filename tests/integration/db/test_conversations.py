import logging
from datetime import datetime, timedelta, timezone

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from bot.db.unit_of_work import Database
from bot.floor.stream import Choice
from bot.floor.visit import Visit
from bot.service.records import Listed, Turn
from tests.integration.db.shop import NOON, a_visit, later, saved_visit


def a_turn(visit: Visit, seq: int, **more: object) -> Turn:
    values = {
        "visit_id": visit.id,
        "seq": seq,
        "message_id": f"message {seq}",
        "text": "¿cuánto cuestan las 👟 «Ñandú»?",
        "choice": None,
        "intent": "ask_price",
        "confidence": 0.87,
        "entities": [{"entity": "product", "value": "ñandú"}],
        "language": "es",
        "at": later(minutes=seq),
        "replies": [3, 4],
        "answer": {"replies": [{"id": 3, "text": "89,95 €"}], "tempo": "looking"},
        **more,
    }
    return Turn(**values)  # type: ignore[arg-type]


def test_turns_come_back_word_by_word_and_in_their_order(database: Database) -> None:
    visit = saved_visit(database)
    turns = [a_turn(visit, 1), a_turn(visit, 2, choice='/ask{"a":"b"}', text="Sí")]
    with database.unit_of_work_now() as uow:
        uow.conversations.add_turn(turns[1])
        uow.conversations.add_turn(turns[0])
    with database.reading() as view:
        assert view.conversations.turns(visit.id) == turns
        assert view.conversations.turn(visit.id, "message 2") == turns[1]
        assert view.conversations.turn(visit.id, "message 3") is None
        assert view.conversations.turn("another", "message 2") is None


@pytest.mark.parametrize("again", [{"seq": 1}, {"message_id": "message 1"}])
def test_no_turn_is_ever_written_twice(database: Database, again: dict[str, object]) -> None:
    visit = saved_visit(database)
    with database.unit_of_work_now() as uow:
        uow.conversations.add_turn(a_turn(visit, 1))
    with pytest.raises(IntegrityError), database.unit_of_work_now() as uow:
        uow.conversations.add_turn(a_turn(visit, **{"seq": 2, **again}))  # type: ignore[arg-type]


def test_a_turn_of_nobodys_visit_is_refused(database: Database) -> None:
    visit = saved_visit(database)
    with pytest.raises(IntegrityError), database.unit_of_work_now() as uow:
        uow.conversations.add_turn(a_turn(visit, 1, visit_id="nobody"))


def test_moments_are_kept_in_utc_to_the_microsecond(database: Database) -> None:
    madrid = timezone(timedelta(hours=2))
    visit = saved_visit(database)
    with database.unit_of_work_now() as uow:
        uow.conversations.add_turn(a_turn(visit, 1, at=NOON.astimezone(madrid)))
    with database.reading() as view:
        [turn] = view.conversations.turns(visit.id)
        assert turn.at == NOON
        assert turn.at.utcoffset() == timedelta(0)


def test_a_moment_without_a_time_zone_is_refused(database: Database) -> None:
    visit = saved_visit(database)
    with pytest.raises(Exception, match="time zone"), database.unit_of_work_now() as uow:
        uow.conversations.add_turn(a_turn(visit, 1, at=datetime(2024, 5, 4)))


def test_rasas_events_come_back_turn_by_turn(database: Database) -> None:
    visit = saved_visit(database)
    first = [
        {"event": "user", "text": "¡hola!", "timestamp": 1.5},
        {"event": "slot", "value": None},
    ]
    with database.unit_of_work_now() as uow:
        uow.conversations.add_tracker_events(visit.id, 2, [])
        uow.conversations.add_tracker_events(visit.id, 1, first)
    with database.reading() as view:
        assert view.conversations.tracker_events(visit.id) == [(1, first), (2, [])]
    with pytest.raises(IntegrityError), database.unit_of_work_now() as uow:
        uow.conversations.add_tracker_events(visit.id, 2, first)


@pytest.mark.parametrize("damaged", ['[{"event": "us', "null", "[1]", "", '{"event": 1}'])
def test_a_damaged_row_is_left_out_and_logged_and_the_rest_is_there(
    database: Database, caplog: pytest.LogCaptureFixture, damaged: str
) -> None:
    visit = saved_visit(database)
    with database.unit_of_work_now() as uow:
        for seq in (1, 2, 3):
            uow.conversations.add_tracker_events(visit.id, seq, [{"event": "user"}])
        uow._connection.execute(
            text("UPDATE tracker_events SET events = :damaged WHERE seq = 2"), {"damaged": damaged}
        )
    with caplog.at_level(logging.ERROR), database.reading() as view:
        read = view.conversations.tracker_events(visit.id)
    assert [seq for seq, _ in read] == [1, 3]
    assert f"visit {visit.id}, turn 2" in caplog.text


def test_only_choices_that_a_visit_was_shown_are_known_by_their_newest_title(
    database: Database,
) -> None:
    visit, other = saved_visit(database), saved_visit(database)
    with database.unit_of_work_now() as uow:
        uow.conversations.offer(visit.id, [Choice("Sí", "/affirm"), Choice("No", "/deny")])
        uow.conversations.offer(visit.id, [Choice("Vale", "/affirm"), Choice("Venga", "/affirm")])
        uow.conversations.offer(visit.id, [])
    with database.reading() as view:
        assert view.conversations.offered(visit.id, "/affirm") == "Venga"
        assert view.conversations.offered(visit.id, "/deny") == "No"
        assert view.conversations.offered(other.id, "/affirm") is None


def test_a_product_is_on_the_list_once_and_what_is_said_later_is_added(database: Database) -> None:
    visit = saved_visit(database)
    with database.unit_of_work_now() as uow:
        uow.conversations.list_add(visit.id, Listed("tent", None, "verde", NOON))
        uow.conversations.list_add(visit.id, Listed("shoe", None, None, later(minutes=1)))
        uow.conversations.list_add(visit.id, Listed("tent", "2 p.", None, later(minutes=2)))
        assert uow.conversations.listed(visit.id) == [
            Listed("tent", "2 p.", "verde", NOON),
            Listed("shoe", None, None, later(minutes=1)),
        ]
        assert uow.conversations.list_remove(visit.id, "tent")
        assert not uow.conversations.list_remove(visit.id, "tent")
        assert [listed.product_id for listed in uow.conversations.listed(visit.id)] == ["shoe"]


def test_erasing_leaves_counts_without_a_word_and_other_visits_whole(database: Database) -> None:
    with database.unit_of_work_now() as uow:
        erased, kept = a_visit(uow), a_visit(uow)
        for visit in (erased, kept):
            uow.conversations.add_turn(a_turn(visit, 1, choice="/x"))
            uow.conversations.add_tracker_events(visit.id, 1, [{"event": "user"}])
            uow.conversations.offer(visit.id, [Choice("Sí", "/affirm")])
            uow.conversations.list_add(visit.id, Listed("tent", None, None, NOON))
        uow.conversations.erase(erased.id)
    with database.reading() as view:
        [turn] = view.conversations.turns(erased.id)
        assert (turn.text, turn.choice, turn.entities, turn.answer) == ("", None, [], {})
        assert (turn.intent, turn.at) == ("ask_price", later(minutes=1))
        assert view.conversations.tracker_events(erased.id) == []
        assert view.conversations.offered(erased.id, "/affirm") is None
        assert view.conversations.listed(erased.id) == []
        assert view.conversations.turns(kept.id) == [a_turn(kept, 1, choice="/x")]
        assert len(view.conversations.tracker_events(kept.id)) == 1
        assert view.conversations.offered(kept.id, "/affirm") == "Sí"
        assert len(view.conversations.listed(kept.id)) == 1


def test_forgetting_the_tracker_leaves_the_log(database: Database) -> None:
    visit = saved_visit(database)
    with database.unit_of_work_now() as uow:
        uow.conversations.add_turn(a_turn(visit, 1))
        uow.conversations.add_tracker_events(visit.id, 1, [{"event": "user"}])
        uow.conversations.forget_tracker(visit.id)
        assert uow.conversations.tracker_events(visit.id) == []
        assert uow.conversations.turns(visit.id) == [a_turn(visit, 1)]
