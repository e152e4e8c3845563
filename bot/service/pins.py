"""PINs, hashed with argon2 so that a stolen database opens no desk."""

from __future__ import annotations

import asyncio
from functools import lru_cache

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

_HASHER = PasswordHasher()


def hash_pin(pin: str) -> str:
    """Takes some fifty milliseconds and 64 MiB, on purpose."""
    return _HASHER.hash(pin)


async def pin_fits(pin_hash: str | None, pin: str) -> bool:
    """Whether they belong together; without a hash it takes as long and says no."""
    fits = await asyncio.to_thread(_verify, pin_hash or _nobodys(), pin)
    return fits and pin_hash is not None


def _verify(pin_hash: str, pin: str) -> bool:
    try:
        return _HASHER.verify(pin_hash, pin)
    except (VerificationError, InvalidHashError):
        return False


@lru_cache(maxsize=1)
def _nobodys() -> str:
    return _HASHER.hash("nobody")
