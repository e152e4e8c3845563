from __future__ import annotations

import pytest

from tests.unit.nlu.named import named

pytestmark = pytest.mark.usefixtures("shop")


@pytest.mark.parametrize(
    "text",
    [
        "tengo 45 años", "mi hijo tiene 12", "para un niño de 8 años", "son 2 adultos y 3 niños",
        "vuelvo a las 5", "abren el 24 de diciembre?", "abren a las 10 o a las 11",
        "cierran a las 20:30", "faltan 15 minutos", "camino 30 km al dia", "aguanta 40 grados",
        "baja a -10 grados", "tiene un 30% de descuento", "20 por ciento off", "compro 3 pares",
        "somos 4 personas", "para una carpa de 4 personas", "el sendero tiene 42 km",
        "pesa 300 gramos", "mido 1,80", "peso 80 kilos", "peso 75", "mi pedido es el 48213",
        "el 28 de julio me voy", "tengo 10 minutos", "son las 6 y media", "dame un segundo",
        "los primeros 2", "vivo en la calle 45", "mi telefono es 612345678",
        "es la primera vez en 20 años", "corro 10k", "hago maratones de 42k", "mil gracias",
        "5 estrellas", "2 o 3 cosas", "una vez al mes", "a dos cuadras", "pasillo 3", "quiero 2",
        "en 2024 compre unas", "me la envuelves para regalo", "esta en la planta 2",
        "30 dias para devolver", "puedo cambiarlo en 15 dias", "es la numero 1",
        "hay 50 personas en la cola", "tiene 3 bolsillos", "dura 24 horas", "llueve mucho en abril",
        "nivel 5", "el 10 de mayo", "quisiera saber si la nevero viene en 2 tallas mas grande",
        "bastones de 110 cm", "saco para -5 grados", "quiero 3 barritas", "estoy de 5 meses",
        "somos 12 en el grupo", "salgo el 15", "faltan 20 dias",
        "voy a hacer los 800 km del camino", "subo un 3000 en agosto", "hace 10 minutos que espero",
        "la mochila pesa 1,2 kg", "tiene 4,5 estrellas", "el frontal de 400 lumenes",
        "la bateria de 5000", "entro por la puerta 2?", "mi codigo postal es 28013",
        "cumplo 30 mañana", "estas 24/7?", "tengo 2 perros", "tengo 5 hijos", "la 2 me gusta",
        "el 3", "quiero la numero 2", "es muy grande para mi", "me queda chica", "mochila grande",
        "mochila pequeña para niño", "quiero una talla mas", "una talla menos", "media talla mas",
    ],
)  # fmt: skip
def test_other_numbers_in_spanish_are_neither_sizes_nor_money(text: str) -> None:
    assert named(text, "size", "price") == ""


@pytest.mark.parametrize(
    "text",
    [
        "im 45 years old", "im 45 and just started running", "my daughter is 8", "shes turning 40",
        "gift for a 12 year old", "we are 4 people", "a 2 person tent", "4 season sleeping bag",
        "2 pairs of socks", "open till 9?", "open from 9 to 5", "are you open at 10",
        "its minus 10 degrees there", "rated to 20 below zero", "20% off?", "30 percent discount",
        "10k race", "i run 42 km", "5 miles a day", "a 3 day hike", "in 2 weeks", "on the 30th",
        "back in 10 minutes", "order number 4417", "order 90210", "my phone is 07700900123",
        "i weigh 90 kg", "im 6 foot 2", "180cm tall", "room for 2", "weighs 300 g", "5 stars",
        "aisle 4", "first floor", "i need 3 of those", "the first 2", "give us 5 minutes",
        "it has 3 pockets", "100% wool?", "24 hours", "spf 50", "since 2019",
        "its on the 2nd floor", "15 days to return it", "a million thanks", "one of those please",
        "1500 lumens", "10000 mah", "is it waterproof to 3000 mm", "the small backpack",
        "too small for me", "a bit large", "the large tent", "its small", "that s nice", "plan B",
        "whats the number 1 seller", "for 2 nights", "do the shoes come in half sizes",
        "32 inch leg", "delivery is 5?", "im 12", "he is 6 years old", "its for a 10 year old boy",
        "party of 6", "hiking for 3 weeks", "3000m peak", "i need it by the 15th",
        "15 minutes walk", "rain for 40 days", "-20 degrees", "30 degrees outside",
        "weighs 2 kilos", "waterproof 20k", "300 lumens", "4.5 stars", "route 66", "open 24/7",
        "in 1 hour", "5k run", "half marathon 21k", "50 mile ultra", "7 day trek", "number 3",
        "2nd one", "the 3 in the middle", "4 of us", "gate 12", "channel 4", "the smaller one",
        "a larger size", "one size up", "half a size down", "size up or down?", "too large",
        "medium weight jacket", "small backpack",
    ],
)  # fmt: skip
def test_other_numbers_in_english_are_neither_sizes_nor_money(text: str) -> None:
    assert named(text, "size", "price") == ""
