from dataclasses import replace

import pytest
from sqlalchemy.exc import IntegrityError

from bot.db.unit_of_work import Database
from bot.floor.tempo import Act, Tempo, TempoMove
from bot.floor.visit import Offer
from tests.integration.db.shop import NOON, a_tablet, a_visit, later


def test_a_visit_comes_back_as_it_was_saved(database: Database) -> None:
    with database.unit_of_work_now() as uow:
        visit = a_visit(uow)
        changed = replace(
            visit,
            language="en",
            language_chosen=True,
            tempo=Tempo.ENDED,
            offer=Offer.REFUSED,
            noting=False,
            seq=7,
            erasures=1,
            last_seen_at=later(minutes=5),
            ended_at=later(minutes=6),
            misunderstood=2,
            other_language=1,
        )
        assert uow.visits.get(visit.id) == visit
        uow.visits.save(changed)
    with database.reading() as view:
        assert view.visits.get(visit.id) == changed
        assert view.visits.get("another") is None


def test_each_secret_opens_its_own_visit_and_no_other(database: Database) -> None:
    with database.unit_of_work_now() as uow:
        one, other = a_visit(uow), a_visit(uow)
    with database.reading() as view:
        assert view.visits.by_token(f"token {one.id}") == one
        assert view.visits.by_resume(f"resume {other.id}") == other
        assert view.visits.by_receipt(f"receipt {one.id}") == one
        assert view.visits.by_token(f"receipt {one.id}") is None


def test_a_new_token_shuts_the_old_one_out_and_moves_the_visit(database: Database) -> None:
    with database.unit_of_work_now() as uow:
        visit = a_visit(uow)
        tablet = a_tablet(uow, zone="Montaña")
        uow.visits.give_token(visit.id, "newer", tablet.id, tablet.zone)
    with database.reading() as view:
        moved = replace(visit, tablet_id=tablet.id, zone="Montaña")
        assert view.visits.by_token(f"token {visit.id}") is None
        assert view.visits.by_token("newer") == moved


def test_a_used_receipt_is_good_for_nothing(database: Database) -> None:
    with database.unit_of_work_now() as uow:
        visit, other = a_visit(uow), a_visit(uow)
        uow.visits.forget_receipt(visit.id)
        uow.visits.forget_receipt(other.id)
        assert uow.visits.by_receipt(f"receipt {visit.id}") is None


def test_visits_are_found_for_forgetting_until_nothing_of_them_can_be_left(
    database: Database,
) -> None:
    over = {"tempo": Tempo.ENDED, "ended_at": NOON}
    with database.unit_of_work_now() as uow:
        newer = a_visit(uow, tempo=Tempo.ENDED, ended_at=later(minutes=2))
        older = a_visit(uow, **over)
        erased_and_went_on = a_visit(uow)
        uow.visits.forget_receipt(erased_and_went_on.id)
        erased_and_went_on = replace(erased_and_went_on, **{**over, "ended_at": later(minutes=1)})
        uow.visits.save(erased_and_went_on)
        a_visit(uow)
        old = [older, erased_and_went_on, newer]
        assert uow.visits.ended_before(later(minutes=3), 10) == old
        assert uow.visits.ended_before(later(minutes=3), 2) == old[:2]
        assert uow.visits.ended_before(later(minutes=2), 10) == old[:2]
        for visit in old:
            uow.visits.forget_receipt(visit.id)
        assert uow.visits.ended_before(later(minutes=3), 10) == []


def test_of_two_visits_with_one_resume_code_the_newer_is_taken_up(database: Database) -> None:
    with database.unit_of_work_now() as uow:
        old = a_visit(uow)
        new = replace(old, id="newer", started_at=later(days=1))
        uow.visits.add(new, "token", f"resume {old.id}", "receipt")
        assert uow.visits.by_resume(f"resume {old.id}") == new


def test_moves_of_tempo_are_kept_with_the_act_that_allowed_them(database: Database) -> None:
    with database.unit_of_work_now() as uow:
        visit = a_visit(uow)
        up = TempoMove(visit.id, Tempo.LOOKING, Tempo.OPEN, Act("¿Aviso?", "Sí"), NOON)
        over = TempoMove(visit.id, Tempo.OPEN, Tempo.ENDED, None, later(hours=1))
        uow.visits.note_move(up)
        uow.visits.note_move(over)
    with database.reading() as view:
        assert view.visits.moves(visit.id) == [up, over]


def test_the_database_itself_refuses_a_step_up_without_an_act(database: Database) -> None:
    with database.unit_of_work_now() as uow:
        visit = a_visit(uow)
    with pytest.raises(IntegrityError), database.unit_of_work_now() as uow:
        uow.visits.note_move(TempoMove(visit.id, Tempo.LOOKING, Tempo.CALLED, None, NOON))


def test_erasing_words_keeps_that_there_was_an_act_and_how_it_felt(database: Database) -> None:
    with database.unit_of_work_now() as uow:
        visit = a_visit(uow)
        act = Act("¿Aviso a alguien?", "sí, que mi marido tiene prisa")
        uow.visits.note_move(TempoMove(visit.id, Tempo.LOOKING, Tempo.CALLED, act, NOON))
        uow.visits.note_move(TempoMove(visit.id, Tempo.CALLED, Tempo.LOOKING, None, NOON))
        uow.visits.note_feelings(visit.id, 1, 5, "mi marido también", NOON)
        uow.visits.erase_words(visit.id)
        acts = [move.act for move in uow.visits.moves(visit.id)]
        assert acts == [Act("¿Aviso a alguien?", ""), None]


def test_the_floor_counts_tablets_in_use_and_names_only_open_zones(database: Database) -> None:
    with database.unit_of_work_now() as uow:
        a_visit(uow, zone="Ciclismo", tempo=Tempo.OPEN, sign="ola verde")
        a_visit(uow, zone="Ciclismo", tempo=Tempo.OPEN, sign="ola gris")
        a_visit(uow, zone="Bosque", tempo=Tempo.OPEN, sign="isla gris")
        a_visit(uow, zone="Running", sign="luna azul", last_seen_at=later(minutes=-30))
        a_visit(uow, zone="Viaje", sign="luna rosa", tempo=Tempo.ENDED, ended_at=NOON)
    with database.reading() as view:
        assert view.visits.in_use(later(minutes=-20)) == 3
        assert view.visits.open_zones() == ["Bosque", "Ciclismo"]
        assert view.visits.signs_in_use() == {"ola verde", "ola gris", "isla gris", "luna azul"}


def test_called_and_accompanied_visits_never_idle_out(database: Database) -> None:
    with database.unit_of_work_now() as uow:
        still = [
            a_visit(uow, tempo=tempo, last_seen_at=later(hours=-hours))
            for tempo, hours in ((Tempo.LOOKING, 1), (Tempo.OPEN, 2), (Tempo.CALLED, 3))
        ]
        a_visit(uow, tempo=Tempo.ACCOMPANIED, last_seen_at=later(hours=-4))
        a_visit(uow)
    with database.reading() as view:
        assert view.visits.idle_since(later(minutes=-20)) == [still[1], still[0]]


def test_a_second_answer_on_how_it_felt_replaces_the_first(database: Database) -> None:
    with database.unit_of_work_now() as uow:
        visit = a_visit(uow)
        uow.visits.note_feelings(visit.id, 5, 1, "fatal", NOON)
        uow.visits.note_feelings(visit.id, 1, 5, None, NOON)
    with pytest.raises(IntegrityError), database.unit_of_work_now() as uow:
        uow.visits.note_feelings(visit.id, 6, 1, None, NOON)
