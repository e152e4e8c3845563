"""What the documents say is true."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
DOCUMENTS = sorted(
    [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")], key=lambda path: path.as_posix()
)
SETTING = re.compile(r'"(MIRANDO_[A-Z_]+|DATABASE_URL)"')
LINK = re.compile(r"\]\((?!https?://|#)([^)#]+)")


def test_every_setting_is_documented_and_every_documented_one_is_read() -> None:
    read = set(SETTING.findall((ROOT / "bot" / "settings.py").read_text("utf-8")))
    written = (ROOT / "docs" / "settings.md").read_text("utf-8")
    documented = set(re.findall(r"^\| `([A-Z_]+)`", written, re.MULTILINE))
    assert documented == read


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_no_link_between_the_documents_leads_nowhere(document: Path) -> None:
    links = LINK.findall(document.read_text("utf-8"))
    assert [link for link in links if not (document.parent / link).exists()] == []


def test_every_make_command_of_the_documents_exists() -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    texts = "\n".join(path.read_text("utf-8") for path in DOCUMENTS)
    used = set(re.findall(r"^make ([a-z]+)", texts, re.MULTILINE))
    used |= set(re.findall(r"`make ([a-z]+)", texts))
    assert used
    assert used <= targets


def test_every_decision_stands_in_the_list() -> None:
    folder = ROOT / "docs" / "decisions"
    listed = set(LINK.findall((folder / "README.md").read_text("utf-8")))
    assert {path.name for path in folder.glob("0*.md")} == listed
