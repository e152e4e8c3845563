"""A shop that really runs: the program as its operators start it, in a home of its own."""

import json
import os
import signal
import socket
import subprocess
import time
from pathlib import Path
from typing import Any

import httpx

ROOT = Path(__file__).resolve().parents[2]
MIRANDO = ROOT / ".venv" / "bin" / "mirando"
START_SECONDS = 120


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class RunningShop:
    """`mirando run` on a free port, with `MIRANDO_HOME` in a directory of its own."""

    def __init__(self, home: Path) -> None:
        self.home = home
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.log = home / "program.log"
        self.process: subprocess.Popen[bytes] | None = None
        self.environment = {**os.environ, "MIRANDO_HOME": str(home)}
        self.environment.pop("DATABASE_URL", None)

    def command(self, *words: str, seconds: float = 120) -> "subprocess.CompletedProcess[str]":
        """One call of the command line, on the same home as the running program."""
        return subprocess.run(
            [str(MIRANDO), *words],
            cwd=ROOT,
            env=self.environment,
            capture_output=True,
            text=True,
            timeout=seconds,
            check=False,
        )

    def answer(self, *words: str) -> Any:
        """The JSON that a command prints, when it must succeed."""
        done = self.command(*words, "--json")
        assert done.returncode == 0, done.stderr + done.stdout
        return json.loads(done.stdout)

    def start(self) -> None:
        """Start the program; it may not answer yet."""
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(
                [str(MIRANDO), "run", "--host", "127.0.0.1", "--port", str(self.port)],
                cwd=ROOT,
                env=self.environment,
                stdout=log,
                stderr=log,
            )

    def wait_until_well(self) -> None:
        """Until /healthz says ok."""
        deadline = time.monotonic() + START_SECONDS
        while time.monotonic() < deadline:
            assert self.process is not None
            assert self.process.poll() is None, self.log.read_text("utf-8", "replace")[-4000:]
            try:
                if httpx.get(f"{self.url}/healthz", timeout=5).status_code == 200:
                    return
            except httpx.TransportError:
                pass
            time.sleep(0.1)
        raise AssertionError("not well in time:\n" + self.log.read_text("utf-8", "replace")[-4000:])

    def stop(self, how: int = signal.SIGTERM) -> int:
        """End the program and return its exit code."""
        assert self.process is not None
        self.process.send_signal(how)
        try:
            return self.process.wait(timeout=20)
        except subprocess.TimeoutExpired:
            self.process.kill()
            return self.process.wait(timeout=20)
