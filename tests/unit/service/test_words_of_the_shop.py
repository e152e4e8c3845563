"""Phrases, facts, alarms, questions, prices and weights: what trainers write, read back."""

from __future__ import annotations

from datetime import datetime, timezone
from decimal import Decimal
from pathlib import Path

import pytest

from bot.floor.signals import SignalKind
from bot.service.alarms import Alarm, alarm_in
from bot.service.money import price_text, rounded_price_text
from bot.service.phrasebook import PHRASES, Phrasebook, PhrasesError
from bot.service.questions import asked_detail
from bot.service.shop_facts import closes_at, fact, facts_about, is_open, read_shop_facts
from bot.service.weights import WeightsError, read_weights

SHOP = read_shop_facts(PHRASES.parent / "shop.yml")
MONDAY_NOON = datetime(2026, 3, 2, 11, tzinfo=timezone.utc)
SUNDAY_NOON = datetime(2026, 3, 1, 11, tzinfo=timezone.utc)


def test_prices_are_written_as_people_there_write_them() -> None:
    assert price_text(Decimal("39.95"), "EUR", "es") == "39,95 €"
    assert price_text(Decimal("39.95"), "EUR", "en") == "€39.95"


@pytest.mark.parametrize(
    ("currency", "said"), [("MXN", "$1,119.95"), ("ARS", "$1.119,95"), ("COP", "$1.120")]
)
def test_pesos_are_written_as_where_they_are_from(currency: str, said: str) -> None:
    assert price_text(Decimal("1119.95"), currency, "es") == said


def test_a_limit_needs_no_cents() -> None:
    assert rounded_price_text(60.0, "EUR", "es") == "60 €"
    assert rounded_price_text(59.5, "EUR", "en") == "€59.50"
    assert rounded_price_text(10000, "EUR", "es") == "10.000 €"
    assert rounded_price_text(1000, "MXN", "es") == "$1,000"
    assert rounded_price_text(100000, "COP", "es") == "$100.000"


def test_every_phrase_is_there_in_both_languages() -> None:
    Phrasebook()


def test_a_country_says_some_things_its_own_way_and_the_rest_as_in_spain() -> None:
    book = Phrasebook(country="es-AR")
    assert "Mirá" in book.say("welcome", "es")
    assert book.say("together_yes", "es") == "Sí"
    assert "machine" in book.say("welcome", "en")


@pytest.mark.parametrize(
    ("country", "register"),
    [("es-ES", None), ("es-MX", "usted"), ("es-CO", "usted"), ("es-AR", "vos"), ("en", None)],
)
def test_each_country_has_its_way_of_speaking_to_people(country: str, register: str | None) -> None:
    assert Phrasebook(country=country).register == register


def test_a_name_is_put_into_its_gap(phrases: Phrasebook) -> None:
    assert phrases.say("coming", "es", name="Ana") == "Viene Ana."


def test_a_phrase_missing_in_one_language_is_found_at_once(tmp_path: Path) -> None:
    (tmp_path / "es.yml").write_text('a: "uno"\nb: "dos"\n', "utf-8")
    (tmp_path / "en.yml").write_text('a: "one"\n', "utf-8")
    with pytest.raises(PhrasesError, match=r"b is missing in en\.yml"):
        Phrasebook(tmp_path)


def test_a_phrase_with_another_gap_is_found_at_once(tmp_path: Path) -> None:
    (tmp_path / "es.yml").write_text('a: "viene {name}"\n', "utf-8")
    (tmp_path / "en.yml").write_text('a: "{person} comes"\n', "utf-8")
    with pytest.raises(PhrasesError, match="a has other gaps"):
        Phrasebook(tmp_path)


def test_the_shop_is_open_by_the_clock_of_its_own_town() -> None:
    assert is_open(SHOP, MONDAY_NOON) is True
    assert closes_at(SHOP, MONDAY_NOON) == "21:00"
    assert is_open(SHOP, SUNDAY_NOON) is False


def test_a_shop_that_says_no_hours_does_not_know_whether_it_is_open() -> None:
    assert is_open({}, MONDAY_NOON) is None


def test_only_the_fact_that_was_asked_for_is_told() -> None:
    (told,) = facts_about(SHOP, "ask_delivery", "¿enviáis a Francia?", "es")
    assert "Francia" in told


def test_a_general_question_gets_the_general_fact() -> None:
    (told,) = facts_about(SHOP, "ask_delivery", "do you deliver?", "en")
    assert "Spain" in told


