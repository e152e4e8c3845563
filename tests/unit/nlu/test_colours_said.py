"""Colours by the words of data/shop/vocabulary.yml, as no shop is open here."""

from __future__ import annotations

import pytest

from tests.unit.nlu.named import named


@pytest.mark.parametrize(
    ("text", "colours"),
    [
        ("che tenes esta campera en bordo", "burgundy"), ("la mochila negor cuanto sale", "black"),
        ("busco algo azlu marino", "navy"), ("y en rjo?", "red"),
        ("unas medias color cafe", "brown"), ("playera guinda talla m", "burgundy"),
        ("gorro gris claro", "grey"), ("polera celste", "light_blue"),
        ("la quiero en amarllo", "yellow"), ("vedre agua hay", "mint"),
        ("chaqueta marron o beige", "brown, beige"),
        ("azul marino no, azul claro", "navy, light_blue"), ("tenis blanccos del 25", "white"),
        ("roza fuerte", "pink"), ("la naraja", "orange"), ("morada talla s", "purple"),
        ("todo negro porfa", "black"), ("fuxia", "fuchsia"), ("turkesa", "turquoise"),
        ("vino tinto", "burgundy"), ("gris plomo", "grey"), ("verde botella", "green"),
        ("azul electrico", "blue"), ("colorada", "red"), ("plateda", "silver"),
        ("gris oscuro en xl", "grey"), ("dorada?", "gold"), ("la de colores", "multicolour"),
        ("color mostaza", "mustard"), ("lila clarito", "lilac"), ("caki", "olive"),
        ("blnca o negra", "white, black"), ("azull", "blue"), ("marino talla 42", "navy"),
        ("amarilo fluor", "yellow"), ("la resoldo nehra xl", "black"), ("en azulmarino", "navy"),
        ("verdemilitar si hay", "olive"), ("las roasa nomas", "pink"),
        ("talal 30 kolor verd", "green"),
    ],
)  # fmt: skip
def test_colours_as_they_are_said_in_spanish(text: str, colours: str) -> None:
    assert named(text, "colour") == colours


@pytest.mark.parametrize(
    ("text", "colours"),
    [
        ("got it in balck", "black"), ("the bleu one", "blue"), ("rde jacket size L", "red"),
        ("any gren ones", "green"), ("navy blue 42", "navy"), ("drak blue", "navy"),
        ("lite blue", "light_blue"), ("purpel hat", "purple"), ("yelow raincoat", "yellow"),
        ("maroon or burgundy", "burgundy, burgundy"), ("charcoal M", "grey"),
        ("gray fleece", "grey"),
        ("organge vest", "orange"), ("pnik gloves", "pink"), ("whtie shoes us 9", "white"),
        ("borwn boots", "brown"), ("khaki trousers 34", "olive"), ("teal xs", "teal"),
        ("tan coloured boots", "camel"), ("cream coloured", "beige"), ("violet", "purple"),
        ("turqoise", "turquoise"), ("mustrad beanie", "mustard"), ("blakc", "black"),
        ("sliver bottle", "silver"), ("bottle green", "green"), ("royal blue", "blue"),
        ("hot pink", "fuchsia"), ("silver or gold", "silver, gold"),
        ("multi coloured", "multicolour"), ("forest green", "green"), ("im feeling blue", "blue"),
        ("red tape", "red"), ("can i sand it down", "beige"),
    ],
)  # fmt: skip
def test_colours_as_they_are_said_in_english(text: str, colours: str) -> None:
    assert named(text, "colour") == colours


@pytest.mark.parametrize(
    "text",
    [
        "tienes cafe para tomar",
        "un cafe con leche",
        "tengo clara la talla",
        "una chaqueta oscura",
        "en que colores viene",
        "black friday deals",
        "i read the reviews",
        "great, ready to go",
        "me cae bien el vendedor",
        "me vio mi primo",
        "el tel es 612",
        "me duro dos lavadas",
    ],
)
def test_words_of_every_day_are_no_colours(text: str) -> None:
    assert named(text, "colour") == ""
