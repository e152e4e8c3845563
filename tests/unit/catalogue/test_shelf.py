from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from bot.catalogue.demo import demo_products
from bot.catalogue.fingerprint import fingerprint
from bot.catalogue.shelf import Shelf
from bot.catalogue.vocabulary import read_glossary
from bot.floor.product import Product, Stock, Variant
from bot.service.catalogue_ports import Wish
from tests.unit.catalogue.memory_store import MemoryStore
from tests.work import counted

GLOSSARY = read_glossary()
PRODUCTS = demo_products()


@pytest.fixture(scope="module")
def shelf() -> Shelf:
    shelf = Shelf(GLOSSARY)
    shelf.load(PRODUCTS, version=1)
    return shelf


def first(shelf: Shelf, words: str) -> str:
    found = shelf.search(Wish(words=words))
    return found[0].id if found else ""


@pytest.mark.parametrize(
    ("words", "product"),
    [
        ("carrasca", "trasgo-carrasca"),
        ("zapatillas de trail carrasca", "trasgo-carrasca"),
        ("carasca", "trasgo-carrasca"),
        ("Carrasca trail shoes", "trasgo-carrasca"),
        ("orvallo", "nimbarra-orvallo"),
        ("mochila vaguada", "tornavall-vaguada"),
        ("the galerna jacket", "nimbarra-galerna"),
        ("cenit", "korvela-cenit"),
    ],
)
def test_a_product_is_found_by_its_name_also_badly_typed(
    shelf: Shelf, words: str, product: str
) -> None:
    assert first(shelf, words) == product


@pytest.mark.parametrize(
    ("words", "category"),
    [
        ("zapatiyas", "shoes"),
        ("quiero ver tenis", "shoes"),
        ("bambas blancas", "shoes"),
        ("do you have any rucksacks?", "backpacks"),
        ("remeras", "t_shirts"),
        ("frontales", "headlamps"),
        ("head torch", "headlamps"),
        ("sleping bag", "sleeping_bags"),
        ("sacos de dormir", "sleeping_bags"),
        ("chubaskero", "rain_jackets"),
        ("guantes para correr", "gloves"),
        ("gorro de lana", "beanies"),
        ("maleta de cabina", "suitcases"),
        ("bike lock", "bike_locks"),
    ],
)
def test_a_kind_of_thing_is_found_in_every_way_of_saying_it(
    shelf: Shelf, words: str, category: str
) -> None:
    found = shelf.search(Wish(words=words), limit=3)
    assert found
    assert found[0].category == category


def test_a_common_word_in_one_name_does_not_hide_what_else_it_means(shelf: Shelf) -> None:
    found = {product.category for product in shelf.search(Wish(words="para la lluvia"), limit=20)}
    assert {"shoes", "rain_jackets", "umbrellas"} <= found


def test_words_that_the_shop_does_not_know_find_nothing(shelf: Shelf) -> None:
    assert shelf.search(Wish(words="xyzzy frobnicate")) == []
    assert shelf.search(Wish(words="televisores")) == []


def test_words_without_meaning_leave_the_choice_to_the_rest(shelf: Shelf) -> None:
    found = shelf.search(Wish(words="quiero ver algo", category="tents"), limit=9)
    assert {product.category for product in found} == {"tents"}


def test_the_narrower_kinds_are_part_of_the_wider_one(shelf: Shelf) -> None:
    kinds = {product.category for product in shelf.search(Wish(category="jackets"), limit=99)}
    assert {"rain_jackets", "insulated_jackets", "windbreakers", "softshells"} <= kinds


def test_what_is_called_after_a_use_comes_first_of_what_is_for_it(shelf: Shelf) -> None:
    for use, product in (("running", "trasgo-pardal"), ("hiking", "pasoluz-canada")):
        assert shelf.search(Wish(category="shoes", use=use))[0].id == product


def test_how_a_kind_was_called_tells_which_comes_first(shelf: Shelf) -> None:
    found = shelf.search(Wish(category="bike_lights", in_stock=True, called="luz delantera"))
    assert found[0].id == "ruedaviva-atalaya"


