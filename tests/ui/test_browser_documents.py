"""A real upload, real downloads and small screens for the pages of whole IEPs and drafts."""

from __future__ import annotations

import csv
import io

import docx
import pytest
from playwright.sync_api import Page, expect

from tests.documents import makers
from tests.ui.around import (
    compare_example,
    cut,
    downloaded,
    go,
    go_in,
    overflow,
    problems,
    review_example,
    say_in,
    settle,
    speak,
)
from ui.words import LANGUAGES, say

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

_PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
_NARROW = {"viewport": {"width": 320, "height": 640}}
_DARK = {"color_scheme": "dark"}
_FIRST = "By May 14, 2027, Nadia will read 80 words per minute in 3 of 4 weekly probes."
_SECOND = "By May 14, 2027, Nadia will read 65 words per minute in 3 of 4 weekly probes."


def _upload(page: Page, name: str, data: bytes) -> None:
    go(page, "document")
    page.locator("input[type=file]").set_input_files({"name": name, "mimeType": "", "buffer": data})
    expect(page.get_by_text(name)).to_be_visible()
    settle(page)  # the name stands there before the file has arrived
    page.get_by_role("button", name=say("document_button")).click()


def test_an_uploaded_iep_comes_back_with_comments_table_and_summary(new_page: Page) -> None:
    _upload(new_page, "plan.docx", makers.iep())
    needs = new_page.get_by_role("region", name=say("document_needs"))
    expect(needs).to_contain_text("taking turns in group games")
    expect(new_page.get_by_role("region", name=say("document_result"))).to_be_focused()
    name, data = downloaded(new_page, "document_download_comments")
    assert name == "plan-comments.docx"
    made = docx.Document(io.BytesIO(data))
    assert {comment.author for comment in made.comments} == {"Parent input (draft)"}
    assert makers.LEVELS in [paragraph.text for paragraph in made.paragraphs]
    name, data = downloaded(new_page, "document_download_csv")
    assert name == "plan-words.csv"
    assert any("struggles" in row["Words"] for row in csv.DictReader(io.StringIO(data.decode("utf-8-sig"))))
    name, data = downloaded(new_page, "document_download_summary")
    assert name == "plan-summary.docx"
    assert docx.Document(io.BytesIO(data)).tables


def test_two_uploaded_drafts_come_back_with_what_changed(new_page: Page) -> None:
    go(new_page, "compare")
    drafts = {
        "old.docx": makers.word("Annual Goals", _FIRST),
        "new.pdf": makers.pdf(["Annual Goals", _SECOND]),
    }
    boxes = new_page.locator("input[type=file]")
    for number, (name, data) in enumerate(drafts.items()):
        boxes.nth(number).set_input_files({"name": name, "mimeType": "", "buffer": data})
        expect(new_page.get_by_text(name)).to_be_visible()
        settle(new_page)
    new_page.get_by_role("button", name=say("compare_button")).click()
    expect(new_page.get_by_role("region", name=say("compare_goals"))).to_contain_text("80 is now 65")
    name, data = downloaded(new_page, "document_download_text")
    assert name == "compare-drafts.txt"
    assert "80" in data.decode()
    assert "65" in data.decode()


def test_a_series_out_of_a_spreadsheet_stands_beside_its_line(new_page: Page) -> None:
    go(new_page, "progress")
    new_page.get_by_label(say("progress_baseline"), exact=True).fill("62")
    new_page.get_by_label(say("progress_target"), exact=True).fill("95")
    table = "Date,Words\r\n9/22/2026,63\r\n10/6/2026,66\r\n10/20/2026,81\r\n".encode("utf-8-sig")
    file = {"name": "words.csv", "mimeType": "text/csv", "buffer": table}
    new_page.locator("input[type=file]").set_input_files(file)  # pyright: ignore[reportArgumentType]
    expect(new_page.get_by_text("words.csv")).to_be_visible()
    settle(new_page)
    new_page.get_by_role("button", name=say("progress_button")).click()
    result = new_page.get_by_role("region", name=say("result_label"))
    expect(result).to_contain_text(say("progress_partially_met"))
    expect(result).to_contain_text("81")
    new_page.locator("canvas, svg.marks").first.wait_for()


def test_a_scan_is_one_clear_line(new_page: Page) -> None:
    _upload(new_page, "scan.pdf", makers.pdf([], []))
    expect(new_page.get_by_role("alert")).to_contain_text("only pictures")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_file_that_is_not_taken_says_why_below_its_name(new_page: Page, language: str) -> None:
    speak(new_page, language)
    go_in(new_page, "document", language)
    new_page.locator("input[type=file]").set_input_files(
        {"name": "plan.pdf", "mimeType": "", "buffer": b"%PDF-1.7\n" + b"x" * (21 * 1024 * 1024)}
    )
    too_large = say_in(language, "streamlit_words", "File must be 20.0MB or smaller.")
    why = new_page.get_by_test_id("stFileChip").get_by_text(too_large)
    expect(why).to_be_visible()
    box = why.bounding_box()
    assert box
    assert box["height"] > 10  # Streamlit's own is a dot for those who listen alone
    assert problems(new_page) == []


def test_a_file_of_another_kind_is_one_clear_line(new_page: Page) -> None:
    _upload(new_page, "IMG_1.heic", b"\x00\x00\x00\x18ftypheic\x00\x00")
    expect(new_page.get_by_role("alert")).to_have_count(1)
    expect(new_page.get_by_role("alert")).to_contain_text("IMG_1.heic is a picture. Ask for the file itself")


@pytest.mark.parametrize("new_page", [{}, _DARK], indirect=True, ids=["light", "dark"])
def test_axe_finds_nothing_on_the_pages_of_documents(new_page: Page) -> None:
    go(new_page, "document")
    assert problems(new_page) == []
    review_example(new_page)
    assert problems(new_page) == []
    compare_example(new_page)
    expect(new_page.get_by_role("region", name=say("compare_goals"))).to_contain_text("80 is now 65")
    assert problems(new_page) == []


@pytest.mark.parametrize("new_page", [_PHONE, _NARROW], indirect=True, ids=["phone", "narrow"])
def test_tables_and_charts_fit_small_screens(new_page: Page) -> None:
    review_example(new_page)
    settle(new_page)
    assert overflow(new_page) == 0
    assert cut(new_page) == []
    compare_example(new_page)
    expect(new_page.get_by_role("region", name=say("compare_goals"))).to_contain_text("80 is now 65")
    assert overflow(new_page) == 0
