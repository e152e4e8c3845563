from __future__ import annotations

from typing import Any

import pytest
from rasa.shared.nlu.training_data.message import Message

from bot.nlu.entities import ShopEntities
from tests.unit.nlu.conftest import WORDS, SmallShop
from tests.work import counted

pytestmark = pytest.mark.usefixtures("shop")


def entities(text: str, intent: str = "browse") -> list[dict[str, Any]]:
    message = Message({"text": text, "intent": {"name": intent}})
    found: list[dict[str, Any]] = ShopEntities().process([message])[0].get("entities")
    return found


def said(text: str, intent: str = "browse") -> list[tuple[str, Any]]:
    return [(entity["entity"], entity["value"]) for entity in entities(text, intent)]


def price(amount: float, bound: str, currency: str = "EUR") -> tuple[str, dict[str, Any]]:
    return ("price", {"amount": amount, "currency": currency, "bound": bound})


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("busco zapatillas rojas", [("category", "shoes"), ("colour", "red")]),
        ("ZAPATILLAS ROJAS", [("category", "shoes"), ("colour", "red")]),
        ("a blue rucksack", [("colour", "blue"), ("category", "backpacks")]),
        ("botas de montaña", [("category", "boots")]),
        ("botas de montana", [("category", "boots")]),
        ("azul marino", [("colour", "navy")]),
        ("para correr por montaña", [("use", "trail_running")]),
        ("para mi hijo", [("recipient", "children")]),
        ("it's for my daughter", [("recipient", "children")]),
        ("es para el", [("recipient", "men")]),
        ("para el domingo", []),
        ("de lana merina", [("material", "merino")]),
        ("goretex no, gore tex", [("material", "membrane")]),
        ("tienes algo de trasgo", [("brand", "Trasgo")]),
    ],
)
def test_the_shops_words_are_found_however_they_are_written(
    text: str, expected: list[tuple[str, Any]]
) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("zapatiyas", [("category", "shoes")]),
        ("sapatillas", [("category", "shoes")]),
        ("mochla", [("category", "backpacks")]),
        ("votas", [("category", "boots")]),
        ("chaqeta", [("category", "jackets")]),
        ("kalzetines", [("category", "socks")]),
        ("jakcet", [("category", "jackets")]),
        ("bakcpack", [("category", "backpacks")]),
        ("carasca", [("product", "trasgo-carrasca")]),
    ],
)
def test_slips_of_the_finger_are_forgiven_and_make_it_less_sure(
    text: str, expected: list[tuple[str, Any]]
) -> None:
    assert said(text) == expected
    assert entities(text)[0]["confidence_entity"] < 1


@pytest.mark.parametrize(
    "text",
    [
        "que color tiene", "la manera mas facil", "do you sell books", "en la tienda", "un momento",
        "quien gano el partido de ayer", "how do i change the oil in my car", "media hora", "casa",
        "me la quedo", "me quedan chicas", "made in china", "para el aneto",
        "puedes enseñar", "son muy caras", "la verdad es que no",
        "where is the store", "what are the rules",
    ],
)  # fmt: skip
def test_everyday_words_are_not_taken_for_the_shops(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("cuanto vale la carrasca", [("product", "trasgo-carrasca")]),
        ("la carrasca lluvia", [("product", "trasgo-carrasca-lluvia")]),
        ("la brezo 45 cuanto pesa", [("product", "brezo-45")]),
        ("brezo 30 o brezo 45", [("product", "brezo-30"), ("product", "brezo-45")]),
        ("is the umbra any good", [("product", "xt-900")]),
    ],
)
def test_a_product_is_known_by_its_whole_name_and_by_the_word_that_is_its_own(
    text: str, expected: list[tuple[str, Any]]
) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "size"),
    [
        ("talla 42", "42"), ("talal 42", "42"), ("un 42 y medio", "42.5"), ("la 42,5", "42.5"),
        ("la M", "M"), ("tienes la m?", "M"), ("43", "43"), ("y la 43?", "43"), ("L", "L"),
        ("size 9", "UK 9"), ("uk 8", "UK 8"), ("US 9.5", "US 9.5"), ("a 42 please", "42"),
        ("a 10 and a half", "UK 10.5"), ("in a medium", "M"), ("the large?", "L"), ("xl", "XL"),
        ("calzo un 44", "44"), ("i take a 41", "41"), ("talle 39", "39"), ("numero 40", "40"),
        ("de 30 litros", "30 L"), ("30 litre", "30 L"), ("calzo el cuarenta y dos", "42"),
        ("talla mediana", "M"), ("size small", "S"), ("in 44", "44"), ("talla s", "S"),
        ("my size, 41", "41"),
    ],
)  # fmt: skip
def test_sizes_are_read_as_people_say_them(text: str, size: str) -> None:
    assert said(text) == [("size", size)]


