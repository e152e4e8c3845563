"""Serve the shop."""

from __future__ import annotations

import argparse
import asyncio
import json
import logging
import socket
import ssl
from ipaddress import ip_address
from pathlib import Path

from bot.bootstrap import House, open_house
from bot.commands.failing import CommandFailed
from bot.settings import read_settings

log = logging.getLogger(__name__)


def add_commands(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """mirando run."""
    run = commands.add_parser("run", help="serve the shop")
    run.add_argument("--host", default="127.0.0.1")
    run.add_argument("--port", default=8080, type=int)
    run.add_argument("--tls-cert", type=Path, metavar="FILE")
    run.add_argument("--tls-key", type=Path, metavar="FILE")
    run.add_argument("--allow-demo", action="store_true", help="serve a demo shop to the network")
    run.set_defaults(do=open_doors)


def open_doors(given: argparse.Namespace) -> int:
    """Until SIGINT or SIGTERM."""
    if (given.tls_cert is None) != (given.tls_key is None):
        raise CommandFailed("--tls-cert and --tls-key go together.")
    settings = read_settings()
    logging.basicConfig(level=settings.log_level, format="%(asctime)s %(levelname)s %(message)s")
    house = open_house(settings)
    try:
        demo = _demo(house)
        if demo and not _is_loopback(given.host) and not given.allow_demo:
            raise CommandFailed(
                "This is a demo shop with logins that are no secret, so it serves this computer "
                "only. Leave out --host, or add --allow-demo if you know who is on the network."
            )
        # Sanic is imported where it serves, so that the other commands start without it.
        from bot.web.serving import use_quick_loop

        use_quick_loop()
        asyncio.run(_serve(house, given, demo))
    finally:
        house.close()
    return 0


async def _serve(
    house: House, given: argparse.Namespace, demo: dict[str, list[dict[str, str]]] | None
) -> None:
    from bot.web.app import create_app
    from bot.web.serving import serve, tls

    try:
        context = tls(given.tls_cert, given.tls_key)
    except (OSError, ssl.SSLError) as error:
        raise CommandFailed(f"The TLS certificate or key cannot be used: {error}") from error
    listening = _listen(given.host, given.port)
    app = create_app(house.shop)
    scheme = "https" if context else "http"
    address = f"{scheme}://{given.host}:{listening.getsockname()[1]}"

    async def opened() -> None:
        from bot.housekeeping import keep_house

        _tell(address, demo)
        beside.append(asyncio.create_task(keep_house(house, app.ctx)))

    beside: list[asyncio.Task[None]] = []
    try:
        await serve(app, listening, context, opened)
    finally:
        for task in beside:
            task.cancel()


def _tell(address: str, demo: dict[str, list[dict[str, str]]] | None) -> None:
    print(f"Tablet  {address}/tablet\nDesk    {address}/desk", flush=True)
    for tablet in demo["tablets"] if demo else ():
        print(f"  tablet {tablet['name']:<12} {address}/tablet#key={tablet['key']}")
    for person in demo["staff"] if demo else ():
        print(f"  desk   {person['name']:<12} PIN {person['pin']}  ({person['role']})")
    print("Stop with Ctrl+C.", flush=True)


def _demo(house: House) -> dict[str, list[dict[str, str]]] | None:
    with house.database.reading() as view:
        fact = view.facts.get("demo")
    made: dict[str, list[dict[str, str]]] | None = json.loads(fact) if fact else None
    return made


def _listen(host: str, port: int) -> socket.socket:
    try:
        return socket.create_server((host, port), backlog=512)
    except OSError as error:
        raise CommandFailed(
            f"{host}:{port} cannot be used ({error.strerror}). "
            "Is the shop running already? Another port: mirando run --port 8090"
        ) from error
    except OverflowError:
        raise CommandFailed("--port takes a number from 0 to 65535.") from None


def _is_loopback(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
