"""What is written of a product that answers a question, by words alone and with its property."""

from __future__ import annotations

import pytest

from bot.catalogue.demo import demo_products
from bot.catalogue.shelf import Shelf
from bot.catalogue.vocabulary import read_glossary
from bot.service.catalogue_ports import Order, Told


@pytest.fixture(scope="module")
def shelf() -> Shelf:
    shelf = Shelf(read_glossary())
    shelf.load(demo_products(), version=1)
    return shelf


def best(shelf: Shelf, product_id: str, question: str, language: str = "es") -> Told:
    product = shelf.find(product_id)
    assert product is not None
    return shelf.told_of(product, question, language)[0]


@pytest.mark.parametrize(
    ("product_id", "question", "language", "value"),
    [
        ("trasgo-vencejo", "cuánto duran", "es", "unos 300 km"),
        ("trasgo-vencejo", "drop?", "es", "8 mm"),
        ("tornavall-cayado", "hasta cuánto se alargan", "es", "de 65 a 135 cm"),
        ("tornavall-cayado", "do they go up to 135", "en", "65 to 135 cm"),
        ("brisal-liebre", "cuantos pares vienen", "es", "dos pares"),
        ("brisal-zancada", "how long is the inseam", "en", "70 cm"),
        ("cantil-panal", "cuanto pesa", "es", "8 x 32 g"),
        ("olmedal-encinar", "how long does it take to put up", "en", "25 minutes, two people"),
        ("mirlo-andante", "cabe un portátil", "es", "hasta 16 pulgadas"),
    ],
)
def test_the_fact_that_was_asked_for_comes_first(
    shelf: Shelf, product_id: str, question: str, language: str, value: str
) -> None:
    assert best(shelf, product_id, question, language).value == value


@pytest.mark.parametrize(
    ("product_id", "question", "part"),
    [
        ("lanabe-umbria", "¿pica?", "no pica"),
        ("nimbarra-chirimiri", "aguanta el viento?", "con el viento"),
        ("brisal-zancada", "se transparentan?", "no transparentan"),
        ("olmedal-ladera", "se pueden juntar dos?", "se unen"),
    ],
)
def test_a_sentence_of_the_description_answers_too(
    shelf: Shelf, product_id: str, question: str, part: str
) -> None:
    told = best(shelf, product_id, question)
    assert (told.label, part in told.value) == ("", True)


def test_a_question_in_the_other_language_finds_the_fact_and_is_told_in_the_readers(
    shelf: Shelf,
) -> None:
    told = best(shelf, "trasgo-vencejo", "lifespan?", "es")
    assert told.value == "unos 300 km"


def test_what_nobody_wrote_down_is_answered_by_nothing(shelf: Shelf) -> None:
    assert best(shelf, "vigia-cronista", "tiene música?").near < 0.26


@pytest.mark.parametrize(
    ("order", "first", "second"),
    [
        (Order.LASTING, "vigia-intervalo", "vigia-cronista"),
        (Order.LIGHTEST, "olmedal-junco", "olmedal-encinar"),
        (Order.WARMEST, "olmedal-rebeco", "olmedal-ladera"),
    ],
)
def test_what_is_ahead_has_the_smaller_number(
    shelf: Shelf, order: Order, first: str, second: str
) -> None:
    numbers = [
        shelf.measured(product, order) for product in map(shelf.find, (first, second)) if product
    ]
    assert numbers == sorted(numbers, key=lambda number: number or 0.0)
