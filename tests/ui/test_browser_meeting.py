"""Getting ready for a meeting in a real browser: words pinned, strengths found, a page printed and saved."""

from __future__ import annotations

import io

import docx
import pypdf
import pytest
from playwright.sync_api import Browser, Page, expect

from tests.ui.around import downloaded, go, overflow, problems, settle, visit
from ui.words import say

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

_PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
_NARROW = {"viewport": {"width": 320, "height": 640}}
_DARK = {"color_scheme": "dark"}
_HOSTILE = '<img src=x onerror="window.stolen=1">'
_POLICY = f"# Recording\nParents may record an IEP meeting after two days of notice. {_HOSTILE}"


def _ask(page: Page, question: str) -> None:
    go(page, "coach")
    page.get_by_label(say("coach_label")).fill(question)
    page.get_by_role("button", name=say("coach_button")).click()
    page.get_by_role("region", name=say("coach_answer")).wait_for()
    settle(page)


def _pin(page: Page) -> None:
    page.get_by_role("button", name=say("plan_pin")).click()
    expect(page.get_by_role("button", name=say("plan_pinned"))).to_be_disabled()


def _plan(page: Page) -> None:
    """Everything a plan can hold, from the pages it comes from."""
    go(page, "rewrite")
    page.get_by_role("button", name=say("example_goal")).click()
    expect(page.get_by_label(say("text_label"))).not_to_have_value("")
    page.get_by_role("button", name=say("rewrite_button")).click()
    page.get_by_role("region", name=say("after_heading")).wait_for()
    settle(page)
    page.get_by_role("button", name=say("accept")).click()
    expect(page.get_by_text(say("accepted"))).to_be_visible()
    for question in ("They handed me a finished IEP before we met.", "Can I record the meeting?"):
        _ask(page, question)
        _pin(page)
    go(page, "plan")
    page.get_by_label(say("plan_student")).fill("Rosa " + _HOSTILE)
    page.get_by_role("button", name=say("plan_button")).click()
    expect(page.get_by_role("region", name=say("sheet_heading"))).to_contain_text("Rosa")
    settle(page)


def test_what_was_pinned_stands_on_one_page_that_word_opens(new_page: Page) -> None:
    _plan(new_page)
    sheet = new_page.get_by_role("region", name=say("sheet_heading"))
    for words in ("love of horses", "95 words per minute", "Decisions seem made already", "Recording"):
        expect(sheet).to_contain_text(words)
    name, data = downloaded(new_page, "download_word")
    assert name == "meeting-plan.docx"
    words = "\n".join(paragraph.text for paragraph in docx.Document(io.BytesIO(data)).paragraphs)
    assert "Rosa <img" in words
    assert "Decisions seem made already" in words
    assert "95 words per minute" in words
    assert new_page.evaluate("window.stolen") is None
    assert new_page.locator("img").count() == 0


def test_only_the_page_itself_is_printed_and_it_fits_one_sheet(new_page: Page) -> None:
    _plan(new_page)
    new_page.evaluate("window.print = () => { window.asked = (window.asked || 0) + 1; }")
    new_page.get_by_role("button", name=say("sheet_print")).click()
    new_page.wait_for_function("window.asked === 1")
    settle(new_page)
    new_page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    paper = pypdf.PdfReader(io.BytesIO(new_page.pdf(format="Letter")))
    words = " ".join(page.extract_text() for page in paper.pages)
    assert len(paper.pages) == 1
    assert "Meeting plan for Rosa" in words
    assert "95 words per minute" in words
    assert say("plan_button") not in words
    assert say("nav_coach") not in words
    new_page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    assert new_page.locator("#sf-paper").count() == 0
    go(new_page, "student")
    new_page.get_by_role("button", name=say("sheet_print")).click()
    new_page.wait_for_function("window.asked === 2")


def test_strengths_that_were_found_stand_in_the_rewrite(new_page: Page) -> None:
    new_page.get_by_label(say("strengths_label")).fill("loves maps")
    go(new_page, "finder")
    new_page.get_by_role("textbox").nth(1).fill("sharks")
    new_page.get_by_role("button", name=say("finder_button")).click()
    expect(new_page.get_by_role("region", name=say("finder_result"))).to_be_focused()
    new_page.get_by_role("button", name=say("finder_use")).click()
    expect(new_page.get_by_label(say("strengths_label"))).to_have_value("loves maps\nsharks")
    settle(new_page)
    new_page.get_by_label(say("text_label")).fill("By May 3, Ines will write 4 sentences in 3 of 5 tries.")
    new_page.get_by_role("button", name=say("rewrite_button")).click()
    expect(new_page.get_by_role("region", name=say("after_heading"))).to_contain_text("sharks")
    go(new_page, "finder")
    expect(new_page.get_by_role("textbox").nth(1)).to_have_value("sharks")
    new_page.get_by_role("button", name=say("finder_plan")).click()
    expect(new_page.get_by_label(say("plan_strengths"))).to_have_value("sharks")
    go(new_page, "student")
    new_page.get_by_role("button", name=say("student_bring")).click()
    expect(new_page.get_by_role("region", name=say("sheet_heading"))).to_contain_text("sharks")


def test_a_talk_goes_on_and_its_source_opens_in_the_library_and_back(new_page: Page) -> None:
    _ask(new_page, "They handed me a finished IEP before we met.")
    new_page.get_by_role("button", name=say("coach_follow_no")).click()
    answer = new_page.get_by_role("region", name=say("coach_answer"))
    expect(answer).to_contain_text("prior written notice")
    expect(answer).to_be_focused()
    settle(new_page)
    new_page.get_by_role("button", name="Read: ").first.click()
    expect(new_page.get_by_role("article")).to_contain_text("34 CFR 300.503")
    assert "page=prior_written_notice" in new_page.url
    settle(new_page)
    new_page.get_by_role("button", name=say("library_back")).click()
    expect(new_page.get_by_role("heading", level=1)).to_have_text(say("library_title"))
    go(new_page, "coach")
    expect(answer).to_contain_text("prior written notice")
    expect(new_page.get_by_text(say("coach_earlier", count="1"))).to_be_visible()


