"""A program of its own that writes: `python -m tests.integration.db.writer URL WHAT [MORE]`.

turns VISIT    one whole turn after another, each announced on stdout once it is saved
rows N         N rows into the stream, one unit each
hold           begin a unit, say so, and keep it until stdin closes
"""

from __future__ import annotations

import asyncio
import sys
from dataclasses import replace

from bot.db.unit_of_work import Database
from bot.floor.stream import FLOOR, Heard, StreamEvent, of_visit
from bot.service.records import Turn
from tests.integration.db.shop import NOON, new_id


async def turns(database: Database, visit_id: str) -> None:
    while True:
        async with database.unit_of_work() as uow:
            visit = uow.visits.get(visit_id)
            assert visit is not None
            visit = replace(visit, seq=visit.seq + 1)
            uow.visits.save(visit)
            answer = StreamEvent(of_visit(visit_id), Heard.REPLY, {"seq": visit.seq}, NOON)
            replies = [uow.stream.append(answer), uow.stream.append(answer)]
            uow.conversations.add_tracker_events(visit_id, visit.seq, [{"event": "user"}])
            said = ("x", None, "greet", 1.0, [], "es", NOON, replies, {})
            uow.conversations.add_turn(Turn(visit_id, visit.seq, new_id(), *said))
        print(visit.seq, flush=True)


async def rows(database: Database, number: str) -> None:
    for n in range(int(number)):
        async with database.unit_of_work() as uow:
            uow.stream.append(StreamEvent(FLOOR, Heard.FLOOR, {"n": n}, NOON))
            uow.stream.append(StreamEvent(FLOOR, Heard.FLOOR, {"n": n}, NOON))


async def hold(database: Database) -> None:
    async with database.unit_of_work():
        print("holding", flush=True)
        await asyncio.get_running_loop().run_in_executor(None, sys.stdin.read)


async def main(url: str, what: str, *more: str) -> None:
    database = Database(url)
    await {"turns": turns, "rows": rows, "hold": hold}[what](database, *more)
    database.close()


asyncio.run(main(*sys.argv[1:]))
