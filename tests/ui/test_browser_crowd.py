"""Several visitors at the same moment, each in a browser that knows nothing of the others."""

from __future__ import annotations

from contextlib import ExitStack

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.ui.around import go, settle, visit
from ui.words import say

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

_NAMES = ("Avelinda", "Bartolo", "Cressida", "Dagoberto")


def _press(page: Page, words: str) -> None:
    page.get_by_role("button", name=say(words)).click(no_wait_after=True)


def test_visitors_at_the_same_moment_each_read_their_own_and_nobody_elses(
    own_browser: Browser, app_address: str
) -> None:
    with ExitStack() as visits:
        pages = {name: visits.enter_context(visit(own_browser, app_address)) for name in _NAMES}
        for number, (name, page) in enumerate(pages.items()):
            goal = f"By May {number + 3}, {name} will read {number + 51} words in 3 of 5 tries."
            page.get_by_label(say("text_label")).fill(goal)
            page.get_by_label(say("strengths_label")).fill("loves maps")
        for page in pages.values():
            _press(page, "rewrite_button")
        for number, page in enumerate(pages.values()):
            after = page.get_by_role("region", name=say("after_heading"))
            expect(after).to_contain_text(f"{number + 51} words")
        _only_their_own(pages)
        for name, page in pages.items():
            go(page, "coach")
            page.get_by_label(say("coach_label")).fill(f"They only say what {name} can't do.")
        for page in pages.values():
            _press(page, "coach_button")
        for page in pages.values():
            expect(page.get_by_role("region", name=say("coach_answer"))).to_be_visible()
        _only_their_own(pages)


def _only_their_own(pages: dict[str, Page]) -> None:
    for name, page in pages.items():
        settle(page)
        typed = page.get_by_role("textbox").evaluate_all("(boxes) => boxes.map((box) => box.value).join()")
        shown = f"{page.locator('body').inner_text()} {typed}"
        assert [other for other in _NAMES if other in shown] == [name]


def test_a_second_tab_and_a_page_loaded_again_begin_empty_and_work(new_page: Page, app_address: str) -> None:
    box = new_page.get_by_label(say("text_label"))
    box.fill("By May 3, Avelinda will read 51 words.")
    _press(new_page, "rewrite_button")
    second = new_page.context.new_page()
    second.goto(app_address)
    second.get_by_role("heading", level=1).wait_for()
    settle(second)
    expect(second.get_by_label(say("text_label"))).to_have_value("")
    second.close()
    expect(new_page.get_by_role("region", name=say("after_heading"))).to_contain_text("51 words")
    _press(new_page, "rewrite_button")
    new_page.reload()
    settle(new_page)
    expect(box).to_have_value("")
    box.fill("By May 3, Bartolo will read 52 words.")
    _press(new_page, "rewrite_button")
    expect(new_page.get_by_role("region", name=say("after_heading"))).to_contain_text("52 words")
