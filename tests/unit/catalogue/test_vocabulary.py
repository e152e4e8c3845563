from __future__ import annotations

from pathlib import Path

import pytest

from bot.catalogue.inflect import number_forms, stem
from bot.catalogue.vocabulary import KINDS, VocabularyError, read_glossary

GLOSSARY = read_glossary()


@pytest.mark.parametrize(
    ("said", "key"),
    [
        ("zapatillas", "shoes"),
        ("zapatilla", "shoes"),
        ("tenis", "shoes"),
        ("bambas", "shoes"),
        ("remera", "t_shirts"),
        ("playeras", "t_shirts"),
        ("chamarra", "jackets"),
        ("campera", "jackets"),
        ("chaqueta impermeable", "rain_jackets"),
        ("Rucksack", "backpacks"),
        ("head torches", "headlamps"),
        ("carpa", "tents"),
        ("medias", "socks"),
        ("lentes de sol", "sunglasses"),
    ],
)
def test_every_country_is_understood(said: str, key: str) -> None:
    assert GLOSSARY.key_for("categories", said) == key


@pytest.mark.parametrize(
    ("said", "key"),
    [
        ("Rojas", "red"),
        ("roja", "red"),
        ("AZUL MARINO", "navy"),
        ("azules", "blue"),
        ("gray", "grey"),
    ],
)
def test_a_colour_is_known_in_all_its_forms(said: str, key: str) -> None:
    assert GLOSSARY.key_for("colours", said) == key


def test_what_is_not_in_the_vocabulary_has_no_key() -> None:
    assert GLOSSARY.key_for("categories", "portátiles") is None
    assert GLOSSARY.label("categories", "laptops", "es") == "laptops"


def test_a_label_is_the_first_name_in_the_language() -> None:
    assert GLOSSARY.label("categories", "shoes", "es") == "zapatillas"
    assert GLOSSARY.label("categories", "shoes", "en") == "shoes"
    assert GLOSSARY.label("colours", "navy", "es") == "azul marino"


def test_whoever_asks_for_jackets_is_also_shown_rain_jackets() -> None:
    assert "rain_jackets" in GLOSSARY.with_all_within("categories", "jackets")
    assert "jackets" not in GLOSSARY.with_all_within("categories", "rain_jackets")
    assert "navy" in GLOSSARY.with_all_within("colours", "blue")


def test_beginners_are_served_with_what_is_made_for_grown_ups() -> None:
    assert {"women", "men", "beginners"} <= GLOSSARY.with_all_within("recipients", "beginners")


@pytest.mark.parametrize("kind", KINDS)
def test_no_word_means_two_things_of_one_kind_unless_one_is_within_the_other(kind: str) -> None:
    meaning: dict[str, str] = {}
    for key, forms in GLOSSARY.names(kind).items():
        for form in forms:
            other = meaning.setdefault(form, key)
            related = GLOSSARY.with_all_within(kind, other) | GLOSSARY.with_all_within(kind, key)
            assert other == key or {other, key} <= related, f"{form}: {other}, {key}"


@pytest.mark.parametrize(
    "everyday",
    ["el", "ella", "tan", "ante", "noches", "vino", "plata", "saco", "sales", "light", "down"],
)
def test_everyday_words_name_nothing(everyday: str) -> None:
    for kind in KINDS:
        assert everyday not in {form for forms in GLOSSARY.names(kind).values() for form in forms}


@pytest.mark.parametrize(
    ("name", "language", "other"),
    [
        ("botas de montaña", "es", "bota de montaña"),
        ("calcetines", "es", "calcetín"),
        ("bastones", "es", "bastón"),
        ("luces", "es", "luz"),
        ("relojes", "es", "reloj"),
        ("hiking boots", "en", "hiking boot"),
        ("torches", "en", "torch"),
    ],
)
def test_both_numbers_of_a_name_are_known(name: str, language: str, other: str) -> None:
    assert other in number_forms(name, language)


@pytest.mark.parametrize(
    ("one", "many"), [("zapatilla", "zapatillas"), ("luz", "luces"), ("jersey", "jerseys")]
)
def test_singular_and_plural_share_a_stem(one: str, many: str) -> None:
    assert stem(one) == stem(many)


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("colours: [", "cannot be read"),
        ("smells: {}", "top level"),
        ("colours: {red: {es: [rojo]}}", "colours.red"),
        ("colours: {red: {es: [rojo], en: [red], within: warm}}", "warm"),
        ("colours: {red: rojo}", "colours.red"),
    ],
)
def test_a_broken_file_is_named_with_the_place(tmp_path: Path, content: str, told: str) -> None:
    path = tmp_path / "vocabulary.yml"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(VocabularyError, match=told):
        read_glossary(path)
