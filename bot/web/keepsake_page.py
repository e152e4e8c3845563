"""The page that a shopper takes along, and the calm ones that stand at its address afterwards.

Written here in full, without a script: it is read on any phone, and printed.
"""

from __future__ import annotations

from datetime import datetime
from xml.etree.ElementTree import Element

from babel.dates import format_date, get_timezone

from bot.service.keepsakes import Compared, Item, Taken
from bot.service.ports import Shop
from bot.service.shop_facts import fact
from bot.web.markup import el, page
from bot.web.words import PageWords, locale_of

_OF_THE_SHOP = ("hours", "address")


class KeepsakePage:
    """One page in one language, in the shop's own way of speaking it."""

    def __init__(self, shop: Shop, language: str) -> None:
        self._shop, self._language = shop, language
        self._words = PageWords("keepsake", locale_of(language, shop.locale))

    def of(self, taken: Taken, code: str) -> str:
        """What the visit takes along."""
        t = self._words.t
        made = el("p", {"class": "muted"}, t("made", **self._when(taken.at)))
        compared = self._comparison(taken.compared) if taken.compared else None
        return self._page(
            t("title"), made, self._list(taken), compared, self._about(), self._yours(code)
        )

    def erased(self) -> str:
        """After the button on it."""
        t = self._words.t
        rest = t("erased.rest", count=self._shop.keep_days)
        return self.saying(t("erased.title"), t("erased.text"), rest)

    def saying(self, title: str, *lines: str) -> str:
        """Where there is nothing to show: a few words, and the shop's hours."""
        return self._page(title, *(el("p", None, line) for line in lines), self._about())

    def _page(self, title: str, *parts: Element | None) -> str:
        name = self._name()
        head = el("header", None, el("p", {"class": "shop"}, name), el("h1", None, title))
        body = el("main", None, head, *parts)
        whole = f"{name} · {title}" if name else title
        return page("keepsake.html", body, title=whole, locale=self._words.locale)

    def _list(self, taken: Taken) -> Element | None:
        t = self._words.t
        if not taken.items and taken.compared:
            return None
        said = t("list.now") if taken.items else t("list.empty")
        items = [self._item(item) for item in taken.items]
        return el(
            "section",
            None,
            el("h2", None, t("list.title")),
            el("p", {"class": "small muted"}, said),
            el("ul", {"class": "items"}, *items) if items else None,
        )

    def _item(self, item: Item) -> Element:
        t = self._words.t
        picture = el("img", {"src": item.image, "alt": ""}) if item.image else None
        facts = [("item.size", item.size), ("item.colour", item.colour)]
        if not item.gone:
            facts += [("item.stock", t(f"stock.{item.stock.value}")), ("item.place", item.place)]
        known = [part for key, value in facts if value for part in _fact(t(key), value)]
        return el(
            "li",
            {"class": "item gone" if item.gone else "item"},
            picture,
            el(
                "div",
                None,
                el("h3", None, item.name or t("item.unknown")),
                el("p", {"class": "price"}, t("item.gone") if item.gone else item.price),
                el("dl", None, *known) if known else None,
            ),
        )

    def _comparison(self, compared: Compared) -> Element:
        t = self._words.t
        names = [name or t("item.unknown") for name in compared.names]
        top = el("tr", None, el("td"), *(el("th", {"scope": "col"}, name) for name in names))
        rows = [
            el("tr", None, el("th", {"scope": "row"}, label), *(el("td", None, v) for v in values))
            for label, values in compared.rows
        ]
        table = el("table", None, el("thead", None, top), el("tbody", None, *rows))
        framed = {"class": "table", "role": "region", "tabindex": "0"}
        return el(
            "section",
            None,
            el("h2", None, t("compare.title")),
            el("p", {"class": "small muted"}, t("compare.then", **self._when(compared.at))),
            el("div", {**framed, "aria-label": t("compare.title")}, table),
        )

    def _about(self) -> Element | None:
        facts = (fact(self._shop.info, name, self._language) for name in _OF_THE_SHOP)
        lines = [el("p", None, said) for said in facts if said]
        title = el("h2", None, self._words.t("shop.title"))
        return el("section", None, title, *lines) if lines else None

    def _yours(self, code: str) -> Element:
        t = self._words.t
        yours, until = t("yours.text"), t("yours.until", count=self._shop.keep_days)
        form = el(
            "form",
            {"method": "post", "action": f"/k/{code}/erase"},
            el("button", {"class": "button warning", "type": "submit"}, t("erase.yes")),
        )
        asked = el("p", None, t("erase.text"))
        return el(
            "section",
            {"class": "yours"},
            el("h2", None, t("yours.title")),
            el("p", None, f"{yours} {until}"),
            el("p", None, t("erase.receipt")),
            el("details", None, el("summary", None, t("erase.open")), asked, form),
        )

    def _name(self) -> str:
        name = self._shop.info.get("name", {})
        return str(name.get(self._language) or name.get("es") or "")

    def _when(self, at: datetime) -> dict[str, str]:
        local = at.astimezone(get_timezone(self._shop.info.get("timezone", "Europe/Madrid")))
        date = format_date(local, "long", locale=self._words.locale.replace("-", "_"))
        return {"date": date, "time": f"{local:%H:%M}"}


def _fact(label: str, value: str) -> tuple[Element, Element]:
    return el("dt", None, label), el("dd", None, value)
