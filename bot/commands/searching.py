"""`mirando bench search`: how long the catalogue takes to find things, at three sizes of a shop."""

from __future__ import annotations

import argparse
import gc
import random
import time
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import count, islice
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.bench.numbers import Measure
    from bot.catalogue.shelf import Shelf
    from bot.floor.product import Product
    from bot.service.catalogue_ports import Wish

SIZES = (140, 2_500, 20_000)
AT_MOST = {2_500: 10.0, 20_000: 50.0}
_NEEDS = (
    "algo calentito para la cabeza {}", "zapas para correr por el monte {}", "mochlia {}",
    "gift for a dad who cycles {}", "se me hielan las manos {}", "somewhere to sleep {}",
    "que no me calen los pies {}", "my back hurts when camping {}", "una linterna potente {}",
    "bottle for the gym, not plastic {}",
)  # fmt: skip
_SAID_BESIDE = (
    "en otoño", "mañana", "para el viaje", "con mi hermana", "for sunday", "please", "next week",
    "en Asturias", "por la noche", "in scotland", "urgente", "con el perro",
)  # fmt: skip
_SYLLABLES = [a + b for a in "bcdfglmnprstv" for b in "aeiou"]


def add_options(search: argparse.ArgumentParser) -> None:
    """The options of `mirando bench search`."""
    search.add_argument("--json", action="store_true")
    search.add_argument(
        "--products", type=int, nargs="+", default=SIZES, metavar="N", help="sizes of the shop"
    )
    search.set_defaults(do=measure)


def measure(given: argparse.Namespace) -> int:
    """Print the table; 1 when a bound is broken."""
    from bot.bench.report import print_report

    measures = [each for size in given.products for each in _measured(size)]
    print_report(measures, as_json=given.json)
    return int(any(each.holds is False for each in measures))


def _measured(size: int) -> Iterator[Measure]:
    from bot.bench.numbers import Measure
    from bot.bootstrap import empty_shelf

    shelf, at = empty_shelf(), f"{size:,} products"
    begun = time.perf_counter()
    shelf.load(list(islice(_products(), size)), version=1)
    yield Measure(f"{at}: indexed", time.perf_counter() - begun, "s")
    words = [_worded(need) for need in _texts()]
    yield from _times(f"{at}, by words alone", shelf, words, AT_MOST.get(size))
    begun = time.perf_counter()
    shelf.learn()
    yield Measure(f"{at}: read by the encoder, beside", time.perf_counter() - begun, "s")
    new = [replace(wish, words=f"{wish.words}, ok") for wish in words]
    yield from _times(f"{at}, words not heard before", shelf, new, AT_MOST.get(size))
    yield from _times(f"{at}, the same again", shelf, new, AT_MOST.get(size))
    sifted = [replace(wish, size="42", colour="blue", category="shoes") for wish in new]
    yield from _times(f"{at}, with size, colour and kind", shelf, sifted, AT_MOST.get(size))


def _times(
    name: str, shelf: Shelf, wishes: Sequence[Wish], at_most: float | None
) -> Iterator[Measure]:
    from bot.bench.numbers import milliseconds, percentile

    gc.collect()
    seconds = [_seconds(shelf, wish) for wish in wishes]
    yield milliseconds(f"{name}, p50", percentile(seconds, 50))
    yield milliseconds(f"{name}, p99", percentile(seconds, 99), at_most)


def _seconds(shelf: Shelf, wish: Wish) -> float:
    """How long it is computed, in this one thread, not how long it waits for other programs."""
    begun = time.thread_time()
    shelf.search(wish)
    return time.thread_time() - begun


def _texts() -> list[str]:
    return [need.format(beside) for beside in _SAID_BESIDE for need in _NEEDS]


def _worded(text: str) -> Wish:
    from bot.service.catalogue_ports import Wish

    return Wish(words=text)


def _products() -> Iterator[Product]:
    """The demo shop's products, and the same again and again under names of their own."""
    from bot.catalogue.demo import demo_products

    products, chance = demo_products(), random.Random(13)
    yield from products
    for copy in count(1):
        for product in products:
            own = "".join(chance.choices(_SYLLABLES, k=3)).capitalize()
            name = {language: f"{said} {own}" for language, said in product.name.items()}
            yield replace(product, id=f"{product.id}-{copy}", name=name)
