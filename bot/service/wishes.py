"""From what was said, now and before, to a wish that the catalogue can look for."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import fields, replace
from decimal import Decimal
from typing import Any

from bot.floor.product import Product
from bot.service.adults_only import sold_to_adults_only
from bot.service.ages import YOUNG, is_grown_up, years_said
from bot.service.alternatives import (
    for_grown_ups,
    grown_ups_first,
    is_only_for_children,
    may_be_suggested,
)
from bot.service.budget import BUDGET, budget_said
from bot.service.catalogue_ports import Catalogue, Wish
from bot.service.described import whom_it_is_for
from bot.service.named import Entities, said
from bot.service.refused import as_pairs, refused
from bot.service.shop_facts import plain
from bot.service.small_words import SAYS_NOTHING

WORDS_OF_NEED = ("category", "brand", "colour", "size", "material", "use", "recipient")
NEEDS = (*WORDS_OF_NEED, *BUDGET, "without")
_OF_ONE_PERSON = ("colour", "size")
_ONLY_OF_ITS_CATEGORY = ("brand", "colour", "size", "material", "without")
_CHEAPER = re.compile(
    r"\bm[aá]s (barat|econ[oó]mic|asequible)|\bmenos car|\b(cheaper|less expensive|lower price)\b",
    re.I,
)
_CHEAPEST = re.compile(
    r"\b(el|la|lo|los|las) m[aá]s (barat|econ[oó]mic)|\bche+a?pest\b|\bbarat[oa]s\b|\bcheap\b", re.I
)
_AFRESH = re.compile(
    r"\balg[uo]n?a? (cosa )?para\b|\bcosas para\b|\botra cosa\b"
    r"|\bqu[eé] (tienes|ten[eé]is|tienen|hay) para\b"
    r"|\b(something|anything|things|what do you have) for\b|\bsomething else\b",
    re.I,
)
_FOR_ONESELF = re.compile(
    r"\bpara m[ií](?=\W*$|\s*[,.;!?]|\s+(?:y|que|de|en|del|la|el|un|una|no|por)\b)|\bpara mí\b"
    r"|\bfor (?:me|myself)\b|\bes para uno mismo\b",
    re.I,
)

_SAYS_HOW = (
    "in_stock", "order", "sure", "also_colours", "without", "rather_for", "kind_before", "as_spelt",
    "called",
)  # fmt: skip

Needs = Mapping[str, Any]


def needs_said(entities: Entities, text: str = "", currency: str | None = None) -> dict[str, Any]:
    """The needs in one message by slot; what no longer matters comes as None.

    "Algo para la lluvia" is a new search: the kind of thing from before is left behind. Money that
    is not the shop's (`currency`) sets no limit: 1500 pesos are not 1500 euros. What is named in
    order not to have it stands in "without", as "colour:black".
    """
    needs: dict[str, Any] = {}
    without = as_pairs(entities, text)
    unwanted = refused(entities, text)
    entities = [each for each in entities if each not in unwanted]
    for slot in WORDS_OF_NEED:
        values = said(entities, slot)
        if values and slot != "recipient":
            needs[slot] = values[-1]
    if whom := whom_it_is_for(text, entities):
        needs["recipient"] = whom
    elif _FOR_ONESELF.search(text):
        needs["recipient"] = None
    if without:
        needs["without"] = without
    needs.update(budget_said(said(entities, "price"), text, currency))
    if _AFRESH.search(text) and not needs.get("category"):
        needs.update(dict.fromkeys(("category", *_ONLY_OF_ITS_CATEGORY)) | needs)
    return needs


def needs_now(before: Needs, new: Needs, text: str = "") -> dict[str, Any]:
    """What holds from now on: a need stays until it changes, but a colour goes with its thing.

    So it does with the person, where a thing is named for somebody else; and no child is whoever
    wears a 44 or is 25.
    """
    kept = {slot: before.get(slot) for slot in NEEDS}
    if new.get("category") and kept["category"] and new["category"] != kept["category"]:
        kept.update(dict.fromkeys(_ONLY_OF_ITS_CATEGORY))
    if new.get("category") and new.get("recipient") not in (None, kept["recipient"]):
        kept.update(dict.fromkeys(_OF_ONE_PERSON))
    kept.update(new)
    if kept["recipient"] in YOUNG and is_grown_up(years_said(text), new.get("size")):
        kept["recipient"] = None
    wanted = {f"{slot}:{kept[slot]}" for slot in ("category", "colour", "material")}
    kept["without"] = [pair for pair in kept["without"] or () if pair not in wanted] or None
    low, high = kept["price_min"], kept["price_max"]
    if low is not None and high is not None and low > high:
        kept["price_max" if "price_min" in new else "price_min"] = None
    return kept


def wish_for(needs: Needs, words: str = "", on_offer: bool = False) -> Wish:
    """The wish that these needs make; words say themselves what it is to be used for."""
    return Wish(
        words=words,
        category=needs.get("category"),
        brand=needs.get("brand"),
        colour=needs.get("colour"),
        size=needs.get("size"),
        price_min=_amount(needs.get("price_min")),
        price_max=_amount(needs.get("price_max")),
        material=needs.get("material"),
        use=None if words else needs.get("use"),
        rather_for=needs.get("use"),
        recipient=needs.get("recipient"),
        on_offer=on_offer,
        without=tuple(_pair(each) for each in needs.get("without") or ()),
    )


def nearest(
    catalogue: Catalogue, wish: Wish, limit: int = 4
) -> tuple[list[Product], tuple[str, ...]]:
    """The best fits, and which needs had to give way so that there is anything to show.

    The thing itself and its price never give way: boots are no answer to shoes, and nobody who
    named a budget is shown what is above it.
    """
    found, dropped = _search(catalogue, wish, limit), 0
    steps, for_whom = _loosened(wish), wish.recipient
    while not found and dropped < len(steps):
        wish = steps[dropped][1]
        dropped += 1
        found = _search(catalogue, wish, limit) if is_anything(wish) else []
        if for_whom not in (None, *YOUNG):
            found = [product for product in found if not is_only_for_children(product)]
        elif for_whom in YOUNG:
            found = [product for product in found if not sold_to_adults_only(product)]
    return found, tuple(slot for slot, _ in steps[:dropped])


def _search(catalogue: Catalogue, wish: Wish, limit: int) -> list[Product]:
    found = [
        product
        for product in catalogue.search(wish, limit * 5)
        if may_be_suggested(product, wish.recipient, wish.category)
    ]
    if wish.recipient is None:
        found = for_grown_ups(found) if wish.words else grown_ups_first(found)
    return found[:limit]


def _loosened(wish: Wish) -> list[tuple[str, Wish]]:
    """One need after the other gives way, what matters least first."""
    steps = []
    for slot, without in (
        ("size", replace(wish, size=None)),
        ("colour", replace(wish, size=None, colour=None)),
        ("material", replace(wish, size=None, colour=None, material=None)),
        ("brand", replace(wish, size=None, colour=None, material=None, brand=None)),
    ):
        if getattr(wish, slot) is not None:
            steps.append((slot, without))
    bare = Wish(
        words=wish.words,
        category=wish.category,
        price_max=wish.price_max,
        without=wish.without,
        people=wish.people,
        order=wish.order,
        sure=wish.sure,
    )
    if wish.recipient is not None:
        steps.append(("recipient", replace(bare, use=wish.use)))
    if wish.use is not None and wish.category is not None:
        steps.append(("use", bare))
    return steps


def is_anything(wish: Wish) -> bool:
    """Whether the wish says more than "show me everything"."""
    return any(getattr(wish, each.name) for each in fields(wish) if each.name not in _SAYS_HOW)


def sought(text: str) -> str:
    """The words of a message that may name something: empty for "enséñame qué tenéis"."""
    words = re.findall(r"\w+", text)
    return " ".join(word for word in words if not SAYS_NOTHING.fullmatch(plain(word)))


def wants_cheaper(text: str) -> bool:
    """ "Algo más barato", "something cheaper"."""
    return bool(_CHEAPER.search(text))


def wants_cheapest(text: str) -> bool:
    """ "La más barata", "the cheapest", "zapatillas baratas"."""
    return bool(_CHEAPEST.search(text))


def _pair(said: str) -> tuple[str, str]:
    kind, _, key = said.partition(":")
    return kind, key


def _amount(value: Any) -> Decimal | None:
    return None if value is None else Decimal(str(value))
