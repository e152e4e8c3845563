"""What the use cases need from whoever keeps and searches the products."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from enum import Enum
from typing import Protocol

from bot.floor.product import Opinion, Product, Variant


class Order(str, Enum):
    """What shall be first, where somebody asks for the most of something."""

    CHEAPEST = "cheapest"
    DEAREST = "dearest"
    LIGHTEST = "lightest"
    WARMEST = "warmest"
    BRIGHTEST = "brightest"
    BIGGEST = "biggest"
    SMALLEST = "smallest"
    LASTING = "lasting"
    SAFEST = "safest"


class Sure(int, Enum):
    """How surely what is found must be what the words mean, for there to be anything found."""

    ANYHOW = 0
    LIKELY = 1
    CERTAIN = 2


@dataclass(frozen=True)
class Wish:
    """What a shopper looks for; everything unset matches anything.

    `words` is free text in either language, a whole message as it was typed too. `category`,
    `colour`, `material`, `use` and `recipient` are vocabulary keys; `size` is as said ("42", "M").
    What is made `rather_for` a use comes first. Prices are bounds, inclusive. `also_colours` would
    do as well as `colour`; `without` has pairs of a kind ("colour", "material", "category") and the
    key that it must not have; `people` must find room, and at `degrees` Celsius it must be warm
    enough where that is known. `kind_before` is what was looked at so far: it stays, where it fits
    the words nearly as well as anything else. `sure` wants nothing rather than what the words only
    may mean, and `as_spelt` takes no word for another. `called` is how its kind was named, which
    tells what comes first ("luz trasera") where there are no words.
    """

    words: str = ""
    category: str | None = None
    brand: str | None = None
    colour: str | None = None
    size: str | None = None
    price_min: Decimal | None = None
    price_max: Decimal | None = None
    material: str | None = None
    use: str | None = None
    rather_for: str | None = None
    recipient: str | None = None
    on_offer: bool = False
    in_stock: bool = False
    also_colours: tuple[str, ...] = ()
    without: tuple[tuple[str, str], ...] = ()
    people: int | None = None
    degrees: int | None = None
    order: Order | None = None
    kind_before: str | None = None
    sure: Sure = Sure.ANYHOW
    as_spelt: bool = False
    called: str = ""


@dataclass(frozen=True)
class Vocabulary:
    """The words by which the floor's things are known, for finding entities in what people type.

    Each mapping goes from a key to all its names and synonyms in both languages (in lower case,
    accents kept). Products go from product id to their names.
    """

    products: Mapping[str, Sequence[str]] = field(default_factory=dict)
    brands: Mapping[str, Sequence[str]] = field(default_factory=dict)
    categories: Mapping[str, Sequence[str]] = field(default_factory=dict)
    colours: Mapping[str, Sequence[str]] = field(default_factory=dict)
    materials: Mapping[str, Sequence[str]] = field(default_factory=dict)
    uses: Mapping[str, Sequence[str]] = field(default_factory=dict)
    recipients: Mapping[str, Sequence[str]] = field(default_factory=dict)
    sizes: Sequence[str] = ()
    staff: Mapping[str, Sequence[str]] = field(default_factory=dict)
    version: int = 0
    """Rises whenever anything in it changed: time to index it again."""


@dataclass(frozen=True)
class ShoeSize:
    """A European shoe size as the shop writes it ("42"), and its names elsewhere ("8", "9", "10").

    An American woman's size has another number than a man's for the same length; a shoe that is
    made for one of them alone has only that one's.
    """

    eu: str
    uk: str
    us_men: str | None
    us_women: str | None


@dataclass(frozen=True)
class ForeignSize:
    """What "US M 10" says: `whom` is "men", "women" or nobody, `eu` the European sizes it is."""

    country: str
    whom: str
    number: str
    eu: tuple[str, ...]


@dataclass(frozen=True)
class Told:
    """Something written of a product, and how `near` it comes to answering a question.

    `label` is empty where `value` is a sentence of its description.
    """

    label: str
    value: str
    near: float


class Catalogue(Protocol):
    """Read side: in memory, fresh after an import without a restart."""

    def find(self, product_id: str) -> Product | None:
        """The product, also a withdrawn one; None if there never was one."""

    def search(self, wish: Wish, limit: int = 5) -> list[Product]:
        """The best fits first, withdrawn ones never; an empty list when nothing fits."""

    def variants(self, product: Product, size: str | None, colour: str | None) -> list[Variant]:
        """Its variants in a size as said ("UK 8") and a colour's key, sold out or not."""

    def is_sold(self, noun: str) -> bool:
        """Whether a kind of thing or a product here is called so."""

    def speaks_of(self, word: str, category: str | None = None) -> bool:
        """Whether what finds things of a kind has the word; without one, whether a need has it."""

    def shoe_sizes(self, product: Product) -> list[ShoeSize]:
        """Its sizes as other countries count them; empty for what is not worn on grown-up feet."""

    def foreign_size(
        self, size: str, product: Product | None, category: str | None, for_women: bool
    ) -> ForeignSize | None:
        """A size said as another country counts: what it is of that product, or of its kind.

        None for a size of here, for one that nobody knows, and where it cannot be a shoe's.
        """

    def measured(self, product: Product, order: Order) -> float | None:
        """The number by which products are put in this order, the smallest first."""

    def told_of(self, product: Product, question: str, language: str) -> list[Told]:
        """All that is written of it, in that language, what answers the question best first."""

    def vocabulary(self) -> Vocabulary:
        """Today's words of the shop."""

    def label(self, kind: str, key: str, language: str) -> str:
        """How to say a key ("colours", "blue") in a language; the key itself if unknown."""


class ProductStore(Protocol):
    """Write side and loading: rows in the shop's database, inside one unit of work or view."""

    def all_products(self) -> list[Product]:
        """Every product with its variants and opinions, withdrawn ones too."""

    def version(self) -> int:
        """Rises with every change of any product, by whichever process."""

    def fingerprints(self) -> dict[str, str]:
        """Product id to the fingerprint it was last saved with, for those not withdrawn."""

    def save(self, products: Sequence[tuple[Product, str]]) -> None:
        """Insert or replace (product, fingerprint) with variants; opinions only where given."""

    def withdraw(self, product_ids: Sequence[str]) -> None:
        """Take products out of sight without deleting what refers to them."""

    def mark_doubtful(self, product_id: str) -> None:
        """Somebody did not find it where we said: until the next import its stock is doubtful."""

    def add_opinions(self, product_id: str, opinions: Sequence[Opinion]) -> None:
        """Replace the opinions of a product."""
