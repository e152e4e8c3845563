"""What a shopper takes along: the list as it is, the comparison as it was, gone when erased."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest

from bot.bootstrap import freshen
from bot.floor.errors import KeepsakeUnknown, NothingToTakeAlong, VisitEnded
from bot.floor.product import Product, Stock, Variant
from bot.floor.stream import Reply
from bot.service import announcing, erasing, keepsakes, visits
from bot.service.codes import keepsake_code, receipt_code
from bot.service.forgetting import forget_old_words
from bot.service.keepsakes import Taken
from bot.service.records import Listed
from bot.service.visits import Opened
from tests.integration.service.conftest import Floor

JACKET = Product(
    "chaqueta",
    {"es": "Chaqueta Brisa", "en": "Brisa jacket"},
    {"es": "", "en": ""},
    Decimal("89.95"),
    place={"es": "Pasillo 3", "en": "Aisle 3"},
    variants=(
        Variant("c-m", "M", "azul", "blue", 8),
        Variant("c-l", "L", "azul", "blue", 0),
    ),
)
BOOTS = Product("botas", {"es": "Botas Cima"}, {"es": ""}, Decimal("120"), variants=(Variant("b"),))


async def stock_up(floor: Floor, *products: Product) -> None:
    async with floor.shop.unit_of_work() as uow:
        uow.products.save([(product, f"as of {floor.now} {product}") for product in products])
    freshen(floor.house.shelf, floor.house.database)


async def put_on_list(
    floor: Floor, opened: Opened, product: str, size: str | None = None, colour: str | None = None
) -> None:
    async with floor.shop.unit_of_work() as uow:
        uow.conversations.list_add(opened.visit.id, Listed(product, size, colour, floor.now))


async def show_comparison(floor: Floor, opened: Opened, price: str) -> None:
    table = {
        "products": ["chaqueta", "botas"],
        "rows": [{"label": "Precio", "values": [price, "120 €"]}],
    }
    async with floor.shop.unit_of_work() as uow:
        reply = Reply("bot", "Aquí están.", comparison=table)
        announcing.say_reply(floor.shop, uow, opened.visit.id, reply)
        announcing.say_reply(floor.shop, uow, opened.visit.id, Reply("bot", "¿Algo más?"))


def page(floor: Floor, code: str) -> Taken:
    with floor.shop.reading() as view:
        return keepsakes.taken(floor.shop, view, code)


async def with_a_list(floor: Floor) -> tuple[Opened, str]:
    await stock_up(floor, JACKET, BOOTS)
    opened = await floor.visit()
    await put_on_list(floor, opened, "chaqueta", "M", "blue")
    return opened, await keepsakes.take_along(floor.shop, opened.visit.id)


async def test_the_page_has_the_size_and_the_colour_and_where_it_is(floor: Floor) -> None:
    _, code = await with_a_list(floor)
    (item,) = page(floor, code).items
    assert (item.name, item.size, item.colour) == ("Chaqueta Brisa", "M", "azul")
    assert (item.price, item.stock, item.place) == ("89,95 €", Stock.YES, "Pasillo 3")


async def test_stock_is_that_of_the_size_which_was_chosen(floor: Floor) -> None:
    opened, code = await with_a_list(floor)
    await put_on_list(floor, opened, "chaqueta", "L", "blue")
    (item,) = page(floor, code).items
    assert item.stock is Stock.NO


async def test_the_list_and_its_prices_are_those_of_now(floor: Floor) -> None:
    opened, code = await with_a_list(floor)
    await put_on_list(floor, opened, "botas")
    few = replace(JACKET.variants[0], quantity=2)
    await stock_up(floor, replace(JACKET, sale_price=Decimal("69.95"), variants=(few,)))
    jacket, boots = page(floor, code).items
    assert (jacket.price, jacket.stock) == ("69,95 €", Stock.FEW)
    assert boots.name == "Botas Cima"


async def test_what_was_withdrawn_says_that_it_is_gone(floor: Floor) -> None:
    opened, code = await with_a_list(floor)
    await put_on_list(floor, opened, "never heard of")
    async with floor.shop.unit_of_work() as uow:
        uow.products.withdraw(["chaqueta"])
    freshen(floor.house.shelf, floor.house.database)
    withdrawn, unknown = page(floor, code).items
    assert (withdrawn.name, withdrawn.gone, withdrawn.price) == ("Chaqueta Brisa", True, "")
    assert (unknown.name, unknown.gone) == ("", True)


async def test_the_last_comparison_is_kept_as_it_was_shown(floor: Floor) -> None:
    await stock_up(floor, JACKET, BOOTS)
    opened = await floor.visit()
    await show_comparison(floor, opened, "99 €")
    floor.wait(60)
    await show_comparison(floor, opened, "89,95 €")
    shown_at = floor.now
    floor.wait(600)
    code = await keepsakes.take_along(floor.shop, opened.visit.id)
    await stock_up(floor, replace(JACKET, price=Decimal("10")))
    taken = page(floor, code)
    assert taken.items == ()
    assert taken.at == floor.now
    assert taken.compared is not None
    assert taken.compared.names == ("Chaqueta Brisa", "Botas Cima")
    assert taken.compared.rows == (("Precio", ("89,95 €", "120 €")),)
    assert taken.compared.at == shown_at


async def test_nobody_takes_an_empty_page_along(floor: Floor) -> None:
    opened, other = await floor.visit(), await floor.visit()
    await put_on_list(floor, other, "chaqueta")
    await show_comparison(floor, other, "99 €")
    with pytest.raises(NothingToTakeAlong):
        await keepsakes.take_along(floor.shop, opened.visit.id)


async def test_asking_again_is_the_same_page_with_what_came_since(floor: Floor) -> None:
    opened, code = await with_a_list(floor)
    assert page(floor, code).compared is None
    await show_comparison(floor, opened, "99 €")
    assert await keepsakes.take_along(floor.shop, opened.visit.id) == code
    assert page(floor, code).compared is not None


async def test_the_code_is_nobody_elses_and_not_kept(floor: Floor) -> None:
    opened, code = await with_a_list(floor)
    other = await floor.visit()
    secret = floor.shop.secret
    assert keepsake_code(secret, other.visit.id) != code
    assert not code.startswith(receipt_code(secret, opened.visit.id)[:5])
    with floor.house.database.reading() as view:
        assert view.keepsakes.by_code(code) is None
    for wrong in ("", "x", code[:-1], opened.receipt, opened.resume, opened.token):
        with pytest.raises(KeepsakeUnknown):
            page(floor, wrong)
    assert page(floor, code.lower().replace("-", "")).items


async def test_the_page_can_be_erased_alone(floor: Floor) -> None:
    opened, code = await with_a_list(floor)
    assert await keepsakes.erase_page(floor.shop, code) == "es"
    with pytest.raises(KeepsakeUnknown):
        page(floor, code)
    with pytest.raises(KeepsakeUnknown):
        await keepsakes.erase_page(floor.shop, code)
    with floor.shop.reading() as view:
        assert len(view.conversations.listed(opened.visit.id)) == 1


async def test_it_goes_with_everything_else_of_the_visit(floor: Floor) -> None:
    opened, code = await with_a_list(floor)
    await erasing.erase_visit(floor.shop, opened.visit.id)
    with pytest.raises(KeepsakeUnknown):
        page(floor, code)


async def test_a_receipt_erases_it_after_the_visit_is_over(floor: Floor) -> None:
    opened, code = await with_a_list(floor)
    await visits.end_visit(floor.shop, opened.visit.id)
    assert page(floor, code).items
    await erasing.erase_by_receipt(floor.shop, opened.receipt)
    with pytest.raises(KeepsakeUnknown):
        page(floor, code)


async def test_it_is_forgotten_with_the_words(floor: Floor) -> None:
    opened, code = await with_a_list(floor)
    await visits.end_visit(floor.shop, opened.visit.id)
    floor.now += timedelta(days=31)
    await forget_old_words(floor.shop, 30)
    with pytest.raises(KeepsakeUnknown):
        page(floor, code)


async def test_a_visit_that_is_over_takes_nothing_along(floor: Floor) -> None:
    opened, _ = await with_a_list(floor)
    await visits.end_visit(floor.shop, opened.visit.id)
    with pytest.raises(VisitEnded):
        await keepsakes.take_along(floor.shop, opened.visit.id)


async def test_it_speaks_the_language_of_the_visit(floor: Floor) -> None:
    opened, code = await with_a_list(floor)
    await visits.set_language(floor.shop, opened.visit.id, "en")
    taken = page(floor, code)
    assert taken.language == "en"
    assert (taken.items[0].name, taken.items[0].colour) == ("Brisa jacket", "blue")
    assert (taken.items[0].price, taken.items[0].place) == ("€89.95", "Aisle 3")
