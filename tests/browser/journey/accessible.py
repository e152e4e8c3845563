"""What axe finds on a screen by the rules of WCAG 2.2, level AA."""

from __future__ import annotations

from typing import Any

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

LEVELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
RUN = """
levels => axe.run({runOnly: {type: "tag", values: levels}, resultTypes: ["violations"]})
"""


class Inspector:
    """Walks along with a test and remembers what shuts somebody out, screen by screen."""

    def __init__(self) -> None:
        self.found: list[str] = []
        self.screens = 0

    def look(self, page: Page, screen: str) -> None:
        """Inspect what is on the page now. The pages' own policy forbids axe a script tag."""
        if not page.evaluate("'axe' in window"):
            page.evaluate(AXE_SCRIPT)
        violations: list[dict[str, Any]] = page.evaluate(RUN, LEVELS)["violations"]
        self.screens += 1
        self.found += [
            f"{screen}: {violation['id']}: {node['html'][:160]} {node['failureSummary']}"
            for violation in violations
            for node in violation["nodes"]
        ]
