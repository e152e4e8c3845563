"""The names by which people ask for a product: all of it, or only the word that is its own."""

from __future__ import annotations

from collections.abc import Sequence

from bot.catalogue.inflect import plain
from bot.catalogue.vocabulary import Glossary
from bot.floor.product import Product

_NEVER_ALONE = {"pack", "set", "kit", "plus", "pro", "max", "mini", "lite", "new", "nuevo", "nueva"}


def product_names(product: Product, glossary: Glossary) -> list[str]:
    """In lower case, longest first: "zapatillas de trail carrasca", then "carrasca"."""
    names: dict[str, None] = {}
    for full in product.name.values():
        own = own_name(full, product.brand, glossary)
        names[full.lower()] = None
        if own:
            names[own.lower()] = None
            if product.brand:
                names[f"{product.brand} {own}".lower()] = None
    return sorted(names, key=len, reverse=True)


def own_name(full: str, brand: str | None, glossary: Glossary) -> str | None:
    """The capitalised words that name the model: "Carrasca" in "Zapatillas de trail Carrasca".

    None where the title capitalises every word, so that nothing tells a name from a kind.
    """
    said = full.split()
    if brand and plain(full).startswith(plain(brand) + " "):
        said = said[len(brand.split()) :]
    runs = _capitalised_runs(said)
    if not runs or len(runs[0]) == len(said) > 2:
        return None
    best = max(runs, key=lambda run: (not _is_a_kind(run, glossary), len(run)))
    name = " ".join(best)
    if _is_a_kind(best, glossary) or plain(name) in _NEVER_ALONE or len(name) < 3:
        return None
    return name


def _capitalised_runs(said: Sequence[str]) -> list[list[str]]:
    runs: list[list[str]] = []
    open_run = False
    for word in said:
        proper = word[0].isupper() or (open_run and word[0].isdigit())
        if proper and open_run:
            runs[-1].append(word)
        elif proper:
            runs.append([word])
        open_run = proper
    return runs


def _is_a_kind(run: Sequence[str], glossary: Glossary) -> bool:
    """A first word such as "Zapatillas" is capitalised only because the sentence begins there."""
    return len(run) == 1 and glossary.key_for("categories", run[0]) is not None
