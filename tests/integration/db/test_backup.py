import sqlite3
import stat
import threading
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from bot.db.backup import backup, restore
from bot.db.engine import open_engine
from bot.db.errors import DatabaseTooNew, NoShopHere, NotABackup, ShopNotEmpty
from bot.db.tables import keepsakes, metadata
from bot.db.unit_of_work import Database
from bot.floor.errors import ShopNotReachable
from bot.floor.left_note import LeftNote
from bot.floor.product import Opinion, Product, Variant
from bot.floor.signals import Signal, SignalKind
from bot.floor.stream import FLOOR, Choice, Heard, StreamEvent, of_visit
from bot.floor.tempo import Act, Tempo, TempoMove
from bot.floor.timer import Timer, TimerKind
from bot.service.records import Listed, Turn
from tests.integration.db.shop import NOON, a_lead, a_person, a_visit, later

ROW = StreamEvent(FLOOR, Heard.FLOOR, {}, NOON)


def fill(url: str) -> None:
    """A row or more in every table of the shop."""
    database = Database(url)
    with database.unit_of_work_now() as uow:
        visit, ana = a_visit(uow), a_person(uow, "Ana Ñíguez")
        uow.visits.note_move(
            TempoMove(visit.id, Tempo.LOOKING, Tempo.OPEN, Act("¿?", "sí 👟"), NOON)
        )
        uow.visits.note_feelings(visit.id, 1, 5, "gracias", NOON)
        uow.conversations.add_turn(
            Turn(visit.id, 1, "m", "hola", None, "greet", 0.1 + 0.2, [], "es", NOON)
        )
        uow.conversations.add_tracker_events(visit.id, 1, [{"event": "user"}])
        uow.conversations.offer(visit.id, [Choice("Sí", "/affirm")])
        uow.conversations.list_add(visit.id, Listed("shoe", "42", None, NOON))
        uow.signals.add(visit.id, Signal(SignalKind.BROWSED, NOON, "shoe", {"size": "42"}))
        lead = a_lead(uow, visit_id=visit.id, named=ana.id)
        uow.leads.decline(lead.id, ana.id, "pausa", NOON)
        uow.leads.note_ring(lead.id, ana.id, NOON)
        uow.leads.note_seen(lead.id, ana.id, NOON)
        uow.leads.note_message(lead.id, "one")
        uow.leads.set_timers([Timer(lead.id, TimerKind.EXPIRE, later(minutes=15))])
        uow.left_notes.save(LeftNote("n", visit.id, "nube azul", "Running", "es", "¿42?", NOON))
        row = {"visit_id": visit.id, "code_hash": "c", "comparison": {"rows": []}, "at": NOON}
        uow._connection.execute(keepsakes.insert(), row)
        uow.staff.open_session("token", "csrf", ana.id, later(hours=8))
        uow.staff.note_failure("Ana", "desk", NOON)
        uow.stream.append(StreamEvent(of_visit(visit.id), Heard.REPLY, {"text": "¡hola!"}, NOON))
        variants = (Variant("v", "42", "azul", "blue", 3),)
        opinions = (Opinion("Marta", 5, {"es": "bien"}),)
        shoe = Product("shoe", {"es": "Ñ"}, {}, Decimal("9.90"), variants=variants)
        uow.products.save([(replace(shoe, opinions=opinions), "mark")])
    database.close()


def everything(url: str) -> dict[str, list[Any]]:
    engines = open_engine(url)
    with engines.reading.connect() as connection:
        found = {
            table.name: sorted(map(repr, map(tuple, connection.execute(select(table)))))
            for table in metadata.sorted_tables
        }
    engines.close()
    return found


def without_version(found: dict[str, list[Any]]) -> dict[str, list[Any]]:
    return {name: rows for name, rows in found.items() if name != "facts"}


