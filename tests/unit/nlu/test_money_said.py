from __future__ import annotations

import pytest

from tests.unit.nlu.named import named

pytestmark = pytest.mark.usefixtures("shop")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("menos de 50 euros", "max 50"), ("algo por menos de 80 mil", "max 80000"),
        ("hasta 90 lucas", "max 90000"), ("unos 50 varos", "about 50"),
        ("tengo 20 pavos", "max 20"), ("cuesta 19,99", "about 19.99"), ("no mas de 100", "max 100"),
        ("max 60 eruos", "max 60"), ("q no pase de 70", "max 70"),
        ("que no me salga mas de 120", "max 120"), ("entre 40 y 60 euros", "min 40, max 60"),
        ("de 50 a 100 dolares", "min 50, max 100"), ("mi presupuesto es de 150", "max 150"),
        ("un presupuesto de unos 200", "about 200"), ("no quiero gastarme mas de 45", "max 45"),
        ("a partir de 30 euros", "min 30"), ("90 euros por esto?", "about 90"),
        ("120 por unas zapatillas, estas loco", "about 120"), ("la de 85 me gusta", "about 85"),
        ("la vi a 65 en otra tienda", "about 65"), ("en amazon esta a 40", "about 40"),
        ("me lo dejas en 50?", "about 50"), ("cuanto me sale llevando dos, 180?", "about 180"),
        ("me cobraron 75 y marcaba 60", "about 75, about 60"),
        ("si gasto 100 me haces descuento", "about 100"),
        ("con 50 euros que me alcanza", "max 50"), ("60 euros como mucho", "max 60"),
        ("sobre los 80", "about 80"), ("alrededor de 45 eur", "about 45"),
        ("2 mil pesos es mucho", "about 2000"), ("1.200 pesos", "about 1200"),
        ("$1,500", "about 1500"), ("150 mil pesitos", "about 150000"), ("cien euros", "about 100"),
        ("menos de cincuenta", "max 50"), ("tengo solo 30", "max 30"), ("menso de 60", "max 60"),
        ("hasat 50 euros", "max 50"), ("50 euso", "about 50"),
        ("puedo pagar 240 en cuotas", "about 240"), ("quiero ver las de 60 euros", "about 60"),
        ("bajame la de 90 a 70", "about 90, about 70"),
        ("que cueste entre 20 y 30", "min 20, max 30"), ("de 100 para arriba", "min 100"),
        ("120 o menos", "max 120"), ("a 50 el par", "about 50"), ("80k es mucho", "about 80000"),
        ("el de 49.90", "about 49.9"), ("hasta cien mil", "max 100000"),
        ("me alcanza con 100 lucas para las botas 43", "max 100000, 43"),
        ("botas del 42 por menos de 90", "42, max 90"),
        ("zapatillas 39 hasta 70 euros", "39, max 70"), ("te doy 50 por las dos", "about 50"),
        ("necesito algo q no salga mas de 200 pesos", "max 200"),
        ("no llego a 80, hay algo en 60?", "max 80, about 60"),
        ("pago en efectivo 50 si me haces rebaja", "about 50"),
        ("tengo un vale de 30 euros", "about 30"), ("tarjeta regalo de 50", "about 50"),
        ("un regalo de unos 25 euritos", "about 25"), ("maximo maximo 40", "max 40"),
        ("con 100 me alcanza?", "max 100"), ("35 eur me parece bien", "about 35"),
        ("y si te doy 70", "about 70"), ("me sobran 20 euros q me compro", "about 20"),
        ("cobrais 5 por el envio?", "about 5"), ("el envio sale 4,95?", "about 4.95"),
        ("por que 189 si en la web pone 159", "about 189, about 159"),
        ("de 89 a 59, es en serio?", "about 89, about 59"), ("rebajado a 30", "about 30"),
        ("la diferencia entre la de 120 y la de 80", "about 120, about 80"),
        ("cuotas de 50 mil", "about 50000"), ("sale 35 lukas", "about 35000"),
        ("200 barras esta muy caro", "about 200"),
        ("un botin del 40 que no pase los 100", "40, max 100"),
    ],
)  # fmt: skip
def test_money_as_it_is_said_in_spanish(text: str, said: str) -> None:
    assert named(text, "size", "price") == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("under 50", "max 50"), ("under fifty quid", "max 50"), ("less then 60 pounds", "max 60"),
        ("no more than 80", "max 80"), ("around 100 poudns", "about 100"),
        ("about a hundred", "about 100"), ("i dont want to spend over 70", "max 70"),
        ("up to 120 dollars", "max 120"), ("my budget is 90", "max 90"),
        ("budget around 150", "about 150"), ("between 40 and 60", "min 40, max 60"),
        ("30-50 pounds", "min 30, max 50"), ("£45 max", "max 45"), ("$100 or less", "max 100"),
        ("over 200", "min 200"), ("more than 100 dollars", "min 100"),
        ("from 50 pounds up", "min 50"), ("how come its 65 here", "about 65"),
        ("85 for gloves? no way", "about 85"), ("its 45 online", "about 45"),
        ("saw it for 39 next door", "about 39"), ("is it really worth 140", "about 140"),
        ("can you do it for 50", "about 50"), ("would you take 60 for it", "about 60"),
        ("the 35 pound one", "about 35"), ("the 80 one not the 120 one", "about 80, about 120"),
        ("was it 19.99", "about 19.99"), ("twenty quid for socks!", "about 20"),
        ("a tenner at most", "max 10"), ("i paid 30 for mine last year", "about 30"),
        ("you charged me 55", "about 55"), ("the tag says 49.95", "about 49.95"),
        ("ive got 40 to spend", "max 40"), ("only have 25 dollars", "max 25"),
        ("can i pay 200 in installments", "about 200"), ("i can spend 75", "max 75"),
        ("cant go above 90", "max 90"), ("knock 10 off and ill take it", "about 10"),
        ("60ish", "about 60"), ("fifty bucks", "about 50"), ("70 dolars is too much", "about 70"),
        ("1,200 is a lot", "about 1200"), ("nothing over 30", "max 30"),
        ("at least 100", "min 100"), ("cheaper than 50", "max 50"), ("undre 40 pounds", "max 40"),
        ("50 punds", "about 50"), ("aroud 75", "about 75"),
        ("do you have anything for 20", "about 20"), ("boots size 8 under 100", "UK 8, max 100"),
        ("42 in black for less than 80", "42, max 80"),
        ("65 litre pack under 250", "65 L, max 250"),
        ("do you have anything for 30 quid or so", "about 30"),
        ("what can i get for fifty", "about 50"), ("got anything under a tenner", "max 10"),
        ("£20 or under", "max 20"), ("20 pound max mate", "max 20"),
        ("not a penny over 100", "max 100"), ("my mum gave me 60", "max 60"),
        ("i have a 50 gift card", "about 50"), ("a $25 voucher", "about 25"),
        ("it was 80 last week now its 95", "about 80, about 95"),
        ("drop it to 45 and we have a deal", "about 45"),
        ("whats the most you have for under 15", "max 15"), ("spend 30 get 10% off?", "about 30"),
        ("shipping costs 4.99?", "about 4.99"), ("79.99 for that", "about 79.99"),
        ("im not paying 80 for socks", "about 80"), ("100 is my limit", "max 100"),
        ("100 bucks tops", "max 100"), ("anything between fifty and eighty", "min 50, max 80"),
        ("50 to 70 dollars", "min 50, max 70"), ("for less than 40", "max 40"),
        ("within 60", "max 60"), ("price range 40-80", "min 40, max 80"),
        ("cheaper then 90", "max 90"), ("two hundred and fifty is steep", "about 250"),
        ("a hundred and twenty max", "max 120"), ("over a hundred", "min 100"),
    ],
)  # fmt: skip
def test_money_as_it_is_said_in_english(text: str, said: str) -> None:
    assert named(text, "size", "price") == said
