"""A salesperson's desk that listens, and notes when it heard of each lead."""

from __future__ import annotations

import asyncio
import json
import time

import aiohttp

from bot.bench.failure import Refused


class Desk:
    """One signed-in person on shift with an open event stream."""

    def __init__(self, url: str) -> None:
        # A cookie jar of its own for each, and loopback addresses count as hosts.
        self._http = aiohttp.ClientSession(
            url,
            cookie_jar=aiohttp.CookieJar(unsafe=True),
            timeout=aiohttp.ClientTimeout(total=None),
        )
        self._listening: asyncio.Task[None] | None = None
        self._ready = asyncio.Event()
        self.heard: dict[str, float] = {}

    async def open(self, name: str, pin: str) -> None:
        """Sign in, go on shift, listen."""
        session = await self._post("/api/desk/session", {"name": name, "pin": pin}, {})
        csrf = {"X-CSRF-Token": session["csrf"]}
        await self._post("/api/desk/shift", {"status": "on"}, csrf)
        self._listening = asyncio.create_task(self._listen())
        await asyncio.wait_for(self._ready.wait(), 20)

    async def close(self) -> None:
        """Stop listening."""
        if self._listening is not None:
            self._listening.cancel()
            await asyncio.gather(self._listening, return_exceptions=True)
        await self._http.close()

    async def _post(
        self, path: str, body: dict[str, str], headers: dict[str, str]
    ) -> dict[str, str]:
        async with self._http.post(path, json=body, headers=headers) as answer:
            if answer.status != 200:
                raise Refused(answer.status, await answer.text())
            return dict(await answer.json())

    async def _listen(self) -> None:
        kind = ""
        async with self._http.get("/api/desk/events") as answer:
            async for raw in answer.content:
                line = raw.decode().rstrip("\n")
                if line.startswith("event:"):
                    kind = line[6:].strip()
                elif line.startswith("data:"):
                    self._note(kind, line[5:])

    def _note(self, kind: str, data: str) -> None:
        if kind == "snapshot":
            self._ready.set()
        elif kind == "lead":
            self.heard.setdefault(json.loads(data)["id"], time.perf_counter())
