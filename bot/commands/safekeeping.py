"""Keep the shop's rows safe, and let a shopper take theirs away."""

from __future__ import annotations

import argparse
import asyncio
from pathlib import Path

from bot.bootstrap import open_house
from bot.db.backup import backup, restore
from bot.service import erasing
from bot.settings import read_settings


def add_commands(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """mirando backup, restore, erase."""
    save = commands.add_parser("backup", help="copy the shop's rows into a file while it serves")
    save.add_argument("file", type=Path)
    save.set_defaults(do=save_copy)
    back = commands.add_parser("restore", help="put a backup's rows into an empty database")
    back.add_argument("file", type=Path)
    back.add_argument("--force", action="store_true", help="replace what is in the database now")
    back.set_defaults(do=put_back)
    erase = commands.add_parser("erase", help="erase a visit by its receipt code")
    erase.add_argument("receipt")
    erase.set_defaults(do=erase_visit)


def save_copy(given: argparse.Namespace) -> int:
    """One consistent file."""
    backup(read_settings().database_url, given.file)
    print(f"Saved in {given.file}")
    return 0


def put_back(given: argparse.Namespace) -> int:
    """All of it or nothing."""
    settings = read_settings()
    settings.home.mkdir(parents=True, exist_ok=True, mode=0o700)
    restore(settings.database_url, given.file, force=given.force)
    print(f"Restored from {given.file}")
    return 0


def erase_visit(given: argparse.Namespace) -> int:
    """Everything that a shopper left, wherever it went."""
    house = open_house(read_settings())
    try:
        asyncio.run(erasing.erase_by_receipt(house.shop, given.receipt))
    finally:
        house.close()
    print("Erased.")
    return 0
