from typing import Any

from bot.db.unit_of_work import Database
from bot.floor.stream import FLOOR, Heard, StreamEvent, of_person, of_visit
from tests.integration.db.shop import NOON, a_lead, a_visit


def said(audience: str, kind: Heard = Heard.REPLY, **body: Any) -> StreamEvent:
    return StreamEvent(audience, kind, body, NOON)


def test_rows_are_heard_in_the_order_in_which_they_were_written(database: Database) -> None:
    with database.unit_of_work_now() as uow:
        visit = a_visit(uow)
        ids = [uow.stream.append(said(of_visit(visit.id), text=f"¡{n}!")) for n in range(5)]
    with database.reading() as view:
        assert ids == sorted(set(ids))
        assert [event.id for event in view.stream.after(ids[1])] == ids[2:]
        assert [event.id for event in view.stream.after(ids[1], limit=2)] == ids[2:4]
        assert view.stream.last_id() == ids[-1]
        event = view.stream.after(ids[2])[0]
        assert (event.body, event.at, event.visit_id) == ({"text": "¡3!"}, NOON, visit.id)


def test_an_empty_stream_ends_at_zero(database: Database) -> None:
    with database.reading() as view:
        assert view.stream.last_id() == 0
        assert view.stream.after(0) == []


def test_everyone_hears_only_what_is_for_them(database: Database) -> None:
    with database.unit_of_work_now() as uow:
        visit, other = a_visit(uow), a_visit(uow)
        uow.stream.append(said(of_visit(visit.id)))
        floor = uow.stream.append(said(FLOOR, Heard.FLOOR, in_use=1, open=[]))
        uow.stream.append(said(of_visit(other.id)))
        ring = uow.stream.append(said(of_person("ana"), Heard.RING, lead={"id": "l"}))
        heard = uow.stream.heard_by([FLOOR, of_person("ana")], 0)
        assert [event.id for event in heard] == [floor, ring]
        assert [event.kind for event in heard] == [Heard.FLOOR, Heard.RING]
        assert [e.id for e in uow.stream.heard_by([FLOOR, of_person("ana")], floor)] == [ring]
        assert [e.id for e in uow.stream.heard_by([FLOOR, of_person("ana")], 0, limit=1)] == [floor]


def test_ids_are_never_given_twice_even_when_the_newest_row_was_erased(database: Database) -> None:
    with database.unit_of_work_now() as uow:
        visit = a_visit(uow)
        newest = uow.stream.append(said(of_visit(visit.id)))
        uow.stream.erase(visit.id)
    with database.unit_of_work_now() as uow:
        assert uow.stream.append(said(FLOOR, Heard.FLOOR)) > newest


def test_the_last_words_that_the_shop_showed_are_found_past_the_shoppers_own(
    database: Database,
) -> None:
    with database.unit_of_work_now() as uow:
        visit, other = a_visit(uow), a_visit(uow)
        assert uow.stream.last_shown(visit.id) is None
        mine = of_visit(visit.id)
        uow.stream.append(StreamEvent(mine, Heard.REPLY, {"from": "bot", "text": "hola"}, NOON))
        uow.stream.append(StreamEvent(mine, Heard.REPLY, {"from": "shopper", "text": "eh"}, NOON))
        uow.stream.append(said(mine, Heard.TEMPO, tempo="open"))
        shown = uow.stream.last_shown(visit.id)
        assert shown is not None
        assert shown.body["text"] == "hola"
        uow.stream.append(said(mine, Heard.NOTICE, text="¿ayuda?"))
        uow.stream.append(StreamEvent(mine, Heard.REPLY, {"from": "shopper", "text": "no"}, NOON))
        uow.stream.append(said(of_visit(other.id), Heard.NOTICE, text="otra"))
        shown = uow.stream.last_shown(visit.id)
        assert shown is not None
        assert shown.body["text"] == "¿ayuda?"


def test_erasing_reaches_the_words_that_desks_heard(database: Database) -> None:
    with database.unit_of_work_now() as uow:
        lead, other = a_lead(uow), a_lead(uow)
        told = {"id": lead.id, "visit": lead.visit_id, "brief": ["talla 42"], "question": "¿qué?"}
        uow.stream.append(said(of_visit(lead.visit_id), text="mis secretos"))
        uow.stream.append(StreamEvent(FLOOR, Heard.LEAD, told, NOON))
        uow.stream.append(StreamEvent(of_person("ana"), Heard.RING, {"lead": told}, NOON))
        message = {"lead": lead.id, "message": {"text": "mis secretos"}}
        uow.stream.append(StreamEvent(of_person("ana"), Heard.MESSAGE, message, NOON))
        noticed = StreamEvent(FLOOR, Heard.NOTICE, {"brief": ["x"]}, NOON, visit_id=lead.visit_id)
        uow.stream.append(noticed)
        message = {"lead": other.id, "message": {"text": "de otra visita"}}
        uow.stream.append(StreamEvent(of_person("ana"), Heard.MESSAGE, message, NOON))
        uow.stream.erase(lead.visit_id)
    with database.reading() as view:
        emptied = {**told, "brief": [], "question": ""}
        assert [event.body for event in view.stream.after(0)] == [
            emptied,
            {"lead": emptied},
            {"brief": []},
            message,
        ]
