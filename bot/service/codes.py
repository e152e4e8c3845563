"""Secrets that people carry: tokens for machines, codes that a person can read aloud."""

from __future__ import annotations

import hashlib
import hmac
import secrets

_READABLE = "ABCDEFGHJKMNPQRSTVWXYZ23456789"
"""Thirty signs without those that look alike: 4.9 bits each."""

TOKEN_BYTES = 24
RESUME_SIGNS = 8
RECEIPT_SIGNS = 15
KEEPSAKE_SIGNS = 28


def new_token() -> str:
    """192 random bits, for a tablet, a visit or a session."""
    return secrets.token_urlsafe(TOKEN_BYTES)


def new_resume_code() -> str:
    """39 bits in two groups: good for twenty minutes, on this shop's tablets only."""
    return _grouped("".join(secrets.choice(_READABLE) for _ in range(RESUME_SIGNS)), 4)


def receipt_code(secret: bytes, visit_id: str) -> str:
    """73 bits in three groups that erase a visit without a login, for as long as there is one.

    Derived from the shop's own secret, so that it can be told again and need not be kept.
    """
    return _grouped(_derived(secret, visit_id, RECEIPT_SIGNS), 5)


def keepsake_code(secret: bytes, visit_id: str) -> str:
    """137 bits in four groups: who has them reads the page that a visit took along.

    Derived as the receipt is, from other words, so that neither says anything about the other.
    """
    return _grouped(_derived(secret, f"keepsake {visit_id}", KEEPSAKE_SIGNS), 7)


def hashed(secret: str) -> str:
    """What is kept of a secret: random ones need no salt and no slow hash."""
    return hashlib.sha256(secret.encode()).hexdigest()


def hashed_code(code: str) -> str:
    """The hash of a code as somebody typed it: case, spaces and dashes do not matter."""
    return hashed("".join(sign for sign in code.upper() if sign in _READABLE))


def _derived(secret: bytes, of: str, length: int) -> str:
    number = int.from_bytes(hmac.digest(secret, of.encode(), "sha256"), "big")
    signs = []
    for _ in range(length):
        number, sign = divmod(number, len(_READABLE))
        signs.append(_READABLE[sign])
    return "".join(signs)


def _grouped(signs: str, group: int) -> str:
    return "-".join(signs[i : i + group] for i in range(0, len(signs), group))
