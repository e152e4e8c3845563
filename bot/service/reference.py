"""What "el segundo", "ese", "the other one" and "las botas" refer to in what was just shown."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import Enum
from typing import Any

from bot.floor.product import Product
from bot.service.alternatives import is_only_for_children
from bot.service.catalogue_ports import Catalogue, Wish
from bot.service.fitting import fitting_best
from bot.service.named import Entities, said
from bot.service.shop_facts import plain

_CHEAPEST = re.compile(
    r"\b(el|la|lo|los|las) (m[aá]s )?(barat|econ[oó]mic)\w*|\bcheapest\b|\bthe cheaper( ones?)?\b",
    re.I,
)
_DEAREST = re.compile(
    r"\b(el|la|lo) m[aá]s car[oa]s?\b|\b(most expensive|dearest|priciest)\b", re.I
)
_OTHER = re.compile(
    r"(?:\b(?:el|la) otr[oa]|\b(?P<many>l[ao]s otr[ao]s|the other ones|the others)"
    r"|\bthe other(?: one)?)\b"
    r"(?! (?:colou?r|size|tall|n[uú]mero|d[ií]a|day|vez|time|week|semana|tienda|shop|store|side))",
    re.I,
)
_BEFORE = re.compile(
    r"\b(el|la|l[ao]s) (de|que (vi|vimos|ten[ií]a|me ense[nñ]aste)) antes\b|\b(el|la) anterior\b"
    r"|\bthe (previous|earlier) ones?\b|\bthe ones? (from )?before\b",
    re.I,
)
_MIDDLE = re.compile(r"\b(el|la|lo) (del?|de en) medio\b|\bthe (one in the )?middle( one)?\b", re.I)
_OF_IT = re.compile(
    r"\b(?:it|they|them)\b|^\W*(?:y |pero )?(?:es[eoa]s?|est[eoa]s?) (?!\w+s? (?:de|para)\b)"
    r"|^\W*(?:y |pero )?(?:(?:se|le|les|lo|la) )?"
    r"(?:vienen?|traen?|llevan?|incluyen?|sirven?|caben?|entran?|valen?|pegan?|combinan?)\b"
)
"""Whether a kind of thing is only spoken of: "does it take poles" asks for no poles."""
_OF_WHAT = re.compile(r"\b(?:el|la|los|las|the) (?:de (?:la |el )?)?(\w{4,})", re.I)
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
    r"|no|not|she|he|wants|perdone?|digo|decir|queria|quise|era|eran|otr[oa]|other|i|mean|meant|sorry|oops|wait|say"
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
    """What lies on the table: the ids shown last, the one talked about, those compared, and those
    talked about one after the other until now."""

    shown: Sequence[str] = ()
    focus: str | None = None
    compared: Sequence[str] = ()
    seen: Sequence[str] = ()


@dataclass(frozen=True)
class Meant:
    """The products a message is about, and how we know."""

    products: list[Product] = field(default_factory=list)
    by: By = By.NOTHING

    @property
    def one(self) -> Product | None:
        """The product, when it is exactly one."""
        return self.products[0] if len(self.products) == 1 else None


def meant(entities: Entities, text: str, scene: Scene, catalogue: Catalogue) -> Meant:
    """Named products first, then what points at the shown ones, then what was talked about."""
    shown = _found(scene.shown, catalogue)
    named = _found(_ids(said(entities, "product")), catalogue)
    if named:
        return Meant(named, By.NAMED)
    pointed = _pointed(entities, text, shown, scene, catalogue)
    if pointed:
        return Meant(pointed, By.POINTED)
    described = _described(text, shown)
    if described:
        return Meant(described, By.POINTED)
    if any(said(entities, kind) for kind in ("category", "brand")):
        by_kind = _by_kind(entities, text, scene, catalogue)
        if by_kind.by is By.POINTED or not (shown and _OF_IT.search(plain(text))):
            return by_kind
    focus = _found([scene.focus] if scene.focus else [], catalogue)
    if focus and not _ALL.search(text):
        return Meant(focus, By.FOCUS)
    return Meant(shown, By.SHOWN) if shown else Meant(focus, By.FOCUS if focus else By.NOTHING)


def is_fragment(entities: Entities, text: str) -> bool:
    """ "¿Y el segundo?", "and in blue", "no, la otra": what it points at and little words."""
    pointing = [
        each for each in (_OTHER, _BEFORE, _MIDDLE, _CHEAPEST, _DEAREST) if each.search(text)
    ]
    kinds = ("ordinal", "product", "size", "colour")
    if not (any(said(entities, kind) for kind in kinds) or pointing):
        return False
    spans = [(e.get("start", 0), e.get("end", 0)) for e in entities]
    rest = "".join(c for i, c in enumerate(text) if not any(a <= i < b for a, b in spans))
    for words in pointing:
        rest = words.sub(" ", rest)
    return all(_LITTLE_WORD.fullmatch(word) for word in re.findall(r"\w+", plain(rest)))


def is_about_the_other(text: str) -> bool:
    """ "Y el otro reloj?"."""
    return _OTHER.search(text) is not None


def _pointed(
    entities: Entities,
    text: str,
    shown: Sequence[Product],
    scene: Scene,
    catalogue: Catalogue,
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
        grown_up = [product for product in shown if not is_only_for_children(product)]
        return [min(grown_up or shown, key=lambda product: product.asked_price)]
    if shown and _DEAREST.search(text):
        return [max(shown, key=lambda product: product.asked_price)]
    if said(entities, "category"):
        return []
    return _other(text, shown, scene, catalogue)


def _other(
    text: str, shown: Sequence[Product], scene: Scene, catalogue: Catalogue
) -> list[Product]:
    """ "La otra", "the others": of those shown, else the one that was talked about before."""
    other = _OTHER.search(text)
    if other is None and not _BEFORE.search(text):
        return []
    last = scene.focus or next(reversed(scene.seen), None)
    others = [product for product in shown if product.id != last]
    if other and last and others and (other["many"] or len(others) == 1):
        return others
    earlier = [each for each in scene.seen if each != scene.focus]
    return [] if others and other else _found(earlier[-1:], catalogue)


def _described(text: str, shown: Sequence[Product]) -> list[Product]:
    """ "El de plumas", "the rear one": the one on the table that has the word in its name."""
    if len(shown) < 2:
        return []
    for said_of in _OF_WHAT.finditer(plain(text)):
        stem = re.compile(rf"\b{said_of[1][:_STEM]}")
        fitting = [p for p in shown if any(stem.search(plain(name)) for name in p.name.values())]
        if len(fitting) == 1:
            return fitting
    return []


def _few(text: str, shown: Sequence[Product]) -> list[Product]:
    """ "Las dos primeras", "the last two"."""
    first, last = _FIRST_FEW.search(text), _LAST_FEW.search(text)
    found = first or last
    if found is None:
        return []
    number = _FEW[(found["n"] or found["m"]).lower()]
    return list(shown[:number] if first else shown[-number:])


def _by_kind(entities: Entities, text: str, scene: Scene, catalogue: Catalogue) -> Meant:
    """ "Las botas" are the boots on the table, or those talked about; else those of the shop.

    A girl's shoes are none of those that were shown to a grown-up.
    """
    wish = Wish(
        category=_last(said(entities, "category")),
        brand=_last(said(entities, "brand")),
        recipient=_last(said(entities, "recipient")),
    )
    kind = catalogue.search(wish, limit=_MANY)
    fitting = {product.id for product in kind}
    last = scene.focus or next(reversed(scene.seen), None)
    others = [each for each in kind if each.id != last]
    if _OTHER.search(text) and last in fitting:
        on_table = [each for each in others if each.id in scene.shown]
        found = on_table or others
        return Meant(found[:4], By.POINTED if len(found) == 1 or on_table else By.FOUND)
    on_table = [each for each in _found(scene.shown, catalogue) if each.id in fitting]
    if not on_table:
        seen = [each for each in _found(scene.seen, catalogue) if each.id in fitting]
        if seen and _names_one(entities):
            return Meant(seen[-1:], By.POINTED)
        colour = _last(said(entities, "colour"))
        made = [each for each in kind if colour and catalogue.variants(each, None, colour)]
        found = made or kind
        if _names_one(entities):
            found = fitting_best(entities, text, found, catalogue)
        return Meant(found[:4], By.FOUND)
    of_all = fitting_best(entities, text, kind, catalogue)
    if len(of_all) == 1:
        return Meant(of_all, By.POINTED)
    best = fitting_best(entities, text, on_table, catalogue)
    if len(best) > 1 and scene.focus in fitting and _names_one(entities):
        best = [each for each in best if each.id == scene.focus] or best
    return Meant(best, By.POINTED)


def _names_one(entities: Entities) -> bool:
    """ "La mochila", not "mochilas"."""
    words = [str(each.get("text", "")) for each in entities if each.get("entity") == "category"]
    return bool(words) and not words[0].lower().endswith("s")


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
