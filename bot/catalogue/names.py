"""The names by which people ask for a product: all of it, or only the word that is its own."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.catalogue.inflect import plain
from bot.catalogue.vocabulary import Glossary
from bot.floor.product import Product

_NEVER_ALONE = {"pack", "set", "kit", "plus", "pro", "max", "mini", "lite", "new", "nuevo", "nueva"}
_SHORTEST_ALONE = 3


def product_names(product: Product, glossary: Glossary) -> list[str]:
    """In lower case, longest first: "zapatillas de trail carrasca", then "carrasca"."""
    names: dict[str, None] = {}
    titles = list(product.name.values())
    for full in titles:
        names[full.lower()] = None
        for own in own_names(full, titles, product.brand, glossary):
            names[own.lower()] = None
            if product.brand:
                names[f"{product.brand} {own}".lower()] = None
    return sorted(names, key=len, reverse=True)


def own_names(full: str, titles: Sequence[str], brand: str | None, glossary: Glossary) -> list[str]:
    """What in a title names the model: "Vaguada 22" and "Vaguada" in "Mochila Vaguada 22".

    It is capitalised within the title, and the same in every language. None where the title
    capitalises all its words, so that nothing tells a name from a kind.
    """
    said = _without_brand(full, brand).split()
    others = {plain(word) for title in titles if title != full for word in title.split()}
    runs = [_without_kind(run, others, glossary) for run in _capitalised_runs(said)]
    runs = [run for run in runs if run]
    if not runs or (len(runs[0]) == len(said) > 2 and not others):
        return []
    best = max(runs, key=lambda run: (any(plain(word) in others for word in run), len(run)))
    found = {" ".join(best): None, " ".join(w for w in best if not _is_number(w)): None}
    return [name for name in found if _may_stand_alone(name)]


def _without_brand(full: str, brand: str | None) -> str:
    if brand and plain(full).startswith(plain(brand) + " "):
        return full[len(brand) :]
    return full


def _capitalised_runs(said: Sequence[str]) -> list[tuple[int, list[str]]]:
    """Runs of capitalised words with where they begin; numbers go on with a run, "GPS" is none."""
    runs: list[tuple[int, list[str]]] = []
    is_open = False
    for position, word in enumerate(said):
        proper = len(word) > 1 and word[0].isupper() and not word.isupper()
        if is_open and (proper or _is_number(word)):
            runs[-1][1].append(word)
        elif proper:
            runs.append((position, [word]))
        is_open = proper or (is_open and _is_number(word))
    return runs


def _without_kind(run: tuple[int, list[str]], others: set[str], glossary: Glossary) -> list[str]:
    """A title's first word is capitalised anyway: it is a name if other languages keep it."""
    position, found = run
    if position > 0:
        return found
    first = plain(found[0])
    is_kind = glossary.key_for("categories", first) is not None
    return found[1:] if is_kind or (others and first not in others) else found


def _is_number(word: str) -> bool:
    return bool(re.fullmatch(r"\d[\w.]*", word))


def _may_stand_alone(name: str) -> bool:
    return len(name) >= _SHORTEST_ALONE and plain(name) not in _NEVER_ALONE and not _is_number(name)