def test_of_a_kind_only_those_are_found_that_are_said_to_be_so(shelf: Shelf) -> None:
    boots = {p.id for p in shelf.search(Wish(words="botas impermeables", category="boots"))}
    assert "pasoluz-collado" in boots
    assert "pasoluz-retama" not in boots
    glasses = shelf.search(Wish(words="sunglasses, polarised", category="sunglasses"))
    assert [product.id for product in glasses] == ["vigia-resol"]
    cases = shelf.search(Wish(words="una maleta de cabina para mí", category="suitcases"))
    assert cases[0].id == "mirlo-golondrina"


def test_a_sleeping_bag_must_be_warm_enough(shelf: Shelf) -> None:
    found = shelf.search(Wish(category="sleeping_bags", degrees=0))
    assert [product.id for product in found] == ["olmedal-rebeco"]


def test_what_was_looked_at_stays_where_it_fits_as_well(shelf: Shelf) -> None:
    kept = shelf.search(Wish(words="tobillo", kind_before="boots"))
    assert {product.category for product in kept} == {"boots"}
    left = shelf.search(Wish(words="paraguas", kind_before="boots"))
    assert left[0].category == "umbrellas"


def test_it_is_known_what_is_sold(shelf: Shelf) -> None:
    sold = ["linternas", "lantern", "multiherramienta", "toalla"]
    assert all(shelf.is_sold(noun) for noun in sold)
    not_sold = ["patines", "rodilleras", "skis", "pegamento", "nevera"]
    assert not any(shelf.is_sold(noun) for noun in not_sold)
    assert shelf.speaks_of("cuero", "boots")
    assert not shelf.speaks_of("football", "boots")


def test_sold_out_products_come_last(shelf: Shelf) -> None:
    found = shelf.search(Wish(category="bike_lights"), limit=9)
    assert [product.stock is Stock.NO for product in found] == [False, False, True]


def test_size_and_colour_must_be_those_of_one_variant(shelf: Shelf) -> None:
    wish = Wish(category="shoes", colour="fuchsia", size="38", in_stock=True)
    assert [product.id for product in shelf.search(wish)] == ["trasgo-pardal"]
    assert shelf.search(replace(wish, size="42")) == []


def test_a_size_of_another_country_is_found(shelf: Shelf) -> None:
    wish = Wish(category="boots", size="UK 8")
    assert "pasoluz-collado" in {product.id for product in shelf.search(wish, limit=9)}


def test_a_size_of_shoes_of_another_country_is_none_of_trousers(shelf: Shelf) -> None:
    wish = Wish(category="trousers", size="42")
    assert shelf.search(wish)
    assert shelf.search(replace(wish, size="UK 8")) == []


def test_a_shade_is_found_under_its_colour(shelf: Shelf) -> None:
    found = shelf.search(Wish(category="rain_jackets", colour="blue"), limit=9)
    assert "nimbarra-orvallo" in {product.id for product in found}


def test_prices_are_those_asked_today(shelf: Shelf) -> None:
    wish = Wish(category="shoes", price_max=Decimal("80"), recipient="women")
    found = shelf.search(wish, limit=9)
    assert "trasgo-pardal" in {product.id for product in found}
    assert all(product.asked_price <= 80 for product in found)
    assert shelf.search(Wish(category="shoes", price_min=Decimal("1000"))) == []


def test_offers_are_only_what_costs_less_than_usual(shelf: Shelf) -> None:
    found = shelf.search(Wish(on_offer=True), limit=99)
    assert found
    assert all(product.sale_price is not None for product in found)


def test_what_is_made_for_somebody_comes_before_what_suits_everybody(shelf: Shelf) -> None:
    found = shelf.search(Wish(recipient="children"), limit=99)
    named = ["children" in product.recipients for product in found if product.stock is not Stock.NO]
    assert named == sorted(named, reverse=True)
    assert named[0]
    assert all(not p.recipients or "children" in p.recipients for p in found)


