"""What is not understood, not known, or to be said again."""

from __future__ import annotations

from actions import advising, browsing, calling, details, feedback, looking, shop
from actions.describing import showed_what_is_described
from actions.exchange import Exchange
from actions.floor_action import FloorAction
from actions.on_the_table import seeks_another
from actions.pointing import kinds
from actions.pricing import tell_price
from actions.refining import refined
from actions.stock import tell_stock
from bot.service import doubt
from bot.service.catalogue_ports import Sure
from bot.service.described import description
from bot.service.questions import asked_detail
from bot.service.reference import By
from bot.service.tone import complains, speaks_of_a_person, wants_peace
from bot.service.wishes import sought, wants_cheapest

_NEEDS = ("use", "recipient", "price")
_WISHED = ("category", "brand", *_NEEDS)
_PASSED_ON = ("ask_wait", "request_person")
_SURE = 0.7
_SERVICES = ("ask_returns", "ask_payment", "ask_delivery", "find_on_floor")


class DidNotUnderstand(FloorAction):
    """Say so, and offer two ways on; the service counts how often in a row."""

    called = "action_did_not_understand"
    follows_up = True

    def answer(self, x: Exchange) -> None:
        """Half understood is worth an answer, and two meanings are worth a question."""
        if _heard_tone(x) or (_may_be_ours(x) and _answered(x)):
            x.turn.understood_after_all = not x.turn.asked_back
            return
        again = x.turn.visit.misunderstood > 0
        x.reply(
            "utter_not_understood_again" if again else "utter_not_understood",
            *kinds(x, 2),
            off_topic=not _may_be_ours(x),
        )


def _heard_tone(x: Exchange) -> bool:
    """Rather in writing, rather alone, or a complaint."""
    if advising.heard_tone(x):
        return True
    if complains(x.text):
        feedback.hear_complaint(x)
    elif wants_peace(x.text) and not browsing.names_a_thing(x):
        looking.leave_in_peace(x)
    else:
        return False
    return True


def _may_be_ours(x: Exchange) -> bool:
    """Unless NLU is sure that it is nobody's business here; a product's name always is ours."""
    if x.said("product"):
        return True
    return x.intent == doubt.FALLBACK or (x.intent in _PASSED_ON and x.sure < _SURE)


def _answered(x: Exchange) -> bool:
    return (
        _asks_one_fact(x)
        or refined(x)
        or _described_something(x)
        or _asked_which(x)
        or _named_something(x)
    )


def _asks_one_fact(x: Exchange) -> bool:
    """Words with one answer alone: a name, a property, "the cheapest", a fact of the shop."""
    if x.said("staff"):
        calling.open_call_screen(x)
    elif browsing.asks_for_brands(x) or _only_names_a_product(x):
        browsing.look_for(x)
    elif _asks_for_it_in_a_colour(x):
        tell_stock(x)
    elif _asks_a_detail(x) and x.meant().by in (By.NAMED, By.POINTED, By.FOCUS):
        details.tell_details(x)
    elif x.meant().by is By.POINTED and wants_cheapest(x.text):
        tell_price(x)
    elif browsing.names_a_thing(x) or x.meant().by is By.POINTED or _other_than_facts(x):
        return False
    else:
        return _told_fact(x)
    return True


def _asks_a_detail(x: Exchange) -> bool:
    return asked_detail(x.text) is not None and not seeks_another(x.text)


def _asks_for_it_in_a_colour(x: Exchange) -> bool:
    """ "El timbre mola, en dorado hay?": of the one of that kind on the table."""
    feature = x.said("colour") or x.said("size")
    meant = x.meant()
    return bool(feature and x.said("category")) and meant.by is By.POINTED and meant.one is not None


def _only_names_a_product(x: Exchange) -> bool:
    """ "The Reguero vest" has one meaning, whatever NLU wavers between."""
    return x.said("product") is not None and not description(x.text, x.entities)


def _other_than_facts(x: Exchange) -> bool:
    """ "Rude at the till" asks for no till, and one fact does not do for "envío o garantía"."""
    meanings = doubt.two_meanings(x.turn.parsed)
    if meanings is None:
        return False
    services = [meaning for meaning in meanings if meaning in ("ask_store_info", *_SERVICES)]
    told = {tuple(x.facts(service, to_the_point=True)) for service in services}
    return len(told) != 1 or told == {()}


def _told_fact(x: Exchange) -> bool:
    """The first fact that the words name; False when they name none."""
    if x.facts("ask_store_info", to_the_point=True):
        shop.tell_store_info(x)
        return True
    facts = x.facts(*_SERVICES, to_the_point=True)
    if facts:
        x.reply("utter_fact", fact=facts[0])
    return bool(facts)


def _described_something(x: Exchange) -> bool:
    """Words that say what is needed; surer where two other meanings are likely together."""
    meanings = doubt.two_meanings(x.turn.parsed)
    may_be_a_wish = meanings is None or doubt.WISHES & {*meanings}
    return showed_what_is_described(x, Sure.LIKELY if may_be_a_wish else Sure.CERTAIN)


def _asked_which(x: Exchange) -> bool:
    """Two meanings are likely, and nothing that was named tips the balance: a button for each."""
    meanings = doubt.two_meanings(x.turn.parsed)
    if meanings and {*meanings} & {*_PASSED_ON} and not speaks_of_a_person(x.text):
        return False
    if meanings is None or (_names_a_wish(x) and doubt.WISHES & {*meanings}):
        return False
    choices = doubt.buttons(x.turn.shop.phrases, meanings, x.language, x.turn.visit.seq)
    if choices:
        x.turn.asked_back = True
        x.reply("utter_which_of_two", *choices)
    return bool(choices)


def _names_a_wish(x: Exchange) -> bool:
    return any(x.said(kind) for kind in _WISHED)


def _named_something(x: Exchange) -> bool:
    """A thing of the shop, a fact of it, or a need: tell and show what there is."""
    if browsing.names_a_thing(x):
        browsing.look_for(x)
    elif x.meant().by is By.POINTED:
        tell_price(x)
    elif _told_fact(x):
        return True
    elif any(x.said(need) for need in _NEEDS):
        advising.take_up_need(x)
    elif not sought(x.text):
        browsing.what_there_is(x)
    else:
        return False
    return True


class DefaultFallback(DidNotUnderstand):
    """Rasa's own name for it."""

    called = "action_default_fallback"


class Repeat(FloorAction):
    """Say it again: the last answer, with its cards and buttons; an open question stays open."""

    called = "action_repeat"

    def answer(self, x: Exchange) -> None:
        """As it was."""
        x.keep(pending=x.slot("pending"))
        last = [event for event in x.tracker.events if event.get("event") == "bot"]
        if last:
            x.say_again(last[-1])
        else:
            x.reply("utter_nothing_to_repeat")