@pytest.mark.parametrize(
    ("text", "size"),
    [
        ("US men's size 10", "US M 10"), ("us 9 men", "US M 9"), ("US W8", "US W 8"),
        ("women's us 8", "US W 8"), ("9 in us women's", "US W 9"), ("us men’s 10½", "US M 10.5"),
        ("size 9 US", "US 9"), ("a uk size 8", "UK 8"), ("uk women's 6", "UK 6"),
        ("un 9 americano", "US 9"), ("talla inglesa 7", "UK 7"), ("un 8 y medio UK", "UK 8.5"),
        ("9 de EE.UU.", "US 9"), ("estados unidos 9,5", "US 9.5"), ("eu 42", "42"),
    ],
)  # fmt: skip
def test_a_size_of_another_country_keeps_its_country_and_for_whom_it_is(
    text: str, size: str
) -> None:
    assert said(text) == [("size", size)]


def test_for_whom_a_foreign_size_is_stays_a_recipient_too() -> None:
    assert said("zapatillas talla 9 US de hombre") == [
        ("category", "shoes"),
        ("size", "US M 9"),
        ("recipient", "men"),
    ]


@pytest.mark.parametrize(
    "text", ["can you show us 9", "give us 5 minutes", "8 us dollars", "for us 4", "us 60"]
)
def test_us_is_not_always_a_country(text: str) -> None:
    assert not [value for kind, value in said(text) if kind == "size" and "US" in value]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("menos de 60", [price(60, "max")]),
        ("menos de 60 euros", [price(60, "max")]),
        ("no quiero gastar más de 50", [price(50, "max")]),
        ("hasta 120 pavos", [price(120, "max")]),
        ("entre 50 y 80", [price(50, "min"), price(80, "max")]),
        ("de 40 a 60 euros", [price(40, "min"), price(60, "max")]),
        ("40-60€", [price(40, "min"), price(60, "max")]),
        ("50 pavos", [price(50, "about")]),
        ("unos 70 más o menos", [price(70, "about")]),
        ("tengo 100 euros", [price(100, "max")]),
        ("ciento veinte euros como mucho", [price(120, "max")]),
        ("más de 100", [price(100, "min")]),
        ("under fifty", [price(50, "max")]),
        ("up to 100€", [price(100, "max")]),
        ("between 50 and 80", [price(50, "min"), price(80, "max")]),
        ("80 max", [price(80, "max")]),
        ("nothing over 40 pounds", [price(40, "max", "GBP")]),
        ("about $70", [price(70, "about", "USD")]),
        ("1.200 euros", [price(1200, "about")]),
        ("49,95€", [price(49.95, "about")]),
        ("my budget is 200", [price(200, "max")]),
        ("60", [price(60, "about")]),
        ("unos 20 o 30", [price(20, "min"), price(30, "max")]),
        ("something around 20 or 30 euros", [price(20, "min"), price(30, "max")]),
    ],
)
def test_amounts_of_money_come_with_their_bound(
    text: str, expected: list[tuple[str, dict[str, Any]]]
) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    "text",
    ["mi hijo tiene 8 años", "my son is 8 years old", "dos horas", "3 estrellas", "a las 5"],
)
def test_other_numbers_are_neither_sizes_nor_prices(text: str) -> None:
    assert not {"size", "price", "ordinal"} & {kind for kind, _ in said(text)}


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("el segundo", [2]), ("la primera", [1]), ("compara el primero y el tercero", [1, 3]),
        ("la última", [-1]), ("the last one", [-1]), ("the second one", [2]), ("el 2", [2]),
        ("number three", [3]), ("2nd", [2]), ("un segundo por favor", []),
        ("compara las dos primeras", [1, 2]), ("the first two", [1, 2]), ("the last two", [-2, -1]),

        ("de segunda mano", []), ("first time here", []),
    ],
)  # fmt: skip
def test_places_in_a_list_are_counted_from_the_first_or_from_the_last(
    text: str, places: list[int]
) -> None:
    assert [value for kind, value in said(text) if kind == "ordinal"] == places


@pytest.mark.parametrize(
    ("text", "quantity"),
    [("quiero dos pares", 2), ("tres de esas", 3), ("a couple of socks", 2), ("two pairs", 2)],
)
def test_how_many_is_found(text: str, quantity: int) -> None:
    assert ("quantity", quantity) in said(text)


