"""The command `mirando`."""

from __future__ import annotations

import argparse
import sys

from bot.commands import dialogue, running, safekeeping, stocking
from bot.commands.failing import CommandFailed, told


def main(arguments: list[str] | None = None) -> int:
    """Exit code 0, 1 when it failed (and says what to do), 2 when it was called wrongly."""
    given = parser().parse_args(arguments)
    try:
        return int(given.do(given) or 0)
    except KeyboardInterrupt:
        return 130
    except CommandFailed as failure:
        print(failure, file=sys.stderr)
        return 1
    except Exception as error:
        said = told(error)
        if said is None:
            raise
        print(said, file=sys.stderr)
        return 1


def parser() -> argparse.ArgumentParser:
    """All commands and their options."""
    whole = argparse.ArgumentParser(
        prog="mirando", description="A sales-floor assistant for shoppers who are just looking."
    )
    commands = whole.add_subparsers(required=True, metavar="COMMAND")
    for room in (running, stocking, dialogue, safekeeping):
        room.add_commands(commands)
    return whole


if __name__ == "__main__":
    sys.exit(main())
