"""Whom the shop's Spanish speaks to: as tú, as usted or as vos, and nobody is forgotten."""

from __future__ import annotations

import json
from collections import ChainMap, Counter
from collections.abc import Iterator
from typing import Any

import pytest
from ruamel.yaml import YAML

from bot.dialogue.address import PLAIN, REGISTERS, forgotten, out_of_place, spoken_to, way_of
from bot.service.phrasebook import PHRASES, Phrasebook, gaps
from bot.service.phrasebook import REGISTERS as OF_COUNTRIES

DATA = PHRASES.parents[1]
LOCALE = DATA.parent / "bot" / "web" / "locale"


def written() -> dict[str, list[dict[str, Any]]]:
    responses: dict[str, list[dict[str, Any]]] = {}
    for path in sorted((DATA / "responses").glob("*.yml")):
        responses.update(YAML(typ="safe").load(path.read_text("utf-8"))["responses"])
    return responses


def in_register(register: str, text: str) -> dict[str, Any]:
    return {"text": text, "condition": [{"type": "slot", "name": "register", "value": register}]}


@pytest.mark.parametrize(
    "text",
    [
        "¿Qué te enseño?",
        "En tu lista: {product}.",
        "Puedes probarlo.",
        "Dímelo y la aviso.",
        "Hola. Mira a tu aire.",
        "De acuerdo, sigue mirando.",
        '¿Cuál quito? Di "el primero".',
        "Preguntaste el precio.",
        "Puedo ayudarte.",
        "Pregunta lo que sea, o mira sin más.",
        "No te muevas de aquí.",
        "Pero lo decides tú.",
        "Os dejo.",
        "¿Ya estáis juntos?",
        "Piénsatelo con calma.",
    ],
)
def test_words_to_tu_are_heard(text: str) -> None:
    assert spoken_to(text)


@pytest.mark.parametrize(
    "text",
    [
        "Avisado. El aviso sigue en pie.",
        "No pasa nada.",
        "Ahora no puede venir nadie. ¿Seguimos mirando?",
        "{name} está hoy. ¿Le aviso, o que venga quien esté libre?",
        "Forma parte del triste contraste que existe detrás.",
        "Lo que cambia está aquí.",
        "Se acerca esto.",
        "{tu}: {te}.",
    ],
)
def test_words_to_nobody_are_left_alone(text: str) -> None:
    assert not spoken_to(text)


@pytest.mark.parametrize(
    "text",
    [
        "Vea con calma; no le pregunto más.",
        "Dígame qué busca.",
        "Sigue sin poder venir nadie.",
        "¿Seguimos, o deja una nota?",
    ],
)
def test_usted_is_in_its_place_in_a_shop_of_usted(text: str) -> None:
    assert not out_of_place(text, "usted")


def test_vos_shares_its_pronouns_with_tu_and_its_verbs_not() -> None:
    assert not out_of_place("Mirá tu lista. Si querés, te la muestro.", "vos")
    assert out_of_place("Si quieres, te la muestro.", "vos") == ["quieres"]
    assert out_of_place("Mire su lista. Si quiere, te la muestro.", "usted") == ["te"]


def test_no_response_of_ours_forgets_a_register() -> None:
    assert list(forgotten(written())) == []


def test_every_way_of_speaking_has_as_much_to_say_with_the_same_gaps() -> None:
    for name, variations in written().items():
        said = {way: Counter[str]() for way in (PLAIN, *REGISTERS)}
        for variation in variations:
            if (way := way_of(variation)) in said:
                said[way][" ".join(sorted(gaps(variation["text"])))] += 1
        for register in REGISTERS:
            assert not said[register] or said[register] == said[PLAIN], (name, register)


@pytest.mark.parametrize("register", REGISTERS)
def test_each_register_that_is_taken_away_is_missed(register: str) -> None:
    for name, variations in written().items():
        left = [each for each in variations if way_of(each) != register]
        if left != variations:
            assert any(register in problem for problem in forgotten({name: left})), name


@pytest.mark.parametrize(
    ("variations", "problem"),
    [
        ([{"text": "Mira."}], "says mira and nothing in 'usted'"),
        ([{"text": "Mira."}, in_register("usted", "Mire.")], "says mira and nothing in 'vos'"),
        (
            [{"text": "¿Cuál?", "buttons": [{"title": "Elige tú", "payload": "/x"}]}],
            "says tú and nothing in 'usted'",
        ),
        (
            [{"text": "Mira."}, {"text": "Aquí."}, in_register("usted", "Mire.")],
            "says 1 of 2 things in 'usted'",
        ),
        ([{"text": "Hola."}, in_register("usted", "Hola a ti.")], "says ti in 'usted'"),
        ([{"text": "Hola."}, in_register("vos", "¿Quieres?")], "says quieres in 'vos'"),
        ([{"text": "Hola."}, in_register("tu", "Hola.")], "is said in 'tu', which no shop speaks"),
    ],
)
def test_what_was_forgotten_is_named(variations: list[dict[str, Any]], problem: str) -> None:
    found = list(forgotten({"utter_x": variations}))
    assert any(problem in text for text in found), found


@pytest.mark.parametrize(("country", "register"), OF_COUNTRIES.items())
def test_the_shops_own_phrases_speak_to_nobody_as_tu_there(country: str, register: str) -> None:
    book = Phrasebook(country=country)
    phrases = YAML(typ="safe").load((PHRASES / "es.yml").read_text("utf-8"))
    for key in keys(phrases):
        assert not out_of_place(book.say(key, "es"), register), (country, key)


@pytest.mark.parametrize(("country", "register"), OF_COUNTRIES.items())
def test_the_pages_speak_to_nobody_as_tu_there(country: str, register: str) -> None:
    for overlay in sorted(LOCALE.glob(f"*.{country}.json")):
        page = overlay.with_name(overlay.name.replace(country, "es"))
        both = (json.loads(path.read_text("utf-8")) for path in (page, overlay))
        for key, words in ChainMap(*reversed(list(both))).items():
            for text in texts_of(words):
                assert not out_of_place(text, register), (overlay.name, key)


def texts_of(words: Any) -> list[str]:
    """One text, those of a number's forms, or a problem's two."""
    if isinstance(words, dict):
        return list(words.values())
    return words if isinstance(words, list) else [words]


def keys(phrases: dict[str, Any], before: str = "") -> Iterator[str]:
    for key, value in phrases.items():
        yield from keys(value, f"{before}{key}.") if isinstance(value, dict) else (before + key,)
