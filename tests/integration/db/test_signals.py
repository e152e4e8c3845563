import pytest

from bot.db.unit_of_work import Database
from bot.floor.signals import Signal, SignalKind
from tests.integration.db.shop import NOON, later, saved_visit


def test_signals_come_back_in_order_each_with_an_id_of_its_own(database: Database) -> None:
    visit = saved_visit(database)
    with database.unit_of_work_now() as uow:
        uow.signals.add(
            visit.id,
            Signal(SignalKind.ASKED_STOCK, later(minutes=1), "tent", {"size": "42"}, turn=3),
        )
        uow.signals.add(visit.id, Signal(SignalKind.PRAISED, NOON))
    with database.reading() as view:
        stock, praise = view.signals.of(visit.id)
        assert stock == Signal(
            SignalKind.ASKED_STOCK, later(minutes=1), "tent", {"size": "42"}, 3, stock.id
        )
        assert praise.kind is SignalKind.PRAISED
        assert stock.id != praise.id


def test_a_removed_signal_is_handed_back_and_never_numbered_again(database: Database) -> None:
    visit, other = saved_visit(database), saved_visit(database)
    with database.unit_of_work_now() as uow:
        uow.signals.add(visit.id, Signal(SignalKind.BROWSED, NOON))
        [signal] = uow.signals.of(visit.id)
        assert uow.signals.remove(other.id, signal.id) is None
        assert uow.signals.remove(visit.id, signal.id) == signal
        assert uow.signals.remove(visit.id, signal.id) is None
        uow.signals.add(visit.id, Signal(SignalKind.BROWSED, NOON))
        [next_one] = uow.signals.of(visit.id)
        assert int(next_one.id) > int(signal.id)


@pytest.mark.parametrize("nonsense", ["", "one", "-1", "1.0", "²", "9" * 30, "1; DROP TABLE"])
def test_an_id_that_was_never_ours_is_simply_not_there(database: Database, nonsense: str) -> None:
    visit = saved_visit(database)
    with database.unit_of_work_now() as uow:
        assert uow.signals.remove(visit.id, nonsense) is None


def test_erasing_takes_all_signals_of_one_visit(database: Database) -> None:
    visit, other = saved_visit(database), saved_visit(database)
    with database.unit_of_work_now() as uow:
        for visit_id in (visit.id, visit.id, other.id):
            uow.signals.add(visit_id, Signal(SignalKind.BROWSED, NOON))
        uow.signals.erase(visit.id)
        assert uow.signals.of(visit.id) == []
        assert len(uow.signals.of(other.id)) == 1
