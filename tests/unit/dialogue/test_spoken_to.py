"""Who is spoken to is nobody for whom something is."""

from __future__ import annotations

import pytest

from bot.dialogue.spoken_to import without_address


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("gracias tío", "gracias"),
        ("vale tío", "vale"),
        ("Gracias hijo, qué amable", "Gracias qué amable"),
        ("gracias, señora", "gracias"),
        ("oiga joven busco chamarra para mi señora", "oiga busco chamarra para mi señora"),
        ("joven, ¿dónde están las botas?", "¿dónde están las botas?"),
        ("¿tienen botas de lluvia, señorita?", "¿tienen botas de lluvia ?"),
        ("thanks young man", "thanks"),
        ("young man, where are the boots", "where are the boots"),
        ("cheers lady", "cheers"),
        ("hey man do you have gloves", "hey do you have gloves"),
        ("no mate", "no"),
    ],
)
def test_who_is_spoken_to_is_left_out(text: str, left: str) -> None:
    without = without_address(text)
    assert len(without) == len(text)
    assert " ".join(without.replace(",", " ").split()) == left


@pytest.mark.parametrize(
    "text",
    [
        "gracias, para mi hijo",
        "busco algo para mi tío",
        "hola, niño de 6 años",
        "hola mujer talla 38 botas",
        "perdón, mujer",
        "no, hombre",
        "hijo de 8 años",
        "botas de hombre",
        "hi, mens boots please",
        "sorry, man, size 44",
        "my son needs boots",
        "a gift for my uncle",
    ],
)
def test_for_whom_something_is_stays(text: str) -> None:
    assert without_address(text) == text