def test_what_the_shop_did_not_write_down_is_not_known() -> None:
    assert facts_about(SHOP, "ask_store_info", "¿tenéis helipuerto?", "es") == []
    assert fact(SHOP, "heliport", "es") is None


def test_every_fact_is_told_in_both_languages() -> None:
    for name, written in SHOP["facts"].items():
        assert written["es"], name
        assert written["en"], name
        assert isinstance(written["topics"], list), name


@pytest.mark.parametrize(
    ("text", "alarm"),
    [
        ("NO ENCUENTRO A MI HIJO!!", Alarm.LOST_CHILD),
        ("i cant find my daughter", Alarm.LOST_CHILD),
        ("I’ve lost my son", Alarm.LOST_CHILD),
        ("hay un incendio", Alarm.EMERGENCY),
        ("he can't breathe", Alarm.EMERGENCY),
        ("me robaron el celular", Alarm.THEFT),
        ("me han robado la cartera!!", Alarm.THEFT),
        ("me han robado", Alarm.THEFT),
        ("ayuda, me acaban de robar el bolso aquí en la tienda", Alarm.THEFT),
        ("a mi mamá le robaron la bolsa", Alarm.THEFT),
        ("un tipo me robó la billetera", Alarm.THEFT),
        ("¡al ladrón!", Alarm.THEFT),
        ("someone stole my phone", Alarm.THEFT),
        ("somebody's stolen my purse", Alarm.THEFT),
        ("my wallet has been stolen", Alarm.THEFT),
        ("Ive been robbed", Alarm.THEFT),
        ("me robaron y no respira", Alarm.EMERGENCY),
        ("me cai y me duele mucho el tobillo", Alarm.EMERGENCY),
        ("necesito ayuda urgente", Alarm.EMERGENCY),
        ("my husband is having chest pain", Alarm.EMERGENCY),
        ("me sangra la mano", Alarm.EMERGENCY),
        ("estoy buscando a mi mama no la encuentro", Alarm.LOST_CHILD),
        ("mi hija de 4 años no aparece", Alarm.LOST_CHILD),
        ("mi hijo se perdio", Alarm.LOST_CHILD),
        ("i cant find my mummy", Alarm.LOST_CHILD),
        ("my little girl is missing", Alarm.LOST_CHILD),
        ("tengo 9 años", Alarm.CHILD),
        ("I'm 8 years old", Alarm.CHILD),
    ],
)
def test_alarming_words_are_heard(text: str, alarm: Alarm) -> None:
    assert alarm_in(text) is alarm


@pytest.mark.parametrize(
    "text",
    [
        "no encuentro las botas",
        "es para mi hijo de 9 años",
        "I'm a size 8",
        "i can't find the fitting rooms",
        "busco una linterna de emergencia",
        "zapatillas para niños",
        "esto es un robo de precio",
        "me robaron el corazón estas botas",
        "están robando con estos precios",
        "me están robando con estos precios",
        "me robaron la bici la semana pasada",
        "me robaron la bici y necesito otra",
        "me han robado dos bicis, ¿tenéis un candado bueno?",
        "un candado para que no me la roben",
        "that's a steal",
        "these boots stole my heart",
        "someone stole my heart",
        "at these prices i've been robbed",
        "someone stole my bike last week, i need a lock",
        "someone stole my bike and i need a new one",
        "is it theft proof?",
        "me cai ayer y busco rodilleras",
        "me duele la espalda con esta mochila",
        "me duele el pecho al correr, qué sujeción tenéis",
        "i lost my ticket",
    ],
)
def test_ordinary_words_alarm_nobody(text: str) -> None:
    assert alarm_in(text) is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("¿son impermeables?", "waterproof"),
        ("cuanto pesan", "weight"),
        ("can I machine wash it", "care"),
        ("de qué está hecha", "material"),
        ("where is it made", "origin"),
        ("cuántos litros caben", "capacity"),
    ],
)
def test_a_question_is_about_one_property(text: str, name: str) -> None:
    asked = asked_detail(text)
    assert asked is not None
    assert asked.name == name


def test_an_open_question_is_about_everything() -> None:
    assert asked_detail("cuéntame más") is None


def test_the_weights_of_the_shop_can_be_read() -> None:
    weights = read_weights()
    assert weights.threshold > 0
    assert set(weights.points) == set(SignalKind)


def test_a_wrong_weight_is_named(tmp_path: Path) -> None:
    path = tmp_path / "warmth.yml"
    path.write_text("threshold: 3\nsignals: {stared_at: {points: 1, at_most: 1}}\n", "utf-8")
    with pytest.raises(WeightsError, match="stared_at"):
        read_weights(path)
