"""Documents of one's own in a real browser: added with one press, found, told apart, taken away."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.documents import makers
from tests.ui.around import go, overflow, press, problems, settle
from ui.words import say

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

_PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}


@pytest.mark.parametrize("new_page", [{}, _PHONE], indirect=True, ids=["desktop", "phone"])
def test_a_policy_of_ones_own_is_added_found_told_apart_and_taken_away(new_page: Page) -> None:
    go(new_page, "library")
    policy = makers.word("Recording", "Maple Hollow parents may record a meeting after two days of notice.")
    box = new_page.locator("input[type=file]")
    box.set_input_files({"name": "maple-hollow.docx", "mimeType": "", "buffer": policy})
    expect(new_page.get_by_test_id("stFileChipName")).to_have_text("maple-hollow.docx")
    settle(new_page)
    press(new_page, "own_add")
    expect(new_page.get_by_text(say("own_added", name="maple-hollow.docx"))).to_be_visible()
    found = new_page.get_by_role("region", name=say("own_found"))
    for asked, times in (("Maple Hollow record a meeting", 1), ("toothbrush", 0)):
        new_page.get_by_label(say("library_search")).fill(asked)
        new_page.keyboard.press("Enter")
        expect(new_page.get_by_text("two days of notice")).to_have_count(times)
        if times:
            expect(found).to_contain_text("Your document: maple-hollow.docx")
            expect(found).to_contain_text(say("own_found_more"))
            assert problems(new_page) == []
            assert overflow(new_page) == 0
    settle(new_page)
    new_page.get_by_role("button", name=say("own_remove", name="maple-hollow.docx")).click()
    expect(new_page.get_by_text(say("own_removed", name="maple-hollow.docx"))).to_be_visible()
    new_page.get_by_label(say("library_search")).fill("Maple Hollow record a meeting")
    new_page.keyboard.press("Enter")
    settle(new_page)
    expect(new_page.get_by_text("two days of notice")).to_have_count(0)
