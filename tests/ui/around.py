"""The way around the app, as a visitor with a browser goes it."""

from __future__ import annotations

from playwright.sync_api import Page

from ui.words import say


def press_page(page: Page, name: str) -> None:
    """Press the button of the page `name`, behind "More" where it stands there."""
    page.get_by_test_id("stPopoverButton").first.wait_for()
    button = page.get_by_role("button", name=say(f"nav_{name}"), exact=True)
    if not button.is_visible():
        page.get_by_test_id("stPopoverButton").first.click()
    button.click()
