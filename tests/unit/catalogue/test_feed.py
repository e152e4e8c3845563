from __future__ import annotations

from datetime import datetime, timezone
from decimal import Decimal
from pathlib import Path

import pytest

from bot.catalogue.feed import FeedPlan, read_feed
from bot.catalogue.messages import FeedError
from bot.floor.product import Product, Stock

NOW = datetime(2026, 6, 1, 12, tzinfo=timezone.utc)
ITEM = """
  <item>
    <g:id>OSLO-{n}</g:id>
    <title>Camiseta Oslo - {colour} - {size}</title>
    <g:description>&lt;p&gt;Suave &amp;amp; ligera&lt;/p&gt;</g:description>
    <link>https://tienda.example/oslo</link>
    <g:image_link>https://tienda.example/oslo.jpg</g:image_link>
    <g:item_group_id>OSLO</g:item_group_id>
    <g:price>25.00 EUR</g:price>
    <g:availability>{availability}</g:availability>
    <g:brand>Brisal</g:brand>
    <g:color>{colour}</g:color>
    <g:size>{size}</g:size>
    <g:material>algodón orgánico/elastano</g:material>
    <g:gender>female</g:gender>
    <g:product_type>Deporte &gt; Running &gt; Camisetas</g:product_type>
    <g:shipping><g:country>ES</g:country><g:price>4.95 EUR</g:price></g:shipping>
    <g:product_detail>
      <g:section_name>General</g:section_name>
      <g:attribute_name>Lavado</g:attribute_name>
      <g:attribute_value>30 °C</g:attribute_value>
    </g:product_detail>
  </item>"""
RSS = """<?xml version="1.0" encoding="{encoding}"?>
<rss xmlns:g="http://base.google.com/ns/1.0" version="2.0">
<channel><title>Tienda</title><link>https://tienda.example</link>
<description>Todo</description>{items}
</channel></rss>"""


BOMB = b'<!DOCTYPE x [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><rss><channel>&b;</channel></rss>'
SPY = b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><rss><channel>&a;</channel></rss>'


def write(path: Path, text: str, encoding: str = "utf-8") -> Path:
    path.write_bytes(text.encode(encoding))
    return path


def read(path: Path, language: str = "es") -> FeedPlan:
    return read_feed(path, language, now=NOW)


def only(plan: FeedPlan) -> Product:
    assert plan.refused == []
    (product,) = plan.products
    return product


@pytest.fixture
def oslo() -> str:
    first = ITEM.format(n=1, colour="Azul marino/Blanco", size="M", availability="in_stock")
    second = ITEM.format(n=2, colour="Rojo", size="L", availability="out of stock")
    return first + second


def test_an_rss_feed_is_read_as_its_specification_says(tmp_path: Path, oslo: str) -> None:
    path = write(tmp_path / "feed.xml", RSS.format(encoding="UTF-8", items=oslo))
    product = only(read(path))
    assert product.id == "OSLO"
    assert product.name == {"es": "Camiseta Oslo"}
    assert product.description == {"es": "Suave & ligera"}
    assert (product.price, product.currency, product.brand) == (Decimal("25.00"), "EUR", "Brisal")
    assert product.category == "t_shirts"
    assert product.materials == ("organic_cotton", "elastane")
    assert (product.uses, product.recipients) == (("running",), ("women",))
    assert product.image == "https://tienda.example/oslo.jpg"
    assert product.attributes["es"] == {"Lavado": "30 °C"}


def test_the_rows_of_one_group_are_variants_of_one_product(tmp_path: Path, oslo: str) -> None:
    path = write(tmp_path / "feed.xml", RSS.format(encoding="UTF-8", items=oslo))
    first, second = only(read(path)).variants
    assert (first.id, first.size, first.colour) == ("OSLO-1", "M", "Azul marino/Blanco")
    assert (first.colour_key, second.colour_key) == ("navy", "red")
    assert (first.stock, second.stock) == (Stock.YES, Stock.NO)


