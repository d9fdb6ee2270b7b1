"""Leaving a page and coming back: what was typed or chosen and not yet sent is there again."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.documents import makers
from tests.ui.around import go, overflow, press, problems, settle
from tests.ui.pages import PAGES
from ui.words import say

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

_GOAL = "By May 3, Ines will write 4 sentences with a capital letter in 3 of 5 tries."
_WITHOUT_BOXES = ("quality", "saved", "privacy", "training")


def _boxes(page: Page) -> Locator:
    return page.locator("[data-testid=stMain] :is(textarea, input[type=text]):visible:not([readonly])")


def _there_and_back(page: Page) -> None:
    """Leave the page with the browser's "back" and come again with "forward"."""
    title = page.get_by_role("heading", level=1).inner_text()
    page.go_back()
    expect(page.get_by_role("heading", level=1)).not_to_have_text(title)
    settle(page)
    page.go_forward()
    expect(page.get_by_role("heading", level=1)).to_have_text(title)
    settle(page)


@pytest.mark.parametrize("name", [name for name in PAGES if name not in _WITHOUT_BOXES])
def test_what_was_typed_is_there_after_back_and_forward(new_page: Page, name: str) -> None:
    go(new_page, "quality")
    go(new_page, name)
    typed = _boxes(new_page).first
    typed.fill("12")  # a number too, so that no box refuses it
    _there_and_back(new_page)
    expect(_boxes(new_page).first).to_have_value("12")


def test_what_comes_back_is_worked_on_like_what_was_typed(new_page: Page) -> None:
    go(new_page, "quality")
    go(new_page, "rewrite")
    new_page.get_by_label(say("text_label")).fill(_GOAL)
    _there_and_back(new_page)
    press(new_page, "rewrite_button")
    expect(new_page.get_by_role("region", name=say("before_heading"))).to_contain_text(_GOAL)
    new_page.get_by_label(say("text_label")).fill(f"{_GOAL} More.")
    _there_and_back(new_page)
    expect(new_page.get_by_label(say("text_label"))).to_have_value(f"{_GOAL} More.")


def test_what_was_cleared_or_filled_with_something_else_stays_so(new_page: Page) -> None:
    go(new_page, "privacy")
    go(new_page, "rewrite")
    new_page.get_by_label(say("text_label")).fill(_GOAL)
    new_page.go_back()
    expect(new_page.get_by_role("heading", level=1)).to_have_text(say("privacy_title"))
    settle(new_page)
    press(new_page, "settings_clear")
    press(new_page, "settings_clear_yes")
    go(new_page, "rewrite")
    expect(new_page.get_by_label(say("text_label"))).to_have_value("")
    new_page.get_by_label(say("text_label")).fill(_GOAL)
    _there_and_back(new_page)
    press(new_page, "example_vague")
    expect(new_page.get_by_label(say("text_label"))).to_have_value(say("example_vague_text"))
    go(new_page, "coach")
    go(new_page, "rewrite")
    expect(new_page.get_by_label(say("text_label"))).to_have_value(say("example_vague_text"))


@pytest.mark.parametrize("new_page", [{"viewport": {"width": 320, "height": 640}}], indirect=True)
def test_a_file_that_was_chosen_is_still_there_after_another_page(new_page: Page) -> None:
    name = "a-very-long-name-of-a-school-and-a-district-and-a-year-2026-2027-final-draft.docx"
    go(new_page, "document")
    box = new_page.locator("input[type=file]")
    box.set_input_files({"name": name, "mimeType": "", "buffer": makers.iep()})
    expect(new_page.get_by_test_id("stFileChipName")).to_be_visible()
    settle(new_page)
    go(new_page, "coach")
    go(new_page, "document")
    expect(new_page.get_by_text(say("file_kept"))).to_contain_text(name)
    assert problems(new_page) == []
    assert overflow(new_page) == 0
    press(new_page, "document_button")
    expect(new_page.get_by_role("region", name=say("document_result"))).to_be_visible()
    settle(new_page)
    new_page.get_by_role("button", name=say("file_drop", name=name)).click()
    expect(new_page.get_by_text(say("file_kept"))).to_have_count(0)
