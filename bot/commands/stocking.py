"""Fill the shop: the demo shop, products, people and tablets."""

from __future__ import annotations

import argparse
import asyncio
import json
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bot.bootstrap import House, open_house
from bot.catalogue.demo import demo_products
from bot.catalogue.importer import apply, import_feed, plan_of
from bot.catalogue.progress import progress_bar
from bot.commands.failing import CommandFailed
from bot.floor.staff import Role
from bot.service import people, tablets
from bot.service.catalogue_ports import ProductStore
from bot.settings import read_settings

DEMO_TABLETS = (("montaña-1", "Montaña"), ("running-1", "Running"), ("ciclismo-1", "Ciclismo"))
DEMO_STAFF = (
    ("Ana", ("es", "en"), Role.SALESPERSON, ("Montaña", "Viaje")),
    ("Luis", ("es",), Role.SALESPERSON, ("Running",)),
    ("Marta", ("es", "en"), Role.MANAGER, ("Ciclismo",)),
    ("Tomás", ("es", "en"), Role.TRAINER, ()),
)
ADDRESS = "http://127.0.0.1:8080/tablet#key="


def add_commands(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """mirando demo, import, staff, tablet."""
    demo = commands.add_parser("demo", help="fill an empty database with the demo shop")
    demo.add_argument("--json", action="store_true")
    demo.add_argument("--if-empty", action="store_true", help="do nothing in a shop that is there")
    demo.set_defaults(do=fill_demo)

    feed = commands.add_parser("import", help="bring products in from a feed")
    feed.add_argument("file", type=Path)
    feed.add_argument("--full", action="store_true", help="withdraw what the file does not name")
    feed.set_defaults(do=bring_in)

    staff = commands.add_parser("staff", help="people").add_subparsers(required=True)
    add = staff.add_parser("add", help="somebody new")
    add.add_argument("name", type=_name)
    add.add_argument("--pin", required=True)
    add.add_argument("--languages", default="es", type=_languages)
    add.add_argument("--role", default="salesperson", choices=[role.value for role in Role])
    add.add_argument("--json", action="store_true")
    add.set_defaults(do=add_staff)
    remove = staff.add_parser("remove", help="they work here no more")
    remove.add_argument("name", type=_name)
    remove.set_defaults(do=remove_staff)

    tablet = commands.add_parser("tablet", help="tablets").add_subparsers(required=True)
    put = tablet.add_parser("add", help="prints its key and the address to open on it once")
    put.add_argument("name", type=_name)
    put.add_argument("--zone", required=True, type=_name)
    put.add_argument("--url", default=ADDRESS.removesuffix("/tablet#key="), help="of the shop")
    put.add_argument("--json", action="store_true")
    put.set_defaults(do=add_tablet)
    take = tablet.add_parser("remove", help="its key opens nothing any more")
    take.add_argument("name", type=_name)
    take.set_defaults(do=remove_tablet)


def fill_demo(given: argparse.Namespace) -> int:
    """Products, tablets and people; such a shop serves this computer only."""
    with _house() as house:
        with house.database.reading() as view:
            empty = not view.tablets.all() and not view.staff.all()
            empty = empty and not view.products.fingerprints()
        if not empty:
            if given.if_empty:
                return 0
            raise CommandFailed(
                "There is a shop in this database already. "
                "Use an empty one: MIRANDO_HOME=/another/folder mirando demo"
            )
        apply(plan_of(demo_products()), lambda: _products(house), full=False)
        made = asyncio.run(_people_and_tablets(house))
    if given.json:
        print(json.dumps(made, ensure_ascii=False))
    else:
        _tell_demo(made)
    return 0


async def _people_and_tablets(house: House) -> dict[str, list[dict[str, str]]]:
    stands, staff = [], []
    for name, zone in DEMO_TABLETS:
        _, key = await tablets.put_up(house.shop, name, zone)
        stands.append({"name": name, "zone": zone, "key": key})
    for name, languages, role, specialities in DEMO_STAFF:
        pin = f"{secrets.randbelow(10**6):06d}"
        await people.hire(house.shop, name, pin, languages, role, specialities)
        staff.append({"name": name, "pin": pin, "role": role.value})
    made = {"tablets": stands, "staff": staff}
    async with house.shop.unit_of_work() as uow:
        uow.facts.set("demo", json.dumps(made))
    return made


def _tell_demo(made: dict[str, list[dict[str, str]]]) -> None:
    print("The demo shop is open.")
    for tablet in made["tablets"]:
        print(f"  tablet {tablet['name']:<12} {ADDRESS}{tablet['key']}")
    for person in made["staff"]:
        print(f"  desk   {person['name']:<12} PIN {person['pin']}  ({person['role']})")


def bring_in(given: argparse.Namespace) -> int:
    """A feed; what it refused is named by line and reason."""
    with _house() as house, progress_bar(house.settings.language) as progress:
        report = import_feed(
            given.file,
            lambda: _products(house),
            full=given.full,
            language=house.settings.language,
            written_in=house.settings.language,
            progress=progress,
        )
    for line, reason in report.refused:
        print(f"{given.file}:{line}: {reason}")
    for remark in (*report.remarks, *([report.kept] if report.kept else [])):
        print(remark)
    print(
        f"{report.added} added, {report.changed} changed, {report.unchanged} unchanged, "
        f"{report.withdrawn} withdrawn, {len(report.refused)} lines refused"
    )
    return 1 if report.kept else 0


def add_staff(given: argparse.Namespace) -> int:
    """Somebody new may sign in at once."""
    with _house() as house:
        person = asyncio.run(
            people.hire(house.shop, given.name, given.pin, given.languages, Role(given.role))
        )
    added = {"id": person.id, "name": person.name}
    print(json.dumps(added, ensure_ascii=False) if given.json else f"{person.name} may sign in.")
    return 0


def remove_staff(given: argparse.Namespace) -> int:
    """Their desk signs out, their calls go back to the queue."""
    with _house() as house:
        asyncio.run(people.leave(house.shop, given.name))
    print(f"{given.name} may not sign in any more.")
    return 0


def add_tablet(given: argparse.Namespace) -> int:
    """The key is told once."""
    with _house() as house:
        tablet, key = asyncio.run(tablets.put_up(house.shop, given.name, given.zone))
    url = f"{given.url.rstrip('/')}/tablet#key={key}"
    added = {"name": tablet.name, "zone": tablet.zone, "key": key, "url": url}
    print(json.dumps(added, ensure_ascii=False) if given.json else f"Open on it once: {url}")
    return 0


def remove_tablet(given: argparse.Namespace) -> int:
    """A stolen tablet is good for nothing."""
    with _house() as house:
        asyncio.run(tablets.take_away(house.shop, given.name))
    print(f"{given.name} opens no visit any more.")
    return 0


@contextmanager
def _house() -> Iterator[House]:
    house = open_house(read_settings())
    try:
        yield house
    finally:
        house.close()


@contextmanager
def _products(house: House) -> Iterator[ProductStore]:
    with house.database.unit_of_work_now() as work:
        yield work.products


def _name(written: str) -> str:
    name = written.strip()
    if not 0 < len(name) <= 60 or not name.isprintable():
        raise argparse.ArgumentTypeError("a name has 1 to 60 characters")
    return name


def _languages(written: str) -> tuple[str, ...]:
    languages = tuple(part.strip() for part in written.split(",") if part.strip())
    if not languages or not set(languages) <= {"es", "en"}:
        raise argparse.ArgumentTypeError("use es, en, or es,en")
    return languages