def test_an_atom_feed_is_read_too(tmp_path: Path) -> None:
    path = write(
        tmp_path / "feed.xml",
        """<feed xmlns="http://www.w3.org/2005/Atom" xmlns:g="http://base.google.com/ns/1.0"
        xml:lang="en-GB"><title>Shop</title><entry><id>tag:shop.example,1</id><g:id>B7</g:id>
        <title>Retama boots</title><summary>Light boots</summary>
        <link href="https://shop.example/b7"/><g:price>89.95 EUR</g:price>
        <g:availability>in_stock</g:availability></entry></feed>""",
    )
    product = only(read(path))
    assert product.id == "B7"
    assert (product.name, product.description) == ({"en": "Retama boots"}, {"en": "Light boots"})
    assert product.category == "boots"


def test_a_tab_separated_feed_is_read(tmp_path: Path) -> None:
    path = write(
        tmp_path / "feed.txt",
        "id\ttitle\tprice\tavailability\timage link\tproduct detail\n"
        'B7\t"Botas ""Retama"""\t89.95 EUR\tin_stock\thttps://s.example/b.jpg'
        "\tGeneral:Peso:430 g,Caña:media\n",
    )
    product = only(read(path))
    assert product.name == {"es": 'Botas "Retama"'}
    assert product.image == "https://s.example/b.jpg"
    assert product.attributes["es"] == {"Peso": "430 g", "Caña": "media"}


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_spreadsheet_export_is_read_whatever_it_separates_and_encodes_with(
    tmp_path: Path, delimiter: str, encoding: str
) -> None:
    rows = [
        ["id", "title_es", "title_en", "description_es", "price", "quantity", "place", "size"],
        [
            "1",
            "Zapatillas Cañada",
            "Cañada shoes",
            '"Una\nlínea, o dos"',
            "94.95 EUR",
            "3",
            "",
            "42",
        ],
        ["2", "Gorro", "Beanie", "", "12.95 EUR", "0", "junto a caja", ""],
    ]
    text = "\r\n".join(delimiter.join(row) for row in rows) + "\r\n"
    plan = read(write(tmp_path / "shop.csv", text, encoding))
    if delimiter == ",":
        assert plan.refused == []
    shoes, beanie = plan.products
    assert shoes.name == {"es": "Zapatillas Cañada", "en": "Cañada shoes"}
    assert shoes.description == {"es": "Una línea, o dos"}
    assert (shoes.variants[0].quantity, shoes.variants[0].stock) == (3, Stock.FEW)
    assert (beanie.place, beanie.stock) == ({"es": "junto a caja"}, Stock.NO)


def test_a_file_that_is_not_utf8_is_read_as_windows_and_this_is_said(tmp_path: Path) -> None:
    text = "id,title,price,availability\n1,Mochila pequeña,20 EUR,in_stock\n"
    plan = read(write(tmp_path / "old.csv", text, "cp1252"))
    assert plan.products[0].name == {"es": "Mochila pequeña"}
    assert "UTF-8" in plan.remarks[0]


def test_a_latin_1_xml_says_so_itself(tmp_path: Path, oslo: str) -> None:
    text = RSS.format(encoding="ISO-8859-1", items=oslo)
    product = only(read(write(tmp_path / "feed.xml", text, "latin-1")))
    assert product.attributes["es"] == {"Lavado": "30 °C"}


def row(**cells: str) -> str:
    """A CSV file of one sound row, changed as told."""
    named = {"id": "1", "title": "Gorro", "price": "12.50 EUR", "availability": "in_stock"} | cells
    quoted = ('"' + cell.replace('"', '""') + '"' for cell in named.values())
    return ",".join(named) + "\n" + ",".join(quoted) + "\n"


@pytest.mark.parametrize(
    ("cells", "reason"),
    [
        ({"id": ""}, "falta id"),
        ({"id": "x" * 51}, "50 caracteres"),
        ({"title": " "}, "falta title"),
        ({"price": ""}, "falta price"),
        ({"price": "barato"}, "barato"),
        ({"price": "1.234 EUR"}, "no se entiende"),
        ({"price": "12.50"}, "moneda"),
        ({"price": "0 EUR"}, "mayor que cero"),
        ({"price": "-3 EUR"}, "mayor que cero"),
        ({"availability": "quizás"}, "quizás"),
        ({"availability": ""}, "falta availability"),
        ({"quantity": "muchas"}, "muchas"),
        ({"quantity": "-1"}, "-1"),
        ({"sale_price": "13 EUR"}, "mayor que price"),
        ({"sale_price": "9 USD"}, "EUR"),
        ({"sale_price": "9 EUR", "sale_price_effective_date": "mañana"}, "ISO 8601"),
        ({"expiration_date": "2020-01-01"}, "ha pasado"),
        ({"expiration_date": "pronto"}, "pronto"),
    ],
)
def test_a_bad_line_is_named_with_its_number_and_reason(
    tmp_path: Path, cells: dict[str, str], reason: str
) -> None:
    plan = read(write(tmp_path / "shop.csv", row(**cells)))
    assert plan.products == []
    ((line, why),) = plan.refused
    assert line == 2
    assert reason in why


