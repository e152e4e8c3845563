"""What the machine says in one turn, collected as it says it."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from typing import Any

from rasa.core.channels.channel import OutputChannel

from bot.dialogue.log import log_failure
from bot.floor.stream import Choice, Reply

logger = logging.getLogger(__name__)


class ReplyCollector(OutputChannel):
    """Takes each message whole: Rasa's own channels split off buttons and cards."""

    def __init__(self, said: str = "") -> None:
        self.replies: list[Reply] = []
        self.failure: Exception | None = None
        self._said = said

    def failed(self, what: str, error: Exception) -> None:
        """Something in this turn went wrong; the log hears of it, without the shopper's words."""
        log_failure(logger, what, error, self._said)
        self.failure = error

    @classmethod
    def name(cls) -> str:
        """As responses for one channel alone would call it."""
        return "tablet"

    async def send_response(self, recipient_id: str, message: dict[str, Any]) -> None:
        """Keep a message as a reply, unless there is nothing in it."""
        reply = as_reply(message)
        if reply.text or reply.choices or reply.products or reply.comparison:
            self.replies.append(reply)


def as_reply(message: Mapping[str, Any]) -> Reply:
    """A message of Rasa's; its custom part brings products and comparison ready for the wire."""
    custom = message.get("custom") or {}
    return Reply(
        speaker="bot",
        text=message.get("text") or "",
        choices=tuple(Choice(b["title"], b["payload"]) for b in message.get("buttons") or ()),
        products=tuple(custom.get("products") or ()),
        comparison=custom.get("comparison"),
    )
