"""The app in a real browser: the main job, the keyboard, small screens, dark mode, and axe-core."""

from __future__ import annotations

import pytest
from docx import Document
from playwright.sync_api import Page, expect

from tests.ui.around import cut, go, overflow, problems, settle
from tests.ui.pages import PAGES
from ui.words import say

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

_GOAL = "By May 3, Ines will write 4 sentences with a capital letter in 3 of 5 tries."
_PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
_NARROW = {"viewport": {"width": 320, "height": 640}}
_ZOOMED = {"viewport": {"width": 640, "height": 450}}  # 1280 pixels at 200%
_DARK = {"color_scheme": "dark"}


def _rewrite(page: Page, text: str, strengths: str = "") -> None:
    # Typed, not filled: the button has to work while the box still has the focus.
    page.get_by_label(say("text_label")).fill(text)
    page.get_by_label(say("strengths_label")).click()
    page.keyboard.type(strengths)
    page.get_by_role("button", name=say("rewrite_button")).click()
    page.get_by_role("region", name=say("after_heading")).wait_for()
    settle(page)


def test_a_pasted_goal_comes_back_beside_the_original(new_page: Page) -> None:
    _rewrite(new_page, _GOAL, "loves maps")
    before = new_page.get_by_role("region", name=say("before_heading"))
    after = new_page.get_by_role("region", name=say("after_heading"))
    expect(before).to_contain_text(_GOAL)
    for part in ("May 3", "4 sentences", "3 of 5", "maps"):
        expect(after).to_contain_text(part)
    expect(new_page.get_by_role("region", name=say("kept_heading"))).to_contain_text("3 of 5")
    expect(new_page.get_by_role("heading", name=say("questions_heading"))).to_be_visible()
    expect(new_page.get_by_label("Where is the student starting from?")).to_be_visible()


def test_a_new_result_gets_the_focus(new_page: Page) -> None:
    _rewrite(new_page, _GOAL)
    expect(new_page.get_by_role("region", name=say("result_label"))).to_be_focused()


def test_a_mark_explains_itself_on_focus_and_hover_and_escape_hides_it(new_page: Page) -> None:
    _rewrite(new_page, "Ines struggles with writing. She writes 2 sentences.", "loves maps")
    mark = new_page.locator(".sf-finding[tabindex]").first
    note = mark.get_by_role("tooltip")
    expect(note).to_be_hidden()
    mark.focus()
    expect(note).to_be_visible()
    new_page.keyboard.press("Escape")
    expect(note).to_be_hidden()
    new_page.get_by_role("heading", level=1).click()
    mark.hover()
    expect(note).to_be_visible()


@pytest.mark.parametrize("new_page", [_PHONE], indirect=True)
def test_on_a_phone_a_mark_explains_itself_on_tap_inside_the_screen(new_page: Page) -> None:
    _rewrite(new_page, "Ines struggles with writing. She writes 2 sentences.", "loves maps")
    mark = new_page.locator(".sf-finding[tabindex]").first
    mark.tap()
    expect(mark.get_by_role("tooltip")).to_be_visible()
    box = mark.get_by_role("tooltip").bounding_box()
    assert box
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 390
    assert overflow(new_page) == 0


@pytest.mark.parametrize("new_page", [_NARROW], indirect=True)
def test_long_words_other_scripts_and_emoji_fit_a_narrow_screen(new_page: Page) -> None:
    text = "Ines will read " + "a" * 300 + " مرحبا بالعالم 👩‍👩‍👧‍👦 **x** <img src=x> by May 4."
    _rewrite(new_page, text, "loves " + "b" * 120)
    assert overflow(new_page) == 0
    before = new_page.get_by_role("region", name=say("before_heading"))
    expect(before).to_contain_text("**x** <img src=x>")
    assert new_page.locator("img").count() == 0


@pytest.mark.parametrize("new_page", [_NARROW, _ZOOMED], indirect=True, ids=["narrow", "zoomed"])
def test_every_page_fits_a_narrow_screen_and_one_at_200_percent(new_page: Page) -> None:
    for name in PAGES:
        go(new_page, name)
        assert overflow(new_page) == 0, name
        assert cut(new_page) == [], name
    _rewrite(
        new_page, f"{_GOAL} " * 3, "loves maps\nbuilds bridges\nhelps friends\ntells jokes\ndraws trains"
    )
    assert overflow(new_page) == 0
    assert cut(new_page) == []


