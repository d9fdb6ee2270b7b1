"""The training room in real browsers: a session with three people, a handout, small screens, the keyboard."""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import contextmanager

import docx
import pypdf
import pytest
from playwright.sync_api import Browser, Page, expect

from tests.ui.around import downloaded, go, overflow, press, problems, settle, visit
from tests.word import words_in
from ui.training_join import SECONDS_BETWEEN_LOOKS
from ui.words import say

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

_PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
_NARROW = {"viewport": {"width": 320, "height": 640}}
_DARK = {"color_scheme": "dark"}
_SCREENS = pytest.mark.parametrize(
    "new_page", [{}, _DARK, _PHONE, _NARROW], indirect=True, ids=["light", "dark", "phone", "narrow"]
)


def _mode(page: Page, name: str) -> None:
    page.get_by_text(say(f"training_mode_{name}"), exact=True).click()
    settle(page)


def _open_list(page: Page, box: str) -> None:
    """Open a list to choose from.

    A list closes when what it stands in scrolls. A visitor scrolls first and presses then, where Playwright
    does both in one frame and the list hears of the scrolling once it is open.
    """
    settle(page)
    listed = page.get_by_role("combobox", name=say(box))
    listed.scroll_into_view_if_needed()
    settle(page)
    listed.click()


def _choose(page: Page, box: str, kind: str) -> None:
    """Choose a kind of exercise from a list."""
    _open_list(page, box)
    page.get_by_role("option", name=say(f"training_kind_{kind}")).click()
    settle(page)


def _only(page: Page, kind: str) -> None:
    """Leave only exercises of one kind."""
    page.get_by_text(say("training_filters")).click()
    _choose(page, "training_kind", kind)
    expect(page.get_by_text(say(f"training_do_{kind}"))).to_be_visible()
    settle(page)


def _rate(page: Page, ratings: tuple[int, ...]) -> None:
    for group, rating in zip(page.get_by_role("radiogroup").all()[-len(ratings) :], ratings, strict=True):
        group.locator("label").nth(rating - 1).click()


def _open_session(page: Page, kind: str = "rate", count: int = 1) -> str:
    """Open a session with `count` exercises of one kind; returns its code."""
    go(page, "training")
    _mode(page, "lead")
    _choose(page, "training_kinds", kind)
    page.keyboard.press("Escape")
    page.get_by_label(say("training_number"), exact=True).fill(str(count))
    page.keyboard.press("Enter")
    expect(page.get_by_text(say("training_fitting", count=str(count)), exact=True)).to_be_visible()
    settle(page)
    press(page, "training_open")
    code = page.locator(".sf-code")
    expect(code).to_be_visible()
    return code.inner_text()


@contextmanager
def _participant(browser: Browser, address: str, code: str, name: str) -> Iterator[Page]:
    where = f"{address}/training?room={code.replace(' ', '')}"
    with visit(browser, where, viewport={"width": 390, "height": 844}) as page:
        page.get_by_role("textbox", name=say("training_name")).fill(name)
        page.get_by_role("button", name=say("training_join"), exact=True).click()
        expect(page.get_by_role("button", name=say("training_send"))).to_be_visible()
        yield page


def test_one_leads_and_two_answer_each_in_a_browser_of_their_own(
    new_page: Page, own_browser: Browser, app_address: str
) -> None:
    code = _open_session(new_page)
    with (
        _participant(own_browser, app_address, code, "Ana") as ana,
        _participant(own_browser, app_address, code, "") as other,
    ):
        group = new_page.get_by_role("region", name=say("training_people", count="2"))
        expect(group).to_contain_text("Participant 2")
        _rate(ana, (1, 2, 3, 4, 5, 5, 5, 5))
        press(ana, "training_send")
        expect(ana.get_by_role("heading", name=say("training_saved"))).to_be_visible()
        _rate(other, (2, 2, 3, 4, 5, 4, 5, 5))
        press(other, "training_send")
        agreed = new_page.get_by_role("region", name=say("training_agreement"))
        expect(agreed).to_contain_text("of the pairs of ratings are the same")
        assert problems(new_page) == []
        expect(ana.get_by_text(say("training_why"), exact=True)).to_have_count(0)
        press(new_page, "training_show")
        for page in (ana, other):
            why = page.get_by_role("region", name=say("training_why"))
            expect(why).to_contain_text(say("training_rate_after"))
            assert overflow(page) == 0
        assert problems(ana) == []
        ana.reload()
        expect(ana.get_by_text("Ana", exact=True)).to_be_visible()
        press(new_page, "training_delete")
        press(new_page, "training_delete_sure")
        expect(other.get_by_role("alert")).to_contain_text("No session has this code")


