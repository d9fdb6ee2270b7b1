"""Every fold, list and box that opens, open at once: axe-core, narrow screens and letters twice as large."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.ui.around import go_in, overflow, problems, say_in, settle, speak
from tests.ui.pages import PAGES

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

_DARK = {"color_scheme": "dark"}
_NARROW = {"viewport": {"width": 320, "height": 640}}
_ZOOMED = {"viewport": {"width": 640, "height": 450}}  # 1280 pixels at 200%
# Each screen in one language, for time: Spanish has the longer words, so it gets the narrow one.
_SCREENS = pytest.mark.parametrize(
    ("new_page", "language"),
    [({}, "en"), (_DARK, "es"), (_NARROW, "es"), (_ZOOMED, "en")],
    indirect=["new_page"],
    ids=["light", "dark-es", "narrow-es", "zoomed"],
)


def _press(page: Page, language: str, words: str) -> None:
    page.get_by_role("button", name=say_in(language, words), exact=True).last.click()
    settle(page)


def _rewritten(page: Page, language: str) -> None:
    _press(page, language, "example_levels")
    _press(page, language, "rewrite_button")
    page.locator(".sf-card-after").wait_for()


def _several(page: Page, language: str) -> None:
    goals = "1. Ines will write 4 sentences in 3 of 5 tries.\n2. Ines will improve her behavior."
    page.get_by_label(say_in(language, "text_label"), exact=True).fill(goals)
    _press(page, language, "rewrite_button")
    page.locator(".sf-card-after").first.wait_for()
    for more in page.locator("[class*=st-key-goal_open_] label").all():
        more.click()
        settle(page)


def _asked(page: Page, language: str) -> None:
    go_in(page, "coach", language)
    page.locator(".st-key-coach_example_2").get_by_role("button").click()
    page.locator("#sf-answer").wait_for()
    settle(page)
    page.locator("[class*=st-key-coach_pin_]").get_by_role("button").click()
    _press(page, language, "coach_follow_no")


def _in_danger(page: Page, language: str) -> None:
    go_in(page, "coach", language)
    page.get_by_label(say_in(language, "coach_label"), exact=True).fill("My son says he wants to die.")
    _press(page, language, "coach_button")
    page.locator(".sf-safety").wait_for()


def _example(name: str) -> Callable[[Page, str], None]:
    def steps(page: Page, language: str) -> None:
        go_in(page, name, language)
        _press(page, language, f"{name}_example")
        _press(page, language, f"{name}_button")

    return steps


def _found(page: Page, language: str) -> None:
    go_in(page, "finder", language)
    page.get_by_test_id("stTextInput").get_by_role("textbox").first.fill("building bridges")
    _press(page, language, "finder_button")
    page.locator("#sf-found").wait_for()


def _filled(page: Page, language: str) -> None:
    go_in(page, "student", language)
    page.get_by_label(say_in(language, "student_name"), exact=True).fill("Ines")
    _press(page, language, "student_button")


def _read(page: Page, language: str) -> None:
    go_in(page, "library", language)
    page.locator("[class*=st-key-sf_entry_]").get_by_role("button").first.click()
    page.get_by_role("article").wait_for()


_RESULTS: dict[str, Callable[[Page, str], None]] = {
    "rewrite": _rewritten,
    "several goals": _several,
    "coach": _asked,
    "danger": _in_danger,
    "document": _example("document"),
    "compare": _example("compare"),
    "progress": _example("progress"),
    "finder": _found,
    "student": _filled,
    "library": _read,
}


def _open_all(page: Page) -> int:
    """Open every fold on the page, those inside others too; how many were opened."""
    opened = 0
    settle(page)
    while (fold := page.locator("details:not([open]) > summary").first).is_visible():
        fold.click()
        settle(page)
        opened += 1
    return opened


def _wrong(page: Page) -> list[object]:
    """What axe-core finds, and by how much the page is wider than the screen."""
    wide = overflow(page)
    return [*problems(page), *([f"{wide} pixels too wide"] if wide else [])]


@_SCREENS
def test_with_every_fold_open_each_page_can_be_read_by_everyone(new_page: Page, language: str) -> None:
    speak(new_page, language)
    opened = 0
    for name in PAGES:
        go_in(new_page, name, language)
        opened += _open_all(new_page)
        assert _wrong(new_page) == [], name
    assert opened >= 5


@_SCREENS
def test_with_every_fold_open_each_result_can_be_read_by_everyone(new_page: Page, language: str) -> None:
    speak(new_page, language)
    opened = 0
    for name, steps in _RESULTS.items():
        go_in(new_page, "rewrite", language)
        steps(new_page, language)
        opened += _open_all(new_page)
        assert _wrong(new_page) == [], name
    assert opened >= 15


@_SCREENS
def test_what_a_button_opens_can_be_read_by_everyone(new_page: Page, language: str) -> None:
    speak(new_page, language)
    for name in ("rewrite", "privacy"):
        go_in(new_page, name, language)
        new_page.locator("[class*=st-key-nav_more_]").get_by_role("button").first.click()
        expect(new_page.locator(".st-key-nav_compare")).to_be_visible()
        assert _wrong(new_page) == [], name
        new_page.keyboard.press("Escape")
    _press(new_page, language, "settings_clear")
    expect(new_page.locator(".st-key-settings_clear_yes")).to_be_visible()
    assert _wrong(new_page) == []