@pytest.mark.parametrize("new_page", [{}, _DARK], indirect=True, ids=["light", "dark"])
def test_axe_finds_nothing_on_any_page(new_page: Page) -> None:
    assert problems(new_page) == []
    _rewrite(new_page, "Ines struggles with writing. She writes 2 sentences.", "loves maps")
    assert problems(new_page) == []
    go(new_page, "coach")
    new_page.get_by_role("button", name="They handed me a finished IEP").click()
    new_page.get_by_role("region", name=say("coach_answer")).wait_for()
    assert problems(new_page) == []
    go(new_page, "privacy")
    assert problems(new_page) == []


def test_what_was_typed_survives_an_error_and_a_visit_to_another_page(new_page: Page) -> None:
    new_page.get_by_label(say("strengths_label")).fill("loves maps")
    new_page.get_by_role("button", name=say("rewrite_button")).click()
    expect(new_page.get_by_role("alert")).to_contain_text("empty")
    settle(new_page)
    new_page.get_by_label(say("text_label")).fill(_GOAL)
    go(new_page, "coach")
    go(new_page, "rewrite")
    expect(new_page.get_by_label(say("text_label"))).to_have_value(_GOAL)
    expect(new_page.get_by_label(say("strengths_label"))).to_have_value("loves maps")


# As a paste does it: the words come all at once, and a half of an emoji among them stays a half.
_PASTE = """(box) => {
  box.focus();
  const value = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, "value");
  value.set.call(box, "By May 3, Ines \\ud83d will read 90 words per minute.");
  box.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "insertFromPaste" }));
}"""


def test_half_an_emoji_that_was_pasted_costs_nothing_else(new_page: Page) -> None:
    new_page.get_by_label(say("text_label")).evaluate(_PASTE)
    new_page.get_by_role("button", name=say("rewrite_button")).click()
    before = new_page.get_by_role("region", name=say("before_heading"))
    expect(before).to_contain_text("Ines \ufffd will read 90 words")
    go(new_page, "coach")


def test_the_main_job_can_be_done_with_the_keyboard_alone(new_page: Page) -> None:
    new_page.get_by_role("button", name=say("nav_rewrite"), exact=True).focus()
    seen: list[str] = []
    for _ in range(25):
        new_page.keyboard.press("Tab")
        name = new_page.evaluate(
            "() => document.activeElement.getAttribute('aria-label') || document.activeElement.innerText"
        )
        seen.append(name.strip().split("\n")[-1])
        if name == say("text_label"):
            new_page.keyboard.type(_GOAL)
        if say("rewrite_button") in name:
            break
    assert seen.index(say("text_label")) < seen.index(say("strengths_label"))
    outline = new_page.evaluate("() => getComputedStyle(document.activeElement).outlineStyle")
    assert outline != "none"
    new_page.keyboard.press("Enter")
    expect(new_page.get_by_role("region", name=say("after_heading"))).to_contain_text("3 of 5")


@pytest.mark.parametrize("new_page", [_PHONE], indirect=True)
def test_the_copy_button_can_be_seen_without_pointing(new_page: Page) -> None:
    _rewrite(new_page, _GOAL)
    button = new_page.get_by_role("button", name="Copy to clipboard").first
    expect(button).to_be_visible()
    assert button.evaluate("b => getComputedStyle(b.closest('[data-testid=stCode] > div')).opacity") == "1"


def test_every_download_holds_the_rewrite(new_page: Page) -> None:
    _rewrite(new_page, _GOAL)
    for label, name in (
        ("download_text", "strengths-first-draft.txt"),
        ("download_markdown", "strengths-first-draft.md"),
    ):
        with new_page.expect_download() as download:
            new_page.get_by_role("button", name=say(label)).click()
        assert download.value.suggested_filename == name
        assert "3 of 5" in download.value.path().read_text(encoding="utf-8")
    with new_page.expect_download() as download:
        new_page.get_by_role("button", name=say("download_word")).click()
    document = Document(str(download.value.path()))
    assert any("3 of 5" in cell.text for row in document.tables[0].rows for cell in row.cells)
    expect(new_page.get_by_role("region", name=say("after_heading"))).to_be_visible()


def test_an_answer_fills_its_blank_and_the_result_says_it_is_yours(new_page: Page) -> None:
    _rewrite(new_page, _GOAL, "loves maps")
    new_page.get_by_label("Where is the student starting from?").fill("1 sentence in September")
    new_page.get_by_role("button", name=say("own_answer_button")).click()
    expect(new_page.get_by_role("heading", name=say("status_own"))).to_be_visible()
    after = new_page.get_by_role("region", name=say("after_heading"))
    expect(after).to_contain_text("1 sentence in September")
    settle(new_page)
    new_page.get_by_label(say("own_label")).fill("Ines will write 3 sentences.")
    new_page.get_by_role("button", name=say("own_check")).click()
    expect(new_page.get_by_role("heading", name=say("own_needs_review"))).to_be_visible()
