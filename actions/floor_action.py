"""The base of every custom action: what goes before its own answer."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions import alarming, minors
from actions.asking_again import same_question
from actions.describing import showed_what_was_mistaken
from actions.exchange import Exchange
from actions.on_the_table import answered_of_the_table
from actions.summing import told_the_sum
from actions.the_most import told_the_most
from bot.service.reference import is_fragment
from bot.service.registry import current_turn


class FloorAction(Action, ABC):
    """A custom action that answers one message; words of alarm are answered before all else."""

    called = ""
    follows_up = False
    """Whether a mere "and the second one?", classified as this, asks the last question again."""

    def name(self) -> str:
        """As rules and stories call it."""
        return self.called

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]
    ) -> list[dict[str, Any]]:
        """Answer, and give back what is to be remembered."""
        exchange = Exchange(current_turn(), tracker, dispatcher)
        if not (
            alarming.answered(exchange)
            or minors.told_so(exchange)
            or told_the_sum(exchange)
            or told_the_most(exchange)
            or self._followed_up(exchange)
            or answered_of_the_table(exchange)
            or showed_what_was_mistaken(exchange)
        ):
            self.answer(exchange)
        return exchange.events()

    def _followed_up(self, x: Exchange) -> bool:
        fragment = self.follows_up and not x.turn.pressed and is_fragment(x.entities, x.text)
        return fragment and same_question(x)

    @abstractmethod
    def answer(self, x: Exchange) -> None:
        """Say something."""
