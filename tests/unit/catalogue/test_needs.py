"""What people need without naming it is found, by its meaning where the encoder is there."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from bot.catalogue.demo import demo_products
from bot.catalogue.meaning import Meanings
from bot.catalogue.needs import read_needs
from bot.catalogue.shelf import Shelf
from bot.catalogue.vectors import KeptVectors
from bot.catalogue.vocabulary import VocabularyError, read_glossary
from bot.meaning.encoder import the_encoder
from bot.service.catalogue_ports import Order, Sure, Wish

GLOSSARY = read_glossary()
NEEDS = read_needs(GLOSSARY)
PRODUCTS = demo_products()


@pytest.fixture(scope="module")
def shelf() -> Shelf:
    shelf = Shelf(GLOSSARY, Meanings(GLOSSARY, NEEDS, the_encoder))
    shelf.load(PRODUCTS, version=1)
    shelf.learn()
    return shelf


@pytest.fixture(scope="module")
def shelf_of_words() -> Shelf:
    shelf = Shelf(GLOSSARY, Meanings(GLOSSARY, NEEDS))
    shelf.load(PRODUCTS, version=1)
    shelf.learn()
    return shelf


def kinds(shelf: Shelf, words: str) -> set[str | None]:
    return {product.category for product in shelf.search(Wish(words=words), limit=3)}


@pytest.mark.parametrize(
    ("words", "category"),
    [
        ("algo calentito para la cabeza", "beanies"),
        ("se me quedan las orejas heladas", "beanies"),
        ("el vecino de litera hace un ruido tremendo y no duermo", "sleep_masks"),
        ("gift for a dad who cycles", "bike_accessories"),
        ("the ground is so hard when i camp, my back aches", "mats"),
        ("i don't want my phone to die on the trip", "power_banks"),
        ("miedo de resbalar en la calle cuando hay hielo", "crampons"),
    ],
)
def test_a_need_is_answered_though_no_word_names_the_thing(
    shelf: Shelf, words: str, category: str
) -> None:
    assert category in kinds(shelf, words)


def test_without_the_encoder_the_words_of_needs_still_find(shelf_of_words: Shelf) -> None:
    assert "first_aid" in kinds(shelf_of_words, "me hice un esguince en la ruta")
    assert "neck_pillows" in kinds(shelf_of_words, "stiff neck on the coach")


@pytest.mark.parametrize("name", ["galerna", "the galerna jacket", "carasca", "mochila vaguada"])
def test_a_name_of_ones_own_always_wins(shelf: Shelf, name: str) -> None:
    found = shelf.search(Wish(words=name), limit=1)
    assert found[0].id in {"nimbarra-galerna", "trasgo-carrasca", "tornavall-vaguada"}


@pytest.mark.parametrize(
    "words", ["xyzzy frobnicate", "quién ganó el partido", "tell me a joke about the moon"]
)
def test_what_no_product_answers_finds_nothing_for_sure(shelf: Shelf, words: str) -> None:
    assert shelf.search(Wish(words=words, sure=Sure.LIKELY)) == []


def test_what_is_only_for_children_comes_first_for_them_and_last_for_others(shelf: Shelf) -> None:
    need = "algo para dormir en el campamento"
    for_child = shelf.search(Wish(words=need, recipient="children"), limit=1)
    for_woman = shelf.search(Wish(words=need, recipient="women"), limit=3)
    assert for_child[0].id == "olmedal-lechuza"
    assert "olmedal-lechuza" not in {product.id for product in for_woman}


def test_what_is_refused_is_not_found(shelf: Shelf) -> None:
    wish = Wish(words="abrigo calentito", without=(("material", "down"), ("colour", "black")))
    for product in shelf.search(wish, limit=20):
        assert "down" not in product.materials
        assert {variant.colour_key for variant in product.variants} != {"black"}


def test_several_colours_will_do(shelf: Shelf) -> None:
    found = shelf.search(Wish(category="fleeces", colour="purple", also_colours=("green",)), 9)
    assert found
    for product in found:
        assert {"purple", "lilac", "green", "olive", "mint", "lime"} & {
            variant.colour_key for variant in product.variants
        }


@pytest.mark.parametrize(
    ("wish", "first"),
    [
        (Wish(category="tents", order=Order.LIGHTEST), "olmedal-junco"),
        (Wish(category="tents", order=Order.BIGGEST), "olmedal-encinar"),
        (Wish(category="tents", order=Order.CHEAPEST), "olmedal-robledo"),
        (Wish(category="sleeping_bags", order=Order.WARMEST), "olmedal-rebeco"),
        (Wish(category="headlamps", order=Order.BRIGHTEST), "vigia-lucero"),
        (Wish(category="backpacks", order=Order.BIGGEST), "tornavall-cordillera"),
        (Wish(words="the lightest tent you have", order=Order.LIGHTEST), "olmedal-junco"),
        (Wish(category="tents", people=2, order=Order.LIGHTEST), "olmedal-robledo"),
        (Wish(category="tents", people=4), "olmedal-encinar"),
    ],
)
def test_the_most_of_something_comes_first(shelf: Shelf, wish: Wish, first: str) -> None:
    assert shelf.search(wish)[0].id == first


def test_a_product_is_found_by_its_words_before_its_meaning_is_known(shelf: Shelf) -> None:
    early = Shelf(GLOSSARY, Meanings(GLOSSARY, NEEDS, the_encoder))
    early.load(PRODUCTS, version=1)
    assert early.search(Wish(words="linterna frontal"))[0].category == "headlamps"


def test_an_import_forgets_no_meaning_and_its_new_products_are_found_by_their_words() -> None:
    shelf = Shelf(GLOSSARY, Meanings(GLOSSARY, NEEDS, the_encoder))
    shelf.load(PRODUCTS, version=1)
    shelf.learn()
    new = replace(PRODUCTS[0], id="new", name={"es": "Mochila Zirkonia"}, description={})
    shelf.load([*PRODUCTS, new], version=2)
    assert shelf.search(Wish(words="zirkonia"))[0].id == "new"
    assert "sleep_masks" in kinds(shelf, "el vecino de litera hace un ruido tremendo y no duermo")


def test_what_was_learned_is_kept_for_the_next_start(tmp_path: Path) -> None:
    path = tmp_path / "vectors.npz"
    first = Shelf(GLOSSARY, Meanings(GLOSSARY, NEEDS, the_encoder, KeptVectors(path)))
    first.load(PRODUCTS[:5], version=1)
    first.learn()
    kept = KeptVectors(path)
    assert len(kept) == 5 + len({s for need in NEEDS.all for s in need.sentences})


def test_a_file_of_vectors_that_cannot_be_read_is_made_again(tmp_path: Path) -> None:
    path = tmp_path / "vectors.npz"
    path.write_bytes(b"PK\x03\x04 nothing of the kind")
    shelf = Shelf(GLOSSARY, Meanings(GLOSSARY, NEEDS, the_encoder, KeptVectors(path)))
    shelf.load(PRODUCTS[:2], version=1)
    shelf.learn()
    assert len(KeptVectors(path)) > 2


def test_a_wrong_entry_says_which_it_is(tmp_path: Path) -> None:
    path = tmp_path / "needs.yml"
    path.write_text("- for: tvs\n  es: [ver la tele]\n  en: [watch tv]\n")
    with pytest.raises(VocabularyError, match=r"entry 1: unknown categories \['tvs'\]"):
        read_needs(GLOSSARY, path)
