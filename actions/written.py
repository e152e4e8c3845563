"""What is written of the things on the table: the fact or the sentence that answers a question."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from actions.exchange import Exchange
from actions.pointing import CHOOSE, about
from bot.floor.product import Product
from bot.floor.signals import SignalKind
from bot.service.catalogue_ports import Told
from bot.service.described import tells, without
from bot.service.questions import asked_details
from bot.service.reference import By
from bot.service.shop_facts import plain

LIKELY = 0.26
"""From here on what is written answers a question that is known to ask for something written."""
SURE = 0.45
"""From here on it does so whatever NLU took the message for."""
CERTAIN = 0.6
"""The property that was asked for is kept under its own name."""

_NAMING = ("product", "ordinal")
_NEARLY = 0.3

_ARE_SIZES = {"capacity", "dimensions", "people"}
"""Properties that some things have as their size: a rucksack of 38 L."""
_ONE_PROPERTY = re.compile(
    r"^\W*(?:y |pero |and |but |oye |so )?(?:(?:eso|es[ae]|est[aeo]|it|lo|las?|los?) )?"
    r"(?:se |te |le )?(?:tien(?!\w* (?:que|q)\b)|llev|tra[eí]|inclu|vien|aguant|sirv|pued"
    r"|valen? (?:para|con|a|en)\b|cab|abrig|pic|encog|destin|transp|cierr|has|have|do(?:es)?"
    r"|is|are|can|could|will|would)\w*\b",
    re.I,
)
_COSTS = re.compile(
    r"\bcuest|\bcost|\bprecio|\bprice|\bhow much\b|\bvalen?\b|\bcu[aá]nto (?:sale|es|est[aá])", re.I
)


def asks_what_it_costs(text: str) -> bool:
    """ "Cuánto vale", whatever else it asks."""
    return _COSTS.search(text) is not None


def question_of(x: Exchange) -> str:
    """The message without the names of products in it; "" when it asks for nothing in particular.

    What stands under "el reloj" is asked of the watch: its name answers nothing.
    """
    text = without(x.text, [each for each in x.entities if _names(x, each)]).strip()
    words = re.findall(r"\w+", plain(text))
    return text if asked_details(text) or any(tells(word) for word in words) else ""


def _names(x: Exchange, entity: Mapping[str, Any]) -> bool:
    """Whether it says which product is meant, and not what is asked of it: "take poles?"."""
    if entity.get("entity") != "category":
        return entity.get("entity") in _NAMING
    meant = x.meant()
    own = {product.category for product in meant.products}
    return meant.by is By.POINTED or entity.get("value") in own


def asks_for_one_property(text: str) -> bool:
    """ "Does it have music?", "drop?" want one fact; "tell me more" wants what there is."""
    return bool(asked_details(text)) or opens_a_question(text)


def opens_a_question(text: str) -> bool:
    """Whether it begins as one asks something of a thing: "does it", "tiene", "se puede"."""
    return _ONE_PROPERTY.match(plain(text)) is not None


def answer_in(
    x: Exchange, product: Product, least: float = LIKELY, part: str | None = None
) -> Told | None:
    """The fact or sentence of this product that answers the message, or that part of it."""
    question = "" if x.turn.pressed else question_of(x) if part is None else part
    if not question:
        return None
    asked = {detail.name for detail in asked_details(question)}
    if "brand" in asked and product.brand:
        return Told(x.phrase("row.brand"), product.brand, CERTAIN)
    if product.materials and ("material" in asked or (part is None and x.said("material"))):
        return Told(x.phrase("row.material"), materials(x, product), CERTAIN)
    all_told = x.catalogue.told_of(product, question, x.language)
    best = all_told[0].near if all_told else 0.0
    if best < CERTAIN and asked and asked <= _ARE_SIZES and product.sizes():
        return Told(x.phrase("row.sizes"), ", ".join(product.sizes()), CERTAIN)
    return _with_its_like(all_told) if best >= least else None


def _with_its_like(all_told: list[Told]) -> Told:
    """A second fact that answers nearly as well is told too: comfort and limit of a bag."""
    best, *others = all_told
    second = others[0] if others and best.label and others[0].label else None
    if second is None or second.near < max(CERTAIN, best.near - _NEARLY):
        return best
    return Told(best.label, f"{best.value}. {second.label}: {second.value}", best.near)


def tell(x: Exchange, product: Product, told: Told) -> None:
    """This one's answer, a fact with its name or a sentence as it is written."""
    x.look_at([product], "details")
    x.note(SignalKind.ASKED_DETAILS, product)
    x.reply(
        "utter_detail" if told.label else "utter_detail_said",
        *about(x, product, "ask_opinions", "ask_stock"),
        product=x.name(product),
        label=told.label,
        value=told.value,
    )


def tell_unknown(x: Exchange, products: list[Product]) -> None:
    """Nobody wrote it down, and nothing is made up."""
    call = x.choice("call", CHOOSE)
    for product in products:
        x.note(SignalKind.ASKED_DETAILS, product)
    if len(products) == 1:
        x.look_at(products, "details")
        x.reply("utter_detail_unknown", call, product=x.name(products[0]))
    else:
        x.keep(topic="details")
        x.reply("utter_detail_unknown_of_these", call)


def told_of_each(x: Exchange, products: list[Product], least: float = SURE) -> bool:
    """ "How heavy?" about several: what is written of each; False when it is of none."""
    if len(products) < 2:
        return False
    answers = {product.id: answer_in(x, product, least) for product in products}
    if not any(answers.values()):
        return False
    x.keep(shown=[product.id for product in products], topic="details")
    for product in products:
        x.note(SignalKind.ASKED_DETAILS, product)
    told = [(product, each) for product in products if (each := answers[product.id])]
    lines = [f"· {x.name(product)}: {_said(each)}" for product, each in told]
    if len(told) < len(products):
        lines.append(x.phrase("not_told.others"))
    x.reply("utter_fact", fact="\n".join(lines), products=products)
    return True


def materials(x: Exchange, product: Product) -> str:
    """What it is made of, in the reader's words."""
    return ", ".join(x.catalogue.label("materials", key, x.language) for key in product.materials)


def _said(told: Told) -> str:
    """A bare "yes" says nothing beside a name: its label stands before it."""
    short = len(told.value.split()) <= 1 and not re.search(r"\d", told.value)
    return f"{told.label}: {told.value}" if told.label and short else told.value
