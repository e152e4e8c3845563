"""What must hold after a turn: what the transcript says, and what holds of every turn."""

from __future__ import annotations

import re
from typing import Any

from bot.dialogue.address import REGISTERS, out_of_place
from tests.conversations.stage import Stage, is_said, responses_like

MOST_REPLIES = 2
MOST_WORDS = 90


def check(stage: Stage, turn: dict[str, Any]) -> None:
    """Everything that the turn names, and the promises that it need not name."""
    what_always_holds(stage, turn)
    for key, expected in turn.items():
        look = _LOOKS.get(key)
        if look is not None:
            look(stage, expected)


def what_always_holds(stage: Stage, turn: dict[str, Any]) -> None:
    replies = stage.answer["replies"]
    assert len(replies) <= MOST_REPLIES
    for reply in replies:
        text = reply["text"]
        assert text.strip(), "an empty reply"
        assert not re.search(r"[{}]|!!|utter_|None\b(?! left)", text), text
        assert len(text.split()) <= MOST_WORDS, f"too long: {text}"
        _speaks_as_the_shop_does(stage, reply)
        for card in reply["products"]:
            assert card["stock"] in ("yes", "few", "no", None)
            assert set(card) == {
                "id", "name", "price", "currency", "image", "sizes", "colours", "stock", "place",
                "sizes_abroad",
            }  # fmt: skip
    if "press" not in turn:
        assert stage.leads() == getattr(stage, "leads_before", 0), "words alone called somebody"
    stage.leads_before = stage.leads()


def _speaks_as_the_shop_does(stage: Stage, reply: dict[str, Any]) -> None:
    """In a shop of usted or of vos nobody is spoken to as tú, by the buttons neither."""
    way = stage.way_of_speaking()
    if way in REGISTERS:
        for text in (reply["text"], *(choice["title"] for choice in reply["choices"])):
            assert not out_of_place(text, way), text


def _intent(stage: Stage, expected: str) -> None:
    assert stage.intent() == expected


def _replies(stage: Stage, expected: list[str]) -> None:
    replies, way = stage.answer["replies"], stage.way_of_speaking()
    told = [(r["text"], responses_like(r["text"], way)) for r in replies]
    assert len(replies) == len(expected), told
    for reply, response in zip(replies, expected, strict=True):
        assert is_said(reply["text"], response, way), (response, told)


def _reads(stage: Stage, expected: list[str]) -> None:
    text = _all_text(stage)
    for piece in expected:
        assert piece.lower() in text.lower(), f"{piece!r} is not in {text!r}"


def _not_reads(stage: Stage, expected: list[str]) -> None:
    text = _all_text(stage)
    for piece in expected:
        assert piece.lower() not in text.lower(), f"{piece!r} is in {text!r}"


def _cards(stage: Stage, expected: Any) -> None:
    cards = [card for reply in stage.answer["replies"] for card in reply["products"]]
    ids = [card["id"] for card in cards]
    if isinstance(expected, int):
        assert len(cards) == expected, ids
    elif isinstance(expected, list):
        assert ids == expected
    else:
        rules = dict(expected)
        assert len(cards) >= rules.pop("at_least", 1), ids
        assert ids[0] == rules.pop("first", ids[0]), ids
        for card in cards:
            _holds_of(stage, card, rules)


def _holds_of(stage: Stage, card: dict[str, Any], expected: dict[str, Any]) -> None:
    product = stage.product(card["id"])
    for name, value in expected.items():
        if name == "at_most":
            assert card["price"] <= value, card
        elif name == "under":
            assert card["price"] < value, card
        elif name == "stock":
            assert card["stock"] in (value if isinstance(value, list) else [value]), card
        elif name == "for":
            assert not product.recipients or value in product.recipients, card["id"]
        elif name == "use":
            assert value in product.uses, (card["id"], product.uses)
        elif name == "colour":
            assert stage.shop.catalogue.variants(product, None, value), card["id"]
        elif name == "size":
            assert stage.shop.catalogue.variants(product, str(value), None), card["id"]
        elif name == "category":
            wanted = value if isinstance(value, list) else [value]
            assert product.category in wanted, (card["id"], product.category)
        elif name == "reduced":
            assert (product.asked_price < product.price) is value, card["id"]
        else:
            raise AssertionError(f"cards: {name}?")


def _buttons(stage: Stage, expected: list[str]) -> None:
    titles = [c["title"] for reply in stage.answer["replies"] for c in reply["choices"]]
    assert set(expected) <= set(titles), titles


def _compared(stage: Stage, expected: Any) -> None:
    tables = [r["comparison"] for r in stage.answer["replies"] if r["comparison"]]
    assert tables, "nothing was compared"
    ids = tables[0]["products"]
    assert len(ids) == expected if isinstance(expected, int) else ids == expected
    assert all(len(row["values"]) == len(ids) for row in tables[0]["rows"])


def _noted(stage: Stage, expected: list[str]) -> None:
    assert sorted(stage.noted()) == sorted(expected)


def _list(stage: Stage, expected: Any) -> None:
    listed = stage.listed()
    assert len(listed) == expected if isinstance(expected, int) else listed == expected


def _notices(stage: Stage, expected: list[str]) -> None:
    assert stage.notices() == expected


def _tempo(stage: Stage, expected: str) -> None:
    assert stage.tempo == expected


def _language(stage: Stage, expected: str) -> None:
    assert stage.visit.language == expected


def _lead(stage: Stage, expected: str | None) -> None:
    assert stage.lead() == expected


def _brief(stage: Stage, expected: list[str]) -> None:
    lines = " | ".join(stage.brief())
    for piece in expected:
        assert piece.lower() in lines.lower(), lines


def _all_text(stage: Stage) -> str:
    return " ".join(reply["text"] for reply in stage.answer["replies"])


_LOOKS = {
    "intent": _intent,
    "replies": _replies,
    "reads": _reads,
    "not_reads": _not_reads,
    "cards": _cards,
    "buttons": _buttons,
    "compared": _compared,
    "noted": _noted,
    "list": _list,
    "notices": _notices,
    "tempo": _tempo,
    "language": _language,
    "lead": _lead,
    "brief": _brief,
}
