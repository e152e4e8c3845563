"""What the machine says in one turn, collected as it says it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from rasa.core.channels.channel import OutputChannel

from bot.floor.stream import Choice, Reply


class ReplyCollector(OutputChannel):
    """Takes each message whole: Rasa's own channels split off buttons and cards."""

    def __init__(self) -> None:
        self.replies: list[Reply] = []
        self.shop_not_reachable: Exception | None = None

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
