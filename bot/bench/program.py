"""The program under measure: started as its operators start it, in a home of its own."""

from __future__ import annotations

import asyncio
import json
import socket
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any

import aiohttp

from bot.bench.failure import BenchFailed, Refused
from bot.bench.shopper import Shopper

START_SECONDS = 120


@dataclass(frozen=True)
class Started:
    """Seconds from the start of the process."""

    first_page: float
    first_answer: float


class Program:
    """A demo shop of its own on a free port, on loopback, gone after the bench.

    The environment goes through `env` as it is, but for the two settings that would make it
    somebody's real shop.
    """

    def __init__(self) -> None:
        self._home = tempfile.TemporaryDirectory(prefix="mirando-bench-")
        self.port = _free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.tablets: list[str] = []
        self._log = Path(self._home.name) / "bench.log"
        self._process: asyncio.subprocess.Process | None = None

    async def __aenter__(self) -> Program:
        demo = await self.command("demo", "--json")
        self.tablets = [tablet["key"] for tablet in json.loads(demo)["tablets"]]
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._process is not None and self._process.returncode is None:
            self._process.terminate()
            try:
                await asyncio.wait_for(self._process.wait(), 20)
            except asyncio.TimeoutError:
                self._process.kill()
                await self._process.wait()
        self._home.cleanup()

    def _words(self, words: tuple[str, ...]) -> list[str]:
        settings = ["-u", "DATABASE_URL", f"MIRANDO_HOME={self._home.name}"]
        return ["env", *settings, sys.executable, "-m", "bot", *words]

    async def command(self, *words: str) -> str:
        """What one call of the command line prints."""
        process = await asyncio.create_subprocess_exec(
            *self._words(words), stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE
        )
        out, err = await process.communicate()
        if process.returncode != 0:
            raise BenchFailed(f"`mirando {' '.join(words)}` failed: {err.decode()[-2000:]}")
        return out.decode()

    async def hire(self, name: str, pin: str) -> None:
        """One more salesperson."""
        await self.command("staff", "add", name, "--pin", pin, "--languages", "es,en", "--json")

    async def start(self) -> Started:
        """Start the program and wait until a shopper got the first answer."""
        begin = time.perf_counter()
        with self._log.open("wb") as log:
            self._process = await asyncio.create_subprocess_exec(
                *self._words(("run", "--host", "127.0.0.1", "--port", str(self.port))),
                stdout=log,
                stderr=log,
            )
        async with aiohttp.ClientSession(self.url) as http:
            await self._until(lambda: _page_answers(http))
            first_page = time.perf_counter() - begin
            await self._until(lambda: _shopper_is_answered(http, self.tablets[0]))
        return Started(first_page, time.perf_counter() - begin)

    async def _until(self, holds: Any) -> None:
        deadline = time.perf_counter() + START_SECONDS
        while not await holds():
            if self._process is None or self._process.returncode is not None:
                raise BenchFailed(f"the program ended:\n{self._said()}")
            if time.perf_counter() > deadline:
                raise BenchFailed(f"no answer in {START_SECONDS} s:\n{self._said()}")
            await asyncio.sleep(0.02)

    def _said(self) -> str:
        return self._log.read_text("utf-8", "replace")[-2000:]

    def peak_megabytes(self) -> float | None:
        """The most memory that the process ever held; None where the system does not tell."""
        status = Path(f"/proc/{self._process.pid if self._process else 0}/status")
        if not status.exists():
            return None
        peak = next(line for line in status.read_text().splitlines() if line.startswith("VmHWM"))
        return int(peak.split()[1]) / 1024


async def _page_answers(http: aiohttp.ClientSession) -> bool:
    try:
        async with http.get("/tablet") as answer:
            return bool(answer.status == 200)
    except aiohttp.ClientConnectionError:
        return False


async def _shopper_is_answered(http: aiohttp.ClientSession, tablet: str) -> bool:
    try:
        shopper = await Shopper.enter(http, tablet)
        await shopper.type("hola")
    except Refused as refused:
        if refused.status == 503:
            return False
        raise
    return True


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
