from dataclasses import replace
from decimal import Decimal

from bot.db.unit_of_work import Database
from bot.floor.product import Opinion, Product, Variant

SHOE = Product(
    id="nimbus",
    name={"es": "Zapatilla Ñandú", "en": "Rhea shoe"},
    description={"es": "Ligera", "en": "Light"},
    price=Decimal("89.90"),
    sale_price=Decimal("0.10"),
    brand="Ñandú",
    category="shoes",
    place={"es": "Pared 3"},
    image="/products/nimbus.svg",
    materials=("mesh", "rubber"),
    uses=("trail",),
    recipients=("women",),
    attributes={"es": {"Peso": "280 g", "Drop": "4 mm"}, "en": {"Weight": "280 g"}},
    variants=(
        Variant("n-42", "42", "azul noche", "blue", 3, True),
        Variant("n-41", "41", None, None, None, False),
    ),
    opinions=(
        Opinion("Marta", 5, {"es": "Van solas"}, verified=True, invented=True),
        Opinion("Luis", 2, {"es": "Tallan pequeño"}),
    ),
)
TENT = Product("a-tent", {"es": "Tienda"}, {}, Decimal("1234567.89"))


def test_products_come_back_to_the_cent_with_variants_and_opinions(database: Database) -> None:
    with database.unit_of_work_now() as uow:
        uow.products.save([(SHOE, "one"), (TENT, "two")])
    with database.reading() as view:
        tent, shoe = view.products.all_products()
        assert (tent, shoe) == (TENT, SHOE)
        assert str(shoe.price) == "89.90"
        assert list(shoe.attributes["es"]) == ["Peso", "Drop"]
        assert view.products.fingerprints() == {"nimbus": "one", "a-tent": "two"}


def test_saving_again_replaces_variants_and_keeps_opinions_unless_given(database: Database) -> None:
    cheaper = replace(SHOE, price=Decimal("79"), variants=SHOE.variants[:1], opinions=())
    with database.unit_of_work_now() as uow:
        uow.products.save([(SHOE, "one")])
        uow.products.save([(cheaper, "two")])
        assert uow.products.all_products() == [replace(cheaper, opinions=SHOE.opinions)]
        one_opinion = replace(cheaper, opinions=SHOE.opinions[1:])
        uow.products.save([(one_opinion, "three")])
        assert uow.products.all_products() == [one_opinion]
        uow.products.add_opinions("nimbus", SHOE.opinions[:1])
        assert uow.products.all_products()[0].opinions == SHOE.opinions[:1]
        uow.products.add_opinions("nimbus", [])
        assert uow.products.all_products()[0].opinions == ()


def test_the_last_of_two_products_with_one_id_counts(database: Database) -> None:
    renamed = replace(SHOE, name={"es": "Otra"})
    with database.unit_of_work_now() as uow:
        uow.products.save([(SHOE, "one"), (renamed, "two")])
        assert uow.products.all_products() == [renamed]


def test_a_withdrawn_product_is_still_there_and_comes_back_with_an_import(
    database: Database,
) -> None:
    with database.unit_of_work_now() as uow:
        uow.products.save([(SHOE, "one"), (TENT, "two")])
        uow.products.withdraw(["nimbus", "unknown"])
        assert uow.products.fingerprints() == {"a-tent": "two"}
        assert uow.products.all_products() == [TENT, replace(SHOE, withdrawn=True)]
        uow.products.save([(SHOE, "one")])
        assert uow.products.all_products() == [TENT, SHOE]


def test_doubt_lasts_until_the_next_import_even_of_the_same_file(database: Database) -> None:
    with database.unit_of_work_now() as uow:
        uow.products.save([(SHOE, "one"), (TENT, "two")])
        uow.products.mark_doubtful("nimbus")
        _, shoe = uow.products.all_products()
        assert all(variant.doubtful for variant in shoe.variants)
        # The import compares fingerprints: this one must look changed to it.
        assert uow.products.fingerprints()["nimbus"] != "one"
        uow.products.save([(SHOE, "one")])
        assert uow.products.all_products() == [TENT, SHOE]


def test_the_version_rises_with_every_change_and_with_nothing_else(database: Database) -> None:
    with database.unit_of_work_now() as uow:
        versions = [uow.products.version()]
        for change in (
            lambda: uow.products.save([(SHOE, "one")]),
            lambda: uow.products.mark_doubtful("nimbus"),
            lambda: uow.products.add_opinions("nimbus", []),
            lambda: uow.products.withdraw(["nimbus"]),
        ):
            change()
            versions.append(uow.products.version())
        assert versions == sorted(set(versions))
        uow.products.save([])
        uow.products.withdraw([])
        assert uow.products.version() == versions[-1]


def test_2500_products_with_10000_variants_are_saved_at_once(database: Database) -> None:
    variants = tuple(Variant(str(n), str(36 + n), "azul", "blue", n) for n in range(4))
    many = [(replace(SHOE, id=f"p{n}", variants=variants), f"mark {n}") for n in range(2500)]
    with database.unit_of_work_now() as uow:
        uow.products.save(many)
    with database.reading() as view:
        assert len(view.products.all_products()) == 2500
