"""Kept work in the app: off by default, kept by choice, deleted for good, taken along."""

from __future__ import annotations

import io
import json
import stat
from pathlib import Path

import pytest
from docx import Document

from tests.ui.pages import HOSTILE, downloads, html, open_page, press, words_of
from tests.ui.saving.visits import GOAL, kept_in, page_after, rewritten, saved_page, turn_on
from ui.saving_files import works_as_json, works_as_word
from ui.words import say


def test_nothing_is_kept_unless_it_was_chosen(at_home: None, folder: Path) -> None:
    page = rewritten(open_page("rewrite"))
    assert not page.error
    assert not (folder / "saved").exists()
    saved = saved_page()
    assert not saved.toggle[0].value
    assert say("saved_none_off") in html(saved)
    assert not (folder / "saved").exists()


def test_the_page_says_where_the_file_would_be(at_home: None, folder: Path) -> None:
    shown = words_of(saved_page())
    assert say("saving_computer") in shown
    assert str(folder / "saved" / "work.db") in shown


def test_what_was_rewritten_is_kept_once_it_is_on(at_home: None, folder: Path) -> None:
    turn_on()
    page = rewritten(open_page("rewrite"))
    assert f":material/save: {say('saving_is_on')}" in [caption.value for caption in page.caption]
    (work,) = kept_in(folder)
    assert (work.page, work.fields["text"]) == ("rewrite", GOAL)
    assert work.fields["strengths"] == ["loves maps"]
    assert work.fields["rewrite"] == page.code[0].value
    assert work.title == " ".join(GOAL.split()[:14]) + " …"
    assert stat.S_IMODE((folder / "saved" / "work.db").stat().st_mode) == 0o600


def test_it_is_kept_before_the_answer_is_drawn(
    at_home: None, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    turn_on()

    def die(*parts: object, **more: object) -> None:
        raise SystemExit

    monkeypatch.setattr("ui.views.rewrite.draw_drafts", die)
    rewritten(open_page("rewrite"))
    assert [work.fields["text"] for work in kept_in(folder)] == [GOAL]


def test_the_same_text_is_one_work_and_another_text_another(at_home: None, folder: Path) -> None:
    turn_on()
    page = rewritten(open_page("rewrite"))
    rewritten(page, strengths="loves songs")
    (work,) = kept_in(folder)
    assert work.fields["strengths"] == ["loves songs"]
    rewritten(page, "Theo will read 60 words per minute by June 1.")
    assert len(kept_in(folder)) == 2
    rewritten(page, strengths="loves drums")
    newest, other = kept_in(folder)
    assert newest.fields["text"] == GOAL
    assert newest.fields["strengths"] == ["loves drums"]
    assert other.fields["text"].startswith("Theo")


def test_turning_it_on_keeps_what_is_on_the_pages_already(at_home: None, folder: Path) -> None:
    page = rewritten(open_page("rewrite"))
    saved = saved_page(page)
    saved.toggle[0].set_value(True).run()
    assert [work.fields["text"] for work in kept_in(folder)] == [GOAL]
    assert say("saved_none_on") not in html(saved)
    assert "Ines will write" in words_of(saved)


def test_turning_it_off_keeps_the_old_and_nothing_new(at_home: None, folder: Path) -> None:
    turn_on()
    page = rewritten(open_page("rewrite"))
    saved = saved_page(page)
    saved.toggle[0].set_value(False).run()
    assert say("saved_still") in html(saved)
    rewritten(open_page("rewrite"), "Theo will read.")
    assert [work.fields["text"] for work in kept_in(folder)] == [GOAL]


def test_turning_it_off_in_one_window_counts_in_every_other(at_home: None, folder: Path) -> None:
    turn_on()
    page = rewritten(open_page("rewrite"))
    saved_page().toggle[0].set_value(False).run()
    rewritten(page, "Theo will read 60 words.")
    rewritten(page, "Ada will read 60 words.")
    assert [work.fields["text"] for work in kept_in(folder)] == [GOAL]


def test_a_work_is_deleted_and_does_not_come_back(at_home: None, folder: Path) -> None:
    turn_on()
    page = rewritten(open_page("rewrite"))
    (work,) = kept_in(folder)
    saved = saved_page(page)
    saved.button(key=f"saved_delete_{work.id}").click().run()
    assert "Deleted: By May 3" in words_of(saved)
    assert kept_in(folder) == ()
    page_after("rewrite", saved)
    assert kept_in(folder) == ()
    assert b"Ines" not in b"".join(path.read_bytes() for path in (folder / "saved").iterdir())


def test_a_work_that_was_deleted_in_another_window_stays_deleted(at_home: None, folder: Path) -> None:
    turn_on()
    page = rewritten(open_page("rewrite"))
    (work,) = kept_in(folder)
    saved_page().button(key=f"saved_delete_{work.id}").click().run()
    page.run()
    assert kept_in(folder) == ()


def test_everything_is_deleted_after_a_second_question(at_home: None, folder: Path) -> None:
    turn_on()
    page = rewritten(open_page("rewrite"))
    rewritten(page, "Theo will read 60 words per minute by June 1.")
    saved = saved_page(page)
    press(saved, "saved_delete_all")
    assert len(kept_in(folder)) == 2
    press(saved, "saved_not_sure")
    press(saved, "saved_delete_all")
    (sure,) = [button for button in saved.button if button.label == say("saved_sure", count="2")]
    sure.click().run()
    assert say("saved_all_gone") in html(saved)
    assert not saved.toggle[0].value
    assert kept_in(folder) == ()
    left = b"".join(path.read_bytes() for path in (folder / "saved").iterdir())
    assert b"Ines" not in left
    assert b"Theo" not in left
    page_after("rewrite", saved)
    assert kept_in(folder) == ()


def test_titles_are_never_read_as_html_or_markdown(at_home: None, folder: Path) -> None:
    turn_on()
    rewritten(open_page("rewrite"), f"{HOSTILE} Ines will read 9 words.")
    saved = saved_page()
    assert "<img" not in html(saved)
    assert "&lt;img" in html(saved)
    assert not any("![x]" in button.label for button in saved.button)


def test_everything_can_be_taken_along(at_home: None, folder: Path) -> None:
    turn_on()
    page = rewritten(open_page("rewrite"))
    student = open_page("student")
    student.text_input(key="student_name").set_value("Rosa\x00")
    student.text_area(key="student_helps").set_value("A quiet place\nMore time")
    press(student, "student_button")
    works = kept_in(folder)
    assert downloads(saved_page()) == [say("saved_word"), say("saved_json")]
    told = json.loads(works_as_json(works))["works"]
    assert [work["page"] for work in told] == ["student", "rewrite"]
    assert told[1]["fields"]["text"] == GOAL
    written = [line.text for line in Document(io.BytesIO(works_as_word(works))).paragraphs]
    assert f"Your text: {GOAL}" in written
    assert f"The rewrite: {page.code[0].value}" in written
    assert "A quiet place" in written
