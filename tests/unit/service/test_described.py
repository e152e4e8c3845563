"""What a description demands, what it refuses, and what it only speaks of."""

from __future__ import annotations

from typing import Any

import pytest

from bot.service.another import begins_afresh
from bot.service.catalogue_ports import Order
from bot.service.cold import degrees_to_bear
from bot.service.described import (
    carries_on,
    description,
    order_asked_for,
    people_to_fit,
    things_asked_for,
    whom_it_is_for,
)
from bot.service.refused import as_pairs
from bot.service.wishes import needs_now, needs_said


def naming(text: str, **named: tuple[str, str]) -> list[dict[str, Any]]:
    """Entities for words of a text: kind=(words, key); a digit after the kind tells two apart."""
    return [
        {
            "entity": kind.rstrip("0123456789"),
            "value": key,
            "start": text.index(words),
            "end": text.index(words) + len(words),
        }
        for kind, (words, key) in named.items()
    ]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("busco unas zapatillas", "zapatillas"),
        ("I'm looking for shoes please", "shoes"),
        ("muéstreme mochilas", "mochilas"),
    ],
)
def test_what_only_names_a_kind_of_thing_describes_nothing(text: str, words: str) -> None:
    assert description(text, naming(text, category=(words, "any"))) == ""


def test_what_says_more_than_a_name_is_searched_for_as_a_whole() -> None:
    text = "zapatillas que no calen"
    assert description(text, naming(text, category=("zapatillas", "shoes"))) == text


@pytest.mark.parametrize(
    ("text", "thing"),
    [
        ("quiero un pantalon que sirva para todo", "pantalon"),
        ("por la mañana hace frío, quiero un pantalon desmontable", "pantalon"),
        ("the lightest tent you have", "tent"),
        ("stretchy trousers for scrambling", "trousers"),
        ("any good boots for wide feet", "boots"),
    ],
)
def test_a_thing_that_is_asked_for_is_demanded(text: str, thing: str) -> None:
    assert things_asked_for(text, naming(text, category=(thing, "it")))


@pytest.mark.parametrize(
    ("text", "thing"),
    [
        ("snow gets in over the top of my boots", "boots"),
        ("layer to wear under my ski jacket", "jacket"),
        ("una luz para colgar dentro de la carpa", "carpa"),
        ("wooly long johns for under my trousers", "trousers"),
        ("llevo toda la ropa revuelta", "ropa"),
    ],
)
def test_a_thing_that_is_only_spoken_of_is_not(text: str, thing: str) -> None:
    assert not things_asked_for(text, naming(text, category=(thing, "it")))


@pytest.mark.parametrize(
    ("text", "named", "refused"),
    [
        ("una gorra que no sea negra", {"colour": ("negra", "black")}, ["colour:black"]),
        ("no leather please", {"material": ("leather", "leather")}, ["material:leather"]),
        ("sin plumas", {"category": ("plumas", "insulated_jackets")}, ["material:down"]),
        ("nothing with feathers", {"material": ("feathers", "down")}, ["material:down"]),
        (
            "no leather or suede",
            {"material1": ("leather", "leather"), "material2": ("suede", "suede")},
            ["material:leather", "material:suede"],
        ),
        ("no quiero botas", {"category": ("botas", "boots")}, ["category:boots"]),
        ("no, la negra", {"colour": ("negra", "black")}, []),
        ("¿no tenéis botas negras?", {"colour": ("negras", "black")}, []),
        ("de cuero", {"material": ("cuero", "leather")}, []),
    ],
)
def test_what_is_not_wanted_is_heard(
    text: str, named: dict[str, tuple[str, str]], refused: list[str]
) -> None:
    assert as_pairs(naming(text, **named), text) == refused


def test_a_refused_colour_is_no_colour_wished_for_and_holds_until_it_is_asked_for() -> None:
    text = "que no sea negra"
    needs = needs_now({}, needs_said(naming(text, colour=("negra", "black")), text))
    assert (needs["colour"], needs["without"]) == (None, ["colour:black"])
    later = needs_now(needs, needs_said([{"entity": "colour", "value": "black"}], "en negro"))
    assert (later["colour"], later["without"]) == ("black", None)