def test_nothing_is_relaxed_silently(shelf: Shelf) -> None:
    wish = Wish(category="tents", colour="pink", price_max=Decimal("10"))
    assert shelf.search(wish) == []


def test_the_variants_of_a_product_can_be_asked_for(shelf: Shelf) -> None:
    carrasca = shelf.find("trasgo-carrasca")
    assert carrasca is not None
    assert [v.id for v in shelf.variants(carrasca, "42 y medio", "blue")] == [
        "trasgo-carrasca-blue-42.5"
    ]
    assert shelf.variants(carrasca, "50", None) == []


def test_a_withdrawn_product_is_known_but_never_found() -> None:
    shelf = Shelf(GLOSSARY)
    gone = replace(PRODUCTS[0], withdrawn=True)
    shelf.load([gone, *PRODUCTS[1:]], version=1)
    assert shelf.find(gone.id) == gone
    assert gone not in shelf.search(Wish(words=gone.name["es"]), limit=200)
    assert gone.id not in shelf.vocabulary().products


def test_a_new_version_replaces_everything_and_an_old_one_nothing() -> None:
    store, shelf = MemoryStore(), Shelf(GLOSSARY)
    store.save([(product, fingerprint(product)) for product in PRODUCTS[:3]])
    assert shelf.refresh(store) is True
    assert shelf.refresh(store) is False
    store.withdraw([PRODUCTS[0].id])
    assert shelf.refresh(store) is True
    assert len(shelf.search(Wish(), limit=10)) == 2
    assert shelf.vocabulary().version == store.version()


def test_the_vocabulary_knows_a_product_by_its_own_word(shelf: Shelf) -> None:
    words = shelf.vocabulary()
    assert {"carrasca", "trasgo carrasca", "carrasca trail shoes"} <= set(
        words.products["trasgo-carrasca"]
    )
    assert "carrasca" not in words.products["trasgo-carrasca-lluvia"]
    assert {"vaguada 22", "vaguada"} <= set(words.products["tornavall-vaguada"])
    assert "forro" not in words.products["tornavall-brezo"]
    assert "trasgo" in words.brands["Trasgo"]
    assert {"42.5", "M", "40 L"} <= set(words.sizes)


def test_what_only_a_feed_knows_is_in_the_vocabulary_too() -> None:
    laptop = Product(
        id="L1",
        name={"es": "Portátil Quark"},
        description={},
        price=Decimal("700"),
        category="Portátiles",
        variants=(Variant("L1", colour="octarino"),),
    )
    shelf = Shelf(GLOSSARY)
    shelf.load([laptop], version=1)
    words = shelf.vocabulary()
    assert words.categories["Portátiles"] == ["portátiles"]
    assert words.colours["octarino"] == ["octarino"]
    assert shelf.search(Wish(category="Portátiles", colour="octarino")) == [laptop]
    assert shelf.search(Wish(words="portatil")) == [laptop]


@pytest.fixture(scope="module")
def shelves() -> tuple[Shelf, Shelf]:
    """One with 250 products, one with 2,500 of the same kinds."""
    products = [
        replace(product, id=f"{product.id}-{copy}", name={"es": f"{product.name['es']} {copy}"})
        for copy in range(18)
        for product in PRODUCTS
    ]
    small, large = Shelf(GLOSSARY), Shelf(GLOSSARY)
    small.load(products[:250], version=1)
    large.load(products[:2500], version=1)
    return small, large


@pytest.mark.parametrize(
    "wish",
    [
        Wish(words="zapatiyas verdes impermeables"),
        Wish(words="xqzwrt"),
        Wish(words="botas", size="UK 8", colour="brown", price_max=Decimal("200")),
        Wish(category="clothing", recipient="women", on_offer=True, in_stock=True),
    ],
)
def test_ten_times_the_products_are_searched_with_about_ten_times_the_work(
    shelves: tuple[Shelf, Shelf], wish: Wish
) -> None:
    calls = []
    for shelf in shelves:
        shelf.search(wish)
        with counted() as work:
            shelf.search(wish)
        calls.append(work.calls)
    small, large = calls
    assert large <= 15 * small