def test_who_leads_finds_code_and_key_in_the_form_after_a_reload(new_page: Page) -> None:
    code = _open_session(new_page).replace(" ", "")
    new_page.reload()
    settle(new_page)
    go(new_page, "training")
    _mode(new_page, "lead")
    new_page.get_by_text(say("training_back"), exact=True).click()
    expect(new_page.get_by_label(say("training_lead_code"), exact=True)).to_have_value(code)
    press(new_page, "training_back_button")
    expect(new_page.locator(".sf-code")).to_have_text(f"{code[:3]} {code[3:]}")
    press(new_page, "training_delete")
    press(new_page, "training_delete_sure")
    new_page.reload()
    settle(new_page)
    go(new_page, "training")
    _mode(new_page, "lead")
    new_page.get_by_text(say("training_back"), exact=True).click()
    settle(new_page)
    for box in ("training_lead_code", "training_lead_key"):
        expect(new_page.get_by_label(say(box), exact=True)).to_have_value("")


def test_who_types_while_the_page_draws_itself_again_loses_nothing(
    new_page: Page, own_browser: Browser, app_address: str
) -> None:
    code = _open_session(new_page, "rewrite", 2)
    with _participant(own_browser, app_address, code, "Ana") as ana:
        box = ana.get_by_label(say("training_rewrite_label"))
        box.click()
        ana.keyboard.type("Ana uses her ")
        ana.wait_for_timeout(2500 * SECONDS_BETWEEN_LOOKS)  # it has looked twice
        ana.keyboard.type("love of ")
        _open_list(new_page, "training_show_which")
        new_page.get_by_role("option").nth(1).click()
        press(new_page, "training_show")
        expect(ana.get_by_role("button", name=say("training_see_answer", number="2"))).to_be_visible()
        expect(box).to_be_focused()
        ana.keyboard.type("maps")
        expect(box).to_have_value("Ana uses her love of maps")
        press(ana, "training_send")
        expect(ana.get_by_role("heading", name=say("training_saved"))).to_be_visible()


def test_the_handout_opens_in_word_and_holds_no_answer(new_page: Page) -> None:
    go(new_page, "training")
    _mode(new_page, "print")
    sheet = new_page.get_by_role("region", name=say("sheet_heading"))
    title = sheet.get_by_role("heading", level=4).first.inner_text()
    name, data = downloaded(new_page, "download_word")
    assert name == "training-handout.docx"
    handout = words_in(docx.Document(io.BytesIO(data)))
    assert title in handout
    assert "Why:" not in handout
    new_page.get_by_text(say("training_print_key"), exact=True).click()
    expect(sheet).to_contain_text("Why:")
    settle(new_page)
    name, data = downloaded(new_page, "download_word")
    assert name == "training-key.docx"
    assert "Why:" in words_in(docx.Document(io.BytesIO(data)))


def test_no_exercise_is_torn_over_two_sheets_of_paper(new_page: Page) -> None:
    go(new_page, "training")
    _mode(new_page, "print")
    new_page.get_by_role("spinbutton", name=say("training_number")).fill("12")
    new_page.keyboard.press("Enter")
    settle(new_page)
    titles = new_page.locator("#sf-sheet h4").all_inner_texts()
    assert len(titles) == 12
    new_page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    paper = pypdf.PdfReader(io.BytesIO(new_page.pdf(format="Letter")))
    first, *others = (" ".join(sheet.extract_text().split()) for sheet in paper.pages)
    assert titles[0] in first
    assert others
    for sheet in others:
        assert sheet.startswith(tuple(titles)), sheet[:80]


@_SCREENS
def test_axe_finds_nothing_in_an_exercise_and_it_fits_the_screen(new_page: Page) -> None:
    go(new_page, "training")
    _only(new_page, "rate")
    assert problems(new_page) == []
    assert overflow(new_page) == 0
    _rate(new_page, (1, 2, 3, 4, 5, 4, 3, 2))
    press(new_page, "training_check")
    expect(new_page.get_by_role("region", name=say("training_result"))).to_be_focused()
    assert problems(new_page) == []
    assert overflow(new_page) == 0


@_SCREENS
def test_axe_finds_nothing_in_the_forms_and_the_sheet_and_they_fit_the_screen(new_page: Page) -> None:
    go(new_page, "training")
    for mode in ("join", "lead", "print"):
        _mode(new_page, mode)
        assert problems(new_page) == [], mode
        assert overflow(new_page) == 0, mode


def test_an_exercise_can_be_done_with_the_keyboard_alone(new_page: Page) -> None:
    go(new_page, "training")
    _only(new_page, "missing")
    new_page.get_by_role("checkbox").first.focus()
    new_page.keyboard.press("Space")
    for _ in range(12):
        new_page.keyboard.press("Tab")
        if say("training_check") in new_page.evaluate("() => document.activeElement.innerText"):
            break
    new_page.keyboard.press("Enter")
    expect(new_page.get_by_role("region", name=say("training_result"))).to_be_focused()
    settle(new_page)
    press(new_page, "training_next")
    expect(new_page.locator("#sf-exercise")).to_be_focused()