@pytest.mark.parametrize(
    ("text", "order"),
    [
        ("the lightest tent you have", Order.LIGHTEST),
        ("la que menos pese", Order.LIGHTEST),
        ("el saco más abrigado", Order.WARMEST),
        ("la linterna que más alumbre", Order.BRIGHTEST),
        ("la más grande que tengáis", Order.BIGGEST),
        ("lo mas varato", Order.CHEAPEST),
        ("which is the biggest backpack", Order.BIGGEST),
        ("el saco de dormir más calentito", Order.WARMEST),
        ("una tienda ligera", None),
        ("algo más barato", None),
        ("a warm hat", None),
    ],
)
def test_the_most_of_something_is_heard(text: str, order: Order | None) -> None:
    assert order_asked_for(text) is order


@pytest.mark.parametrize(
    ("text", "tent", "people"),
    [
        ("tienda para dos", True, 2),
        ("a tent for 4", True, 4),
        ("algo para dormir 5 personas", False, None),
        ("para 5 personas", False, 5),
        ("sleeps six people", False, 6),
        ("bolsa para dos días", False, None),
    ],
)
def test_how_many_must_find_room(text: str, tent: bool, people: int | None) -> None:
    assert people_to_fit(text, tent) == people


@pytest.mark.parametrize(
    ("text", "named", "whom"),
    [
        ("for my 8 yr old who copies mum", {"recipient": ("mum", "women")}, "children"),
        ("algo para mi niña de 14 años", {"recipient": ("niña", "children")}, "teens"),
        (
            "mi marido quiere algo para mi hija",
            {"recipient1": ("marido", "men"), "recipient2": ("hija", "children")},
            "children",
        ),
        ("something for my wife", {"recipient": ("wife", "women")}, "women"),
        ("una mochila", {}, None),
    ],
)
def test_of_several_people_it_is_for_the_one_that_is_meant(
    text: str, named: dict[str, tuple[str, str]], whom: str | None
) -> None:
    assert whom_it_is_for(text, naming(text, **named)) == whom


@pytest.mark.parametrize(
    "text",
    ["que sea ligera", "with a hood", "sin cuero", "pero que abrigue", "necesito una para cuatro"],
)
def test_more_about_what_is_already_looked_for_carries_on(text: str) -> None:
    assert carries_on(text)


def test_a_new_sentence_is_a_new_search() -> None:
    assert not carries_on("me salen ampollas cuando camino")


@pytest.mark.parametrize(
    ("text", "thing"),
    [
        ("oiga joven busco chamarra calientita", "chamarra"),
        ("alright mate need some trainers", "trainers"),
    ],
)
def test_what_is_said_before_the_word_that_asks_does_not_matter(text: str, thing: str) -> None:
    assert things_asked_for(text, naming(text, category=(thing, "it")))


@pytest.mark.parametrize(
    "text", ["light ones", "que me quepa el portátil de 16", "something lighter", "y otra que haya"]
)
def test_another_of_the_same_kind_carries_on(text: str) -> None:
    assert carries_on(text)
    assert not begins_afresh(text)


@pytest.mark.parametrize("text", ["and something to stop blisters", "algo para las manos"])
def test_something_for_another_trouble_is_no_more_of_the_same_kind(text: str) -> None:
    assert begins_afresh(text)


@pytest.mark.parametrize(
    ("text", "degrees"),
    [
        ("saco de dormir para 0 grados", 0),
        ("para -5 ºC", -5),
        ("a menos 10 grados", -10),
        ("a bag for below zero", -1),
        ("it gets to about 0 at night", 0),
        ("talla 44", None),
        ("unos 80 euros", None),
    ],
)
def test_how_cold_it_gets_is_heard(text: str, degrees: int | None) -> None:
    assert degrees_to_bear(text) == degrees