def test_a_page_of_the_library_can_be_linked_to(new_page: Page, app_address: str) -> None:
    new_page.goto(f"{app_address}/library?page=baselines_and_progress")
    expect(new_page.get_by_role("article")).to_contain_text("A good baseline")


def test_a_document_of_ones_own_is_found_marked_and_taken_away(new_page: Page) -> None:
    go(new_page, "library")
    file = {"name": "policy.md", "mimeType": "text/markdown", "buffer": _POLICY.encode()}
    new_page.locator("input[type=file]").set_input_files(file)  # pyright: ignore[reportArgumentType]
    expect(new_page.get_by_text("policy.md")).to_be_visible()
    settle(new_page)
    new_page.get_by_role("button", name=say("own_add")).click()
    expect(new_page.get_by_text(say("own_added", name="policy.md"))).to_be_visible()
    _ask(new_page, "Can I record the meeting on my phone?")
    own = new_page.get_by_role("region", name=say("own_found"))
    expect(own).to_contain_text("Your document: policy.md")
    expect(own).to_contain_text(_HOSTILE)
    assert new_page.evaluate("window.stolen") is None
    assert problems(new_page) == []
    go(new_page, "library")
    assert problems(new_page) == []
    new_page.get_by_role("button", name=say("own_remove", name="policy.md")).click()
    expect(new_page.get_by_text(say("own_removed", name="policy.md"))).to_be_visible()


def test_two_visitors_never_see_each_others_plan(
    new_page: Page, own_browser: Browser, app_address: str
) -> None:
    go(new_page, "plan")
    new_page.get_by_label(say("plan_student")).fill("Rosalind")
    new_page.get_by_role("button", name=say("plan_button")).click()
    expect(new_page.get_by_role("region", name=say("sheet_heading"))).to_contain_text("Rosalind")
    with visit(own_browser, f"{app_address}/plan") as other:
        expect(other.get_by_role("region", name=say("sheet_heading"))).to_be_visible()
        expect(other.get_by_text("Rosalind")).to_have_count(0)
        expect(other.get_by_label(say("plan_student"))).to_have_value("")


@pytest.mark.parametrize("new_page", [{}, _DARK], indirect=True, ids=["light", "dark"])
def test_axe_finds_nothing_on_the_pages_for_a_meeting(new_page: Page) -> None:
    _plan(new_page)
    assert problems(new_page) == []
    go(new_page, "student")
    assert problems(new_page) == []
    go(new_page, "finder")
    new_page.get_by_role("textbox").first.fill("trains")
    new_page.get_by_role("button", name=say("finder_button")).click()
    new_page.get_by_role("region", name=say("finder_result")).wait_for()
    assert problems(new_page) == []
    go(new_page, "library")
    assert problems(new_page) == []
    new_page.get_by_role("button", name="A rushed meeting").click()
    new_page.get_by_role("article").wait_for()
    assert problems(new_page) == []
    go(new_page, "coach")
    new_page.get_by_role("button", name=say("coach_follow_no")).click()
    new_page.get_by_text(say("coach_earlier", count="2")).click()
    new_page.get_by_text(say("coach_letter"), exact=True).click()
    assert problems(new_page) == []


@pytest.mark.parametrize("new_page", [_PHONE, _NARROW], indirect=True, ids=["phone", "narrow"])
def test_the_pages_for_a_meeting_fit_small_screens(new_page: Page) -> None:
    _plan(new_page)
    assert overflow(new_page) == 0
    for name in ("student", "finder", "library"):
        go(new_page, name)
        assert overflow(new_page) == 0, name
    new_page.get_by_role("button", name="A rushed meeting").click()
    new_page.get_by_role("article").wait_for()
    assert overflow(new_page) == 0
    _ask(new_page, "And if they say no? " + "a" * 200)
    assert overflow(new_page) == 0


def test_start_over_empties_the_boxes_that_are_on_the_screen(new_page: Page) -> None:
    for name, box, button in (
        ("plan", "plan_student", "plan_button"),
        ("student", "student_name", "student_button"),
        ("rewrite", "text_label", "rewrite_button"),
    ):
        go(new_page, name)
        field = new_page.get_by_label(say(box))
        field.fill("By May 3, Ines will write 4 sentences.")
        new_page.get_by_role("button", name=say(button)).click()
        settle(new_page)
        new_page.get_by_role("button", name=say("start_over")).click()
        expect(field).to_have_value("")


def test_the_plan_can_be_made_with_the_keyboard_alone(new_page: Page) -> None:
    go(new_page, "plan")
    new_page.get_by_label(say("plan_student")).focus()
    new_page.keyboard.type("Ines")
    seen: list[str] = []
    for _ in range(15):
        new_page.keyboard.press("Tab")
        name = new_page.evaluate(
            "() => document.activeElement.getAttribute('aria-label') || document.activeElement.innerText"
        )
        seen.append(name.strip().split("\n")[-1])
        if seen[-1] == say("plan_questions"):
            new_page.keyboard.type("Who counts?")
        if say("plan_button") in name:
            break
    assert seen.index(say("plan_strengths")) < seen.index(say("plan_questions"))
    new_page.keyboard.press("Enter")
    sheet = new_page.get_by_role("region", name=say("sheet_heading"))
    expect(sheet).to_contain_text("Who counts?")
    expect(sheet).to_contain_text("Ines")
