"""The pages for a whole IEP and for two drafts, without a browser, on the real Assistant."""

from __future__ import annotations

import io

import docx
import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from tests.documents import makers
from tests.ui.pages import HOSTILE, downloads, html, open_page, press, words_of
from ui.markup import literal
from ui.words import category, say, section

pytestmark = pytest.mark.usefixtures("own_home")


@pytest.fixture
def document_page() -> AppTest:
    return open_page("document")


@pytest.fixture
def compare_page() -> AppTest:
    return open_page("compare")


def _upload(page: AppTest, name: str, data: bytes) -> AppTest:
    page.file_uploader[0].set_value((name, data, "application/octet-stream"))
    return press(page, "document_button")


def test_an_uploaded_word_file_is_reviewed_with_everything_to_take_along(document_page: AppTest) -> None:
    _upload(document_page, "plan.docx", makers.iep())
    assert not document_page.exception
    shown = html(document_page)
    for heading in ("questions", "needs", "strengths", "goals", "checklist"):
        assert say(f"document_{heading}") in shown
    assert "taking turns in group games" in shown
    assert say("ledger_nothing") in shown
    assert say("match_means") in shown
    assert "plan.docx" in shown
    assert downloads(document_page) == [
        say(f"document_download_{name}") for name in ("comments", "summary", "csv", "text")
    ]


def test_the_comments_are_in_the_visitors_own_file(document_page: AppTest) -> None:
    _upload(document_page, "plan.docx", makers.iep())
    data = document_page.session_state["document_comments"]
    assert {c.author for c in docx.Document(io.BytesIO(data)).comments} == {"Parent input (draft)"}


def test_every_finding_is_in_the_table_with_section_and_place(document_page: AppTest) -> None:
    _upload(document_page, "plan.docx", makers.iep())
    listed = html(document_page).rpartition(say("document_findings"))[2]
    (row,) = [row for row in listed.split("</tr>") if "struggles" in row]
    assert f"{section('present_levels')}, {say('place_paragraph', number='5')}" in row
    assert category("deficit") in row


def test_a_table_of_findings_ends_and_says_how_many_there_are(document_page: AppTest) -> None:
    lines = "\n".join(f"He struggles with task {number}." for number in range(70))
    document_page.text_area(key="document_text").set_value(f"Present Levels\n{lines}")
    press(document_page, "document_button")
    assert say("document_findings_cut", shown="60", all="70") in words_of(document_page)
    assert "task 59" in html(document_page)


def test_the_chart_can_count_by_skill_area_and_is_a_table_too(document_page: AppTest) -> None:
    _upload(document_page, "plan.docx", makers.iep())
    assert section("present_levels") in html(document_page)
    document_page.radio(key="document_chart_by").set_value("area").run()
    assert "Social skills and feelings" in html(document_page)


def test_pasted_text_has_no_word_file_to_take_along(document_page: AppTest) -> None:
    press(document_page, "document_example")
    assert document_page.text_area(key="document_text").value == say("example_document_text")
    press(document_page, "document_button")
    assert say("document_download_comments") not in downloads(document_page)
    assert say("match_goal", number="1") in html(document_page)


_PAGE = "Page {number}. " + "Omar reads 40 words in 1 minute. " * 60  # about what one page holds


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("plan.docx", b"PK\x03\x04 broken", "damaged"),
        ("plan.pdf", makers.pdf([], []), "only pictures"),
        ("plan.pdf", makers.pdf(["Omar reads."], password="kite"), "password"),
        ("plan.docx", makers.pdf(["Omar reads."]), "inside it is a PDF"),
        (
            "plan.pdf",
            makers.pdf(*([f"Omar reads on page {page}."] for page in range(500))),
            "500 pages; the limit",
        ),
        (
            "plan.docx",
            makers.word(*(_PAGE.format(number=page) for page in range(500))),
            "characters; the limit",
        ),
    ],
)
def test_a_file_that_cannot_be_used_is_one_clear_line(
    document_page: AppTest, name: str, data: bytes, words: str
) -> None:
    _upload(document_page, name, data)
    assert not document_page.exception
    assert words in document_page.error[0].value
    assert not downloads(document_page)


