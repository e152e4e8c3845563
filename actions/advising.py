"""Advice by need: what fits what was said, and why; never more than was asked."""

from __future__ import annotations

import re

from actions.browsing import in_other_money, what_there_is
from actions.describing import showed_what_is_described
from actions.exchange import Exchange
from actions.floor_action import FloorAction
from actions.giving_way import found_for
from actions.nothing import nothing_found
from actions.pointing import about, few, kinds, payload
from actions.refining import refined
from actions.showing import show, show_but_not, sought_for
from bot.floor.product import Product, Stock
from bot.floor.signals import SignalKind
from bot.floor.stream import Choice
from bot.service.alternatives import is_only_for_children
from bot.service.cards import average_stars, stars_text
from bot.service.catalogue_ports import Sure
from bot.service.money import price_text
from bot.service.noting import what_was_sought
from bot.service.reference import By

_SUGGESTED = 3
_OF_THESE = re.compile(
    r"\bcu[aá]l|\bde est[ao]s\b|\bwhich\b|\bof (these|them)\b|\bmejor\b|\bbetter\b", re.I
)
_IS_IT_FOR = re.compile(
    r"\b(sirven?|valen?|van? bien|aguantan?|(es|son) (muy )?(buen|apt|adecuad|recomendab)\w*)\b"
    r".*\b(para|pa|por|con|en)\b"
    r"|^\W*(y |pero )?((el|la|los|las|est[aeo]s?|es[aeo]s?) )?(es|son) (para|pa|de)\b.*\?"
    r"|\b(is|are) (it|they|this|these|that|those)( any| really)? (good|ok|fine|suitable|meant)\b"
    r"|\b(is|are) (it|they|this|these|that|those) for\b.*\?"
    r"|\bdo(es)? (it|they|this|these|that|those) work (for|in|on)\b",
    re.I,
)
_IN_WRITING = re.compile(
    r"\bprefiero (escribir|(que sea )?por escrito)\b|\bmejor por escrito\b"
    r"|\bno (me gusta|quiero) hablar\b|\b(prefer|rather) (to )?(write|writing|text)"
    r"|\bin writing\b|\bdon'?t (like|want) to talk\b",
    re.I,
)


class AskRecommendation(FloorAction):
    """Which one for me: among those on the table, or of what the need calls for."""

    called = "action_ask_recommendation"
    follows_up = True

    def answer(self, x: Exchange) -> None:
        """Ask for the need first when nothing is known."""
        if told_whether_for(x):
            return
        on_table = _on_table(x)
        choosing = len(on_table) > 1 and _OF_THESE.search(x.text)
        if not (choosing or x.slot("child")) and showed_what_is_described(x, Sure.LIKELY):
            return
        new = x.hear_needs()
        x.note(SignalKind.ASKED_ADVICE, category=x.slot("category"), use=x.slot("use"))
        if x.slot("child"):
            x.reply("utter_child_ask_a_grown_up")
        elif len(on_table) > 1 and (not new or _OF_THESE.search(x.text)):
            of_these(x, on_table)
        elif _knows_a_need(x):
            suggest(x)
        else:
            _ask_need(x)


class SuggestAnyway(FloorAction):
    """A bare yes to "what is it for?": something all the same."""

    called = "action_suggest_anyway"

    def answer(self, x: Exchange) -> None:
        """What is known may do; else what there is."""
        if _knows_a_need(x):
            suggest(x)
        else:
            what_there_is(x)


class InformNeed(FloorAction):
    """A need was told: it holds until it changes, and narrows what is shown."""

    called = "action_inform_need"
    follows_up = True

    def answer(self, x: Exchange) -> None:
        """Show what fits, once it is known what kind of thing."""
        if not (heard_tone(x) or told_whether_for(x) or refined(x)):
            take_up_need(x)


class NoNeed(FloorAction):
    """No answer to "what is it for?": nobody has to say."""

    called = "action_no_need"

    def answer(self, x: Exchange) -> None:
        """Back to looking around."""
        what_there_is(x)


def take_up_need(x: Exchange) -> None:
    """Show what fits, or say what was noted and ask what they look for."""
    if in_other_money(x):
        x.hear_needs()
        return
    if showed_what_is_described(x, Sure.LIKELY):
        return
    new = x.hear_needs()
    narrows = (x.slot("use") or x.slot("words")) and any(
        slot in new for slot in ("price_max", "price_min", "recipient")
    )
    if x.slot("category") or new.get("use") or narrows:
        if new.get("category"):
            x.note(SignalKind.BROWSED, **{k: v for k, v in x.needs.items() if v is not None})
        suggest(x)
    elif new:
        noted = what_was_sought(x.turn.shop, new, x.language)
        x.reply("utter_need_noted" if noted else "utter_need_changed", *kinds(x), noted=noted)
    else:
        _ask_need(x)


