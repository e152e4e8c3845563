"""Prices as people read them."""

from __future__ import annotations

import re
from decimal import Decimal

from babel.numbers import format_currency

_AT_HOME = {"MXN": "es_MX", "COP": "es_CO", "ARS": "es_AR"}
"""Who pays in pesos writes them as their country does, and as the cards show them: $119.95."""
_NO_CENTS = re.compile(r"[.,]00(?!\d)")
_WHOLE = {"COP": "¤#,##0"}


def price_text(amount: Decimal | float, currency: str, language: str) -> str:
    """39,95 € in Spanish, €39.95 in English; a round price keeps its cents."""
    spanish = _AT_HOME.get(currency, "es_ES")
    locale = spanish if language[:2] == "es" else "en_GB"
    text = format_currency(
        amount, currency, _WHOLE.get(currency), locale, currency_digits=currency not in _WHOLE
    )
    return str(text).replace("\u00a0", " ")


def rounded_price_text(amount: Decimal | float, currency: str, language: str) -> str:
    """A limit that somebody named: 60 €, not 60,00 €."""
    text = price_text(amount, currency, language)
    return _NO_CENTS.sub("", text) if amount == int(amount) else text
