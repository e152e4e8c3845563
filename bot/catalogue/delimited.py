"""Rows of a TSV or CSV file, read line by line, with a bad line costing no more than itself."""

from __future__ import annotations

import codecs
import csv
from collections import deque
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import IO

from bot.catalogue.messages import FeedError, Refused
from bot.catalogue.rows import BadRow, Row, attribute_name

_LONGEST_RECORD = 200
_LONGEST_CELL = 200_000
_CHUNK = 1 << 20
_SHORT_CELLS = ("id", "price", "availability", "quantity")
_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))


def encoding_of(path: Path) -> tuple[str, bool]:
    """The encoding, and whether it had to be guessed because the file is not UTF-8."""
    with path.open("rb") as file:
        start = file.read(4)
        for mark, name in _MARKS:
            if start.startswith(mark):
                return name, False
        file.seek(0)
        decoder = codecs.getincrementaldecoder("utf-8")()
        try:
            while chunk := file.read(_CHUNK):
                decoder.decode(chunk)
            decoder.decode(b"", final=True)
        except UnicodeDecodeError:
            return "cp1252", True
    return "utf-8", False


def read_delimited(path: Path, encoding: str, language: str) -> Iterator[Row | BadRow]:
    """Every record after the header; raises `FeedError` when the header is none."""
    with path.open(encoding=encoding, errors="replace", newline="") as file:
        lines = _Lines(file)
        header_line = next((line for line in lines if line.strip()), "")
        delimiter = max("\t;,", key=header_line.count)
        lines.push_back([header_line])
        header = _header(path, lines, delimiter, language)
        yield from _records(lines, delimiter, header)


class _Lines:
    """Physical lines with their numbers; `taken` are those of the record being read, and what
    of them is given back is read again."""

    def __init__(self, file: IO[str]) -> None:
        self._file = file
        self._again: deque[str] = deque()
        self.number = 0
        self.taken: list[str] = []

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        line = self._again.popleft() if self._again else next(self._file)
        line = line.replace("\0", "\ufffd")
        self.number += 1
        self.taken.append(line)
        return line

    def push_back(self, lines: Iterable[str]) -> None:
        """The next lines to come are these."""
        given = list(lines)
        self._again.extendleft(reversed(given))
        self.number -= len(given)


class _BadLineError(Exception):
    """The first line of a record is left out; what followed it will be read afresh."""

    def __init__(self, lines: _Lines, key: str, **values: object) -> None:
        super().__init__(key)
        self.reason = Refused(key, **values)
        self.line = lines.taken[0]
        lines.push_back(lines.taken[1:])


def _header(path: Path, lines: _Lines, delimiter: str, language: str) -> list[str]:
    try:
        cells = _record(lines, delimiter)
    except (StopIteration, _BadLineError):
        cells = []
    header = [attribute_name(cell) for cell in cells]
    titled = any(name in header for name in ("title", "title_es", "title_en"))
    missing = [name for name in ("id", "price") if name not in header]
    if missing or not titled:
        raise FeedError(
            "no_header",
            language,
            path=path,
            missing=", ".join(missing + ([] if titled else ["title"])),
            found=", ".join(name[:40] for name in header[:12]) or "-",
        )
    return header


def _records(lines: _Lines, delimiter: str, header: list[str]) -> Iterator[Row | BadRow]:
    while True:
        begun = lines.number + 1
        try:
            cells = _record(lines, delimiter)
            _check_shape(lines, cells, header)
        except StopIteration:
            return
        except _BadLineError as bad:
            yield BadRow(begun, bad.reason, _guessed_id(bad.line, delimiter, header))
            continue
        if any(cell.strip() for cell in cells):
            yield _row(begun, header, cells)


def _record(lines: _Lines, delimiter: str) -> list[str]:
    """The cells of the next record, which may take several physical lines."""
    csv.field_size_limit(_LONGEST_CELL)
    lines.taken = []
    try:
        cells = next(csv.reader(islice(lines, _LONGEST_RECORD), delimiter=delimiter))
    except csv.Error as error:
        raise _BadLineError(lines, "unreadable_line", error=error) from error
    if _is_open(lines.taken, delimiter):
        raise _BadLineError(lines, "open_quote")
    return cells


def _check_shape(lines: _Lines, cells: list[str], header: list[str]) -> None:
    """A record of several lines that lacks what every record has is two stray quotes."""
    if len(lines.taken) > 1:
        named = dict(zip(header, cells, strict=False))
        titled = any(cell.strip() for name, cell in named.items() if name.startswith("title"))
        short = [named.get(name, "").strip() for name in _SHORT_CELLS]
        whole = titled and short[0] and any(character.isdigit() for character in short[1])
        if len(cells) < len(header) or not whole or any("\n" in cell for cell in short):
            raise _BadLineError(lines, "open_quote")
    if any(cell.strip() for cell in cells[len(header) :]):
        raise _BadLineError(lines, "too_many_cells", found=len(cells), expected=len(header))


def _guessed_id(line: str, delimiter: str, header: list[str]) -> str:
    """The product that a broken line speaks of, so that a full import does not withdraw it."""
    cells = [cell.strip().strip('"') for cell in line.split(delimiter)]
    named = dict(zip(header, cells, strict=False))
    return named.get("item_group_id") or named.get("id", "")


def _is_open(used: list[str], delimiter: str) -> bool:
    """Whether a quote was never closed, or only by the quote that opens another line's cell.

    A lone line may be sloppy with quotes; one that claims those after it has to be exact.
    """
    if len(used) == 1 and '"' not in used[0]:
        return False
    try:
        for _ in csv.reader(used, delimiter=delimiter, strict=True):
            pass
    except csv.Error as error:
        return len(used) > 1 or "unexpected end of data" in str(error)
    return False


def _row(line: int, header: list[str], cells: list[str]) -> Row:
    named: dict[str, str] = {}
    details: list[tuple[str, str]] = []
    for name, cell in zip(header, cells, strict=False):
        if name == "product_detail":
            details.extend(_details(cell))
        elif name and not named.get(name):
            named[name] = cell
    return Row(line, named, details)


def _details(cell: str) -> Iterator[tuple[str, str]]:
    """`section:name:value` or `name:value`, several separated by commas."""
    for written in cell.split(","):
        parts = [part.strip() for part in written.split(":", 2)]
        if len(parts) >= 2 and parts[-1] and parts[-2]:
            yield parts[-2], parts[-1]
