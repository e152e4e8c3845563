"""What the shop sells, as the floor speaks of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from enum import Enum

FEW = 3
"""Up to this many pieces the shopper reads "quedan pocas"; the number is nobody's business."""


class Stock(str, Enum):
    """All that a shopper learns about how many there are."""

    YES = "yes"
    FEW = "few"
    NO = "no"


@dataclass(frozen=True)
class Variant:
    """One thing that can be taken home: a product in one size and one colour.

    `size` and `colour` are as the feed wrote them; `colour_key` is the vocabulary's key for the
    colour ("blue"), None where the vocabulary does not know it. `quantity` is None when the feed
    says only whether it is available.
    """

    id: str
    size: str | None = None
    colour: str | None = None
    colour_key: str | None = None
    quantity: int | None = None
    available: bool = True
    doubtful: bool = False

    @property
    def stock(self) -> Stock:
        """What a shopper is told; a variant that somebody could not find counts as few."""
        if not self.available or self.quantity == 0:
            return Stock.NO
        if self.doubtful or (self.quantity is not None and self.quantity <= FEW):
            return Stock.FEW
        return Stock.YES


@dataclass(frozen=True)
class Opinion:
    """What somebody said of a product; `stars` is 1 to 5, `verified` that they bought it here."""

    author: str
    stars: int
    text: Mapping[str, str]
    verified: bool = False
    invented: bool = False


@dataclass(frozen=True)
class Product:
    """A product with its variants. Texts are by language ("es", "en"); a missing one falls back.

    `category` is the vocabulary's key when known, else the feed's own last product type.
    `attributes` are further facts worth telling, by language then label ("Peso": "280 g").
    """

    id: str
    name: Mapping[str, str]
    description: Mapping[str, str]
    price: Decimal
    currency: str = "EUR"
    sale_price: Decimal | None = None
    brand: str | None = None
    category: str | None = None
    place: Mapping[str, str] = field(default_factory=dict)
    image: str | None = None
    materials: Sequence[str] = ()
    uses: Sequence[str] = ()
    recipients: Sequence[str] = ()
    attributes: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    variants: Sequence[Variant] = ()
    opinions: Sequence[Opinion] = ()
    withdrawn: bool = False

    def said(self, text: Mapping[str, str], language: str) -> str:
        """The text in that language, else in any other it has, else an empty string."""
        return text.get(language) or next(iter(text.values()), "")

    @property
    def asked_price(self) -> Decimal:
        """What it costs today: the sale price where there is one."""
        return self.sale_price if self.sale_price is not None else self.price

    @property
    def stock(self) -> Stock:
        """The best of its variants: a shopper who names no size wants to know if there is any."""
        found = {variant.stock for variant in self.variants}
        return next((s for s in (Stock.YES, Stock.FEW) if s in found), Stock.NO)

    def sizes(self) -> list[str]:
        """Every size it comes in, in the feed's order, sold out or not."""
        return list(dict.fromkeys(v.size for v in self.variants if v.size))

    def colours(self) -> list[str]:
        """Every colour it comes in, as the feed wrote them."""
        return list(dict.fromkeys(v.colour for v in self.variants if v.colour))