def told_whether_for(x: Exchange) -> bool:
    """ "¿Es para lluvia?" about what lies there asks about it; it is no new search."""
    use = x.said("use")
    if use is None or not _IS_IT_FOR.search(x.text) or x.said("category") or x.turn.pressed:
        return False
    meant = x.meant()
    products = few(meant.products)
    if not products:
        return False
    fitting = [product for product in products if use in product.uses]
    label = x.catalogue.label("uses", use, x.language)
    if meant.one is None and fitting:
        x.look_at(fitting, "details")
        x.reply("utter_these_made_for", products=fitting, use=label)
        return True
    x.look_at(products, "details")
    names = ", ".join(x.name(product) for product in products)
    x.reply(
        "utter_made_for" if fitting else "utter_not_made_for",
        *(about(x, products[0], "ask_details", "ask_stock") if meant.one else []),
        products=products,
        product=names,
        use=label,
    )
    return True


def suggest(x: Exchange) -> None:
    """The best fits for what is known, in stock before sold out."""
    found, dropped = found_for(x, _SUGGESTED)
    if not found:
        nothing_found(x)
        return
    if show_but_not(x, found):
        return
    what = sought_for(x, found)
    if dropped or len(found) == 1:
        show(x, found, "utter_nearest" if dropped else "utter_suggest_one", what=what)
        return
    show(x, found, "utter_suggest", what=what, product=x.name(found[0]), why=_why(x, found[0]))


def _on_table(x: Exchange) -> list[Product]:
    """Those among which "which one" chooses: named together, else shown last.

    Unless all of them cost more than was said.
    """
    meant = x.meant()
    if len(meant.products) > 1:
        return [] if meant.by is By.FOUND else _affordable(x, meant.products)
    if meant.by in (By.NAMED, By.POINTED, By.FOUND):
        return []
    shown = (x.catalogue.find(product_id) for product_id in x.slot("shown") or ())
    return _affordable(x, [product for product in shown if product is not None])


def _affordable(x: Exchange, products: list[Product]) -> list[Product]:
    budget = x.slot("price_max")
    fitting = [each for each in products if budget is None or float(each.asked_price) <= budget]
    return products if fitting else []


def of_these(x: Exchange, products: list[Product]) -> None:
    """The one among those on the table that fits best, with its reason said."""
    best = max(products, key=lambda product: _fitness(x, product))
    x.keep(focus=best.id, topic="details")
    x.reply(
        "utter_suggest_of_these",
        *about(x, best, "ask_details", "ask_stock"),
        products=[best],
        product=x.name(best),
        why=_why(x, best),
    )


def _fitness(x: Exchange, product: Product) -> tuple[bool, bool, bool, bool, float, float]:
    use, recipient, budget = x.slot("use"), x.slot("recipient"), x.slot("price_max")
    return (
        product.stock is not Stock.NO,
        budget is None or float(product.asked_price) <= budget,
        is_only_for_children(product) is (recipient == "children"),
        use is None or use in product.uses,
        average_stars(product) or 0.0,
        -float(product.asked_price),
    )


def _why(x: Exchange, product: Product) -> str:
    """Only reasons that are written down: what it is for, what others say, what it costs."""
    use = x.slot("use")
    if use and use in product.uses and use != "gift":
        return x.phrase("why.use", use=x.catalogue.label("uses", use, x.language))
    stars = stars_text(product, x.language)
    if stars:
        return x.phrase("why.opinions", stars=stars)
    price = price_text(product.asked_price, product.currency, x.language)
    return x.phrase("why.price", price=price)


def _knows_a_need(x: Exchange) -> bool:
    return any(x.slot(slot) for slot in ("category", "use"))


def _ask_need(x: Exchange) -> None:
    x.ask("need")
    uses = x.turn.shop.info.get("first_uses", ())[:4]
    choices = [
        Choice(
            x.catalogue.label("uses", use, x.language).capitalize(), payload("inform_need", use=use)
        )
        for use in uses
    ]
    x.reply("utter_ask_need", *choices)


def heard_tone(x: Exchange) -> bool:
    """ "Prefiero por escrito" stands first in the brief; True when it was said and answered."""
    if not _IN_WRITING.search(x.text):
        return False
    x.note(SignalKind.NAMED_NEED, slot="tone", value="writing")
    x.reply("utter_prefers_writing")
    return True