@pytest.mark.parametrize(
    ("text", "staff"),
    [("está laura?", "s1"), ("can i talk to marcos", "s3"), ("llama a rosa", "s2")],
)
def test_people_of_the_shop_are_known_by_name(text: str, staff: str) -> None:
    assert ("staff", staff) in said(text, "request_person")


def test_a_name_that_two_products_share_gives_both_less_surely(shop: SmallShop) -> None:
    shop.learns(products={"w": ["cierzo"], "m": ["cierzo"]})
    found = entities("cuanto vale la cierzo")
    assert [(e["value"], e["confidence_entity"]) for e in found] == [("w", 0.5), ("m", 0.5)]


def test_a_product_called_by_an_everyday_word_needs_its_article(shop: SmallShop) -> None:
    shop.learns(products={"paso": ["paso"]})
    assert said("cuanto cuesta el paso") == [("product", "paso")]
    assert said("paso de comprar") == []


def test_a_colour_that_is_also_a_name_stays_a_colour_unless_someone_is_called() -> None:
    assert said("nada de rosa") == [("colour", "pink")]
    assert said("una mochila rosa") == [("category", "backpacks"), ("colour", "pink")]


def test_impermeable_describes_a_jacket_and_names_one_only_alone() -> None:
    assert said("una chaqueta impermeable") == [("category", "jackets"), ("use", "rain")]
    assert said("es impermeable?") == [("use", "rain")]
    assert said("¿las tienes impermeables?") == [("use", "rain")]
    assert said("un impermeable") == [("category", "rain_jackets")]


def test_a_word_that_describes_another_thing_names_none(shop: SmallShop) -> None:
    assert said("unas impermeables") == [("use", "rain")]
    assert said("botas inpermeables") == [("category", "boots"), ("use", "rain")]
    shop.learns(categories={**WORDS.categories, "bike_tools": ["desmontables", "desmontable"]})
    assert said("una mochila desmontable") == [("category", "backpacks")]
    assert said("unos desmontables") == [("category", "bike_tools")]


def test_a_small_word_of_a_product_is_not_its_name(shop: SmallShop) -> None:
    shop.learns(products={"hebra": ["guantes finos de merino hebra", "hebra"]})
    assert said("no, unos finos") == []
    assert said("la hebra") == [("product", "hebra")]


@pytest.mark.parametrize(
    ("text", "theme"),
    [
        ("el vendedor fue muy borde", "service"),
        ("me cobraron de más", "price"),
        ("no me quisieron devolver el dinero", "claim"),
        ("se despegó la suela a los dos días", "quality"),
        ("the assistant was rude", "service"),
        ("you overcharged me", "price"),
        ("nobody dealt with my claim", "claim"),
        ("the zip was broken", "quality"),
    ],
)
def test_a_complaint_has_a_theme_and_nothing_else_has(text: str, theme: str) -> None:
    assert ("theme", theme) in said(text, "complain")
    assert "theme" not in dict(said(text, "ask_details"))


def test_what_is_found_says_where_it_stood_in_the_shoppers_own_words() -> None:
    assert entities("¿Tenéis Mochilas?") == [
        {
            "entity": "category", "value": "backpacks", "start": 8, "end": 16, "text": "Mochilas",
            "confidence_entity": 1.0, "extractor": "ShopEntities",
        }
    ]  # fmt: skip


def test_an_imported_product_is_known_at_once(shop: SmallShop) -> None:
    assert said("hay piornal?") == []
    shop.learns(products={**WORDS.products, "piornal": ["gorro piornal", "piornal"]})
    assert said("hay piornal?") == [("product", "piornal")]


def test_a_long_message_is_little_more_work_in_a_hundred_times_larger_shop(
    shop: SmallShop,
) -> None:
    text = (
        "hola busco unas zapatiyas de montanya impermeabels para mi ijo que calza un 38 y medio, "
    )
    text += "en azull o verdde, y que no pasen de los sesenta euros por favor, que sean cmodas"
    calls = []
    for products in (25, 2500):
        names = {f"p{n}": [f"modelo {_invented(n)} {n % 90}"] for n in range(products)}
        shop.learns(products=names)
        entities(text)
        with counted() as work:
            entities(text)
        calls.append(work.calls)
    small, large = calls
    assert large <= 3 * small


def _invented(number: int) -> str:
    syllables = ("bra", "co", "du", "fe", "gri", "lo", "ma", "ne", "pi", "ro", "su", "ta", "vi")
    return "".join(syllables[(number // 13**place + place * 5) % 13] for place in range(4))
