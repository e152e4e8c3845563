"""One message and its answer, as custom actions see it."""

from __future__ import annotations

import logging
from collections.abc import Mapping, Sequence
from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.events import FollowupAction, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from bot.floor.product import Product, Stock
from bot.floor.signals import SignalKind
from bot.floor.stream import Choice
from bot.service.budget import BUDGET, left_behind, of_what
from bot.service.cards import card
from bot.service.catalogue_ports import Catalogue
from bot.service.named import said
from bot.service.namesakes import is_small_word_of, kind_by_its_use
from bot.service.noting import record_signal
from bot.service.reference import Meant, Scene, meant
from bot.service.registry import CurrentTurn
from bot.service.shop_facts import facts_about
from bot.service.wishes import NEEDS, needs_now, needs_said

logger = logging.getLogger(__name__)

SHOWN_AT_ONCE = 4
REMEMBERED = 6
"""So many of those that were talked about, one after the other."""
ONE_SIZE = "ONE"
_LATELY = 6


class Exchange:
    """What was said and is remembered, and what the action says and keeps.

    Slots kept in this exchange are read back at once; Rasa gets them as events when it ends.
    """

    def __init__(
        self, turn: CurrentTurn, tracker: Tracker, dispatcher: CollectingDispatcher
    ) -> None:
        self.turn = turn
        self.tracker = tracker
        self._dispatcher = dispatcher
        self._kept: dict[str, Any] = {}
        self.goes_on = False
        self.left_out: dict[str, Any] = {}
        """Needs from before that gave way, and of which the answer must say so."""
        self._next = "action_listen"

    @property
    def language(self) -> str:
        """The language of the visit."""
        return self.turn.visit.language

    @property
    def text(self) -> str:
        """The shopper's words of this question, or the title of the button."""
        return str(self.tracker.latest_message.get("text") or "")

    @property
    def catalogue(self) -> Catalogue:
        """The shop's products."""
        return self.turn.shop.catalogue

    @property
    def entities(self) -> Sequence[dict[str, Any]]:
        """What NLU or the button named; "one size" asks for no size.

        Where some kind of thing is looked for, "finer" names no product that is called so.
        """
        found = self.tracker.latest_message.get("entities") or []
        said = [e for e in found if (e.get("entity"), e.get("value")) != ("size", ONE_SIZE)]
        return said if not self.slot("category") else [e for e in said if not self._describes(e)]

    def _describes(self, entity: Mapping[str, Any]) -> bool:
        """Whether a product was named by no more than a small word of its name, not lying here."""
        if entity.get("entity") != "product" or entity.get("value") in (self.slot("shown") or ()):
            return False
        product = self.catalogue.find(str(entity.get("value")))
        word = self.text[int(entity.get("start", 0)) : int(entity.get("end", 0))]
        return product is not None and is_small_word_of(product, word)

    @property
    def intent(self) -> str:
        """What NLU, or the button, takes the message for."""
        return str(self._understood.get("name") or "")

    @property
    def sure(self) -> float:
        """How sure NLU is of that."""
        return float(self._understood.get("confidence") or 0.0)

    @property
    def _understood(self) -> Mapping[str, Any]:
        return self.tracker.latest_message.get("intent") or {}

    @property
    def meant_before(self) -> str:
        """What the message before this one meant."""
        heard = [event for event in self.tracker.events if event.get("event") == "user"][:-1]
        parsed = heard[-1].get("parse_data") if heard else None
        return str(((parsed or {}).get("intent") or {}).get("name") or "")

    def said_lately(self, words: str) -> bool:
        """Whether the shop's side said these words in one of its last few replies."""
        replies = [event for event in self.tracker.events if event.get("event") == "bot"]
        return any(words in str(reply.get("text") or "") for reply in replies[-_LATELY:])

    def said(self, kind: str) -> Any:
        """The last value of one kind of entity, None if there is none."""
        values = said(self.entities, kind)
        return values[-1] if values else None

    def slot(self, name: str) -> Any:
        """What is remembered, this exchange included."""
        return self._kept[name] if name in self._kept else self.tracker.get_slot(name)

    def keep(self, **slots: Any) -> None:
        """Remember; None forgets."""
        self._kept.update(slots)

    def ask(self, pending: str) -> None:
        """A question of ours is open: yes and no answer it."""
        self.keep(pending=pending)

    @property
    def needs(self) -> dict[str, Any]:
        """What holds for the visit as things stand."""
        return {slot: self.slot(slot) for slot in NEEDS}

    def hear_needs(self) -> dict[str, Any]:
        """Take up the needs in this message, note them, and give back those that are new."""
        new = needs_said(self.entities, self.text, self.turn.shop.currency)
        if kind := self.kind_by_its_use():
            new["category"] = kind
        changed = {slot: value for slot, value in new.items() if value != self.slot(slot)}
        before = {**self.needs, **left_behind(self.slot("price_of"), new)}
        self.keep(**needs_now(before, new, self.text))
        if any(new.get(slot) for slot in BUDGET):
            self.keep(price_of=of_what(new, self.text))
        if any(new.get(slot) for slot in ("category", "brand", "use")):
            self.keep(words=None)
        self._note_needs(changed)
        return changed

    @property
    def scene(self) -> Scene:
        """What lies on the table, and what was talked about until now."""
        return Scene(
            self.slot("shown") or (),
            self.slot("focus"),
            self.slot("compared") or (),
            self.slot("seen") or (),
        )

    def kind_by_its_use(self) -> str | None:
        """The kind of thing that a name means beside its use: a padlock for the bike."""
        return kind_by_its_use(self.entities, self.text, self.catalogue)

    def _note_needs(self, changed: Mapping[str, Any]) -> None:
        """A budget is noted as it was said: "unos 80 €", not the limit that is made of it."""
        for slot, value in changed.items():
            if slot in ("use", "recipient"):
                self.note(SignalKind.NAMED_NEED, slot=slot, value=value)
            elif slot == "price_about" and value is None:
                continue
            elif slot in BUDGET and not (slot == "price_max" and changed.get("price_about")):
                self.note(SignalKind.NAMED_BUDGET, slot=slot, value=value)

    def meant(self) -> Meant:
        """Which products the message is about."""
        return meant(self.entities, self.text, self.scene, self.catalogue)

    def look_at(self, products: Sequence[Product], topic: str) -> None:
        """These lie on the table now; a single one is what is talked about."""
        one = products[0] if len(products) == 1 else None
        if one is None or one.id != self.slot("focus"):
            self.keep(asked_size=None, asked_colour=None)
        if one is None or one.id not in (self.slot("shown") or ()):
            self.keep(shown=[product.id for product in products])
        if one is not None:
            before = [each for each in self.slot("seen") or () if each != one.id]
            self.keep(seen=[*before, one.id][-REMEMBERED:])
        self.keep(focus=one.id if one else None, topic=topic)

    def note(self, kind: SignalKind, product: Product | None = None, **detail: object) -> None:
        """Log what the message says about buying."""
        record_signal(self.turn, kind, product.id if product else None, **detail)

    def facts(self, *topics: str, to_the_point: bool = False) -> list[str]:
        """The shop's own facts that the words ask for: of the first topic that has any."""
        info, text, language = self.turn.shop.info, self.text, self.language
        found = (facts_about(info, topic, text, language, to_the_point) for topic in topics)
        return next((facts for facts in found if facts), [])

    def name(self, product: Product) -> str:
        """How the shopper calls it."""
        return product.said(product.name, self.language)

    def phrase(self, key: str, **values: object) -> str:
        """A short phrase of the floor's own."""
        return self.turn.shop.phrases.say(key, self.language, **values)

    def choice(self, key: str, payload: str, **values: object) -> Choice:
        """A button with a phrase for its title."""
        return Choice(self.phrase(f"choice.{key}", **values), payload)

    def reply(
        self,
        response: str,
        *choices: Choice,
        products: Sequence[Product] = (),
        stocks: Mapping[str, Stock] | None = None,
        comparison: dict[str, Any] | None = None,
        **values: object,
    ) -> None:
        """Say a response of data/responses/ with its values, cards and buttons."""
        custom: dict[str, Any] = {}
        if products:
            custom["products"] = [
                card(p, self.catalogue, self.language, (stocks or {}).get(p.id)) for p in products
            ]
        if comparison:
            custom["comparison"] = comparison
        self._dispatcher.utter_message(
            response=response,
            buttons=[choice.wire() for choice in choices],
            json_message=custom or None,
            **values,
        )

    def say(self, key: str, **values: object) -> None:
        """Say a short phrase of the floor's own, where it is the floor that speaks."""
        self._dispatcher.utter_message(text=self.phrase(key, **values))

    def say_again(self, message: dict[str, Any]) -> None:
        """An earlier message as it was, with its cards and buttons."""
        data = message.get("data") or {}
        self._dispatcher.utter_message(
            text=message.get("text"),
            buttons=data.get("buttons") or [],
            json_message=data.get("custom") or None,
        )

    def hand_over(self, action: str) -> None:
        """Let another action answer, which knows better what to do with these words."""
        self._next = action

    def events(self) -> list[dict[str, Any]]:
        """What Rasa remembers of this exchange; whatever was answered, it is their turn to speak.

        The follow-up says so outright: rules need not foresee which question is left open. An
        action that lets another one speak sets `goes_on`.
        """
        self._kept.setdefault("pending", None)
        changed = {k: v for k, v in self._kept.items() if v != self.tracker.get_slot(k)}
        slots = [SlotSet(k, v) for k, v in changed.items()]
        return slots if self.goes_on else [*slots, FollowupAction(self._next)]
