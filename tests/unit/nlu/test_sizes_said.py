from __future__ import annotations

import pytest

from tests.unit.nlu.named import named

pytestmark = pytest.mark.usefixtures("shop")


@pytest.mark.parametrize(
    ("text", "sizes"),
    [
        ("cuanto salen las zapatillas del 41", "41"), ("tenes la campera en talle L?", "L"),
        ("las hay en 39 y medio", "39.5"), ("calso 38 pero a veces 39", "38, 39"),
        ("que mochilas manejan de 25 a 35 litros", "25 L, 35 L"),
        ("busco unos tenis del 27 y medio", "27.5"), ("tengo el 43 y me baila, hay 42?", "43, 42"),
        ("me da la S o la XS?", "S, XS"), ("talla unica?", "ONE"), ("soy talla M normalmente", "M"),
        ("hay en la 40 1/2", "40.5"), ("uso un us 9 de hombre", "US M 9"),
        ("y la chamarra xl cuanto", "XL"), ("quiero la mediana", "M"),
        ("necesito una mochila de unos 60 litros", "60 L"),
        ("de 30L o de 40L cual es mejor", "30 L, 40 L"), ("tala 42 hay?", "42"),
        ("taya M porfa", "M"), ("talal 42 en negro", "42"), ("numero 44 tienen", "44"),
        ("el 38 me aprieta", "38"), ("para mi vieja que usa 37", "37"), ("la nena calza 31", "31"),
        ("me podes traer una 43", "43"), ("talla 8 de niño", "8"),
        ("pantalon de talla 40 largo", "40"), ("no hay en 2xl?", "2XL"),
        ("para botella de 750 ml", "750 ml"), ("un termo de 1 litro", "1 L"),
        ("entre 42 y 43, cual pido", "42, 43"), ("42 y 1/2", "42.5"),
        ("calzo cuarenta y uno", "41"), ("la misma pero en una 36", "36"), ("camiseta M azul", "M"),
        ("remera talle s", "S"), ("talla m o l", "M, L"), ("uk 8 hay", "UK 8"),
        ("una 42.5 europea", "42.5"), ("T. 44", "44"), ("talla: 39", "39"), ("tllaa 42", "42"),
        ("20 ltros", "20 L"), ("una de 45 litros y otra de 30", "45 L, 30 L"),
        ("la s es de small o que", "S"), ("y la de 45 litros a cuanto", "45 L"),
        ("la mochila de 45 cuanto pesa", "45 L"), ("en azul y la M", "M"),
        ("vendeis talla 46", "46"), ("y en grande?", "L"), ("para pie 44 ancho", "44"),
        ("disculpe señorita busco zapato numero 26 de hombre", "26"),
        ("ando buscando mochila 50 lts", "50 L"), ("tenis talla 9 americana", "US 9"),
        ("soy 36 de pie", "36"), ("tengo el pie 42 y medio", "42.5"), ("pie 43", "43"),
        ("me equivoque es 41 no 40", "41, 40"), ("quise decir M", "M"), ("perdon la L", "L"),
        ("digo 43", "43"), ("mejor una xl", "XL"), ("para un nene talla 6", "6"),
        ("camiseta para niño de 10 años talla 10", "10"), ("pantalones 44", "44"),
        ("hay chaquetas m", "M"), ("la m esta bien pero la l no", "M, L"),
        ("es talla grande?", "L"),
        ("calcetines 39-42", "39-42"), ("guantes talla s/m", "S/M"),
    ],
)  # fmt: skip
def test_sizes_as_they_are_said_in_spanish(text: str, sizes: str) -> None:
    assert named(text, "size", "price") == sizes


@pytest.mark.parametrize(
    ("text", "sizes"),
    [
        ("do you have these in a 9", "UK 9"), ("size nine and a half please", "UK 9.5"),
        ("im usually a size 10", "UK 10"), ("got the jacket in medium", "M"),
        ("is there an XL left", "XL"), ("uk 8 or eu 42 same thing?", "UK 8, 42"),
        ("us10 mens", "US M 10"), ("I wear a us 7.5", "US 7.5"), ("the 40L pack how much", "40 L"),
        ("a 30 litre rucksack", "30 L"), ("20 or 30 liter, which one", "20 L, 30 L"),
        ("szie 42", "42"), ("sizr 43", "43"), ("szie 9", "UK 9"), ("any 41s left?", "41"),
        ("can i get the large", "L"), ("small or medium for me", "S, M"), ("this in a small?", "S"),
        ("do you do 2xl", "2XL"), ("is it true to size, im between 42 and 43", "42, 43"),
        ("im a 44", "44"), ("size 42 1/2", "42.5"), ("the 42.5 in blue", "42.5"),
        ("a 10.5 please", "UK 10.5"), ("my son takes a 38", "38"), ("womens us 8", "US W 8"),
        ("extra large fleece", "XL"), ("x large", "XL"), ("size S", "S"),
        ("got any L in the green", "L"), ("the blue M please", "M"),
        ("what about 38", "38"), ("one size?", "ONE"), ("750ml bottle", "750 ml"),
        ("1 litre flask", "1 L"), ("size M fleece and size L jacket", "M, L"),
        ("swap the L for an XL", "L, XL"), ("do they come in smalls", "S"), ("mediums only?", "M"),
        ("these in forty two", "42"), ("eu 39", "39"), ("i take a uk 6 and a half", "UK 6.5"),
        ("size 11 feet help", "UK 11"), ("do you have it in xs", "XS"),
        ("im after some size 7 boots for me missus", "UK 7"), ("got any 43 in the green", "43"),
        ("my feet are 46, do you have that", "46"), ("ill go with large then", "L"),
        ("can i try medium", "M"), ("try the 41 and the 42", "41, 42"), ("ladies size 5", "UK 5"),
        ("mens 10", "UK 10"), ("kids size 2", "2"), ("us mens 11", "US M 11"),
        ("us 8 womens in white", "US W 8"), ("a 34 waist", "34"), ("sorry i meant XL", "XL"),
        ("not M, L", "M, L"), ("actually 44", "44"), ("make it a 43", "43"), ("60l duffel", "60 L"),
        ("something about 35 litres", "35 L"), ("is 42 the same as uk 8", "42, UK 8"),
    ],
)  # fmt: skip
def test_sizes_as_they_are_said_in_english(text: str, sizes: str) -> None:
    assert named(text, "size", "price") == sizes
