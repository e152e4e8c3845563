"""What the import says to the operator, in both languages."""

from __future__ import annotations

from collections.abc import Mapping

_SAID: Mapping[str, tuple[str, str]] = {
    # A file of which nothing can be used
    "no_file": (
        "No encuentro el fichero {path}. Comprueba la ruta.",
        "I cannot find the file {path}. Check the path.",
    ),
    "unreadable": (
        "No puedo leer {path}: {error}.",
        "I cannot read {path}: {error}.",
    ),
    "empty": (
        "{path} está vacío. Vuelve a exportarlo desde tu tienda.",
        "{path} is empty. Export it again from your shop system.",
    ),
    "spreadsheet": (
        "{path} es un libro de hoja de cálculo o un fichero comprimido. Guárdalo como CSV "
        "(UTF-8) e impórtalo otra vez.",
        "{path} is a spreadsheet workbook or a compressed file. Save it as CSV (UTF-8) and "
        "import that.",
    ),
    "not_a_feed": (
        "{path} es XML, pero no un catálogo de productos: empieza por <{root}> y se esperaba "
        "<rss> o <feed>.",
        "{path} is XML but not a product feed: it begins with <{root}>, and <rss> or <feed> "
        "was expected.",
    ),
    "broken_xml": (
        "{path} no está completo o no es XML válido (línea {line}: {error}). No se ha cambiado "
        "nada. Vuelve a descargarlo o a exportarlo.",
        "{path} is cut short or is not valid XML (line {line}: {error}). Nothing was changed. "
        "Download or export it again.",
    ),
    "hostile_xml": (
        "{path} define entidades XML, y por seguridad no se leen. Expórtalo sin ellas.",
        "{path} defines XML entities, which are not read, for safety. Export it without them.",
    ),
    "no_header": (
        "La primera línea de {path} debe nombrar las columnas; faltan: {missing}. Encontré: "
        "{found}.",
        "The first line of {path} must name the columns; missing: {missing}. Found: {found}.",
    ),
    "no_products": (
        "{path} no trae ningún producto. No se ha cambiado nada.",
        "{path} holds no product at all. Nothing was changed.",
    ),
    # A line that is left out
    "missing": ("falta {field}", "{field} is missing"),
    "too_long": (
        "{field} pasa de {limit} caracteres",
        "{field} is longer than {limit} characters",
    ),
    "bad_price": (
        '{field} «{value}» no se entiende: escribe por ejemplo "12.50 EUR"',
        '{field} "{value}" is not understood: write for example "12.50 EUR"',
    ),
    "no_currency": (
        '{field} «{value}» no dice la moneda: escribe por ejemplo "12.50 EUR"',
        '{field} "{value}" names no currency: write for example "12.50 EUR"',
    ),
    "price_not_positive": (
        "{field} «{value}» tiene que ser mayor que cero",
        '{field} "{value}" must be more than zero',
    ),
    "sale_above_price": (
        "sale_price «{sale}» es mayor que price «{price}»",
        'sale_price "{sale}" is higher than price "{price}"',
    ),
    "other_currency": (
        "«{value}» no está en {currency}, como el resto del producto",
        '"{value}" is not in {currency} like the rest of the product',
    ),
    "bad_dates": (
        "sale_price_effective_date «{value}» no son dos fechas ISO 8601 separadas por /",
        'sale_price_effective_date "{value}" is not two ISO 8601 dates separated by /',
    ),
    "bad_availability": (
        "availability «{value}» no es in_stock, out_of_stock, preorder ni backorder",
        'availability "{value}" is none of in_stock, out_of_stock, preorder, backorder',
    ),
    "bad_quantity": (
        "quantity «{value}» no es un número entero de 0 en adelante",
        'quantity "{value}" is not a whole number from 0 up',
    ),
    "expired": (
        "expiration_date «{value}» ya ha pasado",
        'expiration_date "{value}" has passed',
    ),
    "bad_date": (
        "{field} «{value}» no es una fecha ISO 8601",
        '{field} "{value}" is not an ISO 8601 date',
    ),
    "twice": (
        "el id «{id}» ya estaba en la línea {line}",
        'id "{id}" was already on line {line}',
    ),
    "too_many_cells": (
        "tiene {found} celdas y la cabecera {expected}; ¿falta una comilla?",
        "has {found} cells where the header has {expected}; is a quote missing?",
    ),
    "open_quote": (
        "abre comillas que no se cierran",
        "opens a quote that is never closed",
    ),
    "unreadable_line": ("no se puede leer: {error}", "cannot be read: {error}"),
    # Remarks on the whole
    "guessed_encoding": (
        "El fichero no está en UTF-8; lo he leído como Windows-1252. Si ves letras raras, "
        "guárdalo como UTF-8.",
        "The file is not UTF-8; I read it as Windows-1252. If letters look odd, save it as UTF-8.",
    ),
    "kept": (
        "No he retirado nada: de {lines} líneas he rechazado {refused}, más de la mitad, y así "
        "retirar lo que falta podría vaciar la tienda. Corrige el fichero y repite con --full.",
        "I withdrew nothing: {refused} of {lines} lines were refused, more than half, so that "
        "withdrawing what is missing could empty the shop. Mend the file and repeat with --full.",
    ),
    "several_prices": ("Precio según variante", "Price by variant"),
    "from_to": ("de {low} a {high} {currency}", "from {low} to {high} {currency}"),
    "weight": ("Peso", "Weight"),
    "condition": ("Estado", "Condition"),
    "used": ("usado", "used"),
    "refurbished": ("reacondicionado", "refurbished"),
    "pattern": ("Dibujo", "Pattern"),
}


def message(key: str, language: str, **values: object) -> str:
    """The sentence in "es" (also for any language that is not "en") or "en"."""
    spanish, english = _SAID[key]
    return (english if language == "en" else spanish).format(**values)


class FeedError(ValueError):
    """Nothing of the file can be used and nothing was changed; the text says what to do."""

    def __init__(self, key: str, language: str, **values: object) -> None:
        """Say it in the operator's language."""
        super().__init__(message(key, language, **values))
        self.key = key


class Refused(ValueError):
    """One line that is left out while the rest goes in; the reason is rendered by `why`."""

    def __init__(self, key: str, **values: object) -> None:
        """Keep the parts, so that whoever reports it can choose the language."""
        super().__init__(key)
        self._key, self._values = key, values

    def why(self, language: str) -> str:
        """The reason in a language."""
        return message(self._key, language, **self._values)
