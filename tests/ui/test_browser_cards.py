"""Several goals, strengths to tap and an accepted draft in a real browser, with axe-core and on paper."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.ui.around import overflow, problems, settle
from ui.words import say

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

_GOALS = (
    "1. By May 3, Ines will write 4 sentences with a capital letter in 3 of 5 tries. Ines draws maps.\n"
    "2. Ines will stop struggling with peers."
)
_DARK_PHONE = {"viewport": {"width": 320, "height": 640}, "color_scheme": "dark"}
_ZOOMED = {"viewport": {"width": 640, "height": 450}, "device_scale_factor": 2}
_COUNT_PRINTS = "window.prints = 0; window.print = () => { window.prints += 1; };"


def _rewrite(page: Page, text: str = _GOALS) -> None:
    page.get_by_label(say("text_label")).fill(text)
    page.get_by_label(say("strengths_label")).fill("loves trains")
    page.get_by_role("button", name=say("rewrite_button")).click()
    page.get_by_role("region", name=say("result_label")).wait_for()
    settle(page)


def _open(page: Page, number: int) -> None:
    page.locator("label").filter(has_text=f"proof for goal {number}").click()
    page.get_by_label(say("own_label")).wait_for()
    settle(page)


@pytest.mark.parametrize("new_page", [{}, _DARK_PHONE, _ZOOMED], indirect=True, ids=["wide", "dark", "zoom"])
def test_axe_finds_nothing_on_several_goals_and_they_fit(new_page: Page) -> None:
    _rewrite(new_page)
    assert problems(new_page) == []
    _open(new_page, 2)
    new_page.get_by_role("button", name=say("accept_goal", number="1")).click()
    expect(new_page.get_by_text(say("accepted"))).to_be_visible()
    new_page.get_by_text(say("changes_heading")).click()
    assert problems(new_page) == []
    assert overflow(new_page) == 0


def test_a_goal_in_the_list_leads_to_its_card(new_page: Page) -> None:
    _rewrite(new_page)
    expect(new_page.get_by_role("region", name=say("result_label"))).to_be_focused()
    link = new_page.get_by_role("link", name=say("goal_number", number="2"))
    link.focus()
    new_page.keyboard.press("Enter")
    expect(new_page.get_by_role("heading", name=say("goal_of", number="2", count="2"))).to_be_in_viewport()
    expect(new_page.get_by_label(say("strengths_label"))).to_have_value("loves trains")


def test_a_tap_on_a_strength_keeps_what_was_typed(new_page: Page) -> None:
    _rewrite(new_page)
    box = new_page.get_by_label(say("strengths_label"))
    box.click()
    new_page.keyboard.press("End")
    new_page.keyboard.type(", sings")
    new_page.get_by_role("radio", name="draws maps").click()
    expect(box).to_have_value("loves trains, sings\ndraws maps")


def test_an_accepted_goal_leads_to_the_plan_and_the_focus_stays(new_page: Page) -> None:
    _rewrite(new_page)
    button = new_page.get_by_role("button", name=say("accept_goal", number="1"))
    button.focus()
    new_page.keyboard.press("Enter")
    expect(new_page.get_by_role("button", name=say("accept_undo_goal", number="1"))).to_be_focused()
    new_page.get_by_role("button", name=say("plan_open")).click()
    expect(new_page.get_by_role("heading", level=1, name=say("plan_title"))).to_be_visible()
    expect(new_page.get_by_text("4 sentences with a capital letter").first).to_be_visible()


def test_all_goals_are_on_one_paper(new_page: Page) -> None:
    new_page.evaluate(_COUNT_PRINTS)
    _rewrite(new_page)
    new_page.get_by_role("button", name=say("sheet_print"), exact=True).click()
    new_page.wait_for_function("() => window.prints === 1")
    new_page.evaluate("() => window.dispatchEvent(new Event('beforeprint'))")
    new_page.emulate_media(media="print")
    paper = new_page.locator("#sf-paper")
    expect(paper).to_be_visible()
    expect(paper).to_contain_text("4 sentences with a capital letter in 3 of 5 tries")
    expect(paper).to_contain_text("Goal 2: After (draft for the team)")
    expect(new_page.get_by_label(say("text_label"))).to_be_hidden()


def test_each_change_says_aloud_whether_it_is_gone_or_new(new_page: Page) -> None:
    _rewrite(new_page, "By May 3, Ines will write 4 sentences in 3 of 5 tries.")
    new_page.get_by_text(say("changes_heading")).click()
    new = new_page.locator("ins").first
    expect(new).to_contain_text(say("changes_new"))
    assert "underline" in new.evaluate("e => getComputedStyle(e).textDecorationLine")