def test_reasons_are_in_the_language_of_the_operator(tmp_path: Path) -> None:
    path = write(tmp_path / "shop.csv", row(price="cheap"))
    assert "is not understood" in read(path, "en").refused[0][1]
    assert "no se entiende" in read(path, "es").refused[0][1]


@pytest.mark.parametrize(
    ("written", "amount"),
    [
        ("12.50 EUR", "12.50"),
        ("12,50 EUR", "12.50"),
        ("1,234.50 EUR", "1234.50"),
        ("1.234,50 EUR", "1234.50"),
        ("EUR 12", "12.00"),
        ("12.5 eur", "12.50"),
        ("12,50 €", "12.50"),
    ],
)
def test_prices_are_read_as_people_write_them(tmp_path: Path, written: str, amount: str) -> None:
    product = only(read(write(tmp_path / "shop.csv", row(price=written))))
    assert (product.price, product.currency) == (Decimal(amount), "EUR")


@pytest.mark.parametrize(
    ("dates", "asked"),
    [
        ("", "9.00"),
        ("2026-05-01T00:00+0200/2026-06-30T23:59+0200", "9.00"),
        ("2026-05-01/2026-05-31", "12.50"),
        ("2026-07-01T00:00Z/2026-07-31T00:00Z", "12.50"),
    ],
)
def test_a_sale_counts_only_while_it_lasts(tmp_path: Path, dates: str, asked: str) -> None:
    text = row(sale_price="9.00 EUR", sale_price_effective_date=dates)
    assert only(read(write(tmp_path / "shop.csv", text))).asked_price == Decimal(asked)


@pytest.mark.parametrize(
    ("availability", "stock"),
    [
        ("in_stock", Stock.YES),
        ("In Stock", Stock.YES),
        ("out_of_stock", Stock.NO),
        ("preorder", Stock.NO),
        ("backorder", Stock.NO),
    ],
)
def test_only_what_is_in_stock_can_be_had_in_the_shop(
    tmp_path: Path, availability: str, stock: Stock
) -> None:
    text = row(availability=availability)
    assert only(read(write(tmp_path / "shop.csv", text))).stock is stock


def test_a_second_line_with_the_same_id_is_refused(tmp_path: Path) -> None:
    text = row() + '1,"Gorro",12.50 EUR,in_stock\n'
    plan = read(write(tmp_path / "shop.csv", text))
    assert len(plan.products) == 1
    assert plan.refused == [(3, "el id «1» ya estaba en la línea 2")]


def test_a_quote_that_never_closes_costs_only_its_own_line(tmp_path: Path) -> None:
    lines = ["id,title,price,availability", '1,"Gorro roto,5 EUR,in_stock']
    lines += [f"{n},Gorro {n},5 EUR,in_stock" for n in range(2, 400)]
    plan = read(write(tmp_path / "shop.csv", "\n".join(lines)))
    assert [line for line, _ in plan.refused] == [2]
    assert len(plan.products) == 398


def test_a_stray_quote_further_down_does_not_swallow_lines(tmp_path: Path) -> None:
    text = 'id,title,price,availability\n1,"Gorro,5 EUR,in_stock\n2,Gorra,5 EUR,in_stock\n'
    text += '3,"Bota, alta",5 EUR,in_stock\n'
    plan = read(write(tmp_path / "shop.csv", text))
    assert {product.id for product in plan.products} == {"2", "3"}
    assert [line for line, _ in plan.refused] == [2]


