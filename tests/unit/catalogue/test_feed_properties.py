"""Whatever a file holds, reading it ends with products, refusals or one clear error."""

from __future__ import annotations

import csv
import io
import tempfile
from contextlib import suppress
from pathlib import Path
from xml.sax.saxutils import escape

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.catalogue.feed import FeedPlan, read_feed
from bot.catalogue.fingerprint import fingerprint
from bot.catalogue.messages import FeedError
from bot.catalogue.vocabulary import read_glossary

GLOSSARY = read_glossary()
COLUMNS = ("id", "title", "description", "price", "availability", "quantity", "color", "size")
PRINTABLE = st.characters(blacklist_categories=("Cc", "Cs", "Cn", "Co", "Zl", "Zp"))
WORD = st.text(PRINTABLE, min_size=1, max_size=30).filter(lambda text: text.strip())
QUOTED = st.text('a", ;\t', max_size=12)
PLAIN_WORD = st.text("abcdeñóz ,;\"'", min_size=1, max_size=20).filter(
    lambda text: text.strip(" ,;\"'")
)
ROWS = st.lists(
    st.fixed_dictionaries(
        {
            "title": PLAIN_WORD,
            "description": PLAIN_WORD,
            "price": st.decimals("0.01", "99999", places=2).map(lambda amount: f"{amount} EUR"),
            "availability": st.sampled_from(["in_stock", "out_of_stock"]),
            "quantity": st.integers(0, 500).map(str),
            "color": st.sampled_from(["azul", "Rojo", "", "verde agua/gris"]),
            "size": st.sampled_from(["", "M", "42,5", "40 L"]),
        }
    ),
    min_size=1,
    max_size=8,
)


def read_bytes(content: bytes, name: str = "feed") -> FeedPlan:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(content)
        return read_feed(path, "en", glossary=GLOSSARY)


def as_csv(rows: list[dict[str, str]], delimiter: str) -> bytes:
    text = io.StringIO()
    writer = csv.DictWriter(text, COLUMNS, delimiter=delimiter)
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue().encode()


def as_xml(rows: list[dict[str, str]]) -> bytes:
    items = "".join(
        "<item>" + "".join(f"<g:{k}>{escape(v)}</g:{k}>" for k, v in row.items()) + "</item>"
        for row in rows
    )
    return (
        '<rss xmlns:g="http://base.google.com/ns/1.0"><channel>' + items + "</channel></rss>"
    ).encode()


@settings(max_examples=60, deadline=None)
@given(ROWS)
def test_the_same_products_come_out_of_every_format(rows: list[dict[str, str]]) -> None:
    numbered = [{"id": f"P{number}", **row} for number, row in enumerate(rows)]
    plans = [read_bytes(as_csv(numbered, delimiter)) for delimiter in (",", ";", "\t")]
    plans.append(read_bytes(as_xml(numbered)))
    assert [plan.refused for plan in plans] == [[]] * 4
    marks = [[fingerprint(product) for product in plan.products] for plan in plans]
    assert marks[0] == marks[1] == marks[2] == marks[3]
    assert len(marks[0]) == len(rows)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.one_of(st.text(max_size=60), WORD, QUOTED), max_size=12))
def test_lines_of_garbage_never_keep_the_good_ones_out(garbage: list[str]) -> None:
    """Garbage without figures: two stray quotes around a price are a sound record to anybody."""
    lines = ["id,title,price,availability"]
    for number, line in enumerate(garbage):
        one_line = "".join(" " if c.isdigit() or not c.isprintable() else c for c in line)
        lines += [one_line, f"good-{number},Gorro,5 EUR,in_stock"]
    lines.append("last,Gorro,5 EUR,in_stock")
    plan = read_bytes("\n".join(lines).encode())
    found = {product.id for product in plan.products}
    assert {f"good-{number}" for number in range(len(garbage))} | {"last"} <= found


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=400), st.sampled_from([b"", b"<rss>", b"id,title,price\n", b"\xff\xfe"]))
def test_no_file_at_all_does_anything_but_be_read_or_be_refused(
    content: bytes, beginning: bytes
) -> None:
    with suppress(FeedError):
        plan = read_bytes(beginning + content)
        assert plan.lines >= len(plan.refused)
