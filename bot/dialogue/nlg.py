"""Which of the written replies is said, in the shopper's language, with its gaps filled."""

from __future__ import annotations

import logging
import random
import re
from collections.abc import Mapping
from typing import Any

from rasa.core.nlg import TemplatedNaturalLanguageGenerator
from rasa.core.nlg.generator import ResponseVariationFilter
from rasa.shared.core.events import BotUttered
from rasa.shared.core.trackers import DialogueStateTracker

from bot.service.ports import Phrases
from bot.service.registry import current_turn

logger = logging.getLogger(__name__)

_GAP = re.compile(r"{([A-Za-z_]\w*)}")
_SAID = ("text", "image", "custom", "buttons", "attachment", "quick_replies")


class TwoLanguages(TemplatedNaturalLanguageGenerator):
    """Responses by language and register, varied, and never with a gap in them.

    Spanish of tú is the variation without a condition, usted and vos have `register`, English has
    `language: en` as its condition. The choice between them is Rasa's own: whatever has no
    variation of a register is said without.
    """

    def __init__(self, phrases: Phrases) -> None:
        super().__init__({})
        self._phrases = phrases

    async def generate(
        self,
        utter_action: str,
        tracker: DialogueStateTracker,
        output_channel: str,
        **kwargs: Any,
    ) -> dict[str, Any]:
        """One variation, not the one said last; the shop's apology when none can be said."""
        language = _language(tracker)
        register = self._phrases.register if language == "es" else None
        how = {"language": language, "register": register}
        values = {**tracker.current_slot_values(), **kwargs, **how}
        fitting = self._fitting(utter_action, output_channel, values)
        if not fitting:
            return {"text": self._phrases.say("did_not_work", language)}
        last = _last_said(tracker, utter_action)
        chosen = random.choice([i for i in fitting if i != last] or list(fitting))
        response = {
            key: filled(part, values) if key in _SAID else part
            for key, part in fitting[chosen].items()
            if key != "condition"
        }
        return {**response, "variation": chosen}

    def _fitting(
        self, name: str, channel: str, values: Mapping[str, Any]
    ) -> dict[int, dict[str, Any]]:
        """Variations that can be said now, by their place in the file."""
        written = self.responses.get(name, [])
        choice = ResponseVariationFilter({name: written})
        suitable = choice.responses_for_utter_action(name, channel, dict(values))
        places = {id(response): place for place, response in enumerate(written)}
        missing = {places[id(r)]: gaps(r) - _known(values) for r in suitable}
        if suitable and all(missing.values()):
            logger.error("Response %s lacks %s", name, sorted(set.union(*missing.values())))
        if not suitable:
            logger.error("There is no response %s", name)
        return {place: written[place] for place, lacks in missing.items() if not lacks}


def _known(values: Mapping[str, Any]) -> set[str]:
    return {name for name, value in values.items() if value is not None}


def _language(tracker: DialogueStateTracker) -> str:
    """The visit's, which an action may just have changed: its slot follows after its words."""
    try:
        return current_turn().visit.language
    except LookupError:
        return str(tracker.get_slot("language") or "es")


def _last_said(tracker: DialogueStateTracker, name: str) -> int | None:
    """Which variation of a response this visit read last."""
    for event in reversed(tracker.events):
        if isinstance(event, BotUttered) and event.metadata.get("utter_action") == name:
            variation = event.metadata.get("variation")
            return variation if isinstance(variation, int) else None
    return None


def gaps(part: Any) -> set[str]:
    """The names of the gaps in a response or a part of it."""
    if isinstance(part, str):
        return set(_GAP.findall(part.replace("{{", "").replace("}}", "")))
    if isinstance(part, Mapping):
        return set().union(*(gaps(p) for k, p in part.items() if k != "condition"), set())
    if isinstance(part, list):
        return set().union(*(gaps(p) for p in part), set())
    return set()


def filled(part: Any, values: Mapping[str, Any]) -> Any:
    """A copy of a response's part with its gaps filled.

    Only `{name}` is a gap. The braces of a button's payload stay, doubled (as Rasa's own
    interpolation wants them) or not.
    """
    if isinstance(part, str):
        halves = [_GAP.sub(lambda gap: str(values[gap[1]]), p) for p in re.split("{{|}}", part)]
        braces = re.findall("{{|}}", part)
        return halves[0] + "".join(b[0] + h for b, h in zip(braces, halves[1:], strict=True))
    if isinstance(part, Mapping):
        return {key: filled(inner, values) for key, inner in part.items()}
    if isinstance(part, list):
        return [filled(inner, values) for inner in part]
    return part
