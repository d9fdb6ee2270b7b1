"""Is the goal met? In a real browser: numbers from a file, the chart, small screens, axe-core."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.ui.around import cut, go, overflow, press, problems, settle
from ui.words import say

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

_NARROW = {"viewport": {"width": 320, "height": 640}, "color_scheme": "dark"}
_CSV = b"Date,Words a minute\n9/22/2026,63\n10/6/2026,66\n10/20/2026,69\n11/3/2026,72\n"


def _checked(page: Page) -> None:
    go(page, "progress")
    page.get_by_label(say("progress_baseline"), exact=True).fill("62")
    page.get_by_label(say("progress_target"), exact=True).fill("95")
    page.locator("input[type=file]").set_input_files(
        {"name": "checks.csv", "mimeType": "text/csv", "buffer": _CSV}
    )
    page.get_by_text("checks.csv").first.wait_for()
    press(page, "progress_button")


def test_numbers_in_a_file_are_placed_beside_the_line_and_start_over_takes_the_file_away(
    new_page: Page,
) -> None:
    _checked(new_page)
    result = new_page.get_by_role("region", name=say("result_label"))
    expect(result).to_be_focused()
    expect(result).to_contain_text("is at 72 now, and the goal is 95")
    new_page.locator("canvas, svg.marks").first.wait_for()
    press(new_page, "start_over")
    expect(result).to_have_count(0)
    expect(new_page.get_by_text("checks.csv")).to_have_count(0)
    expect(new_page.get_by_label(say("progress_baseline"), exact=True)).to_have_value("")


@pytest.mark.parametrize("new_page", [{}, _NARROW], indirect=True, ids=["light", "dark and narrow"])
def test_axe_finds_nothing_beside_the_chart_and_it_fits_the_screen(new_page: Page) -> None:
    _checked(new_page)
    new_page.locator("canvas, svg.marks").first.wait_for()
    settle(new_page)
    assert problems(new_page) == []
    assert overflow(new_page) == 0
    assert cut(new_page) == []
