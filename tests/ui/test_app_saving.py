"""Kept work in the app, without a browser: off by default, kept by choice, opened again, deleted for good."""

from __future__ import annotations

import io
import json
import stat
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import streamlit as st
from docx import Document
from streamlit.testing.v1 import AppTest

from assistant.build import build_assistant, build_work_store
from assistant.errors import SavingError
from assistant.pipeline import Assistant
from assistant.saving.owner import THIS_COMPUTER, signed_in
from assistant.saving.store import WorkStore
from assistant.settings import Settings
from assistant.types_saving import Work
from tests.ui.pages import HOSTILE, downloads, html, open_page, press, sit_at, words_of
from ui import saving_place
from ui.saving_files import works_as_json, works_as_word
from ui.words import kept_field, say

_GOAL = "By May 3, Ines will write 4 sentences with a capital letter in 3 of 5 tries."


@pytest.fixture(autouse=True)
def folder(own_home: None, tmp_path: Path, assistant: Assistant, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty data folder; the offline Assistant is the one all tests share."""
    monkeypatch.setenv("STRENGTHS_HOME", str(tmp_path))
    monkeypatch.delenv("DATABASE_URL", raising=False)

    def build(settings: Settings) -> Assistant:
        return assistant if settings.is_offline else build_assistant(settings)

    monkeypatch.setattr("ui.shared.build_assistant", build)
    return tmp_path


@pytest.fixture
def at_home(monkeypatch: pytest.MonkeyPatch) -> None:
    """As if the visitor sat at the computer the app runs on; AppTest has no connection to look at."""
    monkeypatch.setattr(saving_place, "is_own_computer", lambda: True)


def _store(folder: Path) -> WorkStore:
    return build_work_store(Settings(home=folder))


def _kept(folder: Path) -> tuple[Work, ...]:
    return _store(folder).works(THIS_COMPUTER)


def _saved(state: AppTest | None = None) -> AppTest:
    """The page with the saved work; in the visit of another page where one is given."""
    return _page("saved", state)


def _page(name: str, visit: AppTest | None = None) -> AppTest:
    page = AppTest.from_string(_SHOWN.format(name=name), default_timeout=120)
    if visit is not None:
        for key, value in visit.session_state.items():
            if key == "saving_on" or not (isinstance(value, bool) or "_file" in key):  # not those of widgets
                page.session_state[key] = value
    return page.run()


_SHOWN = """
import streamlit as st
from ui import shared
import ui.views.saved, ui.views.{name}
def note(name):
    st.session_state["went_to"] = name
ui.views.saved.go_to = note
ui.views.{name}.draw()
"""


def _turn_on() -> None:
    page = _saved()
    page.toggle[0].set_value(True).run()
    assert not page.exception
    assert not page.error


def _rewrite(page: AppTest, text: str = _GOAL, strengths: str = "loves maps") -> AppTest:
    page.text_area(key="rewrite_text").set_value(text)
    page.text_area(key="rewrite_strengths").set_value(strengths)
    return press(page, "rewrite_button")


def test_nothing_is_kept_unless_it_was_chosen(at_home: None, folder: Path) -> None:
    page = _rewrite(open_page("rewrite"))
    assert not page.error
    assert not (folder / "saved").exists()
    saved = _saved()
    assert not saved.toggle[0].value
    assert say("saved_none_off") in html(saved)
    assert not (folder / "saved").exists()


def test_the_page_says_where_the_file_would_be(at_home: None, folder: Path) -> None:
    shown = words_of(_saved())
    assert say("saving_computer") in shown
    assert str(folder / "saved" / "work.db") in shown


def test_what_was_rewritten_is_kept_once_it_is_on(at_home: None, folder: Path) -> None:
    _turn_on()
    page = _rewrite(open_page("rewrite"))
    assert f":material/save: {say('saving_is_on')}" in [caption.value for caption in page.caption]
    (work,) = _kept(folder)
    assert (work.page, work.fields["text"]) == ("rewrite", _GOAL)
    assert work.fields["strengths"] == ["loves maps"]
    assert work.fields["rewrite"] == page.code[0].value
    assert work.title == " ".join(_GOAL.split()[:14]) + " …"
    assert stat.S_IMODE((folder / "saved" / "work.db").stat().st_mode) == 0o600


def test_it_is_kept_before_the_answer_is_drawn(
    at_home: None, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _turn_on()

    def die(*parts: object, **more: object) -> None:
        raise SystemExit

    monkeypatch.setattr("ui.views.rewrite.draw_drafts", die)
    _rewrite(open_page("rewrite"))
    assert [work.fields["text"] for work in _kept(folder)] == [_GOAL]


def test_the_same_text_is_one_work_and_another_text_another(at_home: None, folder: Path) -> None:
    _turn_on()
    page = _rewrite(open_page("rewrite"))
    _rewrite(page, strengths="loves songs")
    (work,) = _kept(folder)
    assert work.fields["strengths"] == ["loves songs"]
    _rewrite(page, "Theo will read 60 words per minute by June 1.")
    assert len(_kept(folder)) == 2
    _rewrite(page, strengths="loves drums")
    newest, other = _kept(folder)
    assert newest.fields["text"] == _GOAL
    assert newest.fields["strengths"] == ["loves drums"]
    assert other.fields["text"].startswith("Theo")


def test_turning_it_on_keeps_what_is_on_the_pages_already(at_home: None, folder: Path) -> None:
    page = _rewrite(open_page("rewrite"))
    saved = _saved(page)
    saved.toggle[0].set_value(True).run()
    assert [work.fields["text"] for work in _kept(folder)] == [_GOAL]
    assert say("saved_none_on") not in html(saved)
    assert "Ines will write" in words_of(saved)


def test_turning_it_off_keeps_the_old_and_nothing_new(at_home: None, folder: Path) -> None:
    _turn_on()
    page = _rewrite(open_page("rewrite"))
    saved = _saved(page)
    saved.toggle[0].set_value(False).run()
    assert say("saved_still") in html(saved)
    _rewrite(open_page("rewrite"), "Theo will read.")
    assert [work.fields["text"] for work in _kept(folder)] == [_GOAL]


def test_turning_it_off_in_one_window_counts_in_every_other(at_home: None, folder: Path) -> None:
    _turn_on()
    page = _rewrite(open_page("rewrite"))
    _saved().toggle[0].set_value(False).run()
    _rewrite(page, "Theo will read 60 words.")
    _rewrite(page, "Ada will read 60 words.")
    assert [work.fields["text"] for work in _kept(folder)] == [_GOAL]


def test_a_work_is_deleted_and_does_not_come_back(at_home: None, folder: Path) -> None:
    _turn_on()
    page = _rewrite(open_page("rewrite"))
    (work,) = _kept(folder)
    saved = _saved(page)
    saved.button(key=f"saved_delete_{work.id}").click().run()
    assert "Deleted: By May 3" in words_of(saved)
    assert _kept(folder) == ()
    _page("rewrite", saved)
    assert _kept(folder) == ()
    assert b"Ines" not in b"".join(path.read_bytes() for path in (folder / "saved").iterdir())


def test_a_work_that_was_deleted_in_another_window_stays_deleted(at_home: None, folder: Path) -> None:
    _turn_on()
    page = _rewrite(open_page("rewrite"))
    (work,) = _kept(folder)
    _saved().button(key=f"saved_delete_{work.id}").click().run()
    page.run()
    assert _kept(folder) == ()


def test_everything_is_deleted_after_a_second_question(at_home: None, folder: Path) -> None:
    _turn_on()
    page = _rewrite(open_page("rewrite"))
    _rewrite(page, "Theo will read 60 words per minute by June 1.")
    saved = _saved(page)
    press(saved, "saved_delete_all")
    assert len(_kept(folder)) == 2
    press(saved, "saved_not_sure")
    press(saved, "saved_delete_all")
    (sure,) = [button for button in saved.button if button.label == say("saved_sure", count="2")]
    sure.click().run()
    assert say("saved_all_gone") in html(saved)
    assert not saved.toggle[0].value
    assert _kept(folder) == ()
    left = b"".join(path.read_bytes() for path in (folder / "saved").iterdir())
    assert b"Ines" not in left
    assert b"Theo" not in left
    _page("rewrite", saved)
    assert _kept(folder) == ()


def _opened(work: Work, page: str) -> AppTest:
    """A new visit in which `work` is opened from the list."""
    saved = _saved()
    saved.button(key=f"saved_open_{work.id}").click().run()
    assert saved.session_state["went_to"] == page
    again = _page(page, saved)
    assert not again.exception
    assert not again.error
    return again


def test_a_rewrite_is_opened_again_with_its_result(at_home: None, folder: Path) -> None:
    _turn_on()
    page = _rewrite(open_page("rewrite"))
    (work,) = _kept(folder)
    again = _opened(work, "rewrite")
    assert again.text_area(key="rewrite_text").value == _GOAL
    assert again.text_area(key="rewrite_strengths").value == "loves maps"
    assert again.code[0].value == page.code[0].value
    _rewrite(again, strengths="loves songs")
    (same,) = _kept(folder)
    assert same.id == work.id
    assert same.fields["strengths"] == ["loves songs"]


def test_ones_own_version_is_opened_again_and_checked_again(at_home: None, folder: Path) -> None:
    _turn_on()
    page = _rewrite(open_page("rewrite"))
    own = "Ines will write 3 sentences."
    page.text_area(key="own_text_1").set_value(own)
    press(page, "own_check")
    (work,) = _kept(folder)
    assert work.fields["rewrite"] == own
    again = _opened(work, "rewrite")
    assert again.code[0].value == own
    assert say("own_needs_review") in html(again)


def test_an_answered_question_is_opened_again(at_home: None, folder: Path) -> None:
    _turn_on()
    page = _rewrite(open_page("rewrite"))
    box = page.text_input(key="own_answer_1_0")
    assert box.placeholder.startswith(f"{say('question_fills')} [")
    box.set_value("1 sentence in September")
    press(page, "own_answer_button")
    (work,) = _kept(folder)
    again = _opened(work, "rewrite")
    assert "1 sentence in September" in again.code[0].value
    assert say("status_own") in html(again)


def _answer_first(page: AppTest, answer: str) -> None:
    page.text_input(key="own_answer_1_0").set_value(answer)
    press(page, "own_answer_button")


def test_an_answer_that_was_put_in_can_be_put_right_after_opening(at_home: None, folder: Path) -> None:
    _turn_on()
    _answer_first(_rewrite(open_page("rewrite")), "1 sentence on Septembr 9")
    again = _opened(_kept(folder)[0], "rewrite")
    _answer_first(again, "1 sentence on September 9")
    assert again.code[0].value.count("1 sentence on September 9") == 1
    assert "Septembr 9" not in again.code[0].value


def test_an_answer_that_was_not_put_in_yet_is_put_in_after_opening(at_home: None, folder: Path) -> None:
    _turn_on()
    page = _rewrite(open_page("rewrite"))
    page.text_input(key="own_answer_1_0").set_value("1 sentence on September 9").run()
    again = _opened(_kept(folder)[0], "rewrite")
    assert "September 9" not in again.code[0].value
    press(again, "own_answer_button")
    assert "1 sentence on September 9" in again.code[0].value


_GOALS = (
    f"Goals for Ines\n1. {_GOAL}\n2. Ines will get better at math.\n3. Ines will read 60 words by June 1."
)


def _open_card(page: AppTest, number: int) -> AppTest:
    (toggle,) = [toggle for toggle in page.toggle if toggle.label.endswith(f"goal {number}")]
    return toggle.set_value(True).run()


def _with_own_versions() -> AppTest:
    """Three goals: the first is answered, the second is changed, the third is as the tool made it."""
    page = _rewrite(open_page("rewrite"), _GOALS)
    _answer_first(_open_card(page, 1), "1 sentence in September")
    page = _open_card(_open_card(page, 1), 2)
    page.text_area(key="own_text_1_goal2").set_value("Ines will add 2 numbers.")
    (check,) = [button for button in page.button if button.key == "own_check_1_goal2"]
    return check.click().run()


def test_each_of_several_goals_is_opened_again_with_its_own_version(at_home: None, folder: Path) -> None:
    _turn_on()
    page = _with_own_versions()
    (work,) = _kept(folder)
    assert (work.fields["text"], len(work.fields["drafts"])) == (_GOALS, 3)
    before = page.session_state["rewrite_drafts"].items
    again = _opened(work, "rewrite")
    after = again.session_state["rewrite_drafts"].items
    assert [draft.shown.after.text for draft in after] == [draft.shown.after.text for draft in before]
    assert [draft.standing for draft in after] == [draft.standing for draft in before]
    assert [draft.own is None for draft in after] == [False, False, True]
    assert "1 sentence in September" in after[0].shown.after.text
    assert after[1].standing == "look"
    _open_card(again, 1)
    assert again.text_input(key="own_answer_1_0").value == "1 sentence in September"
    press(again, "own_back")
    (same,) = _kept(folder)
    assert same.id == work.id
    texts = [draft["rewrite"] for draft in same.fields["drafts"]]
    assert texts[:2] == [before[0].written.after.text, "Ines will add 2 numbers."]


def test_several_goals_are_taken_along_one_by_one(at_home: None, folder: Path) -> None:
    _turn_on()
    _with_own_versions()
    written = [line.text for line in Document(io.BytesIO(works_as_word(_kept(folder)))).paragraphs]
    numbered = [say("goal_number", number=number) for number in "123"]
    assert [line for line in written if line in numbered] == numbered
    second = written[written.index(numbered[1]) : written.index(numbered[2])]
    assert f"{kept_field('text')}: Ines will get better at math." in second
    assert f"{kept_field('rewrite')}: Ines will add 2 numbers." in second


def test_what_was_kept_belongs_to_its_goal_and_to_no_other_text(at_home: None, folder: Path) -> None:
    _turn_on()
    _with_own_versions()
    (work,) = _kept(folder)
    fields = {**work.fields, "drafts": list(reversed(work.fields["drafts"]))}
    _store(folder).update(THIS_COMPUTER, work.id, work.title, fields)
    (work,) = _kept(folder)
    again = _opened(work, "rewrite")
    texts = [draft.shown.after.text for draft in again.session_state["rewrite_drafts"].items]
    assert "1 sentence in September" in texts[0]
    assert texts[1] == "Ines will add 2 numbers."
    _rewrite(again, "Ines will get better at math.")
    assert again.session_state["rewrite_drafts"].items[0].own is None


@pytest.mark.parametrize("is_planned", [True, False])
def test_a_goal_is_accepted_after_opening_if_it_is_in_the_plan(
    at_home: None, folder: Path, is_planned: bool
) -> None:
    _turn_on()
    page = press(_rewrite(open_page("rewrite")), "accept")
    (work,) = [work for work in _kept(folder) if work.page == "rewrite"]
    if not is_planned:
        page.session_state["plan_goals"] = []
    saved = _saved(page)
    saved.button(key=f"saved_open_{work.id}").click().run()
    again = _page("rewrite", saved)
    assert again.session_state["rewrite_drafts"].items[0].is_accepted is is_planned
    assert (say("accepted") in words_of(again)) is is_planned


def test_with_a_model_opening_again_sends_nothing(
    at_home: None, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _turn_on()
    _rewrite(open_page("rewrite"))
    (work,) = _kept(folder)
    monkeypatch.setenv("STRENGTHS_MODEL", "some-model")
    monkeypatch.setenv("STRENGTHS_BASE_URL", "http://127.0.0.1:9/v1")
    st.cache_resource.clear()
    models: list[str] = []
    monkeypatch.setattr("assistant.build._chat_model", lambda settings: models.append(settings.model))
    again = _opened(work, "rewrite")
    assert again.code[0].value == work.fields["rewrite"]
    assert models == []


def test_a_talk_is_opened_again(at_home: None, folder: Path) -> None:
    _turn_on()
    page = open_page("coach")
    page.text_area(key="coach_question").set_value("They handed me a finished IEP before we met.")
    press(page, "coach_button")
    page.button(key="coach_follow_no").click().run()
    (work,) = _kept(folder)
    assert len(work.fields["questions"]) == 2
    again = _opened(work, "coach")
    turns = again.session_state["coach_turns"]
    assert [asked for asked, _ in turns] == work.fields["questions"]
    assert [answer.say or answer.note for _, answer in turns] == work.fields["answers"]


def test_a_plan_is_opened_again_with_what_was_pinned(at_home: None, folder: Path) -> None:
    _turn_on()
    page = open_page("coach")
    page.text_area(key="coach_question").set_value("They handed me a finished IEP before we met.")
    press(page, "coach_button")
    press(page, "plan_pin")
    plan = _page("plan", page)
    plan.text_input(key="plan_student").set_value("Rosa")
    plan.text_area(key="plan_questions").set_value("Who will help?")
    press(plan, "plan_button")
    (work,) = [work for work in _kept(folder) if work.page == "plan"]
    assert work.title == "Rosa"
    again = _opened(work, "plan")
    for words in ("Meeting plan for Rosa", "Who will help?"):
        assert words in words_of(again)
    assert words_of(again) == words_of(plan)


def test_the_students_page_is_opened_again(at_home: None, folder: Path) -> None:
    _turn_on()
    page = open_page("student")
    page.text_input(key="student_name").set_value("Rosa")
    page.text_area(key="student_strengths").set_value("I draw maps.")
    press(page, "student_button")
    (work,) = _kept(folder)
    assert words_of(_opened(work, "student")) == words_of(page)


def test_answers_of_the_finder_are_opened_again(at_home: None, folder: Path) -> None:
    _turn_on()
    page = open_page("finder")
    page.text_input[0].set_value("building bridges out of blocks")
    press(page, "finder_button")
    (work,) = _kept(folder)
    assert work.title == "building bridges out of blocks"
    again = _opened(work, "finder")
    assert "building bridges out of blocks" in html(again)
    assert say("finder_result") in html(again)


def test_a_series_is_opened_again(at_home: None, folder: Path) -> None:
    _turn_on()
    page = open_page("progress")
    page.button(key="progress_use_example").click().run()
    press(page, "progress_button")
    (work,) = _kept(folder)
    again = _opened(work, "progress")
    assert say("progress_partially_met") in html(again)
    assert len(again.dataframe[0].value) == 8
    assert again.date_input(key="progress_start").value == page.date_input(key="progress_start").value


def test_a_document_and_two_drafts_are_opened_again(at_home: None, folder: Path) -> None:
    _turn_on()
    page = open_page("document")
    press(page, "document_example")
    press(page, "document_button")
    (work,) = _kept(folder)
    assert say("document_goals") in html(page)
    assert say("document_goals") in html(_opened(work, "document"))
    page = open_page("compare")
    press(page, "compare_example")
    press(page, "compare_button")
    work = _kept(folder)[0]
    assert work.page == "compare"
    assert words_of(_opened(work, "compare")) == words_of(page)


_DAMAGED: list[Mapping[str, Any]] = [
    {},
    {"text": 5, "strengths": "loves", "names": [1], "answers": ["x"], "scripts": [1], "goals": {"before": 2}},
    {"text": _GOAL, "drafts": [5, {"text": _GOAL, "rewrite": 4, "answers": {"x": 1}}, {}]},
    {"scripts": [{}], "goals": [{}], "start": "yesterday", "end": "", "questions": [], "who": "nobody"},
]


@pytest.mark.parametrize("fields", _DAMAGED)
@pytest.mark.parametrize(
    "page", ["rewrite", "document", "compare", "coach", "plan", "finder", "student", "progress"]
)
def test_what_was_kept_badly_opens_as_far_as_it_goes(
    at_home: None, folder: Path, page: str, fields: Mapping[str, Any]
) -> None:
    _turn_on()
    store = _store(folder)
    store.add(THIS_COMPUTER, page, "", fields)
    (work,) = store.works(THIS_COMPUTER)
    saved = _saved()
    assert say("saved_untitled") in html(saved)
    saved.button(key=f"saved_open_{work.id}").click().run()
    assert not _page(page, saved).exception


def test_work_of_a_page_nobody_knows_says_so_and_can_be_deleted(at_home: None, folder: Path) -> None:
    _turn_on()
    store = _store(folder)
    store.add(THIS_COMPUTER, "dance", "Steps", {"text": "x"})
    (work,) = store.works(THIS_COMPUTER)
    saved = _saved()
    saved.button(key=f"saved_open_{work.id}").click().run()
    assert "not in this version" in saved.error[0].value
    saved.button(key=f"saved_delete_{work.id}").click().run()
    assert _kept(folder) == ()


def test_titles_are_never_read_as_html_or_markdown(at_home: None, folder: Path) -> None:
    _turn_on()
    _rewrite(open_page("rewrite"), f"{HOSTILE} Ines will read 9 words.")
    saved = _saved()
    assert "<img" not in html(saved)
    assert "&lt;img" in html(saved)
    assert not any("![x]" in button.label for button in saved.button)


def test_everything_can_be_taken_along(at_home: None, folder: Path) -> None:
    _turn_on()
    page = _rewrite(open_page("rewrite"))
    student = open_page("student")
    student.text_input(key="student_name").set_value("Rosa\x00")
    student.text_area(key="student_helps").set_value("A quiet place\nMore time")
    press(student, "student_button")
    works = _kept(folder)
    assert downloads(_saved()) == [say("saved_word"), say("saved_json")]
    told = json.loads(works_as_json(works))["works"]
    assert [work["page"] for work in told] == ["student", "rewrite"]
    assert told[1]["fields"]["text"] == _GOAL
    written = [line.text for line in Document(io.BytesIO(works_as_word(works))).paragraphs]
    assert f"Your text: {_GOAL}" in written
    assert f"The rewrite: {page.code[0].value}" in written
    assert "A quiet place" in written


def test_on_a_shared_server_without_sign_in_nothing_is_kept(folder: Path) -> None:
    store = _store(folder)
    store.start(THIS_COMPUTER)
    store.add(THIS_COMPUTER, "rewrite", "Secret", {"text": "Secret"})
    store.close()
    page = _rewrite(open_page("rewrite"))
    saved = _saved(page)
    assert say("saving_nowhere") in html(saved)
    assert not saved.toggle
    assert "Secret" not in html(saved)
    assert [work.title for work in _kept(folder)] == ["Secret"]


def _sign_in(monkeypatch: pytest.MonkeyPatch, **claims: object) -> None:
    monkeypatch.setattr(st, "user", {"is_logged_in": True, "iss": "https://id.example", **claims})


def test_before_signing_in_nothing_is_kept(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(st, "user", {"is_logged_in": False})
    page = _rewrite(open_page("rewrite"))
    saved = _saved(page)
    assert say("saving_sign_in_first") in html(saved)
    assert [button.label for button in saved.button] == [say("saving_sign_in")]
    assert not (folder / "saved").exists()


def test_each_person_who_signed_in_sees_only_their_own(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _sign_in(monkeypatch, sub="1", name="Ada <b>L.</b>")
    _turn_on()
    _rewrite(open_page("rewrite"))
    mine = _saved()
    assert "Ines will write" in words_of(mine)
    assert say("saving_signed_in", name="Ada <b>L.</b>") in words_of(mine)
    assert "<b>L." not in html(mine)
    assert str(folder) not in html(mine)
    _sign_in(monkeypatch, sub="2", email="grace@example.test")
    theirs = _saved()
    assert not theirs.toggle[0].value
    assert "Ines" not in html(theirs)
    assert "grace@example.test" in html(theirs)
    assert [work.page for work in _store(folder).works(signed_in("https://id.example", "1"))] == ["rewrite"]
    assert b"Ada" not in (folder / "saved" / "work.db").read_bytes()


@pytest.mark.parametrize("claims", [{"sub": ""}, {}, {"sub": "1", "iss": ""}])
def test_a_sign_in_that_names_nobody_keeps_nothing(
    folder: Path, monkeypatch: pytest.MonkeyPatch, claims: dict[str, object]
) -> None:
    _sign_in(monkeypatch, **claims)
    assert say("saving_sign_in_first") in html(_saved())


def test_trouble_with_the_file_is_one_line_and_the_page_works_on(
    at_home: None, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _turn_on()
    page = open_page("rewrite")

    def fail(*parts: object) -> None:
        raise SavingError("The disk is full.", "Make room.")

    with monkeypatch.context() as broken:
        broken.setattr(WorkStore, "add", fail)
        _rewrite(page)
        assert [error.value.replace("\\", "") for error in page.error] == ["The disk is full. Make room."]
        assert page.code[0].value
    page.run()
    assert not page.error
    assert [work.fields["text"] for work in _kept(folder)] == [_GOAL]


def test_a_damaged_file_is_said_on_every_page_and_costs_nothing_else(at_home: None, folder: Path) -> None:
    file = folder / "saved" / "work.db"
    file.parent.mkdir()
    file.write_bytes(b"no database " * 500)
    page = _rewrite(open_page("rewrite"))
    assert "is damaged" in page.error[0].value
    assert page.code[0].value
    saved = _saved(page)
    assert "is damaged" in saved.error[0].value
    file.unlink()
    press(saved, "saving_try_again")
    assert not saved.error
    saved.toggle[0].set_value(True).run()
    assert [work.fields["text"] for work in _kept(folder)] == [_GOAL]


def test_a_database_that_does_not_answer_is_one_line(
    at_home: None, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgresql://ada:open-sesame@127.0.0.1:1/work")
    saved = _saved()
    assert say("saving_database") in html(saved)
    assert not saved.error
    saved.toggle[0].set_value(True).run()
    assert "does not answer" in saved.error[0].value
    assert "sesame" not in saved.error[0].value
    assert not saved.toggle[0].value


def test_an_address_that_cannot_be_read_is_one_line(
    at_home: None, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DATABASE_URL", "sqlite:///:memory:")
    assert "DATABASE_URL names no file" in _saved().error[0].value.replace("\\", "")
    assert _rewrite(open_page("rewrite")).code[0].value


_LOCAL = {"Host": "localhost:8501"}


@pytest.mark.parametrize(
    ("address", "ip", "headers", "own"),
    [
        ("127.0.0.1", None, _LOCAL, True),
        ("localhost", None, {"Host": "127.0.0.1:8501"}, True),
        ("::1", None, {"Host": "[::1]:8501"}, True),
        ("0.0.0.0", None, _LOCAL, False),
        (None, None, _LOCAL, False),
        ("127.0.0.1", "10.0.0.7", _LOCAL, False),
        ("127.0.0.1", None, {"Host": "app.example.org"}, False),
        ("127.0.0.1", None, {"Host": "localhost.example.org:8501"}, False),
        ("127.0.0.1", None, {}, False),
        ("127.0.0.1", None, {**_LOCAL, "X-Forwarded-For": "10.0.0.7"}, False),
        ("127.0.0.1", None, {**_LOCAL, "Forwarded": "for=10.0.0.7"}, False),
    ],
)
def test_only_a_visitor_at_this_computer_counts_as_one(
    monkeypatch: pytest.MonkeyPatch,
    address: str | None,
    ip: str | None,
    headers: dict[str, str],
    own: bool,
) -> None:
    sit_at(monkeypatch, ip, headers)
    monkeypatch.setattr(st, "get_option", {"server.address": address}.__getitem__)
    assert saving_place.is_own_computer() is own
