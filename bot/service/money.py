"""Prices as people read them."""

from __future__ import annotations

from decimal import Decimal

from babel.numbers import format_currency

_LOCALES = {"es": "es_ES", "en": "en_GB"}


def price_text(amount: Decimal | float, currency: str, language: str) -> str:
    """39,95 € in Spanish, €39.95 in English; a round price keeps its cents."""
    locale = _LOCALES.get(language[:2], "es_ES")
    return str(format_currency(amount, currency, locale=locale)).replace("\u00a0", " ")


def rounded_price_text(amount: Decimal | float, currency: str, language: str) -> str:
    """A limit that somebody named: 60 €, not 60,00 €."""
    text = price_text(amount, currency, language)
    return text.replace(",00", "").replace(".00", "") if amount == int(amount) else text
