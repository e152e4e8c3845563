"""Serve the application until it is told to stop: one process, one loop."""

from __future__ import annotations

import asyncio
import contextlib
import signal
import socket
import ssl
from collections.abc import Awaitable, Callable
from pathlib import Path

from sanic import Sanic
from sanic.server.protocols.http_protocol import HttpProtocol


def tls(cert: Path | None, key: Path | None) -> ssl.SSLContext | None:
    """A context from two PEM files; None without them. Raises OSError or ssl.SSLError."""
    if cert is None or key is None:
        return None
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(cert, key)
    return context


def use_quick_loop() -> None:
    """Sanic's usual event loop, where there is one: a turn alone takes a fifth less time."""
    with contextlib.suppress(ImportError):
        import uvloop

        uvloop.install()


async def serve(
    app: Sanic,
    listening: socket.socket,
    context: ssl.SSLContext | None,
    ready: Callable[[], Awaitable[None]],
) -> None:
    """Accept requests on the socket, call `ready` once they are, return on SIGINT or SIGTERM."""
    server = await app.create_server(
        sock=listening,
        ssl=context,
        protocol=HttpProtocol,
        access_log=False,
        return_asyncio_server=True,
        asyncio_server_kwargs={"start_serving": False},
    )
    if server is None:
        raise OSError("the server could not be made")
    await server.startup()
    await server.before_start()
    await server.start_serving()
    await server.after_start()
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, stop.set)
    await ready()
    try:
        await stop.wait()
    finally:
        server.close()
        for connection in list(server.connections):
            with contextlib.suppress(Exception):
                connection.close()
