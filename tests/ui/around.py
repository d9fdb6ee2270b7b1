"""The way around the app, as a visitor with a browser goes it."""

from __future__ import annotations

from playwright.sync_api import Page


def press_page(page: Page, name: str) -> None:
    """Press the button of the page `name`, in any language, behind "More" where it stands there."""
    more = page.locator("[class*=st-key-nav_more_]").get_by_role("button").first
    more.wait_for()
    button = page.locator(f".st-key-nav_{name}").get_by_role("button")
    if not button.is_visible():
        more.click()
    button.click()
