"""A document of one's own in the library: a real upload, found by a search, and taken away again."""

from __future__ import annotations

from uuid import uuid4

import pytest
from playwright.sync_api import Page, expect

from tests.documents import makers
from tests.ui.around import go, overflow, press, problems, settle
from ui.words import say

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

_PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}


def _search(page: Page, words: str) -> None:
    page.get_by_label(say("library_search")).fill(words)
    page.keyboard.press("Enter")
    settle(page)


@pytest.mark.parametrize("new_page", [{}, _PHONE], indirect=True, ids=["desktop", "phone"])
def test_a_policy_of_ones_own_is_added_found_told_apart_and_taken_away(new_page: Page) -> None:
    go(new_page, "library")
    name = f"maple-{uuid4().hex[:6]}.docx"  # the library is everybody's: another test may have added one
    policy = makers.word("Recording", f"{name}: parents may record a meeting after two days of notice.")
    box = new_page.locator("input[type=file]")
    box.set_input_files({"name": name, "mimeType": "", "buffer": policy})
    expect(new_page.get_by_test_id("stFileChipName")).to_have_text(name)
    settle(new_page)
    press(new_page, "own_add")
    expect(new_page.get_by_text(say("own_added", name=name))).to_be_visible()
    expect(new_page.get_by_test_id("stFileChipName")).to_have_count(0)
    _search(new_page, "May parents record a meeting, two days of notice?")
    found = new_page.get_by_role("region", name=say("own_found"))
    expect(found).to_contain_text(f"Your document: {name}")
    expect(found).to_contain_text(say("own_found_more"))
    assert problems(new_page) == []
    assert overflow(new_page) == 0
    _search(new_page, "toothbrush")
    expect(new_page.get_by_text(f"Your document: {name}")).to_have_count(0)
    new_page.get_by_role("button", name=say("own_remove", name=name)).click()
    expect(new_page.get_by_text(say("own_removed", name=name))).to_be_visible()
    _search(new_page, "May parents record a meeting, two days of notice?")
    expect(new_page.get_by_text(f"Your document: {name}")).to_have_count(0)
