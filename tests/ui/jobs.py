"""The jobs people come for, each from the first page of the app to what they take away."""

from __future__ import annotations

import io
from collections.abc import Callable

from docx import Document
from playwright.sync_api import expect

from tests.ui.walk import Walk
from tests.word import words_in
from ui.words import say

_GOAL = "By May 3, Ines will write 4 sentences with a capital letter in 3 of 5 tries."
_LAST_YEAR = "By May 3, Ines will write 5 sentences with a capital letter in 4 of 5 tries."
_IEP = (
    "Present Levels\nInes struggles with writing. She tells long stories about maps.\n"
    f"Annual Goals\n{_GOAL}\nAccommodations\n- Extra time as needed\n"
)


def _rewrite(walk: Walk) -> None:
    walk.paste("text_label", _GOAL)
    walk.write("strengths_label", "loves maps")
    walk.press("rewrite_button")
    expect(walk.page.get_by_role("region", name=say("after_heading"))).to_contain_text("love of maps")
    assert "3 of 5" in _words(walk.download("download_word"))


def _answer_a_question(walk: Walk) -> None:
    walk.paste("text_label", _GOAL)
    walk.press("rewrite_button")
    box = walk.page.get_by_label("Where is the student starting from?")
    walk.tap(box)
    box.press_sequentially("1 sentence in May")
    walk.letters += len("1 sentence in May")
    walk.press("own_answer_button")
    expect(walk.page.get_by_role("region", name=say("after_heading"))).to_contain_text("1 sentence in May")
    walk.press("accept")
    expect(walk.page.get_by_text(say("accepted"))).to_be_visible()


def _document(walk: Walk) -> None:
    walk.open("document")
    walk.upload("draft.docx", _word_file(_IEP))
    walk.press("document_button")
    walk.see(walk.page.get_by_role("region", name=say("document_needs")))
    assert Document(io.BytesIO(walk.download("document_download_comments"))).comments


def _compare(walk: Walk) -> None:
    walk.open("compare")
    walk.paste("compare_old_text", _LAST_YEAR)
    walk.paste("compare_new_text", _GOAL)
    walk.press("compare_button")
    expect(walk.page.get_by_role("region", name=say("compare_result"))).to_contain_text("Lowered: 1")


def _ask_and_plan(walk: Walk) -> None:
    walk.open("coach")
    walk.write("coach_label", "They handed me a finished IEP before we met.")
    walk.press("coach_button")
    expect(walk.page.get_by_role("region", name=say("coach_answer"))).to_contain_text("part of this choice")
    walk.press("plan_pin")
    walk.press("plan_open")
    walk.write("plan_student", "Ines")
    walk.press("plan_button")
    expect(walk.page.get_by_role("region", name=say("sheet_heading"))).to_contain_text("Ines")
    assert "part of this choice" in _words(walk.download("download_word"))


def _student(walk: Walk) -> None:
    walk.open("student")
    walk.write("student_name", "Ines")
    walk.write("student_strengths", "I draw maps.")
    walk.write("student_helps", "A quiet place")
    walk.press("student_button")
    words = _words(walk.download("download_word"))
    assert all(part in words for part in ("Ines", "I draw maps.", "A quiet place"))


def _finder(walk: Walk) -> None:
    walk.open("finder")
    box = walk.page.get_by_test_id("stTextInput").get_by_role("textbox").first
    walk.tap(box)
    box.press_sequentially("building bridges out of blocks")
    walk.letters += 30
    walk.press("finder_button")
    walk.press("finder_use")
    expect(walk.page.get_by_label(say("strengths_label"))).to_have_value("building bridges out of blocks")


def _library(walk: Walk) -> None:
    walk.open("library")
    walk.write("library_search", "recording")
    walk.page.keyboard.press("Enter")
    walk.taps += 1
    walk.tap(walk.page.get_by_role("button", name="Recording").first)
    walk.see(walk.page.get_by_role("article"))


def _progress(walk: Walk) -> None:
    walk.open("progress")
    walk.write("progress_baseline", "62")
    walk.write("progress_target", "95")
    walk.write("progress_points", "9/22/2026 63\n11/3/2026 70")
    walk.press("progress_button")
    expect(walk.page.get_by_role("heading", name=say("progress_partially_met"))).to_be_visible()
    walk.see(walk.page.get_by_role("heading", name=say("progress_chart")))


def _training(walk: Walk) -> None:
    walk.open("training")
    walk.tap(walk.page.get_by_role("radiogroup").last.locator("label").first)
    walk.press("training_check")
    walk.see(walk.page.get_by_role("region", name=say("training_result")))


def _handout(walk: Walk) -> None:
    walk.open("training")
    walk.choose("training_mode_print")
    title = walk.page.get_by_role("region", name=say("sheet_heading")).get_by_role("heading", level=4).first
    assert title.inner_text() in _words(walk.download("download_word"))


def _quality(walk: Walk) -> None:
    walk.open("quality")
    walk.see(walk.page.get_by_role("heading", level=2).first)


def _privacy(walk: Walk) -> None:
    walk.open("privacy")
    expect(walk.page.get_by_role("heading", name=say("privacy_offline"))).to_be_visible()
    walk.choose("settings_size_large")
    walk.press("settings_clear")
    walk.press("settings_clear_yes")
    expect(walk.page.get_by_text(say("settings_done"))).to_be_visible()


def _keep(walk: Walk) -> None:
    walk.paste("text_label", _GOAL)
    walk.press("rewrite_button")
    walk.open("saved")
    walk.choose("saving_switch")
    walk.see(walk.page.get_by_role("button", name="Open: By May 3, Ines"))


def _words(data: bytes) -> str:
    return words_in(Document(io.BytesIO(data)))


def _word_file(text: str) -> bytes:
    document, made = Document(), io.BytesIO()
    for line in text.splitlines():
        document.add_paragraph(line)
    document.save(made)
    return made.getvalue()


JOBS: dict[str, Callable[[Walk], None]] = {
    "1 Rewrite a goal, take it as a Word file": _rewrite,
    "1 Rewrite, answer a question, accept": _answer_a_question,
    "2 Whole IEP with comments in the Word file": _document,
    "3 Compare two drafts": _compare,
    "4 Ask what to say, put it in the plan": _ask_and_plan,
    "4 The student's own page as a Word file": _student,
    "4 Find strengths and use them": _finder,
    "4 Find and read a page of the library": _library,
    "5 Check the progress": _progress,
    "6 Train: one exercise": _training,
    "6 Train: a handout as a Word file": _handout,
    "7 See how well it works": _quality,
    "8 See what is sent, larger letters, clear it": _privacy,
    "8 Keep the work": _keep,
}
