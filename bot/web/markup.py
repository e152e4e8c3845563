"""Elements for the pages that the shop writes itself: data becomes text, never markup."""

from __future__ import annotations

import html
from collections.abc import Mapping
from pathlib import Path
from string import Template
from xml.etree.ElementTree import Element, tostring

TEMPLATES = Path(__file__).parent / "templates"


def el(
    tag: str, props: Mapping[str, str] | None = None, *children: Element | str | None
) -> Element:
    """el("p", {"class": "muted"}, "some words"); a child that is None is left out."""
    made = Element(tag, dict(props or {}))
    for child in children:
        if isinstance(child, str):
            _append_text(made, child)
        elif child is not None:
            made.append(child)
    return made


def page(template: str, body: Element, **words: str) -> str:
    """The template with `$body` and its other words filled in."""
    frame = Template((TEMPLATES / template).read_text("utf-8"))
    said = {key: html.escape(word) for key, word in words.items()}
    return frame.substitute(said, body=tostring(body, encoding="unicode", method="html"))


def _append_text(made: Element, text: str) -> None:
    if len(made):
        made[-1].tail = (made[-1].tail or "") + text
    else:
        made.text = (made.text or "") + text
