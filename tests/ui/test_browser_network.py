"""A visitor who comes to the app through another computer, in a real browser."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.ui.around import go, overflow, problems
from ui.words import say

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

_THROUGH_ANOTHER = {
    "extra_http_headers": {"X-Forwarded-For": "10.0.0.7"},
    "viewport": {"width": 320, "height": 640},
}


@pytest.mark.parametrize("new_page", [_THROUGH_ANOTHER], indirect=True)
def test_a_visitor_elsewhere_reads_where_the_words_go(new_page: Page) -> None:
    expect(new_page.get_by_text(say("network_note"))).to_be_visible()
    expect(new_page.get_by_text(say("offline_note"))).to_have_count(0)
    assert overflow(new_page) == 0
    go(new_page, "privacy")
    expect(new_page.get_by_role("heading", name=say("network_title"))).to_be_visible()
    assert problems(new_page) == []
    assert overflow(new_page) == 0
