from __future__ import annotations

import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from bot.catalogue.demo import demo_products
from bot.catalogue.importer import ImportReport, apply, import_feed, plan_of
from bot.catalogue.messages import FeedError
from bot.catalogue.progress import progress_bar
from bot.floor.product import Stock
from tests.unit.catalogue.memory_store import MemoryStore

HEADER = "id,title,price,availability,item_group_id"


@pytest.fixture
def store() -> MemoryStore:
    return MemoryStore()


def counts(report: ImportReport) -> tuple[int, int, int, int]:
    return report.added, report.changed, report.unchanged, report.withdrawn


def feed(path: Path, *lines: str) -> Path:
    path.write_text("\n".join([HEADER, *lines]), encoding="utf-8")
    return path


def on_sale(store: MemoryStore) -> set[str]:
    return {product.id for product in store.all_products() if not product.withdrawn}


@pytest.fixture
def three(tmp_path: Path) -> Path:
    return feed(
        tmp_path / "three.csv",
        "A,Gorro,12 EUR,in_stock",
        "B,Bota,90 EUR,in_stock",
        "C,Saco,80 EUR,in_stock",
    )


def test_an_import_says_what_it_added(three: Path, store: MemoryStore) -> None:
    assert counts(import_feed(three, store.unit)) == (3, 0, 0, 0)
    assert on_sale(store) == {"A", "B", "C"}


def test_the_same_file_twice_changes_nothing(three: Path, store: MemoryStore) -> None:
    import_feed(three, store.unit, full=True)
    version = store.version()
    assert counts(import_feed(three, store.unit, full=True)) == (0, 0, 3, 0)
    assert store.version() == version


def test_only_what_differs_is_saved(three: Path, tmp_path: Path, store: MemoryStore) -> None:
    import_feed(three, store.unit)
    cheaper = feed(tmp_path / "b.csv", "A,Gorro,12 EUR,in_stock", "B,Bota,70 EUR,in_stock")
    assert counts(import_feed(cheaper, store.unit)) == (0, 1, 1, 0)
    assert store.saved_in_units == [3, 1]


def test_what_is_missing_stays_unless_the_import_is_full(
    three: Path, tmp_path: Path, store: MemoryStore
) -> None:
    import_feed(three, store.unit)
    two = feed(tmp_path / "two.csv", "A,Gorro,12 EUR,in_stock", "B,Bota,90 EUR,in_stock")
    assert counts(import_feed(two, store.unit)) == (0, 0, 2, 0)
    assert on_sale(store) == {"A", "B", "C"}
    assert counts(import_feed(two, store.unit, full=True)) == (0, 0, 2, 1)
    assert on_sale(store) == {"A", "B"}
    assert "C" in store.products


def test_what_was_withdrawn_comes_back_as_new(
    three: Path, tmp_path: Path, store: MemoryStore
) -> None:
    import_feed(three, store.unit)
    import_feed(feed(tmp_path / "a.csv", "A,Gorro,12 EUR,in_stock"), store.unit, full=True)
    assert counts(import_feed(three, store.unit)) == (2, 0, 1, 0)
    assert on_sale(store) == {"A", "B", "C"}


@pytest.mark.parametrize(
    "bad", ["C,Saco,gratis,in_stock", 'C,"Saco,80 EUR,in_stock', "C1,Saco,80,in_stock,C"]
)
def test_a_product_whose_line_was_refused_is_not_missing(
    three: Path, tmp_path: Path, store: MemoryStore, bad: str
) -> None:
    import_feed(three, store.unit)
    again = feed(tmp_path / "bad.csv", "A,Gorro,12 EUR,in_stock", "B,Bota,90 EUR,in_stock", bad)
    report = import_feed(again, store.unit, full=True)
    assert len(report.refused) == 1
    assert report.withdrawn == 0
    assert on_sale(store) == {"A", "B", "C"}


