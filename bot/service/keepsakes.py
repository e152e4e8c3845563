"""What a shopper takes along: their list as it is, and the comparison they saw last, on a page."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.floor.errors import KeepsakeUnknown, NothingToTakeAlong
from bot.floor.product import Product, Stock
from bot.service.cards import image_of
from bot.service.codes import hashed_code, keepsake_code
from bot.service.keepsake_ports import Keepsake
from bot.service.money import price_text
from bot.service.ports import Shop, View
from bot.service.records import Listed
from bot.service.stock import stock_of


@dataclass(frozen=True)
class Item:
    """One thing on the list, as it is in the shop at this moment.

    `name` is empty where the catalogue does not know it any more; what is `gone` was withdrawn.
    """

    name: str
    size: str | None
    colour: str | None
    gone: bool
    price: str = ""
    stock: Stock = Stock.NO
    place: str = ""
    image: str = ""


@dataclass(frozen=True)
class Compared:
    """Products side by side, in the words that the shopper was shown then."""

    names: tuple[str, ...]
    rows: tuple[tuple[str, tuple[str, ...]], ...]
    at: datetime


@dataclass(frozen=True)
class Taken:
    """A page as its reader finds it now."""

    language: str
    at: datetime
    items: tuple[Item, ...]
    compared: Compared | None


async def take_along(shop: Shop, visit_id: str) -> str:
    """The code of the visit's page, the same each time; its comparison is the last one again.

    NothingToTakeAlong while the list is empty and nothing was compared.
    """
    code = keepsake_code(shop.secret, visit_id)
    async with shop.unit_of_work() as uow:
        visit = uow.visits.get(visit_id)
        assert visit is not None
        visit.must_be_going_on()
        comparison = _last_comparison(uow, visit_id)
        if comparison is None and not uow.conversations.listed(visit_id):
            raise NothingToTakeAlong()
        uow.keepsakes.save(Keepsake(visit_id, hashed_code(code), comparison, shop.clock()))
    return code


def taken(shop: Shop, view: View, code: str) -> Taken:
    """What the page with this code shows now; KeepsakeUnknown when there is none."""
    keepsake = _found(view, code)
    visit = view.visits.get(keepsake.visit_id)
    assert visit is not None
    listed = view.conversations.listed(visit.id)
    return Taken(
        visit.language,
        keepsake.at,
        tuple(_item(shop, each, visit.language) for each in listed),
        _compared(shop, keepsake, visit.language),
    )


async def erase_page(shop: Shop, code: str) -> str:
    """The page alone: what was noted stays. Gives back the language of whoever read it."""
    async with shop.unit_of_work() as uow:
        keepsake = _found(uow, code)
        uow.keepsakes.erase(keepsake.visit_id)
        visit = uow.visits.get(keepsake.visit_id)
    return visit.language if visit is not None else shop.language


def _found(view: View, code: str) -> Keepsake:
    keepsake = view.keepsakes.by_code(hashed_code(code))
    if keepsake is None:
        raise KeepsakeUnknown()
    return keepsake


def _last_comparison(view: View, visit_id: str) -> dict[str, Any] | None:
    shown = view.stream.last_comparison(visit_id)
    return {**shown.body["comparison"], "at": shown.at.isoformat()} if shown else None


def _item(shop: Shop, listed: Listed, language: str) -> Item:
    product = shop.catalogue.find(listed.product_id)
    colour = listed.colour and shop.catalogue.label("colours", listed.colour, language)
    if product is None or product.withdrawn:
        return Item(_name(product, language), listed.size, colour, gone=True)
    return Item(
        _name(product, language),
        listed.size,
        colour,
        gone=False,
        price=price_text(product.asked_price, product.currency, language),
        stock=stock_of(product, listed.size, listed.colour, shop.catalogue).stock,
        place=product.said(product.place, language),
        image=image_of(product),
    )


def _compared(shop: Shop, keepsake: Keepsake, language: str) -> Compared | None:
    shown = keepsake.comparison
    if shown is None:
        return None
    found = (shop.catalogue.find(product_id) for product_id in shown["products"])
    return Compared(
        tuple(_name(product, language) for product in found),
        tuple((row["label"], tuple(row["values"])) for row in shown["rows"]),
        datetime.fromisoformat(shown["at"]),
    )


def _name(product: Product | None, language: str) -> str:
    return product.said(product.name, language) if product is not None else ""
