"""Looking around: what there is, what is reduced, where it stands, and trying it on."""

from __future__ import annotations

import re
from dataclasses import replace

from babel.numbers import get_currency_name

from actions.cheaper import cheaper
from actions.describing import showed_what_is_described
from actions.exchange import SHOWN_AT_ONCE, Exchange
from actions.floor_action import FloorAction
from actions.pointing import few, kinds
from actions.showing import show
from bot.floor.product import Product
from bot.floor.signals import SignalKind
from bot.service.alternatives import grown_ups_first, is_only_for_children, like_it
from bot.service.catalogue_ports import Wish
from bot.service.noting import what_was_sought
from bot.service.reference import said
from bot.service.shop_facts import fact
from bot.service.wishes import (
    is_anything,
    nearest,
    price_currency,
    sought,
    wants_cheaper,
    wants_cheapest,
    wish_for,
)

_NEW = re.compile(
    r"\b(nuev[oa]s?|novedad(es)?|reci[eé]n llegad[oa]s?)\b"
    r"|\bwhat'?s new\b|\bnew arrivals?\b|\blatest\b",
    re.I,
)
_MORE = re.compile(
    r"\bm[aá]s\b|\botr[oa]s\b|\b(more|others?|another)\b|\bsomething else\b|\bwhat else\b", re.I
)
_LIKE_IT = re.compile(
    r"\b(parecid[oa]s?|similar(es)?|por el estilo|something like (it|that|this|them))\b", re.I
)
_BRANDS = re.compile(r"\bmarcas\b|\b(what|which) brands\b", re.I)
_SAME_BRAND = re.compile(
    r"\b(es[at]e?a?|la misma|su) marca\b|\b(that|this|the same|its) brand\b", re.I
)

_ALL = 1000


class Browse(FloorAction):
    """Show what fits the wish; a mere "and in blue?" is about what was talked about."""

    called = "action_browse"
    follows_up = True

    def answer(self, x: Exchange) -> None:
        """From needs to cards."""
        if _shown_what_is_like_it(x):
            return
        if wants_cheaper(x.text) and (x.slot("shown") or x.slot("focus")):
            cheaper(x)
        else:
            look_for(x)


def _shown_what_is_like_it(x: Exchange) -> bool:
    """ "Algo parecido" to what is talked about, to be had now."""
    product = x.catalogue.find(x.slot("focus")) if x.slot("focus") else None
    if product is None or not _LIKE_IT.search(x.text) or _named_anything(x):
        return False
    others = like_it(product, x.catalogue)
    if others:
        show(x, others, "utter_more")
    else:
        x.reply("utter_no_more", *kinds(x))
    return True


def look_for(x: Exchange) -> None:
    """Search by everything that is known, and say which need had to give way."""
    if said(x.entities, "product"):
        x.hear_needs()
        show(x, few(x.meant().products), "utter_here_it_is")
        return
    if _NEW.search(x.text):
        x.reply("utter_new_unknown", *kinds(x, limit=6))
        return
    x.hear_needs()
    if in_other_money(x) and not _named_anything(x, "price"):
        return
    same_brand = _take_up_brand(x)
    if asks_for_brands(x) and not same_brand:
        _tell_brands(x)
        return
    if not same_brand and showed_what_is_described(x):
        return
    if not (_named_anything(x) or same_brand):
        if _more_of_the_same(x):
            return
        if wants_cheapest(x.text) and not sought(x.text) and is_anything(wish_of(x)):
            show_cheapest(x)
            return
    words = "" if _named_anything(x) or same_brand or x.turn.pressed else sought(x.text)
    if not (words or is_anything(wish_of(x))) or _names_nothing(x, words, same_brand):
        what_there_is(x)
        return
    if words:
        _look_for_words(x, words)
        return
    x.note(SignalKind.BROWSED, **{k: v for k, v in x.needs.items() if v is not None})
    found, dropped = found_for(x, SHOWN_AT_ONCE)
    if not found:
        nothing_found(x)
        return
    if wants_cheapest(x.text) and not dropped:
        found = _cheapest(x)
    what = what_was_sought(x.turn.shop, x.needs, x.language)
    show(x, found, "utter_nearest" if dropped else "utter_found", what=what)


def show_cheapest(x: Exchange) -> None:
    """What is looked for, what costs least first."""
    what = what_was_sought(x.turn.shop, x.needs, x.language)
    found = _cheapest(x)
    if found:
        show(x, found, "utter_found", what=what)
    else:
        nothing_found(x)


def _cheapest(x: Exchange) -> list[Product]:
    """Of all that fit, what costs least first."""
    fitting = x.catalogue.search(wish_of(x), 200)
    by_price = sorted(fitting, key=lambda product: product.asked_price)
    return few(by_price if x.slot("recipient") else grown_ups_first(by_price))


def _look_for_words(x: Exchange, words: str) -> None:
    """A thing for which there is no name of a kind: its words are the whole search."""
    x.note(SignalKind.BROWSED)
    lasting = {slot: x.slot(slot) for slot in ("price_max", "price_min", "recipient")}
    found = x.catalogue.search(wish_for(lasting, words), SHOWN_AT_ONCE)
    if not found:
        x.reply("utter_nothing_found", *kinds(x))
        return
    x.keep(**dict.fromkeys(("category", "brand", "colour", "size", "material", "use", "words")))
    show(x, found, "utter_found_words")


