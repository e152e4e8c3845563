"""Are the buttons sound that ask which of two things was meant? (`meaning` in data/shop/phrases)"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from pathlib import Path

from bot.dialogue.address import out_of_place
from bot.service.doubt import NEVER_ASKED, TITLES
from bot.service.phrasebook import REGISTERS, Phrasebook, PhrasesError

LONGEST = 28
"""Letters that stand on one button of a phone, at the larger text size too."""

_COUNTRIES = (None, *REGISTERS)


def wrong_titles(folder: Path, intents: Collection[str]) -> Iterator[str]:
    """What is wrong with the phrases as a whole, or with one of the titles in some country."""
    if not folder.is_dir():
        return
    try:
        books = [Phrasebook(folder, country) for country in _COUNTRIES]
    except PhrasesError as error:
        yield f"The phrases do not fit together: {error}"
        return
    for intent in books[0].keys_under(TITLES):
        if intent not in intents:
            yield f"The title of '{intent}' is for an intent that is not in the domain"
        elif intent in NEVER_ASKED:
            yield f"The intent '{intent}' has a title, but nobody is asked whether they meant that"
    for book, language in [(books[0], "en"), *((book, "es") for book in books)]:
        yield from _misread(book, language)


def _misread(book: Phrasebook, language: str) -> Iterator[str]:
    """Titles that are too long, that are the same, or that speak as the shop does not."""
    meant: dict[str, str] = {}
    for intent in book.keys_under(TITLES):
        title = book.say(f"{TITLES}.{intent}", language)
        if len(title) > LONGEST:
            yield f"The title of '{intent}' is too long for a button: {title}"
        if meant.setdefault(title, intent) != intent:
            yield f"The titles of '{intent}' and '{meant[title]}' are the same: {title}"
        if language == "es" and book.register:
            for word in out_of_place(title, book.register):
                yield f"The title of '{intent}' says {word} in '{book.register}'"
