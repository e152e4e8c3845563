"""The only reader of the environment."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
_ADDRESS = re.compile(r"https?://[A-Za-z0-9.:\[\]-]+/?")
LOCALES = ("es-ES", "es-MX", "es-CO", "es-AR", "en")


class SettingRefused(ValueError):
    """A setting has a value that cannot be; the message says which, and what it may be."""


@dataclass(frozen=True)
class Settings:
    """Where things are, and how this shop speaks. See docs/settings.md for each."""

    root: Path
    home: Path
    database_url: str
    model: Path | None
    locale: str
    currency: str
    keep_days: int
    log_level: str
    public_url: str | None

    @property
    def language(self) -> str:
        """The language of the locale: the first that a shopper is spoken to in."""
        return self.locale.partition("-")[0]

    @property
    def models(self) -> Path:
        """Where trained models are."""
        return self.root / "models"

    @property
    def data(self) -> Path:
        """What trainers edit."""
        return self.root / "data"


def read_settings(environment: Mapping[str, str] = os.environ) -> Settings:
    """Settings from the environment; SettingRefused names the one that cannot be."""
    home = Path(environment.get("MIRANDO_HOME") or ROOT / "var").expanduser().resolve()
    locale = environment.get("MIRANDO_LOCALE") or "es-ES"
    if locale not in LOCALES:
        raise SettingRefused(f"MIRANDO_LOCALE={locale}: use one of {', '.join(LOCALES)}")
    model = environment.get("MIRANDO_MODEL")
    return Settings(
        root=ROOT,
        home=home,
        database_url=environment.get("DATABASE_URL") or f"sqlite:///{home / 'mirando.db'}",
        model=Path(model).expanduser().resolve() if model else None,
        locale=locale,
        currency=environment.get("MIRANDO_CURRENCY") or "EUR",
        keep_days=_number(environment, "MIRANDO_KEEP_DAYS", 30),
        log_level=environment.get("MIRANDO_LOG") or "WARNING",
        public_url=_address(environment, "MIRANDO_PUBLIC_URL"),
    )


def _address(environment: Mapping[str, str], name: str) -> str | None:
    written = environment.get(name)
    if not written:
        return None
    if not _ADDRESS.fullmatch(written):
        raise SettingRefused(f"{name}={written}: use an address like https://shop.example")
    return written.rstrip("/")


def _number(environment: Mapping[str, str], name: str, default: int) -> int:
    written = environment.get(name)
    if not written:
        return default
    if not written.isdigit() or not int(written):
        raise SettingRefused(f"{name}={written}: use a whole number of days, 1 or more")
    return int(written)