def _names_nothing(x: Exchange, words: str, same_brand: bool) -> bool:
    """ "What do you have?" starts afresh, whatever was looked for before."""
    return not (words or _named_anything(x) or same_brand or x.turn.pressed)


def asks_for_brands(x: Exchange) -> bool:
    """ "¿Qué marcas tenéis?", not "botas de la marca Trasgo"."""
    return bool(_BRANDS.search(x.text)) and not said(x.entities, "brand")


def _take_up_brand(x: Exchange) -> bool:
    """ "That brand" is the brand of what is talked about, whatever kind of thing it makes."""
    focus = x.catalogue.find(x.slot("focus")) if x.slot("focus") else None
    if focus is None or not focus.brand or not _SAME_BRAND.search(x.text):
        return False
    x.keep(brand=focus.brand, category=None, colour=None, size=None, material=None, use=None)
    return True


def in_other_money(x: Exchange) -> bool:
    """A limit in pesos is none in euros, and a rate is not ours to make up: say so."""
    shops = x.turn.shop.currency
    if all(price_currency(price) in (None, shops) for price in said(x.entities, "price")):
        return False
    name = get_currency_name(shops, count=2, locale=x.language)
    x.reply("utter_other_money", currency=name)
    return True


def _tell_brands(x: Exchange) -> None:
    """Every brand there is, of the kind of thing just named if one was."""
    kind = said(x.entities, "category")
    of_kind = Wish(category=kind[-1], in_stock=True) if kind else Wish(in_stock=True)
    products = x.catalogue.search(of_kind, _ALL)
    brands = sorted({product.brand for product in products if product.brand})
    if brands:
        x.reply("utter_brands", *kinds(x), brands=", ".join(brands))
    else:
        what_there_is(x)


def _more_of_the_same(x: Exchange) -> bool:
    """ "Enséñame más": what fits as well and was not shown last."""
    if not _MORE.search(x.text) or not is_anything(wish_of(x)):
        return False
    shown = set(x.slot("shown") or ())
    found = x.catalogue.search(wish_of(x), SHOWN_AT_ONCE * 4)
    others = [product for product in found if product.id not in shown][:SHOWN_AT_ONCE]
    if not others:
        x.reply("utter_no_more", *kinds(x))
        return True
    show(x, others, "utter_more")
    return True


def what_there_is(x: Exchange) -> None:
    """Nothing was named: the kinds of things, and what the shop is for."""
    things = fact(x.turn.shop.info, "what_for", x.language)
    x.reply("utter_what_there_is", *kinds(x, limit=6), things=things)


def wish_of(x: Exchange) -> Wish:
    """All that is known of what is looked for, the words of a description too."""
    kinds = [each for each in x.entities if each.get("entity") == "category"]
    called = " ".join(x.text[each.get("start", 0) : each.get("end", 0)] for each in kinds)
    return replace(wish_for(x.needs, x.slot("words") or ""), called=called)


def found_for(x: Exchange, limit: int) -> tuple[list[Product], tuple[str, ...]]:
    """What fits best, and which of the needs said just now gave way.

    What was said before gives way without a word: nobody who turns to travelling wants to see
    helmets, nor hears that there are no suitcases for hiking.
    """
    found, dropped = nearest(x.catalogue, wish_of(x), limit)
    if "use" in dropped and said(x.entities, "use") and not said(x.entities, "category"):
        x.keep(category=None, brand=None, colour=None, size=None, material=None)
    else:
        stale = [slot for slot in dropped if slot != "recipient" and not said(x.entities, slot)]
        if not stale:
            return _for_whoever_asks(x, found), dropped
        x.keep(**dict.fromkeys(stale))
    found, dropped = nearest(x.catalogue, wish_of(x), limit)
    return _for_whoever_asks(x, found), dropped


def _for_whoever_asks(x: Exchange, found: list[Product]) -> list[Product]:
    """A budget that only buys a child's one buys none, when no child was named."""
    for_children = x.slot("recipient") is not None or x.slot("price_max") is None
    if for_children or not all(is_only_for_children(product) for product in found):
        return found
    return [] if _above(x) else found


def _above(x: Exchange) -> list[Product]:
    """What costs least of that kind, whatever the budget: not a child's unless one was named."""
    category, recipient = x.slot("category"), x.slot("recipient")
    if not category:
        return []
    kind = x.catalogue.search(Wish(category=category, recipient=recipient, in_stock=True), 40)
    above = kind if recipient else [each for each in kind if not is_only_for_children(each)]
    return sorted(above, key=lambda product: product.asked_price)[:2]


def nothing_found(x: Exchange) -> None:
    """Say honestly that there is none; what is dearer than asked for is said to be so."""
    needs = x.needs
    if needs.get("price_max") is not None and needs.get("category"):
        above = _above(x)
        if above:
            what = what_was_sought(x.turn.shop, needs, x.language)
            show(x, above, "utter_nothing_that_cheap", what=what)
            return
    x.reply("utter_nothing_found", *kinds(x))


def names_a_thing(x: Exchange) -> bool:
    """Whether the words name something that the shop sells."""
    return any(said(x.entities, kind) for kind in ("product", "category", "brand"))


def _named_anything(x: Exchange, but: str = "") -> bool:
    kinds_of_need = ("category", "brand", "use", "recipient", "material", "colour", "price", "size")
    return any(said(x.entities, kind) for kind in kinds_of_need if kind != but)