@pytest.mark.parametrize("second", ['2,"Bota,5 EUR,in_stock', '"2,Bota,5 EUR,in_stock'])
def test_two_stray_quotes_do_not_swallow_what_is_between_them(tmp_path: Path, second: str) -> None:
    lines = ["id,title,price,availability", '1,"Gorro,5 EUR,in_stock', "7,Saco,5 EUR,in_stock"]
    lines += [second, "8,Bota,5 EUR,in_stock"]
    plan = read(write(tmp_path / "shop.csv", "\n".join(lines)))
    assert [product.id for product in plan.products] == ["7", "8"]
    assert [line for line, _ in plan.refused] == [2, 4]


def test_too_many_cells_are_a_bad_line(tmp_path: Path) -> None:
    text = "id,title,price,availability\n1,Gorro, rojo,5 EUR,in_stock\n2,Bota,5 EUR,in_stock\n"
    plan = read(write(tmp_path / "shop.csv", text))
    assert [product.id for product in plan.products] == ["2"]
    assert "5 celdas" in plan.refused[0][1]


def test_a_bad_item_of_an_xml_feed_is_named_by_the_line_where_it_begins(
    tmp_path: Path, oslo: str
) -> None:
    broken = ITEM.replace("25.00 EUR", "gratis").format(
        n=3, colour="Verde", size="S", availability="in_stock"
    )
    path = write(tmp_path / "feed.xml", RSS.format(encoding="UTF-8", items=oslo + broken))
    plan = read(path)
    ((line, why),) = plan.refused
    assert path.read_text(encoding="utf-8").splitlines()[line - 1].strip() == "<item>"
    assert line > 40
    assert "gratis" in why
    assert plan.named == {"OSLO"}


def test_variants_at_different_prices_keep_nothing_from_the_shopper(tmp_path: Path) -> None:
    text = "id,item_group_id,title,price,availability,size\n"
    text += "1,G,Saco,80 EUR,in_stock,M\n2,G,Saco,95 EUR,in_stock,L\n"
    product = only(read(write(tmp_path / "shop.csv", text)))
    assert product.price == Decimal("80.00")
    assert product.attributes["es"]["Precio según variante"] == "de 80.00 a 95.00 EUR"
    assert product.attributes["en"]["Price by variant"] == "from 80.00 to 95.00 EUR"


def test_a_product_type_that_the_vocabulary_does_not_know_is_kept_as_written(
    tmp_path: Path,
) -> None:
    text = row(title="Portátil", product_type="Informática > Portátiles")
    assert only(read(write(tmp_path / "shop.csv", text))).category == "Portátiles"


@pytest.mark.parametrize("age_group", ["kids", "toddler", "infant"])
def test_what_is_made_for_children_is_for_children(tmp_path: Path, age_group: str) -> None:
    text = row(gender="unisex", age_group=age_group)
    assert only(read(write(tmp_path / "shop.csv", text))).recipients == ("children",)


@pytest.mark.parametrize(
    ("content", "key"),
    [
        (b"", "empty"),
        (b"  \n\n ", "empty"),
        (b"PK\x03\x04 an xlsx", "spreadsheet"),
        (b"<html><body>Log in</body></html>", "not_a_feed"),
        (b"<rss><channel><item><title>Cut off", "broken_xml"),
        (b"<rss><channel></channel></rss>", "no_products"),
        (b"id,title,price,availability\n", "no_products"),
        (b"name,cost\nGorro,5\n", "no_header"),
        (b"just some words\n", "no_header"),
        (b"\x00\x01\x02\x03\x04", "no_header"),
        (BOMB, "hostile_xml"),
        (SPY, "hostile_xml"),
    ],
)
def test_a_hopeless_file_says_what_to_do(tmp_path: Path, content: bytes, key: str) -> None:
    path = tmp_path / "file"
    path.write_bytes(content)
    for language in ("es", "en"):
        with pytest.raises(FeedError) as error:
            read(path, language)
        assert error.value.key == key
        assert str(path) in str(error.value)


def test_a_file_that_is_not_there_is_said_plainly(tmp_path: Path) -> None:
    with pytest.raises(FeedError, match="No encuentro"):
        read(tmp_path / "nowhere.csv")
    with pytest.raises(FeedError, match="cannot read"):
        read(tmp_path, "en")
