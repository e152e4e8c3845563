"""What "el segundo", "ese", "the other one" and "las botas" refer to in what was just shown."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum
from typing import Any

from bot.floor.product import Product
from bot.service.catalogue_ports import Catalogue, Wish
from bot.service.shop_facts import plain

Entities = Sequence[Mapping[str, Any]]

_CHEAPEST = re.compile(
    r"\b(el|la|lo|los|las) (m[aá]s )?(barat|econ[oó]mic)\w*|\bcheapest\b|\bthe cheaper( ones?)?\b",
    re.I,
)
_DEAREST = re.compile(
    r"\b(el|la|lo) m[aá]s car[oa]s?\b|\b(most expensive|dearest|priciest)\b", re.I
)
_OTHER = re.compile(r"\b(el|la) otr[oa]\b|\bthe other( one)?\b", re.I)
_MIDDLE = re.compile(r"\b(el|la|lo) (del?|de en) medio\b|\bthe (one in the )?middle( one)?\b", re.I)
_OF_WHAT = re.compile(r"\b(?:el|la|los|las) de (?:la |el )?(\w{4,})", re.I)
_ALL = re.compile(
    r"\b(los|las) (dos|tres)\b|\bamb[oa]s\b|\btod[oa]s\b|\b(both|all)( of)?( them| these)?\b", re.I
)
_FIRST_FEW = re.compile(
    r"\b(l[ao]s|the) (?P<n>dos|tres|two|three) (primer|first)"
    r"|\b(primer[oa]s|first) (?P<m>dos|tres|two|three)\b",
    re.I,
)
_LAST_FEW = re.compile(
    r"\b(l[ao]s|the) (?P<n>dos|tres|two|three) ([uú]ltim|last)"
    r"|\b([uú]ltim[oa]s|last) (?P<m>dos|tres|two|three)\b",
    re.I,
)
_FEW = {"dos": 2, "two": 2, "tres": 3, "three": 3}
_LITTLE_WORD = re.compile(
    r"y|e|o|en|de|del|el|la|los|las|lo|una?|un[oa]s|al|a|que|tal|con|para|pero|es[eoa]s?|est[eoa]s?"
    r"|tall[ae]s?|numero|color|hay|teneis|tienen?s?|and|or|in|of|the|an|ones?|what|about|how|with"
    r"|for|but|this|that|these|those|size|colou?r|is|there|it|them|do|you|have|actually|ok|okay|maybe"
    r"|rather|instead|please|pls|then|just|got|any|u|hes?|shes?|s|vale|mejor|mas|bien"
    r"|no|perdone?|digo|decir|queria|quise|era|eran|otr[oa]|other|i|mean|meant|sorry|oops|wait|say"
)
_STEM = 4
_MANY = 400


class By(str, Enum):
    """How we know what is meant."""

    NAMED = "named"
    POINTED = "pointed"
    FOCUS = "focus"
    SHOWN = "shown"
    FOUND = "found"
    NOTHING = "nothing"


@dataclass(frozen=True)
class Scene:
    """What lies on the table: the ids shown last, the one talked about, those compared."""

    shown: Sequence[str] = ()
    focus: str | None = None
    compared: Sequence[str] = ()


@dataclass(frozen=True)
class Meant:
    """The products a message is about, and how we know."""

    products: list[Product] = field(default_factory=list)
    by: By = By.NOTHING

    @property
    def one(self) -> Product | None:
        """The product, when it is exactly one."""
        return self.products[0] if len(self.products) == 1 else None


def said(entities: Entities, kind: str) -> list[Any]:
    """The values of one kind of entity, in the order of the message."""
    return [entity["value"] for entity in entities if entity.get("entity") == kind]


def meant(entities: Entities, text: str, scene: Scene, catalogue: Catalogue) -> Meant:
    """Named products first, then what points at the shown ones, then what was talked about."""
    shown = _found(scene.shown, catalogue)
    named = _found(_ids(said(entities, "product")), catalogue)
    if named:
        return Meant(named, By.NAMED)
    pointed = _pointed(entities, text, shown, scene)
    if pointed:
        return Meant(pointed, By.POINTED)
    described = _described(text, shown)
    if described:
        return Meant(described, By.POINTED)
    if any(said(entities, kind) for kind in ("category", "brand")):
        return _by_kind(entities, shown, catalogue)
    focus = _found([scene.focus] if scene.focus else [], catalogue)
    if focus and not _ALL.search(text):
        return Meant(focus, By.FOCUS)
    return Meant(shown, By.SHOWN) if shown else Meant(focus, By.FOCUS if focus else By.NOTHING)


def is_fragment(entities: Entities, text: str) -> bool:
    """ "¿Y el segundo?", "and in blue", "no, la otra": what it points at and little words."""
    pointing = [each for each in (_OTHER, _MIDDLE, _CHEAPEST, _DEAREST) if each.search(text)]
    kinds = ("ordinal", "product", "size", "colour")
    if not (any(said(entities, kind) for kind in kinds) or pointing):
        return False
    spans = [(e.get("start", 0), e.get("end", 0)) for e in entities]
    rest = "".join(c for i, c in enumerate(text) if not any(a <= i < b for a, b in spans))
    for words in pointing:
        rest = words.sub(" ", rest)
    return all(_LITTLE_WORD.fullmatch(word) for word in re.findall(r"\w+", plain(rest)))


def _pointed(
    entities: Entities, text: str, shown: Sequence[Product], scene: Scene
) -> list[Product]:
    few = _few(text, shown)
    if few:
        return few
    places = [place for value in said(entities, "ordinal") for place in _places(value)]
    if places and shown:
        return [shown[i] for i in (p - 1 if p > 0 else p for p in places) if -1 <= i < len(shown)]
    if len(shown) % 2 and len(shown) > 1 and _MIDDLE.search(text):
        return [shown[len(shown) // 2]]
    if shown and _CHEAPEST.search(text):
        return [min(shown, key=lambda product: product.asked_price)]
    if shown and _DEAREST.search(text):
        return [max(shown, key=lambda product: product.asked_price)]
    others = [product for product in shown if product.id != scene.focus]
    if scene.focus and len(others) == 1 and _OTHER.search(text):
        return others
    return []


def _described(text: str, shown: Sequence[Product]) -> list[Product]:
    """ "El de plumas" among the sleeping bags on the table is the one with down in its name."""
    said_of = _OF_WHAT.search(plain(text))
    if said_of is None or len(shown) < 2:
        return []
    stem = said_of[1][:_STEM]
    fitting = [p for p in shown if re.search(rf"\b{stem}", plain(p.said(p.name, "es")))]
    return fitting if len(fitting) == 1 else []


def _few(text: str, shown: Sequence[Product]) -> list[Product]:
    """ "Las dos primeras", "the last two"."""
    first, last = _FIRST_FEW.search(text), _LAST_FEW.search(text)
    found = first or last
    if found is None:
        return []
    number = _FEW[(found["n"] or found["m"]).lower()]
    return list(shown[:number] if first else shown[-number:])


def _by_kind(entities: Entities, shown: Sequence[Product], catalogue: Catalogue) -> Meant:
    """ "Las botas" are the boots on the table; without any there, those of the shop.

    A girl's shoes are none of those that were shown to a grown-up.
    """
    wish = Wish(
        category=_last(said(entities, "category")),
        brand=_last(said(entities, "brand")),
        recipient=_last(said(entities, "recipient")),
    )
    fitting = {product.id for product in catalogue.search(wish, limit=_MANY)}
    on_table = [product for product in shown if product.id in fitting]
    if on_table:
        return Meant(on_table, By.POINTED)
    return Meant(catalogue.search(wish, limit=4), By.FOUND)


def _found(ids: Sequence[str], catalogue: Catalogue) -> list[Product]:
    found = (catalogue.find(product_id) for product_id in dict.fromkeys(ids))
    return [product for product in found if product is not None]


def _ids(values: Sequence[Any]) -> list[str]:
    many = [value if isinstance(value, list | tuple) else [value] for value in values]
    return [str(product_id) for ids in many for product_id in ids]


def _places(value: Any) -> list[int]:
    try:
        return [int(value)]
    except (TypeError, ValueError):
        return [-1] if value in ("last", "último") else []


def _last(values: Sequence[Any]) -> Any:
    return values[-1] if values else None