def test_nothing_given_is_one_clear_line(document_page: AppTest) -> None:
    press(document_page, "document_button")
    assert document_page.error[0].value == literal(f"{say('nothing_given')} {say('nothing_given_fix')}")


def test_words_of_a_file_are_never_read_as_html_or_markdown(document_page: AppTest) -> None:
    text = f"Present Levels\nOmar struggles with {HOSTILE}.\nAnnual Goals\nOmar will read {HOSTILE} by May 4."
    document_page.text_area(key="document_text").set_value(text)
    press(document_page, "document_button")
    shown = html(document_page)
    assert "<img" not in shown
    assert "&lt;img" in shown
    assert not any("<img" in element.value for element in document_page.markdown)


def test_start_over_takes_the_file_away(document_page: AppTest) -> None:
    _upload(document_page, "plan.docx", makers.iep())
    press(document_page, "start_over")
    assert not downloads(document_page)
    press(document_page, "document_button")
    assert document_page.error[0].value.startswith(literal(say("nothing_given")))


def test_another_visitor_sees_nothing_of_it(document_page: AppTest) -> None:
    _upload(document_page, "plan.docx", makers.iep())
    other = open_page("document")
    assert "Nadia" not in html(other)


def test_two_drafts_are_compared_goal_by_goal(compare_page: AppTest) -> None:
    press(compare_page, "compare_example")
    press(compare_page, "compare_button")
    assert not compare_page.exception
    shown = html(compare_page)
    for change in ("lowered", "copied", "dropped", "added"):
        assert say(f"change_{change}_more") in shown
    assert "80 is now 65" in shown
    assert "Seat near the teacher" in shown
    assert downloads(compare_page) == [say("document_download_text")]


def test_two_files_can_be_compared(compare_page: AppTest) -> None:
    for side, words in enumerate(("80", "95")):
        goal = f"Omar will read {words} words per minute."
        compare_page.file_uploader[side].set_value((f"{side}.docx", makers.word("Annual Goals", goal), ""))
    press(compare_page, "compare_button")
    assert say("change_raised_more") in html(compare_page)


def test_a_missing_draft_is_one_clear_line(compare_page: AppTest) -> None:
    compare_page.text_area(key="compare_old_text").set_value("Omar will read 9 words.")
    press(compare_page, "compare_button")
    assert compare_page.error[0].value.startswith(f"{say('compare_new')} is empty")


_ANSWERED = (
    "Present Levels\nTheo knows every train. He struggles with reading long words.\nAnnual Goals\n"
    "Theo will use his knowledge of trains to read 75 words per minute in 3 of 4 checks."
)


@pytest.mark.parametrize(
    ("text", "needs", "strengths"),
    [
        (_ANSWERED, say("document_open_needs_none"), say("document_open_strengths_none")),
        (
            "Ana struggles with spelling.",
            say("document_open_needs", count="1"),
            say("document_strengths_none"),
        ),
        ("Ana reads maps well.", say("document_needs_none"), say("document_open_strengths", count="1")),
    ],
)
def test_how_needs_and_strengths_stand_is_told_first(
    document_page: AppTest, text: str, needs: str, strengths: str
) -> None:
    document_page.text_area(key="document_text").set_value(text)
    press(document_page, "document_button")
    sign = "✓" if text == _ANSWERED else "!"
    assert words_of(document_page).startswith(f"{sign}{needs} {strengths}")


def test_a_long_document_tells_how_far_it_is(document_page: AppTest, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[float] = []

    class Bar:
        def progress(self, share: float, text: str) -> None:
            told.append(share)
            assert text == say("document_reading", percent=f"{share:.0%}".rstrip("%"))

        def empty(self) -> None: ...

    monkeypatch.setattr(st, "progress", lambda *_, **__: Bar())
    text = "Present Levels\n" + "He reads 40 words in 1 minute.\n" * 2000
    document_page.text_area(key="document_text").set_value(text)
    press(document_page, "document_button")
    assert told == sorted(told)
    assert len(told) > 3
    assert told[-1] == 1
