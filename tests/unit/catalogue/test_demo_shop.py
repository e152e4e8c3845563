from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from bot.catalogue.demo import DemoShopError, demo_products
from bot.catalogue.inflect import plain
from bot.floor.product import Product, Stock

PRODUCTS = demo_products()


def test_the_demo_shop_is_as_large_as_a_real_one() -> None:
    assert len(PRODUCTS) >= 120
    assert sum(len(product.variants) for product in PRODUCTS) >= 500
    assert len({product.brand for product in PRODUCTS}) in range(8, 13)
    assert len({product.category for product in PRODUCTS}) >= 40


@pytest.mark.parametrize("product", PRODUCTS, ids=lambda product: product.id)
def test_everything_is_said_in_both_languages(product: Product) -> None:
    for text in (product.name, product.description, product.place):
        assert all(text[language].strip() for language in ("es", "en"))
    assert product.description["es"] != product.description["en"]
    assert len(product.attributes["es"]) == len(product.attributes["en"]) >= 1


@pytest.mark.parametrize("product", PRODUCTS, ids=lambda product: product.id)
def test_opinions_are_at_least_two_and_marked_as_invented(product: Product) -> None:
    assert len(product.opinions) >= 2
    for opinion in product.opinions:
        assert opinion.invented
        assert not opinion.verified
        assert all(opinion.text[language] for language in ("es", "en"))


@pytest.mark.parametrize("product", PRODUCTS, ids=lambda product: product.id)
def test_prices_are_sound(product: Product) -> None:
    assert product.currency == "EUR"
    assert 0 < product.asked_price <= product.price
    assert product.sale_price is None or product.sale_price < product.price


def test_ids_are_unique_down_to_the_variants() -> None:
    ids = [variant.id for product in PRODUCTS for variant in product.variants]
    assert len(ids) == len(set(ids))
    assert len({product.id for product in PRODUCTS}) == len(PRODUCTS)


def test_no_text_is_used_twice() -> None:
    texts = [product.description[code] for product in PRODUCTS for code in ("es", "en")]
    texts += [o.text[code] for p in PRODUCTS for o in p.opinions for code in ("es", "en")]
    assert [text for text, times in Counter(texts).items() if times > 1] == []


def test_some_of_everything_a_shop_has_is_there() -> None:
    stocks = Counter(v.stock for product in PRODUCTS for v in product.variants)
    assert min(stocks[stock] for stock in Stock) > 20
    assert any(product.stock is Stock.NO for product in PRODUCTS)
    assert sum(product.sale_price is not None for product in PRODUCTS) > 15
    assert any(variant.size == "42.5" for product in PRODUCTS for variant in product.variants)


def test_no_product_is_named_like_a_word_of_every_day() -> None:
    everyday = {"era", "justa", "reserva", "fondo", "jornada", "portal", "mediodia", "percha"}
    assert everyday.isdisjoint(plain(name) for p in PRODUCTS for name in p.name["es"].split())


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ("stock: [1, 2]", "zip"),
        ("category: spaceships", "spaceships"),
        ("stock: {octarine: [1]}", "octarine"),
        ("name: {es: Solo en español}", "en"),
        ("price: much", "much"),
        ("place: cellar", "cellar"),
    ],
)
def test_a_mistake_in_a_file_is_named_with_its_product(
    tmp_path: Path, changed: str, told: str
) -> None:
    field, _, value = changed.partition(": ")
    entry = {
        "id": "one", "brand": "B", "category": "shoes", "name": "{es: Uno, en: One}",
        "description": "{es: d, en: d}", "price": "10", "place": "here", "sizes": "[40]",
        "stock": "[1]", "facts": "{es: {}, en: {}}", "opinions": "[]",
    }  # fmt: skip
    entry[field] = value
    lines = [f"{key}: {said}" for key, said in entry.items()]
    text = "places: {here: {es: aquí, en: here}}\nproducts:\n  - " + "\n    ".join(lines)
    (tmp_path / "bad.yml").write_text(text, encoding="utf-8")
    with pytest.raises(DemoShopError, match=rf"bad.yml, one: .*{told}"):
        demo_products(tmp_path)