@pytest.mark.parametrize(("language", "told"), [("es", "No he retirado nada"), ("en", "withdrew")])
def test_a_file_that_is_mostly_refused_withdraws_nothing_and_says_so(
    three: Path, tmp_path: Path, store: MemoryStore, language: str, told: str
) -> None:
    import_feed(three, store.unit)
    broken = feed(tmp_path / "x.csv", "A,Gorro,12 EUR,in_stock", "X,,5 EUR,in_stock", "Y,y,y,y")
    report = import_feed(broken, store.unit, full=True, language=language)
    assert report.withdrawn == 0
    assert report.kept is not None
    assert told in report.kept
    assert on_sale(store) == {"A", "B", "C"}


def test_half_a_file_refused_is_still_a_file(
    three: Path, tmp_path: Path, store: MemoryStore
) -> None:
    import_feed(three, store.unit)
    half = feed(tmp_path / "x.csv", "A,Gorro,12 EUR,in_stock", "X,,5 EUR,in_stock")
    assert import_feed(half, store.unit, full=True).withdrawn == 2


def test_a_truncated_feed_changes_nothing(tmp_path: Path, store: MemoryStore) -> None:
    items = "".join(
        f"<item><id>{n}</id><title>Gorro</title><price>5 EUR</price>"
        "<availability>in_stock</availability></item>"
        for n in range(500)
    )
    path = tmp_path / "cut.xml"
    path.write_text(f"<rss><channel>{items}", encoding="utf-8")
    with pytest.raises(FeedError, match="No se ha cambiado"):
        import_feed(path, store.unit, full=True)
    assert store.version() == 0


def test_an_import_makes_doubtful_stock_sure_again(three: Path, store: MemoryStore) -> None:
    import_feed(three, store.unit)
    store.mark_doubtful("A")
    assert store.products["A"].stock is Stock.FEW
    store.marks["A"] = ""
    import_feed(three, store.unit)
    assert store.products["A"].stock is Stock.YES


def test_no_unit_of_work_saves_more_than_two_hundred(store: MemoryStore) -> None:
    products = demo_products()
    plan = plan_of([product for product in products for _ in range(3)])
    apply(plan, store.unit)
    assert max(store.saved_in_units) <= 200
    assert sum(store.saved_in_units) == len(products) * 3


def test_an_import_cut_off_half_way_is_finished_by_the_next(
    tmp_path: Path, store: MemoryStore
) -> None:
    lines = [f"P{n},Gorro {n},5 EUR,in_stock" for n in range(450)]
    path = feed(tmp_path / "many.csv", *lines)
    opened = iter(range(10))

    @contextmanager
    def breaks() -> Iterator[MemoryStore]:
        if next(opened) == 2:
            raise OSError("the disk is full")
        yield store

    with pytest.raises(OSError, match="full"):
        import_feed(path, breaks)
    assert len(on_sale(store)) == 200
    assert counts(import_feed(path, store.unit)) == (250, 0, 200, 0)


def test_the_demo_shop_comes_in_the_same_way_and_twice_changes_nothing(
    store: MemoryStore,
) -> None:
    plan = plan_of(demo_products())
    assert apply(plan, store.unit).added == len(plan.products)
    assert apply(plan_of(demo_products()), store.unit, full=True).unchanged == len(plan.products)


def many_rows(products: int) -> Iterable[str]:
    yield "id\titem_group_id\ttitle\tdescription\tprice\tavailability\tcolor\tsize\tproduct_type"
    for n in range(products):
        for variant, (colour, size) in enumerate([("azul", "40"), ("rojo", "41"), ("gris", "42")]):
            yield (
                f"P{n}-{variant}\tP{n}\tZapatillas Modelo{n}\t{'Una descripción larga. ' * 10}\t"
                f"{n % 90 + 5}.95 EUR\tin_stock\t{colour}\t{size}\tDeporte > Calzado > Zapatillas"
            )


def test_2500_products_come_in_within_ten_seconds_and_show_their_progress(
    tmp_path: Path, store: MemoryStore, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "many.tsv"
    path.write_text("\n".join(many_rows(2500)), encoding="utf-8")
    begun = time.perf_counter()
    with progress_bar("es") as progress:
        report = import_feed(path, store.unit, progress=progress)
    assert time.perf_counter() - begun < 10
    assert counts(report) == (2500, 0, 0, 0)
    shown = capsys.readouterr()
    assert "Leyendo líneas" in shown.err
    assert "2500/2500" in shown.err
    assert shown.out == ""
