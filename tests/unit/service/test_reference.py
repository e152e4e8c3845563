"""What "el segundo", "ese" and "the other one" refer to."""

from __future__ import annotations

from typing import Any

import pytest

from bot.catalogue.shelf import Shelf
from bot.service.reference import By, Scene, is_fragment, meant

SHOES = ("trasgo-carrasca", "trasgo-carrasca-lluvia", "trasgo-pardal")


def one(kind: str, value: Any, text: str = "", said: str = "") -> dict[str, Any]:
    start = text.find(said) if said else 0
    return {"entity": kind, "value": value, "start": start, "end": start + len(said)}


def ids(shelf: Shelf, text: str, scene: Scene, *entities: dict[str, Any]) -> list[str]:
    return [product.id for product in meant(entities, text, scene, shelf).products]


def test_the_second_is_the_second_of_those_shown(shelf: Shelf) -> None:
    assert ids(shelf, "el segundo", Scene(SHOES), one("ordinal", 2)) == [SHOES[1]]


def test_the_last_is_counted_from_the_end(shelf: Shelf) -> None:
    assert ids(shelf, "the last one", Scene(SHOES), one("ordinal", -1)) == [SHOES[2]]


def test_a_ninth_of_three_is_nobody_and_the_one_talked_about_stays(shelf: Shelf) -> None:
    scene = Scene(SHOES, focus=SHOES[0])
    assert ids(shelf, "el noveno", scene, one("ordinal", 9)) == [SHOES[0]]


def test_a_name_counts_more_than_what_is_talked_about(shelf: Shelf) -> None:
    scene = Scene(SHOES, focus=SHOES[0])
    assert ids(shelf, "la pardal", scene, one("product", SHOES[2])) == [SHOES[2]]


def test_it_is_the_one_talked_about(shelf: Shelf) -> None:
    found = meant([], "¿cuánto cuesta ese?", Scene(SHOES, focus=SHOES[1]), shelf)
    assert found.one is not None
    assert (found.one.id, found.by) == (SHOES[1], By.FOCUS)


def test_without_one_talked_about_all_on_the_table_are_meant(shelf: Shelf) -> None:
    assert ids(shelf, "¿cuánto cuestan?", Scene(SHOES)) == list(SHOES)


@pytest.mark.parametrize("text", ["compara los dos", "both of them", "todas"])
def test_all_of_them_are_more_than_the_one_talked_about(shelf: Shelf, text: str) -> None:
    assert ids(shelf, text, Scene(SHOES, focus=SHOES[0])) == list(SHOES)


@pytest.mark.parametrize("text", ["compara las dos primeras", "the first two", "los primeros dos"])
def test_the_first_two_are_two(shelf: Shelf, text: str) -> None:
    assert ids(shelf, text, Scene(SHOES), one("ordinal", 1)) == list(SHOES[:2])


def test_the_last_two_are_two(shelf: Shelf) -> None:
    assert ids(shelf, "the last two", Scene(SHOES), one("ordinal", -1)) == list(SHOES[1:])


def test_the_cheapest_is_the_cheapest_on_the_table(shelf: Shelf) -> None:
    assert ids(shelf, "dime el más barato", Scene(SHOES)) == ["trasgo-pardal"]


def test_the_middle_one_is_the_middle_of_three(shelf: Shelf) -> None:
    assert ids(shelf, "la del medio cuanto sale", Scene(SHOES)) == [SHOES[1]]


def test_the_one_of_down_is_the_one_with_down_in_its_name(shelf: Shelf) -> None:
    bags = tuple(p.id for p in shelf.search(_of("sleeping_bags"), limit=9))
    (down,) = ids(shelf, "me quedo con el de plumas", Scene(bags), one("category", "jackets"))
    assert down.endswith("rebeco")


def test_the_other_one_is_the_one_not_talked_about(shelf: Shelf) -> None:
    scene = Scene(SHOES[:2], focus=SHOES[0])
    assert ids(shelf, "¿y la otra?", scene) == [SHOES[1]]


def test_the_boots_are_those_on_the_table_before_those_of_the_shop(shelf: Shelf) -> None:
    boot = next(p.id for p in shelf.search(_boots(), limit=5))
    scene = Scene((SHOES[0], boot))
    assert ids(shelf, "las botas", scene, one("category", "boots")) == [boot]


def test_nothing_shown_and_nothing_named_is_nothing(shelf: Shelf) -> None:
    assert meant([], "¿y en azul?", Scene(), shelf).by is By.NOTHING


