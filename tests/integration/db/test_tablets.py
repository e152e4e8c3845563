import pytest

from bot.db.unit_of_work import Database
from bot.floor.errors import NameTaken
from tests.integration.db.shop import a_tablet, later


def test_a_tablet_is_found_by_its_key_and_by_nothing_else(database: Database) -> None:
    with database.unit_of_work_now() as uow:
        tablet = a_tablet(uow, key="right")
    with database.reading() as view:
        assert view.tablets.by_key("right") == tablet
        assert view.tablets.by_key("wrong") is None


def test_two_tablets_cannot_share_a_name_whatever_its_case_and_accents(database: Database) -> None:
    with database.unit_of_work_now() as uow:
        a_tablet(uow, "Montaña")
        with pytest.raises(NameTaken):
            a_tablet(uow, " MONTAÑA ")
        a_tablet(uow, "Montana")
    with database.reading() as view:
        assert [tablet.name for tablet in view.tablets.all()] == ["Montana", "Montaña"]


def test_a_removed_tablet_opens_nothing_and_its_name_is_free_again(database: Database) -> None:
    with database.unit_of_work_now() as uow:
        a_tablet(uow, "Uno", key="old")
        assert uow.tablets.remove("uno", later(days=1))
        assert not uow.tablets.remove("uno", later(days=1))
        again = a_tablet(uow, "Uno", key="new")
    with database.reading() as view:
        assert view.tablets.by_key("old") is None
        assert view.tablets.all() == [again]
