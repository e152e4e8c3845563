"""A shopper on a tablet, and how long each answer took."""

from __future__ import annotations

import time
import uuid
from typing import Any

import aiohttp

from bot.bench.failure import BenchFailed, Refused

# What people type, in the mix of a real visit: every kind of answer of the bot is in it.
SAYINGS = (
    "hola",
    "busco unas zapatillas para correr",
    "¿cuánto cuesta la primera?",
    "¿la tenéis en el 42?",
    "¿y en azul?",
    "¿qué opina la gente?",
    "enséñame mochilas",
    "compara las dos primeras",
    "¿dónde está?",
    "¿puedo pagar con tarjeta?",
    "¿a qué hora cerráis?",
    "do you have rain jackets?",
    "¿hay algo más barato?",
    "gracias",
)


class Shopper:
    """One visit: types and presses, and keeps the seconds that each turn took."""

    def __init__(self, http: aiohttp.ClientSession, opened: dict[str, Any]) -> None:
        self._http = http
        self._path = f"/api/visits/{opened['visit']}"
        self._headers = {"Authorization": f"Bearer {opened['token']}"}
        self._said = 0
        self.button: str | None = None
        self._remember_button(opened["replies"])

    @classmethod
    async def enter(cls, http: aiohttp.ClientSession, tablet: str) -> Shopper:
        """Open a visit on a tablet."""
        async with http.post("/api/visits", json={"tablet": tablet, "language": "es"}) as answer:
            if answer.status != 201:
                raise Refused(answer.status, await answer.text())
            return cls(http, await answer.json())

    async def type(self, text: str | None = None) -> float:
        """Type a text, or the next of the usual sayings; the seconds that the answer took."""
        said = text or SAYINGS[self._said % len(SAYINGS)]
        self._said += 1
        return await self._turn({"text": said})

    async def press(self) -> float:
        """Press a button that the bot has shown; the seconds it took."""
        if self.button is None:
            await self.type("hola")
        if self.button is None:
            raise BenchFailed("the bot showed no button to press")
        return await self._turn({"choice": self.button})

    async def call(self) -> str:
        """Call anyone; the id of the lead."""
        lead = await self._send("POST", "/lead", {"who": "anyone"})
        return str(lead["id"])

    async def cancel(self) -> None:
        """Take the call back."""
        await self._send("DELETE", "/lead", None)

    async def leave(self) -> None:
        """End the visit."""
        await self._send("DELETE", "", None)

    async def _turn(self, message: dict[str, str]) -> float:
        begin = time.perf_counter()
        answer = await self._send("POST", "/messages", {"id": str(uuid.uuid4()), **message})
        seconds = time.perf_counter() - begin
        self._remember_button(answer["replies"])
        return seconds

    async def _send(self, method: str, path: str, body: Any) -> Any:
        request = self._http.request(method, self._path + path, json=body, headers=self._headers)
        async with request as answer:
            if answer.status not in {200, 201}:
                raise Refused(answer.status, await answer.text())
            return await answer.json()

    def _remember_button(self, replies: list[dict[str, Any]]) -> None:
        """Keep the last button that asks the bot something: those with an act move the tempo."""
        for reply in replies:
            for choice in reply["choices"]:
                if '"act"' not in choice["payload"]:
                    self.button = choice["payload"]