@pytest.fixture(params=["sqlite", "postgresql"])
def other_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """A database that was never used, to restore into."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'other.db'}"
    url: str = request.getfixturevalue("bare_postgresql_url")
    return url


def test_whatever_was_backed_up_is_there_again_on_either_kind_of_database(
    database_url: str, other_url: str, tmp_path: Path
) -> None:
    fill(database_url)
    before = everything(database_url)
    assert all(before.values())
    backup(database_url, tmp_path / "shop.backup")
    restore(other_url, tmp_path / "shop.backup")
    assert without_version(everything(other_url)) == without_version(before)


def test_a_backup_of_a_restored_shop_holds_the_same_again(
    database_url: str, other_url: str, tmp_path: Path
) -> None:
    fill(database_url)
    backup(database_url, tmp_path / "one")
    restore(other_url, tmp_path / "one")
    backup(other_url, tmp_path / "two")
    restore(database_url, tmp_path / "two", force=True)
    assert without_version(everything(database_url)) == without_version(everything(other_url))


def test_a_restored_shop_goes_on_and_gives_no_id_twice(
    database_url: str, other_url: str, tmp_path: Path
) -> None:
    database = Database(database_url)
    with database.unit_of_work_now() as uow:
        visit = a_visit(uow)
        erased = [uow.stream.append(replace(ROW, audience=of_visit(visit.id))) for _ in range(3)]
        uow.stream.erase(visit.id)
    database.close()
    backup(database_url, tmp_path / "shop.backup")
    restore(other_url, tmp_path / "shop.backup")
    restored = Database(other_url)
    with restored.unit_of_work_now() as uow:
        assert uow.stream.append(ROW) > max(erased)
    restored.close()


def test_a_running_shop_that_is_restored_notices_and_gives_no_id_twice(
    database: Database, database_url: str, tmp_path: Path
) -> None:
    backup(database_url, tmp_path / "empty")
    fill(database_url)
    with database.reading() as view:
        version, last = view.products.version(), view.stream.last_id()
    restore(database_url, tmp_path / "empty", force=True)
    with database.unit_of_work_now() as uow:
        assert uow.products.all_products() == []
        assert uow.products.version() > version
        assert uow.stream.append(ROW) > last


def test_a_backup_while_serving_is_of_one_moment(
    database: Database, database_url: str, other_url: str, tmp_path: Path
) -> None:
    with database.unit_of_work_now() as uow:
        for _ in range(3000):
            uow.stream.append(replace(ROW, body={"filler": "x" * 200}))
    saved, done = threading.Event(), threading.Event()

    def serve() -> None:
        while not done.is_set():
            with database.unit_of_work_now() as uow:
                uow.stream.append(ROW)
                uow.facts.set("rows", str(len(uow.stream.after(0, limit=100_000))))
            saved.set()

    serving = threading.Thread(target=serve)
    serving.start()
    saved.wait(10)
    saved.clear()
    backup(database_url, tmp_path / "shop.backup", progress=lambda _done, _of: saved.wait(10))
    served_meanwhile = saved.is_set()
    done.set()
    serving.join()
    restore(other_url, tmp_path / "shop.backup")
    restored = Database(other_url)
    with restored.reading() as view:
        assert view.facts.get("rows") == str(len(view.stream.after(0, limit=100_000)))
    restored.close()
    assert served_meanwhile


def test_a_backup_is_one_file_that_only_its_owner_may_read(
    database_url: str, tmp_path: Path
) -> None:
    folder = tmp_path / "backups"
    folder.mkdir()
    backup(database_url, folder / "¿shop? 100%.backup")
    [file] = folder.iterdir()
    assert file.name == "¿shop? 100%.backup"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_a_backup_that_fails_leaves_the_one_before_it(database_url: str, tmp_path: Path) -> None:
    file = tmp_path / "shop.backup"
    backup(database_url, file)
    before = file.read_bytes()
    fill(database_url)

    def pull_the_plug(_done: int, _of: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        backup(database_url, file, progress=pull_the_plug)
    assert file.read_bytes() == before
    assert [found for found in tmp_path.iterdir() if found.name.startswith(".")] == []


def test_long_work_shows_its_progress(database_url: str, other_url: str, tmp_path: Path) -> None:
    fill(database_url)
    told: list[tuple[int, int]] = []
    backup(database_url, tmp_path / "b", progress=lambda *so_far: told.append(so_far))
    assert told[-1][0] == told[-1][1] > 0
    told.clear()
    restore(other_url, tmp_path / "b", progress=lambda *so_far: told.append(so_far))
    assert told[-1][0] == told[-1][1] > 0


def test_a_shop_with_rows_is_replaced_only_by_force(database_url: str, tmp_path: Path) -> None:
    backup(database_url, tmp_path / "empty")
    fill(database_url)
    before = everything(database_url)
    with pytest.raises(ShopNotEmpty, match=r"tablets.*--force"):
        restore(database_url, tmp_path / "empty")
    assert everything(database_url) == before


def test_a_restore_that_fails_leaves_everything_as_it_was(
    database_url: str, tmp_path: Path
) -> None:
    fill(database_url)
    backup(database_url, tmp_path / "shop.backup")
    before = everything(database_url)

    def pull_the_plug(_done: int, _of: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        restore(database_url, tmp_path / "shop.backup", force=True, progress=pull_the_plug)
    assert everything(database_url) == before


def not_there(path: Path) -> None:
    path.unlink()


def a_letter(path: Path) -> None:
    path.write_text("Querida Marta: " * 100)


def empty(path: Path) -> None:
    path.write_bytes(b"")


def some_other_database(path: Path) -> None:
    path.unlink()
    sqlite3.connect(path).execute("CREATE TABLE visits (id TEXT)").connection.close()


def cut_in_half(path: Path) -> None:
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) // 2])


def scratched(path: Path) -> None:
    whole = bytearray(path.read_bytes())
    for page in range(4096, len(whole) - 4096, 4096):
        whole[page : page + 64] = b"\xff" * 64
    path.write_bytes(whole)


@pytest.mark.parametrize(
    "spoil", [not_there, a_letter, empty, some_other_database, cut_in_half, scratched]
)
def test_a_file_that_is_no_whole_backup_is_refused_and_nothing_is_touched(
    sqlite_url: str, tmp_path: Path, spoil: Callable[[Path], None]
) -> None:
    fill(sqlite_url)
    file = tmp_path / "shop.backup"
    backup(sqlite_url, file)
    before = everything(sqlite_url)
    spoil(file)
    with pytest.raises(NotABackup, match=str(file)):
        restore(sqlite_url, file, force=True)
    assert everything(sqlite_url) == before


def test_a_backup_of_a_newer_program_is_refused(database_url: str, tmp_path: Path) -> None:
    file = tmp_path / "shop.backup"
    backup(database_url, file)
    with sqlite3.connect(file) as newer:
        newer.execute("UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(DatabaseTooNew, match="update this program"):
        restore(database_url, file)


def test_there_is_nothing_to_back_up_where_no_shop_ever_was(other_url: str, tmp_path: Path) -> None:
    with pytest.raises(NoShopHere):
        backup(other_url, tmp_path / "shop.backup")
    assert not (tmp_path / "shop.backup").exists()


def test_a_database_that_cannot_be_reached_is_said(tmp_path: Path) -> None:
    with pytest.raises(ShopNotReachable):
        backup("postgresql://mirando@127.0.0.1:8169/shop", tmp_path / "shop.backup")
