"""The tablet and the desk side by side, in a shop of their own."""

from tests.browser.tablet.conftest import browser, shop

__all__ = ["browser", "shop"]