@pytest.mark.parametrize(
    ("text", "kind", "value", "said"),
    [
        ("¿y en azul?", "colour", "blue", "azul"),
        ("y el segundo?", "ordinal", 2, "segundo"),
        ("and in a 43?", "size", "43", "43"),
        ("what about the first one", "ordinal", 1, "first"),
        ("actually white", "colour", "white", "white"),
        ("he's an XL", "size", "XL", "XL"),
        ("u got any in green", "colour", "green", "green"),
    ],
)
def test_a_fragment_holds_nothing_but_what_it_points_at(
    text: str, kind: str, value: Any, said: str
) -> None:
    assert is_fragment([one(kind, value, text, said)], text)


@pytest.mark.parametrize(
    ("text", "kind", "value", "said"),
    [
        ("cuánto cuesta el segundo", "ordinal", 2, "segundo"),
        ("quita el primero", "ordinal", 1, "primero"),
        ("I'll take the first", "ordinal", 1, "first"),
    ],
)
def test_a_sentence_with_a_verb_is_no_fragment(text: str, kind: str, value: Any, said: str) -> None:
    assert not is_fragment([one(kind, value, text, said)], text)


@pytest.mark.parametrize("text", ["no, la otra", "y la más cara", "and the middle one"])
def test_what_points_without_a_number_is_a_fragment_too(text: str) -> None:
    assert is_fragment([], text)
    assert not is_fragment([], f"{text} que pesa")


def _boots() -> Any:
    return _of("boots")


def _of(category: str) -> Any:
    from bot.service.catalogue_ports import Wish

    return Wish(category=category)


def kind(key: str, said: str) -> dict[str, Any]:
    return {"entity": "category", "value": key, "text": said, "start": 0, "end": len(said)}


def test_the_one_of_before_is_the_one_talked_about_before(shelf: Shelf) -> None:
    scene = Scene(("trasgo-pardal",), focus="trasgo-pardal", seen=(SHOES[0], "trasgo-pardal"))
    for text in ("no, la otra", "el de antes", "no the other one", "mejor las otras"):
        assert ids(shelf, text, scene) == [SHOES[0]], text


def test_another_colour_is_no_other_product(shelf: Shelf) -> None:
    scene = Scene((SHOES[2],), focus=SHOES[2], seen=(SHOES[0], SHOES[2]))
    assert ids(shelf, "what about the other colour", scene) == [SHOES[2]]


def test_the_other_watch_is_the_other_of_its_kind(shelf: Shelf) -> None:
    scene = Scene(("vigia-cronista",), focus="vigia-cronista", seen=("vigia-cronista",))
    assert ids(shelf, "y el otro reloj?", scene, kind("watches", "reloj")) == ["vigia-intervalo"]


@pytest.mark.parametrize(
    ("text", "entities", "found"),
    [
        ("el reloj gps", [kind("watches", "reloj")], "vigia-cronista"),
        ("y la taza", [kind("cookware", "taza")], "cantil-lumbre"),
        ("el cubierto de titanio", [kind("cookware", "cubierto"), one("material", "titanium")],
         "cantil-cucharon"),
        ("la remera térmica de merino", [kind("base_layers", "remera térmica"),
         one("material", "merino")], "lanabe-umbria"),
    ],
)  # fmt: skip
def test_the_one_that_fits_the_words_is_meant(
    shelf: Shelf, text: str, entities: list[dict[str, Any]], found: str
) -> None:
    assert ids(shelf, text, Scene(), *entities) == [found]


def test_the_rear_one_has_it_in_its_name(shelf: Shelf) -> None:
    lights = tuple(product.id for product in shelf.search(_of("bike_lights"), limit=9))
    (rear,) = ids(shelf, "is the rear one in stock", Scene(lights))
    assert "luciernaga" in rear


def test_what_goes_with_it_is_only_spoken_of(shelf: Shelf) -> None:
    scene = Scene(("trasgo-reguero",), focus="trasgo-reguero")
    assert ids(shelf, "does it take poles", scene, kind("poles", "poles")) == ["trasgo-reguero"]


def test_a_kind_that_was_talked_about_is_that_one(shelf: Shelf) -> None:
    scene = Scene(
        ("mirlo-golondrina",), "mirlo-golondrina", seen=("mirlo-andante", "mirlo-golondrina")
    )
    assert ids(shelf, "mejor la mochila", scene, kind("backpacks", "mochila")) == ["mirlo-andante"]
