"""Rows of an RSS or Atom product feed, streamed, safe against entity bombs."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from xml.sax import SAXException, SAXParseException
from xml.sax.handler import ContentHandler, feature_namespaces
from xml.sax.xmlreader import AttributesNSImpl

from defusedxml.common import DefusedXmlException
from defusedxml.expatreader import create_parser

from bot.catalogue.messages import FeedError
from bot.catalogue.rows import Row, attribute_name

_CHUNK = 1 << 16
_ROOTS = {"rss", "feed", "rdf", "channel"}
_XML_LANG = ("http://www.w3.org/XML/1998/namespace", "lang")
_ITEMS = {"item", "entry"}
_PLAIN_NAMES = {"summary": "description", "content": "description"}


class XmlFeed:
    """Reads one file, once."""

    def __init__(self, path: Path, language: str) -> None:
        """`language` is the operator's, for errors."""
        self._path, self._said_in = path, language
        self._handler = _Items()

    @property
    def language(self) -> str | None:
        """What the feed has so far said it is written in ("es"); it says so before its items."""
        return self._handler.language

    def rows(self) -> Iterator[Row]:
        """Every item or entry; raises `FeedError` where the XML ends or breaks."""
        handler = self._handler
        parser = create_parser()
        parser.setFeature(feature_namespaces, True)
        parser.setContentHandler(handler)
        handler.setDocumentLocator(parser)
        try:
            with self._path.open("rb") as file:
                while chunk := file.read(_CHUNK):
                    parser.feed(chunk)
                    yield from handler.take()
                parser.close()
        except DefusedXmlException as error:
            raise FeedError("hostile_xml", self._said_in, path=self._path) from error
        except _NotAFeedError as error:
            raise FeedError("not_a_feed", self._said_in, path=self._path, root=error) from error
        except (SAXException, UnicodeError, LookupError) as error:
            raise self._broken(error) from error
        yield from handler.take()

    def _broken(self, error: Exception) -> FeedError:
        line, told = 1, str(error)
        if isinstance(error, SAXParseException):
            line, told = error.getLineNumber() or 1, error.getMessage()
        return FeedError("broken_xml", self._said_in, path=self._path, line=line, error=told)


class _NotAFeedError(SAXException):
    """Another kind of XML; its message is the root's name."""


class _Items(ContentHandler):
    """Collects finished items; nested elements such as shipping's price belong to none of them."""

    def __init__(self) -> None:
        super().__init__()
        self.language: str | None = None
        self._done: list[Row] = []
        self._path: list[str] = []
        self._text: list[str] = []
        self._item_depth = 0
        self._line = 0
        self._cells: dict[str, str] = {}
        self._from_google: set[str] = set()
        self._detail: dict[str, str] = {}
        self._details: list[tuple[str, str]] = []

    def take(self) -> list[Row]:
        """The items finished since the last call."""
        done, self._done = self._done, []
        return done

    def startElementNS(  # noqa: N802
        self, name: tuple[str | None, str], qname: str | None, attrs: AttributesNSImpl
    ) -> None:
        tag = name[1].lower()
        if not self._path and tag not in _ROOTS:
            raise _NotAFeedError(name[1])
        if not self._path and (spoken := attrs.get(_XML_LANG)):
            self.language = spoken.lower()[:2]
        self._path.append(tag)
        self._text = []
        if tag in _ITEMS and not self._item_depth:
            self._begin_item()
        elif self._item_depth and tag == "link" and len(self._path) == self._item_depth + 1:
            href = {key[1]: value for key, value in attrs.items()}.get("href")
            if href:
                self._cells.setdefault("link", href)

    def characters(self, content: str) -> None:
        self._text.append(content)

    def endElementNS(self, name: tuple[str | None, str], qname: str | None) -> None:  # noqa: N802
        text = "".join(self._text)
        self._text = []
        depth = len(self._path)
        tag = self._path.pop()
        if not self._item_depth:
            if tag == "language" and self.language is None:
                self.language = text.strip().lower()[:2] or None
        elif depth == self._item_depth:
            self._finish_item()
        elif depth == self._item_depth + 1:
            self._end_attribute(tag, name[0], text)
        elif self._path[self._item_depth : self._item_depth + 1] == ["product_detail"]:
            self._detail[tag] = text

    def _begin_item(self) -> None:
        locator = self._locator  # type: ignore[attr-defined]
        self._item_depth = len(self._path)
        self._line = locator.getLineNumber()
        self._cells, self._details, self._from_google = {}, [], set()

    def _finish_item(self) -> None:
        self._done.append(Row(self._line, self._cells, self._details))
        self._item_depth = 0

    def _end_attribute(self, tag: str, namespace: str | None, text: str) -> None:
        """Google's own attribute wins over RSS's or Atom's of the same name; else the first."""
        if tag == "product_detail":
            pair = self._detail.get("attribute_name", ""), self._detail.get("attribute_value", "")
            if all(part.strip() for part in pair):
                self._details.append((pair[0].strip(), pair[1].strip()))
            self._detail = {}
            return
        google = bool(namespace and "base.google.com" in namespace)
        key = attribute_name(tag if google else _PLAIN_NAMES.get(tag, tag))
        if text.strip() and (key not in self._cells or (google and key not in self._from_google)):
            self._cells[key] = text
            if google:
                self._from_google.add(key)
