"""What is measured, in this order: start, turns, a long visit, calls, memory, training."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable
from pathlib import Path

import aiohttp

from bot.bench.desk import Desk
from bot.bench.numbers import Measure, milliseconds, percentile
from bot.bench.program import Program, Started
from bot.bench.shopper import Shopper

Turn = Callable[[Shopper], Awaitable[float]]

TURNS_OF_A_VISIT = 30
TABLETS = (1, 16, 64)
DESKS = 32
CHATTING = 16
PAUSE = 0.5
"""Seconds that a chatting shopper takes to read and type: ten times faster than people do."""
PIN = "471182"


async def measure_everything(quick: bool) -> list[Measure]:
    """All measures of one program, started for this and stopped afterwards."""
    share = 10 if quick else 1
    async with Program() as program:
        for number in range(DESKS):
            await program.hire(f"Persona {number}", PIN)
        started = await program.start()
        connector = aiohttp.TCPConnector(limit=0)
        async with aiohttp.ClientSession(program.url, connector=connector) as http:
            await _chat(http, program, Shopper.type, tablets=4, turns=10)  # warm, not measured
            measures = [
                *_start(started),
                *await _turns(http, program, share),
                *await _long_visit(http, program, share),
                *await _calls(http, program, max(2, 30 // share), "chatting", PAUSE),
                *await _calls(http, program, max(2, 30 // share), "never pausing", 0),
            ]
        if (memory := program.peak_megabytes()) is not None:
            measures.append(Measure("memory, peak", memory, "MB", at_most=900))
        measures.append(await _training(program))
    return measures


def _start(started: Started) -> list[Measure]:
    return [
        Measure("start to first page", started.first_page, "s", at_most=2),
        Measure("start to first answer", started.first_answer, "s"),
    ]


async def _training(program: Program) -> Measure:
    """A model like the one that serves; it is thrown away, so that the shop keeps its own."""
    begin = time.perf_counter()
    said = await program.command("train")
    seconds = time.perf_counter() - begin
    _, told, made = said.strip().rpartition("Trained: ")
    for file in Path(made).parent.glob(f"{Path(made).name}*") if told else ():
        file.unlink()
    return Measure("training the first model", seconds, "s", at_most=60)


async def _turns(http: aiohttp.ClientSession, program: Program, share: int) -> list[Measure]:
    measures = []
    kinds: list[tuple[str, Turn]] = [("typed", Shopper.type), ("button", Shopper.press)]
    for tablets in TABLETS:
        for kind, turn in kinds:
            turns = max(5, (400 if tablets == 1 else 1600 // tablets) // share)
            begin = time.perf_counter()
            taken = await _chat(http, program, turn, tablets, turns)
            a_second = len(taken) / (time.perf_counter() - begin)
            label = f"{kind} turn, {tablets} tablet{'s' if tablets > 1 else ''}"
            first, last = (kind, tablets) == ("typed", 1), (kind, tablets) == ("typed", 64)
            measures += [
                milliseconds(f"{label}, p50", percentile(taken, 50), 10 if first else None),
                milliseconds(f"{label}, p99", percentile(taken, 99)),
                Measure(f"{label}, a second", a_second, "turns", at_least=120 if last else None),
            ]
    return measures


async def _chat(
    http: aiohttp.ClientSession,
    program: Program,
    turn: Turn,
    tablets: int,
    turns: int,
    pause: float = 0,
) -> list[float]:
    """Every tablet takes that many turns, one after the other, in visits of a usual length."""

    async def one(number: int) -> list[float]:
        taken: list[float] = []
        while len(taken) < turns:
            shopper = await Shopper.enter(http, program.tablets[number % len(program.tablets)])
            for _ in range(min(TURNS_OF_A_VISIT, turns - len(taken))):
                taken.append(await turn(shopper))
                await asyncio.sleep(pause)
            await shopper.leave()
        return taken

    everyone = await asyncio.gather(*(one(number) for number in range(tablets)))
    return [seconds for taken in everyone for seconds in taken]


async def _long_visit(http: aiohttp.ClientSession, program: Program, share: int) -> list[Measure]:
    """Does a turn get slower as its visit grows? The middle of ten turns around each."""
    around: dict[int, list[float]] = {5: [], 100: [], 300: []}
    for _ in range(max(1, 3 // share)):
        shopper = await Shopper.enter(http, program.tablets[0])
        taken = [await shopper.type() for _ in range(305)]
        for turn, samples in around.items():
            samples += taken[turn - 5 : turn + 5]
        await shopper.leave()
    middle = {turn: percentile(samples, 50) for turn, samples in around.items()}
    return [
        *(milliseconds(f"turn {turn} of one visit, p50", middle[turn]) for turn in around),
        Measure("turn 300 over turn 5", middle[300] / middle[5], "times", at_most=1.5),
    ]


async def _calls(
    http: aiohttp.ClientSession, program: Program, leads: int, how: str, pause: float
) -> list[Measure]:
    """From the tap on the tablet until each of the listening desks has heard of it."""
    desks = [Desk(program.url) for _ in range(DESKS)]
    await asyncio.gather(*(desk.open(f"Persona {n}", PIN) for n, desk in enumerate(desks)))
    chatting = asyncio.create_task(_chat(http, program, Shopper.type, CHATTING, 100_000, pause))
    try:
        await asyncio.sleep(1)
        taken = [seconds for _ in range(leads) for seconds in await _one_call(http, program, desks)]
    finally:
        if chatting.done():
            chatting.result()  # it only ends early by a failure, which is then ours
        chatting.cancel()
        await asyncio.gather(chatting, *(desk.close() for desk in desks), return_exceptions=True)
    label = f"lead to {DESKS} desks, {CHATTING} tablets {how}"
    return [
        milliseconds(f"{label}, p50", percentile(taken, 50)),
        milliseconds(f"{label}, p99", percentile(taken, 99), 250 if pause else None),
    ]


async def _one_call(
    http: aiohttp.ClientSession, program: Program, desks: list[Desk]
) -> list[float]:
    shopper = await Shopper.enter(http, program.tablets[0])
    begin = time.perf_counter()
    lead = await shopper.call()
    for _ in range(500):
        if all(lead in desk.heard for desk in desks):
            break
        await asyncio.sleep(0.01)
    await shopper.cancel()
    await shopper.leave()
    # A desk that heard nothing within five seconds counts as that long.
    return [desk.heard.get(lead, begin + 5) - begin for desk in desks]
