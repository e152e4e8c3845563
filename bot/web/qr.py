"""QR codes: an address for a phone's camera."""

from __future__ import annotations

import io

import segno

QUIET_ZONE = 4
"""White around it, in modules, as the standard wants it: cameras look for that edge."""


def drawn(address: str) -> str:
    """An SVG picture, read even with a seventh of it hidden under a reflection."""
    picture = io.BytesIO()
    segno.make_qr(address, error="m").save(
        picture, kind="svg", xmldecl=False, omitsize=True, border=QUIET_ZONE, light="#ffffff"
    )
    return picture.getvalue().decode()
